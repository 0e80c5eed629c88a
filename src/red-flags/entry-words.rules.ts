import { spends, told, type EntryFacts } from './entry-facts.js';
import type { FlagRule } from './flag-rule.js';

const GUARANTEE = /担保|抵押/;
const DIRECT = /坐支|坐收/;
const SLIP = /白条|自制收据|借条抵/;
const PRIVATE = /公款私存|私人账户|个人账户|个人存折|个人卡/;
const HIDDEN = /小金库|账外账|帐外账|账外资金/;

/** A rule that goes by the words of an entry alone. */
const byWords = (
  head: Pick<FlagRule<EntryFacts>, 'code' | 'severity' | 'title' | 'formula' | 'basis'>,
  notices: (entry: EntryFacts) => boolean,
): FlagRule<EntryFacts> => ({
  ...head,
  version: 1,
  subject: 'entry',
  parameters: [],
  category: 'funds',
  notice: (entry) => (notices(entry) ? told(entry, Math.max(entry.incomeFen, entry.expenseFen)) : null),
});

const ANY = {
  mark: 'P',
  text: {
    zh: '村级财务制度:不准白条抵库、坐支、公款私存、设小金库',
    en: 'Village finance rules: no slips for cash, no direct spending, no public money in private, no hidden funds',
  },
} as const;

const directSpending = byWords(
  {
    code: 'F3a',
    severity: 'middle',
    title: { zh: '坐收坐支', en: 'Income spent directly' },
    formula: {
      zh: '一笔里既有收入又有支出,或摘要写明坐支',
      en: 'One entry has income and expense, or its words say so',
    },
    basis: ANY,
  },
  (entry) => (entry.incomeFen > 0 && entry.expenseFen > 0) || DIRECT.test(entry.words),
);

const slips = byWords(
  {
    code: 'F3b',
    severity: 'middle',
    title: { zh: '白条入账或抵库', en: 'Slips instead of vouchers' },
    formula: { zh: '摘要或凭据写明白条', en: 'Its words or papers name a slip' },
    basis: ANY,
  },
  (entry) => SLIP.test(entry.papers),
);

const privateMoney = byWords(
  {
    code: 'F3c',
    severity: 'high',
    title: { zh: '公款私存', en: 'Public money in a private account' },
    formula: { zh: '摘要写明存入个人账户', en: 'Its words name a private account' },
    basis: {
      mark: 'L',
      text: { zh: `农村集体经济组织法第四十四条`, en: 'Law on rural collectives, article 44' },
    },
  },
  (entry) => PRIVATE.test(entry.papers),
);

const hiddenFunds = byWords(
  {
    code: 'F3d',
    severity: 'high',
    title: { zh: '小金库、账外资金', en: 'Hidden funds' },
    formula: { zh: '摘要写明小金库或账外', en: 'Its words name hidden funds' },
    basis: ANY,
  },
  (entry) => HIDDEN.test(entry.papers),
);

const guarantee = byWords(
  {
    code: 'F6',
    severity: 'high',
    title: { zh: '以集体资金资产担保', en: 'Guarantee given' },
    formula: { zh: '支出的摘要写明担保、抵押', en: 'An expense whose words name a guarantee or mortgage' },
    basis: {
      mark: 'L',
      text: {
        zh: `农村集体经济组织法第三十五条第三项、第五十八条`,
        en: 'Law on rural collectives, articles 35 (3), 58',
      },
    },
  },
  (entry) => spends(entry, GUARANTEE),
);

/** The rules that go by the words of one entry. */
export const ENTRY_WORD_RULES: readonly FlagRule<EntryFacts>[] = [
  directSpending,
  slips,
  privateMoney,
  hiddenFunds,
  guarantee,
];
