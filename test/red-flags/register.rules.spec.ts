import {
  ACCOUNT_RULES,
  ALLOWANCE_YEAR_RULES,
  CASH_MONTH_RULES,
  WORKS_PAYEE_RULES,
  type AccountFacts,
} from '../../src/red-flags/account.rules.js';
import {
  ASSET_RULES,
  DISPOSAL_RULES,
  type AssetFacts,
  type DisposalFacts,
} from '../../src/red-flags/asset.rules.js';
import { walkCashBox, type CashEntry } from '../../src/red-flags/cash-box.rules.js';
import { CLAIM_RULES, VILLAGE_DEBT_RULES, type ClaimFacts } from '../../src/red-flags/claim.rules.js';
import { FLAG_RULES } from '../../src/red-flags/flag-rules.js';
import { FLAG_SUBJECTS } from '../../src/red-flags/flag.js';
import { day } from '../../src/kernel/calendar.js';
import { codesOf, noticesOf } from './rules.js';

const ACCOUNT: AccountFacts = {
  name: '基本户(尾号0001)',
  kind: 'basic',
  bank: '大武信用社',
  approval: null,
  closedDay: null,
  openBasicAccounts: 1,
};

describe('Rules on accounts', () => {
  it.each<[string, Partial<AccountFacts>, string[]]>([
    ['the one basic account', {}, []],
    ['one of two basic accounts', { openBasicAccounts: 2 }, ['F4']],
    ['one of two that is closed', { openBasicAccounts: 2, closedDay: '2014-01-01' }, []],
    ['a special account for land', { kind: 'special', name: '土地补偿费专户' }, []],
    ['a special account for else', { kind: 'special', name: '扶贫专户' }, ['F4']],
    ['a general account without approval', { kind: 'general' }, ['F4']],
    ['a general account with approval', { kind: 'general', approval: '村民会议2014-3' }, []],
    ['a cash box', { kind: 'cash', name: '库存现金' }, []],
    ['an account in a person’s name', { bank: '王某个人卡' }, ['F3e']],
  ])('see %s', (_title, account, codes) => {
    expect(codesOf(ACCOUNT_RULES, { ...ACCOUNT, ...account })).toEqual(codes);
  });

  it.each([
    [500_000, []],
    [500_001, ['F1']],
  ])('see a cash box that held %d', (peakFen, codes) => {
    const month = { accountName: '库存现金', month: '2014-05', peakFen, peakDay: '2014-05-06' };
    expect(codesOf(CASH_MONTH_RULES, month)).toEqual(codes);
  });

  it.each([
    ['half more', 750_000, 500_000, []],
    ['just above half more', 750_001, 500_000, ['F8y']],
    ['too little in all', 499_999, 100, []],
    ['no year before', 900_000, 0, []],
  ])('see allowances that grew: %s', (_title, amountFen, beforeFen, codes) => {
    expect(codesOf(ALLOWANCE_YEAR_RULES, { year: 2014, amountFen, beforeFen })).toEqual(codes);
  });

  it.each([
    ['two that reach the limit together', 2, 1_500_000, 2_000_000, ['C10']],
    ['two below the limit', 2, 1_500_000, 1_999_999, []],
    ['a single one', 1, 1_999_999, 1_999_999, []],
    ['one of them at the limit itself', 2, 2_000_000, 2_500_000, []],
  ])('see works that were split: %s', (_title, payments, greatestFen, amountFen, codes) => {
    const payee = { payee: '某工程队', year: 2014, payments, greatestFen, amountFen };
    expect(codesOf(WORKS_PAYEE_RULES, payee)).toEqual(codes);
  });
});

describe('The walk through a cash box', () => {
  const entry = (
    id: string,
    on: string,
    summary: string,
    incomeFen: number,
    expenseFen: number,
  ): CashEntry => ({
    id,
    day: day(on),
    summary,
    incomeFen,
    expenseFen,
  });

  it('pays income in first in, first out, and takes cash drawn from the bank for no income', () => {
    const { bankedDay } = walkCashBox(0, [
      entry('drawn', '2014-05-01', '提现备用', 900, 0),
      entry('a', '2014-05-01', '收承包费', 300, 0),
      entry('b', '2014-05-02', '收承包费', 200, 0),
      entry('in1', '2014-05-03', '存入银行', 0, 400),
      entry('c', '2014-05-04', '收租金', 100, 0),
      entry('in2', '2014-05-09', '存银行', 0, 100),
    ]);
    expect([...bankedDay]).toEqual([
      ['a', '2014-05-03'],
      ['b', '2014-05-09'],
      ['c', null],
    ]);
  });

  it('knows what was in it at most at the end of a day of each month', () => {
    const { peaks } = walkCashBox(100, [
      entry('a', '2014-05-01', '收承包费', 900, 0),
      entry('b', '2014-05-01', '付电费', 0, 950),
      entry('c', '2014-05-20', '收租金', 500, 0),
      entry('d', '2014-06-01', '付电费', 0, 300),
    ]);
    expect(peaks).toEqual([
      { month: '2014-05', peakFen: 550, peakDay: '2014-05-20' },
      { month: '2014-06', peakFen: 250, peakDay: '2014-06-01' },
    ]);
  });
});

const ASSET: AssetFacts = {
  name: '旧校舍',
  fundedBy: null,
  countedDay: '2015-07-03',
  bookQuantityMilli: 6_000,
  bookValueFen: 1_800_000,
  areaCentiMu: null,
  foundQuantityMilli: 6_000,
  foundValueFen: 1_800_000,
  foundAreaCentiMu: null,
};

const DISPOSAL: DisposalFacts = {
  assetName: '东方红拖拉机',
  day: '2014-05-06',
  way: 'sold',
  proceedsFen: 980_000,
  valuationDay: '2014-05-06',
  valuationOrgan: '某评估所',
  valuationFen: 990_000,
};

describe('Rules on assets', () => {
  it.each<[string, Partial<AssetFacts>, string[]]>([
    ['what was found as booked', {}, []],
    ['what is not there', { foundQuantityMilli: 0, foundValueFen: 0 }, ['A1']],
    ['what differs by one 分', { foundValueFen: 1_800_001 }, ['A1']],
    ['what was never counted', { countedDay: null, foundQuantityMilli: null, foundValueFen: null }, []],
    ['a road half on the books', { fundedBy: 'fiscal', foundValueFen: 3_600_000 }, ['A1', 'A3']],
    ['a road on the books', { fundedBy: 'fiscal' }, []],
    ['a collective building half on the books', { fundedBy: 'collective', foundValueFen: 3_600_000 }, ['A1']],
  ])('see %s', (_title, asset, codes) => {
    expect(codesOf(ASSET_RULES, { ...ASSET, ...asset })).toEqual(codes);
  });

  it.each<[string, Partial<DisposalFacts>, string[]]>([
    ['valued on the day', {}, []],
    ['valued a day after', { valuationDay: '2014-05-07' }, ['A2']],
    ['not valued', { valuationDay: null }, ['A2']],
    ['valued by nobody', { valuationOrgan: ' ' }, ['A2']],
    ['scrapped', { way: 'scrapped', valuationDay: null }, []],
  ])('see an asset that left: %s', (_title, disposal, codes) => {
    expect(codesOf(DISPOSAL_RULES, { ...DISPOSAL, ...disposal })).toEqual(codes);
  });
});

const CLAIM: ClaimFacts = {
  side: 'claim',
  counterparty: '某工程队',
  originDay: '2012-06-30',
  principalFen: 1_000_000,
  interestFen: 0,
  outstandingFen: 1_000_000,
  ageYears: 3,
};
const frozen = { freezeDay: '2014-12-31' };

describe('Rules on claims and debts', () => {
  it.each<[string, Partial<ClaimFacts>, string[]]>([
    ['a claim of three years', {}, []],
    ['a claim of four years', { ageYears: 4 }, ['D1']],
    ['a claim that was paid', { ageYears: 9, outstandingFen: 0 }, []],
    ['a claim without a date', { ageYears: null, originDay: null }, []],
    ['a debt of four years', { side: 'debt', ageYears: 4 }, []],
    ['a debt of the freeze day', { side: 'debt', originDay: '2014-12-31', ageYears: 0 }, []],
    ['a debt of the day after', { side: 'debt', originDay: '2015-01-01', ageYears: 0 }, ['D3']],
    ['a debt of the year of the freeze', { side: 'debt', originDay: '2014', ageYears: 0 }, []],
    ['a debt of the year after', { side: 'debt', originDay: '2015', ageYears: 0 }, ['D3']],
    ['interest of exactly the rate', { side: 'debt', interestFen: 360_000 }, []],
    ['interest above the rate', { side: 'debt', interestFen: 360_001 }, ['D3i']],
    [
      'interest above the rate in the first year',
      { side: 'debt', interestFen: 120_001, ageYears: 0 },
      ['D3i'],
    ],
  ])('see %s', (_title, claim, codes) => {
    expect(codesOf(CLAIM_RULES, { ...CLAIM, ...claim }, frozen)).toEqual(codes);
  });

  it('know no new debts where no day is fixed', () => {
    expect(codesOf(CLAIM_RULES, { ...CLAIM, side: 'debt', originDay: '2015', ageYears: 0 })).toEqual([]);
  });

  it.each([
    [100, 100, []],
    [101, 100, ['D2']],
    [101, 0, []],
  ])('hold debts of %d against a line of %d', (outstandingFen, warningFen, codes) => {
    expect(codesOf(VILLAGE_DEBT_RULES, { outstandingFen, debts: 2 }, { warningFen })).toEqual(codes);
  });

  it('tell by how much the line is passed', () => {
    const facts = { outstandingFen: 150, debts: 2 };
    expect(noticesOf(VILLAGE_DEBT_RULES, facts, { warningFen: 100 })['D2']?.amountFen).toBe(50);
  });
});

describe('The list of rules', () => {
  it('has every rule that was asked for, each code once', () => {
    const codes = FLAG_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const families = new Set(codes.map((code) => code.replace(/[a-z]+$/, '')));
    const asked =
      'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 A1 A2 A3 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 D1 D2 D3 P1 P2 P3 P4 R1';
    expect(asked.split(' ').filter((code) => !families.has(code))).toEqual([]);
  });

  it('says of every rule in both languages what it is, how it is found and on what it rests', () => {
    for (const { title, formula, basis, parameters, subject, version } of FLAG_RULES) {
      const labels = [
        title,
        formula,
        basis.text,
        ...parameters.flatMap(({ label, source }) => [label, source]),
      ];
      for (const { zh, en } of labels) {
        expect(zh).toMatch(/\p{Script=Han}|\d/u);
        expect(en).toMatch(/^[^\p{Script=Han}]*(?:亩[^\p{Script=Han}]*)*$/u);
      }
      expect(FLAG_SUBJECTS).toContain(subject);
      expect(version).toBeGreaterThan(0);
    }
  });
});
