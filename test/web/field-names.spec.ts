import { ASSET_REGISTER } from '../../src/assets/asset-register.js';
import { CLAIM_REGISTER } from '../../src/claims-debts/claim-register.js';
import { CONTRACT_REGISTER } from '../../src/contracts/contract-register.js';
import { ACCOUNT_REGISTER, ENTRY_REGISTER, STATEMENT_REGISTER } from '../../src/funds/fund-registers.js';
import { CASE_COLUMNS } from '../../src/cases/case.sheet.js';
import { figureLines } from '../../src/exchange/export-about.js';
import { LIST_COLUMNS } from '../../src/papers/list-column.js';
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

describe('what is outstanding of a case', () => {
  const word = zh.fields.outstandingFen;
  const figures = {
    cases: 0,
    amountFen: 0,
    undetermined: 0,
    withoutMoney: 0,
    recoveredFen: 0,
    outstandingFen: 0,
  };
  it('goes by one name on the pages, in registers, lists and summaries', () => {
    const register = CASE_COLUMNS.find(({ key }) => key === 'outstandingFen')?.heading;
    expect(register).toBe(`${word}(元)`);
    expect(LIST_COLUMNS.outstandingFen.label.zh).toBe(word);
    expect(LIST_COLUMNS.villageOutstandingFen.label.zh).toBe(word);
    const about = figureLines({ ...figures, villages: new Set(), deadlineInWords: false });
    expect(about.map(([what]) => what)).toContain(word);
  });
});
