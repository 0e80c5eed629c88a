import { Injectable } from '@nestjs/common';
import { AssetImportService } from '../assets/asset-import.service.js';
import { ClaimImportService } from '../claims-debts/claim-import.service.js';
import { ContractImportService } from '../contracts/contract-import.service.js';
import { FundImportService } from '../funds/fund-import.service.js';
import type { Importer } from './importer.js';
import type { RegisterKind } from './import.js';
import { RegisterImporter } from './register-importer.js';

/** Which room's register a kind goes into. */
@Injectable()
export class RegisterImporters {
  constructor(
    private readonly assets: AssetImportService,
    private readonly contracts: ContractImportService,
    private readonly claims: ClaimImportService,
    private readonly funds: FundImportService,
  ) {}

  of(kind: RegisterKind): Importer {
    switch (kind) {
      case 'assets':
        return new RegisterImporter(this.assets);
      case 'contracts':
        return new RegisterImporter(this.contracts);
      case 'fund-entries':
        return new RegisterImporter(this.funds);
      case 'claims-debts':
        return new RegisterImporter(this.claims);
    }
  }
}
