import { Injectable } from '@nestjs/common';
import { RegisterImport } from '../registers/register-import.js';
import { Registers } from '../registers/registers.service.js';
import { CLAIM_REGISTER } from './claim-register.js';
import type { ClaimRow } from './claim.entity.js';

/** Claims and debts out of sheets. */
@Injectable()
export class ClaimImportService extends RegisterImport<ClaimRow> {
  constructor(registers: Registers) {
    super(registers, CLAIM_REGISTER);
  }
}
