import { Injectable } from '@nestjs/common';
import { RegisterImport, type RegisterDecision } from '../registers/register-import.js';
import type { RegisterDraft } from '../registers/register.js';
import { Registers } from '../registers/registers.service.js';
import type { SqlReader } from '../storage/sql.js';
import { CLAIM_REGISTER } from './claim-register.js';
import type { ClaimRow } from './claim.entity.js';
import { classOfWords } from './claim.rules.js';

/** Claims and debts out of sheets. */
@Injectable()
export class ClaimImportService extends RegisterImport<ClaimRow> {
  constructor(registers: Registers) {
    super(registers, CLAIM_REGISTER);
  }

  /** Decides rows against what is there; their class follows the words of the sheet. */
  override decide(
    sql: SqlReader,
    townCode: string,
    drafts: readonly RegisterDraft[],
  ): Promise<RegisterDecision<ClaimRow>[]> {
    return super.decide(sql, townCode, drafts.map(classified));
  }
}

function classified(draft: RegisterDraft): RegisterDraft {
  const words = draft.fields['classAsWritten'];
  if (typeof words !== 'string') return draft;
  return { ...draft, fields: { ...draft.fields, classCode: classOfWords(words) } };
}
