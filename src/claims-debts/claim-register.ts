import { typedOver, type RegisterOf } from '../registers/register-of.js';
import type { FieldsOf } from '../registers/register-row.js';
import type { ClaimTyped } from './claim.js';
import { ClaimRow } from './claim.entity.js';
import { checkClaim, classOfWords } from './claim.rules.js';

/** The register of claims and debts. */
export const CLAIM_REGISTER: RegisterOf<ClaimRow> = {
  entity: ClaimRow,
  noun: { code: 'claim', label: { zh: '债权债务', en: 'claim or debt' } },
  fields: [
    'side',
    'counterparty',
    'classAsWritten',
    'classCode',
    'originDay',
    'principalFen',
    'openedFen',
    'interestFen',
    'dueDay',
    'purpose',
    'handler',
    'witness',
    'evidence',
    'confirmation',
    'confirmedDay',
    'note',
  ],
  personal: ['counterparty', 'handler', 'witness', 'evidence', 'note'],
  searched: ['counterparty', 'classAsWritten', 'purpose'],
  sorted: ['originDay', 'principalFen', 'openedFen', 'counterparty', 'dueDay'],
  usual: 'originDay',
  blank: {
    side: 'claim',
    counterparty: '',
    classAsWritten: null,
    classCode: 'other',
    originDay: null,
    principalFen: 0,
    openedFen: 0,
    interestFen: 0,
    dueDay: null,
    purpose: null,
    handler: null,
    witness: null,
    evidence: null,
    confirmation: null,
    confirmedDay: null,
    note: null,
  },
  check: checkClaim,
  identity: ({ side, counterparty, originDay, classAsWritten, purpose }) => [
    side,
    counterparty,
    originDay,
    classAsWritten,
    purpose,
  ],
};

/** What one becomes when this is typed over it: its class follows its words, and nothing said is all still open. */
export function claimTyped(before: FieldsOf<ClaimRow>, typed: ClaimTyped): FieldsOf<ClaimRow> {
  const after = typedOver(CLAIM_REGISTER, before, { ...typed });
  const isNew = before === CLAIM_REGISTER.blank;
  const openedFen = isNew && (typed.openedFen ?? null) === null ? after.principalFen : after.openedFen;
  const fields = { ...after, openedFen, classCode: classOfWords(after.classAsWritten) };
  checkClaim(fields);
  return fields;
}
