import { day } from '../../src/kernel/calendar.js';
import { entryWords, type EntryFacts } from '../../src/red-flags/entry-facts.js';
import { ENTRY_RULES } from '../../src/red-flags/entry.rules.js';
import type { FlagTuning } from '../../src/red-flags/flag.js';
import { codesOf, noticesOf } from './rules.js';

const ENTRY: Omit<EntryFacts, 'words' | 'papers'> = {
  day: day('2014-05-06'),
  voucher: '记-1',
  summary: '付水泵修理费',
  subject: '生产(劳务)成本',
  incomeFen: 0,
  expenseFen: 124_000,
  counterparty: null,
  payment: null,
  evidence: null,
  loan: null,
  evidenceKept: false,
  counterpartyIsOfficer: false,
  returnedFen: 0,
  today: day('2015-07-01'),
};

const factsOf = (written: Partial<EntryFacts>): EntryFacts => {
  const entry = { ...ENTRY, ...written };
  return { ...entry, ...entryWords(entry) };
};

const noticed = (entry: Partial<EntryFacts>, tuned?: FlagTuning): string[] =>
  codesOf(ENTRY_RULES, factsOf(entry), tuned);

const income = { expenseFen: 0, subject: null };

describe('Rules on one entry', () => {
  it.each<[string, Partial<EntryFacts>, string[]]>([
    ['an ordinary repair', {}, []],
    ['hospitality on the first day without it', { day: day('2013-01-01'), summary: '招待费' }, ['F7']],
    ['hospitality a day before', { day: day('2012-12-31'), summary: '招待费' }, []],
    ['hospitality by its subject alone', { summary: '付李某款', subject: '管理费用-招待费' }, ['F7']],
    ['income that names hospitality', { ...income, incomeFen: 500, summary: '退回招待费' }, []],
    ['an allowance without resolution', { summary: '村干部通讯补贴' }, ['F8']],
    ['an allowance with its resolution', { summary: '村干部补贴', evidence: '村民代表会议决议3号' }, []],
    ['a subsidy that comes in', { ...income, incomeFen: 500, summary: '收财政补贴' }, []],
    ['money lent by its words', { summary: '出借给王某' }, ['F5']],
    ['money lent by its mark', { summary: '付王某', loan: 'lent' }, ['F5']],
    ['money that is brought back', { ...income, incomeFen: 500, summary: '王某归还借款' }, []],
    ['an expense that pays a loan back', { summary: '归还借给的款' }, []],
    ['a guarantee paid', { summary: '为砖厂贷款担保代偿' }, ['F6']],
    ['income and expense in one entry', { incomeFen: 720, expenseFen: 720 }, ['F3a']],
    ['words of direct spending', { ...income, incomeFen: 720, summary: '承包费坐支' }, ['F3a']],
    ['a slip', { evidence: '白条一张' }, ['F3b']],
    ['a private account', { ...income, incomeFen: 1, summary: '承包费存入个人账户' }, ['F3c']],
    ['hidden funds', { ...income, incomeFen: 1, summary: '小金库转入' }, ['F3d']],
    ['cash of exactly the limit', { payment: 'cash', expenseFen: 500_000 }, []],
    ['cash above the limit', { payment: 'cash', expenseFen: 500_001 }, ['F9']],
    ['a transfer above the limit', { payment: 'transfer', expenseFen: 900_000 }, []],
    ['cash for works of exactly their limit', { summary: '提现付打井工程款', expenseFen: 100_000 }, []],
    ['cash for works above their limit', { summary: '提现付打井工程款', expenseFen: 100_001 }, ['F9']],
    ['no papers where the account keeps them', { evidenceKept: true, expenseFen: 100_000 }, ['F10']],
    ['no papers below the limit', { evidenceKept: true, expenseFen: 99_999 }, []],
    ['no papers where the account never keeps them', { evidenceKept: false }, []],
    ['papers that are there', { evidenceKept: true, evidence: '发票2张' }, []],
    ['papers that are said to be missing', { summary: '购水泵,无发票' }, ['F10']],
  ])('go by what it says: %s', (_title, entry, codes) => {
    expect(noticed(entry)).toEqual(codes);
  });

  const cash = { ...income, incomeFen: 100_000, summary: '收承包费', day: day('2014-05-06') };

  it.each<[string, Partial<EntryFacts>, string[]]>([
    ['paid in after three days', { ...cash, bankedDay: day('2014-05-09') }, []],
    ['paid in after four days', { ...cash, bankedDay: day('2014-05-10') }, ['F2']],
    ['paid in over the month end', { ...cash, day: day('2014-05-31'), bankedDay: day('2014-06-01') }, ['F2']],
    ['never paid in', { ...cash, bankedDay: null }, ['F2']],
    ['not yet paid in after a day', { ...cash, bankedDay: null, today: day('2014-05-07') }, []],
    ['too little to look at', { ...cash, incomeFen: 99_999, bankedDay: null }, []],
    ['of no cash box', cash, []],
  ])('see cash that is paid in late: %s', (_title, entry, codes) => {
    expect(noticed(entry)).toEqual(codes);
  });

  it('go by tuned values', () => {
    expect(noticed({ day: day('2012-12-31'), summary: '招待费' }, { fromDay: '' })).toEqual(['F7']);
    expect(noticed({ payment: 'cash', expenseFen: 500_001 }, { limitFen: 600_000 })).toEqual([]);
  });

  it('tell what they went by, and how much money is in question', () => {
    const entry = factsOf({ loan: 'lent', counterparty: '王某', counterpartyIsOfficer: true });
    expect(noticesOf(ENTRY_RULES, entry)).toEqual({
      F5: {
        amountFen: 124_000,
        inputs: expect.objectContaining({ counterparty: '王某', counterpartyIsOfficer: 1, returnedFen: 0 }),
      },
    });
  });
});
