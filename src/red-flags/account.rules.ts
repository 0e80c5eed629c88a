import { comparisonKey } from '../kernel/text.js';
import type { AccountKind } from '../funds/fund.js';
import { numberIn, type FlagRule } from './flag-rule.js';

/** An account as the rules see it. */
export interface AccountFacts {
  readonly name: string;
  readonly kind: AccountKind;
  readonly bank: string | null;
  readonly approval: string | null;
  readonly closedDay: string | null;
  /** Basic accounts of its village that are open, itself among them. */
  readonly openBasicAccounts: number;
}

/** A month of a cash box; money in 分. */
export interface CashMonthFacts {
  readonly accountName: string;
  /** `2013-05`. */
  readonly month: string;
  /** The most that was in it at the end of a day, and that day. */
  readonly peakFen: number;
  readonly peakDay: string;
}

/** Allowances of a village in a year beside the year before; money in 分. */
export interface AllowanceYearFacts {
  readonly year: number;
  readonly amountFen: number;
  readonly beforeFen: number;
}

/** What one payee got for works in a year; money in 分. */
export interface WorksPayeeFacts {
  readonly payee: string;
  readonly year: number;
  readonly payments: number;
  readonly greatestFen: number;
  readonly amountFen: number;
}

const manyAccounts: FlagRule<AccountFacts> = {
  code: 'F4',
  version: 1,
  subject: 'account',
  severity: 'middle',
  title: { zh: '一村多户、违规开户', en: 'Too many accounts' },
  formula: {
    zh: '同村未销基本户超过一个;专户不是土地补偿费;一般户没有批准',
    en: 'More than one open basic account; a special account for another purpose than land compensation; a general account without approval',
  },
  basis: {
    mark: 'L',
    text: {
      zh: '浙江、上海农村集体资产管理条例第二十二条',
      en: 'Zhejiang and Shanghai rules on collective assets, article 22',
    },
  },
  parameters: [
    {
      key: 'basicAccounts',
      label: { zh: '允许的基本户数', en: 'Basic accounts allowed' },
      unit: 'count',
      initial: 1,
      source: { zh: '浙江条例第二十二条', en: 'Zhejiang rules, article 22' },
    },
  ],
  category: 'funds',
  notice({ kind, name, approval, closedDay, openBasicAccounts }, tuning) {
    if (closedDay !== null) return null;
    const blank = comparisonKey(approval ?? '') === '';
    const many = kind === 'basic' && openBasicAccounts > numberIn(tuning, 'basicAccounts');
    const otherPurpose = kind === 'special' && !/土地|征地/.test(name);
    if (!many && !otherPurpose && !(kind === 'general' && blank)) return null;
    return { amountFen: null, inputs: { name, kind, openBasicAccounts, approval } };
  },
};

const privateAccount: FlagRule<AccountFacts> = {
  code: 'F3e',
  version: 1,
  subject: 'account',
  severity: 'high',
  title: { zh: '以个人名义开户', en: 'Account in a person’s name' },
  formula: { zh: '户名或开户行写明个人、私人', en: 'Its name or bank says that it is a person’s' },
  basis: {
    mark: 'L',
    text: { zh: '农村集体经济组织法第四十四条', en: 'Law on rural collectives, article 44' },
  },
  parameters: [],
  category: 'funds',
  notice: ({ name, bank }) =>
    /个人|私人|存折户/.test(comparisonKey(`${name} ${bank ?? ''}`))
      ? { amountFen: null, inputs: { name, bank } }
      : null,
};

const cashLimit: FlagRule<CashMonthFacts> = {
  code: 'F1',
  version: 1,
  subject: 'cash-month',
  severity: 'middle',
  title: { zh: '库存现金超限', en: 'Too much cash in hand' },
  formula: {
    zh: '当月某日终了的库存现金超过限额',
    en: 'At the end of a day of the month the cash box held more than the limit',
  },
  basis: {
    mark: 'P',
    text: {
      zh: '某村财务管理制度样本:库存现金不超过5,000元',
      en: 'A sample village rule: at most 5,000 yuan in cash',
    },
  },
  parameters: [
    {
      key: 'limitFen',
      label: { zh: '库存限额', en: 'Limit of cash' },
      unit: 'fen',
      initial: 500_000,
      source: { zh: '某村财务管理制度样本', en: 'A sample village rule' },
    },
  ],
  category: 'funds',
  notice({ accountName, month, peakFen, peakDay }, tuning) {
    const limitFen = numberIn(tuning, 'limitFen');
    if (peakFen <= limitFen) return null;
    return { amountFen: peakFen - limitFen, inputs: { accountName, month, peakFen, peakDay, limitFen } };
  },
};

const allowanceJump: FlagRule<AllowanceYearFacts> = {
  code: 'F8y',
  version: 1,
  subject: 'allowance-year',
  severity: 'low',
  title: { zh: '补贴福利比上年大增', en: 'Allowances grew much' },
  formula: {
    zh: '全年补贴福利比上年增加超过比例,且达到起看金额;上年没有的不看',
    en: 'Allowances of a year exceed the year before by more than the share and reach the amount; without a year before nothing is said',
  },
  basis: {
    mark: 'P',
    text: { zh: '补贴发放异常增长通报案例', en: 'Published cases of allowances that jumped' },
  },
  parameters: [
    {
      key: 'growthPercent',
      label: { zh: '增幅', en: 'Growth' },
      unit: 'percent',
      initial: 50,
      source: { zh: '自定', en: 'Own choice' },
    },
    {
      key: 'limitFen',
      label: { zh: '全年达到此数才看', en: 'Looked at from, in a year' },
      unit: 'fen',
      initial: 500_000,
      source: { zh: '自定,5,000元', en: 'Own choice, 5,000 yuan' },
    },
  ],
  category: 'claims-debts',
  notice({ year, amountFen, beforeFen }, tuning) {
    if (beforeFen === 0 || amountFen < numberIn(tuning, 'limitFen')) return null;
    const growthPercent = numberIn(tuning, 'growthPercent');
    if (amountFen * 100 <= beforeFen * (100 + growthPercent)) return null;
    return { amountFen: amountFen - beforeFen, inputs: { year, amountFen, beforeFen, growthPercent } };
  },
};

const splitWorks: FlagRule<WorksPayeeFacts> = {
  code: 'C10',
  version: 1,
  subject: 'works-payee',
  severity: 'middle',
  title: { zh: '工程拆分、未招标', en: 'Works split up or not tendered' },
  formula: {
    zh: '同一收款方一年内工程款合计达到招标限额,而每笔都在限额以下',
    en: 'One payee got for works in a year the limit of tenders or more, each payment being below it',
  },
  basis: {
    mark: 'P',
    text: {
      zh: '赤壁审计:2万至50万元走镇级、50万元以上进市级交易',
      en: 'Chibi audit: 20,000 to 500,000 yuan through the town, above through the city’s exchange',
    },
  },
  parameters: [
    {
      key: 'limitFen',
      label: { zh: '招标限额', en: 'Limit of tenders' },
      unit: 'fen',
      initial: 2_000_000,
      source: { zh: '赤壁审计,2万元', en: 'Chibi audit, 20,000 yuan' },
    },
  ],
  category: 'assets',
  notice({ payee, year, payments, greatestFen, amountFen }, tuning) {
    const limitFen = numberIn(tuning, 'limitFen');
    if (payments < 2 || greatestFen >= limitFen || amountFen < limitFen) return null;
    return { amountFen, inputs: { payee, year, payments, greatestFen, amountFen, limitFen } };
  },
};

/** The rules that look at an account. */
export const ACCOUNT_RULES: readonly FlagRule<AccountFacts>[] = [privateAccount, manyAccounts];

/** The rules that look at a month of a cash box. */
export const CASH_MONTH_RULES: readonly FlagRule<CashMonthFacts>[] = [cashLimit];

/** The rules that look at a year of allowances. */
export const ALLOWANCE_YEAR_RULES: readonly FlagRule<AllowanceYearFacts>[] = [allowanceJump];

/** The rules that look at what a payee got for works. */
export const WORKS_PAYEE_RULES: readonly FlagRule<WorksPayeeFacts>[] = [splitWorks];
