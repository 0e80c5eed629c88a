import type { ClaimSide } from '../claims-debts/claim.js';
import type { FlagParameter } from './flag.js';
import { dayIn, numberIn, type FlagRule } from './flag-rule.js';

/** A claim or debt as the rules see it; money in 分. */
export interface ClaimFacts {
  readonly side: ClaimSide;
  readonly counterparty: string;
  /** A year, a month or a day. */
  readonly originDay: string | null;
  readonly principalFen: number;
  readonly interestFen: number;
  readonly outstandingFen: number;
  /** Whole years since the last day that its date allows; null without a date. */
  readonly ageYears: number | null;
}

/** The debts of a village; money in 分. */
export interface VillageDebtFacts {
  readonly outstandingFen: number;
  readonly debts: number;
}

const held = (
  key: string,
  zh: string,
  en: string,
  unit: FlagParameter['unit'],
  initial: number | string,
): FlagParameter => ({
  key,
  label: { zh, en },
  unit,
  initial,
  source: { zh: '债权债务的设置', en: 'Setting of claims and debts' },
  heldBy: 'claims-debts',
});

const longStanding: FlagRule<ClaimFacts> = {
  code: 'D1',
  version: 1,
  subject: 'claim',
  severity: 'middle',
  title: { zh: '债权长期挂账', en: 'Claim that has stood too long' },
  formula: {
    zh: '债权未收清,已满的年数超过规定',
    en: 'A claim is outstanding for more whole years than the setting',
  },
  basis: {
    mark: 'S',
    text: { zh: '清理整治情况报告:债权长期挂账', en: 'The clean-up report: claims that stand for years' },
  },
  parameters: [held('longStandingYears', '长期挂账年数', 'Years that are long', 'years', 3)],
  category: 'claims-debts',
  notice({ side, counterparty, originDay, outstandingFen, ageYears }, tuning) {
    if (side !== 'claim' || outstandingFen <= 0 || ageYears === null) return null;
    if (ageYears <= numberIn(tuning, 'longStandingYears')) return null;
    return { amountFen: outstandingFen, inputs: { counterparty, originDay, outstandingFen } };
  },
};

const newDebt: FlagRule<ClaimFacts> = {
  code: 'D3',
  version: 1,
  subject: 'claim',
  severity: 'high',
  title: { zh: '新增债务', en: 'New debt' },
  formula: {
    zh: '债务形成于锁定日以后',
    en: 'A debt arose after the day from which no new ones are allowed',
  },
  basis: {
    mark: 'P',
    text: { zh: '广水锁旧控新做法', en: 'Guangshui: old debts locked, new ones controlled' },
  },
  parameters: [held('freezeDay', '债务锁定日', 'No new debts after', 'day', '')],
  category: 'claims-debts',
  notice({ side, counterparty, originDay, principalFen }, tuning) {
    const freezeDay = dayIn(tuning, 'freezeDay');
    // A year or month that contains the day says nothing certain: only what begins after it is new.
    if (side !== 'debt' || freezeDay === null || originDay === null) return null;
    if (originDay <= freezeDay.slice(0, originDay.length)) return null;
    return { amountFen: principalFen, inputs: { counterparty, originDay, principalFen, freezeDay } };
  },
};

const highInterest: FlagRule<ClaimFacts> = {
  code: 'D3i',
  version: 1,
  subject: 'claim',
  severity: 'high',
  title: { zh: '高息债务', en: 'Debt at high interest' },
  formula: {
    zh: '债务利息除以本金和已满年数(不满一年按一年),超过规定年利率',
    en: 'Interest of a debt by principal and whole years (at least one) is above the yearly rate of the setting',
  },
  basis: {
    mark: 'P',
    text: { zh: '村级债务高息借款清理做法', en: 'Published practice on village debts at high interest' },
  },
  parameters: [
    held('highInterestBasisPoints', '高息年利率', 'Yearly rate that is high', 'basis-points', 1_200),
  ],
  category: 'claims-debts',
  notice({ side, counterparty, originDay, principalFen, interestFen, ageYears }, tuning) {
    if (side !== 'debt' || ageYears === null || interestFen === 0) return null;
    const years = Math.max(1, ageYears);
    const limit = numberIn(tuning, 'highInterestBasisPoints');
    if (interestFen * 10_000 <= principalFen * years * limit) return null;
    return { amountFen: interestFen, inputs: { counterparty, originDay, principalFen, interestFen, years } };
  },
};

const debtLine: FlagRule<VillageDebtFacts> = {
  code: 'D2',
  version: 1,
  subject: 'village',
  severity: 'high',
  title: { zh: '债务超警戒线', en: 'Debts above the line' },
  formula: {
    zh: '全村未还债务合计超过警戒线;没有划线的不看',
    en: 'Outstanding debts of the village are above the line; without a line nothing is said',
  },
  basis: {
    mark: 'L',
    text: { zh: '浙江省农村集体资产管理条例第十八条', en: 'Zhejiang rules on collective assets, article 18' },
  },
  parameters: [held('warningFen', '债务警戒线', 'Line of debts', 'fen', 0)],
  category: 'claims-debts',
  notice({ outstandingFen, debts }, tuning) {
    const warningFen = numberIn(tuning, 'warningFen');
    if (warningFen === 0 || outstandingFen <= warningFen) return null;
    return { amountFen: outstandingFen - warningFen, inputs: { outstandingFen, debts, warningFen } };
  },
};

/** The rules that look at a claim or debt. */
export const CLAIM_RULES: readonly FlagRule<ClaimFacts>[] = [longStanding, newDebt, highInterest];

/** The rules that look at the debts of a village. */
export const VILLAGE_DEBT_RULES: readonly FlagRule<VillageDebtFacts>[] = [debtLine];
