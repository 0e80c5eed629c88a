import type { Label } from '../kernel/label.js';

/** What a figure counts: 件, times, 村, 村×小类, 笔, 人, 人次, 分, hundredths of 亩, 处, 个, 份, 期, debts, or tips. */
export type FigureUnit =
  | 'cases'
  | 'times'
  | 'villages'
  | 'pairs'
  | 'details'
  | 'persons'
  | 'person-times'
  | 'fen'
  | 'centi-mu'
  | 'places'
  | 'systems'
  | 'contracts'
  | 'circulars'
  | 'debts'
  | 'tips';

/** The register whose rows a figure counts, where they are no cases. */
export type FigureRegister = 'discipline' | 'contracts' | 'stages' | 'claims-debts' | 'tips';

/**
 * One figure of the counting. A `flow` adds up what happened on days, so it has a period as well; a `stock` says how
 * things stand at the end of a day. `distinct` ones are counted once however many lines they stand in, so lines do not
 * add up to the whole. What `discipline` counts is for those who may read that register.
 */
export interface FigureKind {
  readonly label: Label;
  readonly unit: FigureUnit;
  readonly is: 'flow' | 'stock';
  readonly distinct?: true;
  readonly discipline?: true;
  readonly behind?: FigureRegister;
}

const flow = (zh: string, en: string, unit: FigureUnit, more: Partial<FigureKind> = {}): FigureKind => ({
  label: { zh, en },
  unit,
  is: 'flow',
  ...more,
});
const stock = (zh: string, en: string, unit: FigureUnit, more: Partial<FigureKind> = {}): FigureKind => ({
  label: { zh, en },
  unit,
  is: 'stock',
  ...more,
});

const DISTINCT = { distinct: true } as const;
const DISCIPLINE = { discipline: true } as const;
const PERSONS = { ...DISTINCT, ...DISCIPLINE, behind: 'discipline' } as const;
const CONTRACTS = { behind: 'contracts' } as const;
const ROUNDS = { ...DISTINCT, behind: 'stages' } as const;
const CLAIMS = { behind: 'claims-debts' } as const;

/**
 * Every figure, in the order of the tables. `due` (应整改) is what is to be put right by a day: closed and open. What
 * continues (长期坚持, 分期归还, 长期挂账) or is suspended stands beside it and is in no rate: found = due + continuing +
 * suspended. Amount = settled in five ways + outstanding; recovered = disposed of in four ways + not yet disposed of.
 */
export const FIGURE_KINDS = {
  found: flow('发现', 'Found', 'cases'),
  villages: flow('涉及村', 'Villages', 'villages', DISTINCT),
  pairs: flow('村、小类对', 'Village and item', 'pairs', DISTINCT),
  details: flow('明细', 'Details', 'details'),
  opening: flow('其中期初', 'Of these opening', 'cases'),
  due: stock('应整改', 'To put right', 'cases'),
  closed: stock('已销号', 'Closed', 'cases'),
  open: stock('正在整改', 'Being put right', 'cases'),
  overdue: stock('其中逾期', 'Of these overdue', 'cases'),
  continuing: stock('持续整改', 'Continuing', 'cases'),
  lasting: stock('长期坚持', 'Kept up', 'cases'),
  instalments: stock('分期归还', 'In instalments', 'cases'),
  locked: stock('长期挂账', 'Long on the books', 'cases'),
  suspended: stock('中止', 'Suspended', 'cases'),
  closings: flow('销号', 'Closings', 'times'),
  revocations: flow('撤销销号', 'Revocations', 'times'),
  returns: flow('退回', 'Returns', 'times'),
  reinspected: flow('回头看', 'Looked at again', 'times'),
  reinspectedBad: flow('其中有问题', 'Of these not right', 'times'),
  recurrences: flow('反弹新登记', 'Came back', 'cases'),
  amountFen: flow('涉及金额', 'Amount', 'fen'),
  irregularFen: flow('管理不规范', 'Irregular', 'fen'),
  violationFen: flow('违规', 'Violation of rules', 'fen'),
  suspectedDisciplineFen: flow('涉嫌违纪', 'Suspected breach of discipline', 'fen'),
  suspectedCrimeFen: flow('涉嫌违法', 'Suspected breach of law', 'fen'),
  natureUnstatedFen: flow('性质未填', 'Nature not stated', 'fen'),
  undetermined: flow('金额未核定', 'Amount undetermined', 'cases'),
  withoutMoney: flow('不涉及资金', 'No money concerned', 'cases'),
  recoveredFen: flow('收回', 'Recovered', 'fen'),
  recoveredByDisciplineFen: flow('其中纪检监察机关追缴', 'Of these by discipline inspection', 'fen'),
  setOffFen: flow('抵账', 'Set off', 'fen'),
  correctedFen: flow('调账补账', 'Corrected', 'fen'),
  writtenOffFen: flow('核销', 'Written off', 'fen'),
  notPursuedFen: flow('不予追缴', 'Not pursued', 'fen'),
  outstandingFen: stock('未处理余额', 'Outstanding', 'fen'),
  returnedFen: flow('返还村集体', 'Returned to the village', 'fen'),
  turnedOverFen: flow('上缴财政', 'Turned over', 'fen'),
  householdsFen: flow('退还群众', 'Returned to households', 'fen'),
  heldFen: flow('暂存', 'Held', 'fen'),
  undisposedFen: stock('已收未解缴', 'Recovered, not disposed of', 'fen'),
  undisposed: stock('已收未解缴', 'Recovered, not disposed of', 'cases'),
  closedOutstanding: stock('销号有余额', 'Closed with money out', 'cases'),
  closedOutstandingFen: stock('销号时余额', 'Out at closure', 'fen'),
  incomeFen: flow('孳息、占用费等收入', 'Income beside', 'fen'),
  landCentiMu: flow('收回土地', 'Land taken back', 'centi-mu'),
  farmlandCentiMu: flow('其中耕地', 'Of it farmland', 'centi-mu'),
  forestCentiMu: flow('其中林地', 'Of it forest', 'centi-mu'),
  waterCentiMu: flow('其中水面', 'Of it water', 'centi-mu'),
  places: flow('收回资产', 'Places taken back', 'places'),
  booked: flow('新入账资产', 'Newly booked', 'places'),
  systems: flow('建立制度', 'Systems made', 'systems'),
  yearlyRiseFen: flow('每年增收', 'More income a year', 'fen'),
  claimsCollectedFen: flow('清收债权', 'Claims collected', 'fen', CLAIMS),
  debtsRepaidFen: flow('偿还债务', 'Debts repaid', 'fen', CLAIMS),
  debtsCleared: stock('还清的债务', 'Debts cleared', 'debts', CLAIMS),
  circulars: flow('通报', 'Circulars', 'circulars', ROUNDS),
  criticised: flow('被通报批评的村', 'Villages criticised', 'villages', ROUNDS),
  contracts: stock('登记合同', 'Contracts', 'contracts', CONTRACTS),
  contractsSound: stock('未标问题', 'No fault marked', 'contracts', CONTRACTS),
  contractsFaulty: stock('问题合同', 'Faulty', 'contracts', CONTRACTS),
  contractsSignedLate: flow('补签', 'Signed late', 'contracts', CONTRACTS),
  contractsEnded: flow('解除', 'Ended early', 'contracts', CONTRACTS),
  contractsExpired: stock('到期未续未收', 'Expired, still held', 'contracts', CONTRACTS),
  contractsLong: stock('十五年以上', 'Fifteen years or more', 'contracts', CONTRACTS),
  rentsPaidFen: flow('已收租金', 'Rent paid', 'fen', CONTRACTS),
  contractsOwing: stock('拖欠租金', 'Rent in arrears', 'contracts', CONTRACTS),
  rentOwedFen: stock('拖欠金额', 'Rent owed', 'fen', CONTRACTS),
  contractsRentUnknown: stock('缴租不详', 'Payments unknown', 'contracts', CONTRACTS),
  faultNoPaper: stock('无书面合同', 'No written contract', 'contracts', CONTRACTS),
  faultLowRent: stock('低价发包', 'Rent too low', 'contracts', CONTRACTS),
  faultTooLong: stock('期限过长', 'Term too long', 'contracts', CONTRACTS),
  faultExpired: stock('到期未收回', 'Expired, not taken back', 'contracts', CONTRACTS),
  faultArrears: stock('拖欠租金', 'Rent in arrears', 'contracts', CONTRACTS),
  faultNotFiled: stock('未备案', 'Not filed', 'contracts', CONTRACTS),
  faultNotDecided: stock('未经民主议定', 'Not decided by the members', 'contracts', CONTRACTS),
  faultNotPublic: stock('未公开交易', 'No public bidding', 'contracts', CONTRACTS),
  faultTermsMissing: stock('要素不全', 'Terms missing', 'contracts', CONTRACTS),
  faultInvalid: stock('无效合同', 'Invalid', 'contracts', CONTRACTS),
  faultAreaWrong: stock('面积不符', 'Area differs', 'contracts', CONTRACTS),
  persons: flow('处分', 'Sanctioned', 'persons', PERSONS),
  party: flow('党纪', 'Party', 'persons', PERSONS),
  gov: flow('政务(政纪)', 'Administrative', 'persons', PERSONS),
  both: flow('其中双处分', 'Of these both', 'persons', PERSONS),
  organisational: flow('组织处理', 'Organisational measures', 'persons', PERSONS),
  firstForm: flow('第一种形态', 'First form', 'persons', PERSONS),
  admonished: flow('其中诫勉', 'Of these admonished', 'persons', PERSONS),
  talkedTo: flow('其中谈话提醒', 'Of these talked to', 'persons', PERSONS),
  circularPersons: flow('其中通报批评', 'Of these by circular', 'persons', PERSONS),
  tips: flow('来件', 'Tips', 'tips', { ...DISCIPLINE, behind: 'tips' }),
  handOvers: flow('移交纪检', 'Handed over', 'cases', { ...DISTINCT, ...DISCIPLINE }),
  referrals: flow('移送司法', 'Referred', 'cases', { ...DISTINCT, ...DISCIPLINE }),
  handedPersons: flow('移交纪检', 'Handed over', 'person-times', DISCIPLINE),
  referredPersons: flow('移送司法', 'Referred', 'person-times', DISCIPLINE),
  collectedFen: flow('收缴', 'Collected', 'fen', DISCIPLINE),
  confiscatedFen: flow('没收', 'Confiscated', 'fen', DISCIPLINE),
  repaidFen: flow('责令退赔', 'Repaid by order', 'fen', DISCIPLINE),
  handedInFen: flow('登记上交', 'Handed in', 'fen', DISCIPLINE),
  lossRecoveredFen: flow('追缴损失', 'Loss recovered', 'fen', DISCIPLINE),
  punishedOpen: stock('处分未整改', 'Punished, not put right', 'cases', DISCIPLINE),
  closedUnhandled: stock('整改未处理人', 'Put right, nobody dealt with', 'cases', DISCIPLINE),
} as const satisfies Readonly<Record<string, FigureKind>>;

/** The name of a figure. */
export type CountingFigure = keyof typeof FIGURE_KINDS;

const isFigure = (name: string): name is CountingFigure => name in FIGURE_KINDS;
/** Every figure, in the order of the tables. */
export const COUNTING_FIGURES: readonly CountingFigure[] = Object.keys(FIGURE_KINDS).filter(isFigure);

/** What is known of a figure. */
export const figureKind = (figure: CountingFigure): FigureKind => FIGURE_KINDS[figure];

/** Is a figure about cases or persons dealt with for them? What stands in other registers is of no category or item. */
export const isByCategory = (figure: CountingFigure): boolean => {
  const { behind } = figureKind(figure);
  return behind === undefined || behind === 'discipline';
};

/** What each unit is called; money in the unit that is chosen. */
export const FIGURE_UNIT_LABELS: Readonly<Record<FigureUnit, Label | null>> = {
  cases: { zh: '件', en: 'cases' },
  times: { zh: '件次', en: 'times' },
  villages: { zh: '村', en: 'villages' },
  pairs: { zh: '对', en: 'pairs' },
  details: { zh: '笔', en: 'details' },
  persons: { zh: '人', en: 'persons' },
  'person-times': { zh: '人次', en: 'persons on paper' },
  fen: null,
  'centi-mu': { zh: '亩', en: 'mu' },
  places: { zh: '处', en: 'places' },
  systems: { zh: '个', en: 'systems' },
  contracts: { zh: '份', en: 'contracts' },
  circulars: { zh: '期', en: 'circulars' },
  debts: { zh: '笔', en: 'debts' },
  tips: { zh: '条', en: 'tips' },
};

/** Figures whose rows are cases; those of the others stand in registers. */
export const CASE_FIGURES: readonly CountingFigure[] = COUNTING_FIGURES.filter(
  (figure) => figureKind(figure).behind === undefined,
);
/** Figures whose rows are contracts. */
export const CONTRACT_FIGURES: readonly CountingFigure[] = COUNTING_FIGURES.filter(
  (figure) => figureKind(figure).behind === 'contracts',
);
