import { Injectable } from '@nestjs/common';
import { ClaimImportService } from '../claims-debts/claim-import.service.js';
import { CaseImporter } from './case-importer.js';
import type { ImportKind } from './import.js';
import type { Importer } from './importer.js';
import { FundImportService } from '../funds/fund-import.service.js';
import { RegisterImporter } from './register-importer.js';
import { SanctionImporter } from './sanction-importer.js';
import { VillageImporter } from './village-importer.js';

/** Which importer brings in which kind. */
@Injectable()
export class Importers {
  constructor(
    private readonly cases: CaseImporter,
    private readonly villages: VillageImporter,
    private readonly sanctions: SanctionImporter,
    private readonly claims: ClaimImportService,
    private readonly funds: FundImportService,
  ) {}

  of(kind: ImportKind): Importer {
    switch (kind) {
      case 'cases':
        return this.cases;
      case 'villages':
        return this.villages;
      case 'sanctions':
        return this.sanctions;
      case 'fund-entries':
        return new RegisterImporter(this.funds);
      case 'claims-debts':
        return new RegisterImporter(this.claims);
    }
  }
}
