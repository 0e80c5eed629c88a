import { Injectable } from '@nestjs/common';
import { CaseImporter } from './case-importer.js';
import type { ImportKind } from './import.js';
import type { Importer } from './importer.js';
import { SanctionImporter } from './sanction-importer.js';
import { VillageImporter } from './village-importer.js';

/** Which importer brings in which kind. */
@Injectable()
export class Importers {
  constructor(
    private readonly cases: CaseImporter,
    private readonly villages: VillageImporter,
    private readonly sanctions: SanctionImporter,
  ) {}

  of(kind: ImportKind): Importer {
    return { cases: this.cases, villages: this.villages, sanctions: this.sanctions }[kind];
  }
}
