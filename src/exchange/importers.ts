import { Injectable } from '@nestjs/common';
import { CaseImporter } from './case-importer.js';
import { isRegisterKind, type ImportKind } from './import.js';
import type { Importer } from './importer.js';
import { RegisterImporters } from './register-importers.js';
import { SanctionImporter } from './sanction-importer.js';
import { VillageImporter } from './village-importer.js';

/** Which importer brings in which kind. */
@Injectable()
export class Importers {
  constructor(
    private readonly cases: CaseImporter,
    private readonly villages: VillageImporter,
    private readonly sanctions: SanctionImporter,
    private readonly registers: RegisterImporters,
  ) {}

  of(kind: ImportKind): Importer {
    if (isRegisterKind(kind)) return this.registers.of(kind);
    switch (kind) {
      case 'cases':
        return this.cases;
      case 'villages':
        return this.villages;
      case 'sanctions':
        return this.sanctions;
    }
  }
}
