import type { LandClass } from '../assets/land.js';
import type { ContractForm, ContractKind } from '../contracts/contract.js';
import { addDays, daysBetween, type Day } from '../kernel/calendar.js';
import type { FlagParameter, FlagTuning } from './flag.js';
import { dayIn, numberIn, type FlagRule } from './flag-rule.js';

/** A contract as the rules see it; money in 分, area in hundredths of 亩. Null is what the ledger does not know. */
export interface ContractFacts {
  readonly number: string | null;
  /** What it is about: contracted land, four wastes, or things and land let. */
  readonly about: ContractKind;
  readonly landClass: LandClass | null;
  readonly lessee: string | null;
  readonly lesseeIsMember: boolean | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly areaCentiMu: number | null;
  /** The area that a count found. */
  readonly measuredAreaCentiMu: number | null;
  readonly rentYearFen: number | null;
  /** Middle of the yearly rents by 亩 of contracts like it in the town; null where there are too few. */
  readonly medianRentMuFen: number | null;
  /** All that is to be paid over its term. */
  readonly totalFen: number | null;
  readonly dueFen: number;
  readonly paidFen: number;
  /** The oldest day on which rent fell due that is not covered by payments. */
  readonly oldestDueDay: Day | null;
  readonly form: ContractForm | null;
  /** What of its parts is said to be missing. */
  readonly missingTerms: string | null;
  readonly resolution: string | null;
  readonly approval: string | null;
  readonly publicBidding: boolean | null;
  readonly depositFen: number;
  readonly depositReturnedFen: number;
  /** It was ended. */
  readonly ended: boolean;
  readonly today: Day;
}

type Rule = FlagRule<ContractFacts>;

/** A contract as far as its rent is compared with others. */
export type RentFacts = Pick<
  ContractFacts,
  'number' | 'lessee' | 'areaCentiMu' | 'rentYearFen' | 'medianRentMuFen'
>;

const own = { zh: '自定', en: 'Own choice' };

const parameter = (
  key: string,
  label: FlagParameter['label'],
  unit: FlagParameter['unit'],
  initial: number | string,
  source: FlagParameter['source'] = own,
): FlagParameter => ({ key, label, unit, initial, source });

/** Does the term reach beyond so many years after its first day? */
function longerThan(fromDay: Day, toDay: Day, years: number): boolean {
  const anniversary = `${Number(fromDay.slice(0, 4)) + years}${fromDay.slice(4)}`;
  return toDay >= anniversary;
}

const LEGAL_YEARS = {
  lease: parameter('leaseYears', { zh: '租赁最长年数', en: 'Longest lease' }, 'years', 20, {
    zh: '民法典第七百零五条',
    en: 'Civil code, article 705',
  }),
  wastes: parameter('wasteYears', { zh: '四荒最长年数', en: 'Longest term of four wastes' }, 'years', 50, {
    zh: '柴家镇2022年清理指导意见',
    en: 'Guidance of Chaijia town, 2022',
  }),
  grass: parameter('grassYears', { zh: '草地最长年数', en: 'Longest term of grassland' }, 'years', 50, {
    zh: '农村土地承包法第二十一条',
    en: 'Law on contracted land, article 21',
  }),
  wood: parameter('woodYears', { zh: '林地最长年数', en: 'Longest term of woodland' }, 'years', 70, {
    zh: '农村土地承包法第二十一条',
    en: 'Law on contracted land, article 21',
  }),
  arable: parameter(
    'arableEndDay',
    { zh: '耕地二轮承包到期日', en: 'End of the second round of arable land' },
    'day',
    '2028-12-31',
    {
      zh: '平和县二轮承包到期年,各地不同',
      en: 'As in Pinghe county; differs by place',
    },
  ),
} as const;

const tooLong: Rule = {
  code: 'C1',
  version: 1,
  subject: 'contract',
  severity: 'high',
  title: { zh: '合同超法定期限', en: 'Term beyond the law' },
  formula: {
    zh: '租赁、四荒、草地、林地按最长年数,耕地按二轮承包到期日',
    en: 'Leases, four wastes, grassland and woodland by the longest years, arable land by the end of the second round',
  },
  basis: {
    mark: 'L',
    text: {
      zh: '农村土地承包法第二十一条;民法典第七百零五条',
      en: 'Law on contracted land, article 21; civil code, article 705',
    },
  },
  parameters: Object.values(LEGAL_YEARS),
  category: 'assets',
  notice({ number, about, landClass, lessee, fromDay, toDay }, tuning) {
    if (fromDay === null || toDay === null) return null;
    const inputs = { number, lessee, about, landClass, fromDay, toDay };
    const arableEnd = dayIn(tuning, 'arableEndDay');
    if (about === 'contracted-land' && landClass === 'arable')
      return arableEnd !== null && toDay > arableEnd
        ? { amountFen: null, inputs: { ...inputs, arableEnd } }
        : null;
    const land = landClass === 'grassland' ? 'grassYears' : landClass === 'woodland' ? 'woodYears' : null;
    const key = about === 'let' ? 'leaseYears' : about === 'four-wastes' ? 'wasteYears' : land;
    if (key === null) return null;
    const years = numberIn(tuning, key);
    return longerThan(fromDay, toDay, years) ? { amountFen: null, inputs: { ...inputs, years } } : null;
  },
};

const long: Rule = {
  code: 'C2',
  version: 1,
  subject: 'contract',
  severity: 'low',
  title: { zh: '长期合同', en: 'Long contract' },
  formula: { zh: '合同期限达到规定年数', en: 'Its term reaches the years of the setting' },
  basis: {
    mark: 'P',
    text: {
      zh: '淳安:十五年以上长期合同清理',
      en: 'Chun’an: contracts of fifteen years and more are looked at',
    },
  },
  parameters: [
    parameter('years', { zh: '长期年数', en: 'Years that are long' }, 'years', 15, {
      zh: '淳安',
      en: 'Chun’an',
    }),
  ],
  category: 'assets',
  notice({ number, lessee, fromDay, toDay }, tuning) {
    if (fromDay === null || toDay === null) return null;
    // Fifteen whole years end a day before the fifteenth anniversary.
    if (!longerThan(fromDay, addDays(toDay, 1), numberIn(tuning, 'years'))) return null;
    return { amountFen: null, inputs: { number, lessee, fromDay, toDay } };
  },
};

/** What the yearly rent by 亩 of a low contract is below, in hundredths of 分. */
export const lowRentLine = (medianRentMuFen: number, tuning: FlagTuning): number =>
  medianRentMuFen * numberIn(tuning, 'percent');

const LOW_RENT: FlagRule<RentFacts> = {
  code: 'C5',
  version: 1,
  subject: 'contract',
  severity: 'middle',
  title: { zh: '低价发包', en: 'Low rent' },
  formula: {
    zh: '每亩年租金低于本镇同类中位数的规定比例',
    en: 'Yearly rent by 亩 is below the share of the town’s middle of its kind',
  },
  basis: {
    mark: 'P',
    text: { zh: '300元对800元每亩的低价发包案例', en: 'A published case of 300 against 800 yuan by 亩' },
  },
  parameters: [parameter('percent', { zh: '低于中位数的比例', en: 'Share of the middle' }, 'percent', 60)],
  category: 'assets',
  notice({ number, lessee, areaCentiMu, rentYearFen, medianRentMuFen }, tuning) {
    if (areaCentiMu === null || areaCentiMu === 0 || rentYearFen === null || medianRentMuFen === null)
      return null;
    const rentMuFen = Math.floor((rentYearFen * 100) / areaCentiMu);
    if (rentMuFen * 100 >= lowRentLine(medianRentMuFen, tuning)) return null;
    const missingFen = Math.floor((medianRentMuFen * areaCentiMu) / 100) - rentYearFen;
    return {
      amountFen: missingFen,
      inputs: { number, lessee, areaCentiMu, rentYearFen, rentMuFen, medianRentMuFen },
    };
  },
};

const arrears: Rule = {
  code: 'C6',
  version: 1,
  subject: 'contract',
  severity: 'middle',
  title: { zh: '拖欠租金', en: 'Rent in arrears' },
  formula: {
    zh: '到期应收大于实收,且最早一期已过规定天数',
    en: 'What fell due exceeds what was paid, and the oldest of it by more than the days',
  },
  basis: {
    mark: 'P',
    text: { zh: '合同清收做法:到期未付', en: 'Published practice on rents that are not paid' },
  },
  parameters: [parameter('days', { zh: '宽限天数', en: 'Days of grace' }, 'days', 0)],
  category: 'claims-debts',
  notice({ number, lessee, dueFen, paidFen, oldestDueDay, today }, tuning) {
    if (dueFen <= paidFen || oldestDueDay === null) return null;
    const daysLate = daysBetween(oldestDueDay, today);
    if (daysLate <= numberIn(tuning, 'days')) return null;
    return {
      amountFen: dueFen - paidFen,
      inputs: { number, lessee, dueFen, paidFen, oldestDueDay },
    };
  },
};

const expiring: Rule = {
  code: 'C7',
  version: 1,
  subject: 'contract',
  severity: 'low',
  title: { zh: '到期未续或仍被占用', en: 'Expired or expiring' },
  formula: {
    zh: '离到期不超过规定天数,或已到期而没有终止、续签',
    en: 'It ends within the days, or has ended and was neither ended nor renewed',
  },
  basis: {
    mark: 'D',
    text: { zh: '三色预警,浙农经管已有此做法', en: 'Warnings in three colours, as Zhejiang has them' },
  },
  parameters: [parameter('days', { zh: '提前天数', en: 'Days ahead' }, 'days', 90)],
  category: 'assets',
  notice({ number, lessee, toDay, ended, today }, tuning) {
    if (ended || toDay === null) return null;
    const daysLeft = daysBetween(today, toDay);
    return daysLeft > numberIn(tuning, 'days')
      ? null
      : { amountFen: null, inputs: { number, lessee, toDay } };
  },
};

/** The rules that compare a rent with those of the town. */
export const RENT_RULES: readonly FlagRule<RentFacts>[] = [LOW_RENT];

/** The rules on a contract's term and rent. */
export const CONTRACT_TERM_RULES: readonly Rule[] = [tooLong, long, ...RENT_RULES, arrears, expiring];
