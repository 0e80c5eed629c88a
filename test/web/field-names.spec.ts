import { ASSET_REGISTER } from '../../src/assets/asset-register.js';
import { CLAIM_REGISTER } from '../../src/claims-debts/claim-register.js';
import { CONTRACT_REGISTER } from '../../src/contracts/contract-register.js';
import { ACCOUNT_REGISTER, ENTRY_REGISTER, STATEMENT_REGISTER } from '../../src/funds/fund-registers.js';
import { ENTRY_FIELD_LABELS } from '../../src/web/pages/history/entry-words.js';
import { zh } from '../../src/web/words/zh.js';

/** Where a field is shown outside its own form, it goes by the same name: a flag, a conflict, the history. */
const isNamed = (field: string): boolean =>
  field in zh.fields || field in zh.flagInputs || field in ENTRY_FIELD_LABELS;

describe('the names of stored fields', () => {
  it.each([
    ['assets', ASSET_REGISTER.fields],
    ['contracts', CONTRACT_REGISTER.fields],
    ['accounts', ACCOUNT_REGISTER.fields],
    ['entries', ENTRY_REGISTER.fields],
    ['statement balances', STATEMENT_REGISTER.fields],
    ['claims and debts', CLAIM_REGISTER.fields],
  ])('says every field of %s in words', (_register, fields) => {
    expect(fields.filter((field) => !isNamed(field))).toEqual([]);
  });
});
