import { daysBetween } from '../kernel/calendar.js';
import { comparisonKey } from '../kernel/text.js';
import { spends, told, type EntryFacts, type SpentFacts, type ToldFacts } from './entry-facts.js';
import { ENTRY_WORD_RULES } from './entry-words.rules.js';
import type { FlagParameter } from './flag.js';
import { dayIn, numberIn, type FlagRule } from './flag-rule.js';

const HOSPITALITY = /招待|接待费|宴请|餐饮费|就餐|烟酒/;
const ALLOWANCE = /补贴|福利|津贴|奖金|慰问|误工/;
const LENDING = /出借|借给|借款给|借支|外借/;
const RETURNING = /归还|还款|收回/;
const CASH = /提现|现金支付|付现|以现金/;
const WORKS = /工程|修路|打井|维修款|施工/;
const DECIDED = /村民会议|代表会议|成员大会|决议|四议两公开|民主议定/;
const NO_PAPERS = /无发票|没有发票|无合同|无结算|无附件|无票据/;

const LIMIT = (initial: number, zh: string, en: string, source: FlagParameter['source']): FlagParameter => ({
  key: 'limitFen',
  label: { zh, en },
  unit: 'fen',
  initial,
  source,
});

const VILLAGE_RULE = { zh: '某村财务管理制度样本', en: 'A sample village rule' };
const COLLECTIVES_LAW = '农村集体经济组织法';

/** An entry of a cash box as far as its way to the bank goes. */
export type BankedFacts = ToldFacts & Pick<EntryFacts, 'incomeFen' | 'bankedDay' | 'today'>;

const lateBanking: FlagRule<BankedFacts> = {
  code: 'F2',
  version: 1,
  subject: 'entry',
  severity: 'middle',
  title: { zh: '现金收入迟交', en: 'Cash income paid in late' },
  formula: {
    zh: '现金收入在规定天数内或当月内没有全部存入银行(按先收先存计)',
    en: 'Cash that came in was not all paid in at the bank within the days or the month (first in, first paid in)',
  },
  basis: {
    mark: 'P',
    text: { zh: '收入三日内、月底前交存', en: 'Income is paid in within three days and before month end' },
  },
  parameters: [
    {
      key: 'days',
      label: { zh: '应交存天数', en: 'Days to pay in' },
      unit: 'days',
      initial: 3,
      source: VILLAGE_RULE,
    },
    LIMIT(100_000, '低于此数不计', 'Ignored below', { zh: '自定,1,000元', en: 'Own choice, 1,000 yuan' }),
  ],
  category: 'funds',
  notice(entry, tuning) {
    const { bankedDay, incomeFen, day, today } = entry;
    if (bankedDay === undefined || incomeFen < numberIn(tuning, 'limitFen')) return null;
    const until = bankedDay ?? today;
    const late = daysBetween(day, until) > numberIn(tuning, 'days') || until.slice(0, 7) > day.slice(0, 7);
    return late ? told(entry, incomeFen, { bankedDay }) : null;
  },
};

const lending: FlagRule<EntryFacts> = {
  code: 'F5',
  version: 1,
  subject: 'entry',
  severity: 'high',
  title: { zh: '出借集体资金', en: 'Collective money lent out' },
  formula: {
    zh: '支出标为出借,或摘要写明借给他人;归还的不算',
    en: 'An expense marked as lent, or whose words say so; what is brought back is not',
  },
  basis: {
    mark: 'L',
    text: { zh: `${COLLECTIVES_LAW}第三十五条第二项`, en: 'Law on rural collectives, article 35 (2)' },
  },
  parameters: [],
  category: 'funds',
  notice(entry) {
    const { expenseFen, loan, counterparty, counterpartyIsOfficer, returnedFen } = entry;
    const says = LENDING.test(entry.words) && !RETURNING.test(comparisonKey(entry.summary));
    if (expenseFen === 0 || loan === 'returned' || !(loan === 'lent' || says)) return null;
    const officer = counterpartyIsOfficer ? 1 : 0;
    return told(entry, expenseFen, { counterparty, counterpartyIsOfficer: officer, returnedFen });
  },
};

const hospitality: FlagRule<EntryFacts> = {
  code: 'F7',
  version: 1,
  subject: 'entry',
  severity: 'middle',
  title: { zh: '列支招待费', en: 'Hospitality' },
  formula: {
    zh: '零招待起始日及以后,摘要或科目写明招待',
    en: 'On or after the day of no hospitality, its words or subject name it',
  },
  basis: {
    mark: 'S',
    text: {
      zh: '2013年起村级零招待;政务处分法第三十五条',
      en: 'No hospitality from 2013 on; law on government sanctions, article 35',
    },
  },
  parameters: [
    {
      key: 'fromDay',
      label: { zh: '零招待起始日', en: 'No hospitality from' },
      unit: 'day',
      initial: '2013-01-01',
      source: { zh: '清理整治情况报告', en: 'The clean-up report' },
    },
  ],
  category: 'funds',
  notice(entry, tuning) {
    const from = dayIn(tuning, 'fromDay');
    if ((from !== null && entry.day < from) || !spends(entry, HOSPITALITY)) return null;
    return told(entry, entry.expenseFen);
  },
};

const allowance: FlagRule<EntryFacts> = {
  code: 'F8',
  version: 1,
  subject: 'entry',
  severity: 'middle',
  title: { zh: '发放补贴、福利未见决议', en: 'Allowance without a resolution' },
  formula: {
    zh: '支出的摘要或科目写明补贴、福利,凭据和摘要都没有写村民会议或代表会议决议',
    en: 'An expense whose words or subject name an allowance, and no paper names a resolution',
  },
  basis: {
    mark: 'L',
    text: { zh: '村民委员会组织法第二十四条第一项', en: 'Law on villagers’ committees, article 24 (1)' },
  },
  parameters: [LIMIT(0, '低于此数不计', 'Ignored below', { zh: '自定', en: 'Own choice' })],
  category: 'claims-debts',
  notice(entry, tuning) {
    if (!spends(entry, ALLOWANCE) || entry.expenseFen < numberIn(tuning, 'limitFen')) return null;
    return DECIDED.test(entry.papers) ? null : told(entry, entry.expenseFen, { evidence: entry.evidence });
  },
};

const largeCash: FlagRule<EntryFacts> = {
  code: 'F9',
  version: 1,
  subject: 'entry',
  severity: 'high',
  title: { zh: '大额现金支付', en: 'Large payment in cash' },
  formula: {
    zh: '以现金支付超过限额;工程款以现金支付超过工程限额',
    en: 'Paid in cash above the limit; for works above the limit of works',
  },
  basis: {
    mark: 'P',
    text: { zh: '现金支付工程款、大额现金通报案例', en: 'Published cases of works paid in cash' },
  },
  parameters: [
    LIMIT(500_000, '现金限额', 'Limit of cash', {
      zh: '某村财务管理制度样本,5,000元',
      en: 'A sample village rule, 5,000 yuan',
    }),
    {
      key: 'worksLimitFen',
      label: { zh: '工程款现金限额', en: 'Limit of cash for works' },
      unit: 'fen',
      initial: 100_000,
      source: { zh: '现金管理结算起点,1,000元', en: 'Threshold of settlement in cash, 1,000 yuan' },
    },
  ],
  category: 'funds',
  notice(entry, tuning) {
    const text = entry.words;
    if (entry.expenseFen === 0 || !(entry.payment === 'cash' || CASH.test(text))) return null;
    const limitFen = numberIn(tuning, WORKS.test(text) ? 'worksLimitFen' : 'limitFen');
    return entry.expenseFen > limitFen ? told(entry, entry.expenseFen, { limitFen }) : null;
  },
};

const vouchers: FlagRule<EntryFacts> = {
  code: 'F10',
  version: 1,
  subject: 'entry',
  severity: 'middle',
  title: { zh: '凭证不全', en: 'Papers are missing' },
  formula: {
    zh: '支出达到限额,写明无发票、无合同、无结算;或账户记凭据而这笔没有',
    en: 'An expense from the limit on whose papers are said to be missing, or that has none where its account records them',
  },
  basis: {
    mark: 'P',
    text: { zh: '无发票、无合同、无结算入账通报案例', en: 'Published cases of entries without papers' },
  },
  parameters: [
    LIMIT(100_000, '达到此数才看', 'Looked at from', { zh: '自定,1,000元', en: 'Own choice, 1,000 yuan' }),
  ],
  category: 'funds',
  notice(entry, tuning) {
    if (entry.expenseFen === 0 || entry.expenseFen < numberIn(tuning, 'limitFen')) return null;
    const none = entry.evidenceKept && comparisonKey(entry.evidence ?? '') === '';
    return none || NO_PAPERS.test(entry.papers)
      ? told(entry, entry.expenseFen, { evidence: entry.evidence })
      : null;
  },
};

/** The rules on an entry's way to the bank, which depends on the entries after it. */
export const BANKING_RULES: readonly FlagRule<BankedFacts>[] = [lateBanking];

/** The rules that look at one entry. */
export const ENTRY_RULES: readonly FlagRule<EntryFacts>[] = [
  ...BANKING_RULES,
  lending,
  hospitality,
  allowance,
  largeCash,
  vouchers,
  ...ENTRY_WORD_RULES,
];

/** Is this expense an allowance, by its words? */
export const isAllowance = (entry: SpentFacts): boolean => spends(entry, ALLOWANCE);

/** Is this expense paid for works, by its words? */
export const isForWorks = (entry: SpentFacts): boolean => spends(entry, WORKS);
