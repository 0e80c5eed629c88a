import type { Label } from '../kernel/label.js';

/** What a figure counts: 件, times, 村, 村×小类, 笔, 人, 分, hundredths of 亩, or 处. */
export type FigureUnit =
  | 'cases'
  | 'times'
  | 'villages'
  | 'pairs'
  | 'details'
  | 'persons'
  | 'fen'
  | 'centi-mu'
  | 'places';

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
  places: flow('收回资产', 'Places taken back', 'places'),
  persons: flow('处分', 'Sanctioned', 'persons', { ...DISTINCT, ...DISCIPLINE }),
  party: flow('党纪', 'Party', 'persons', { ...DISTINCT, ...DISCIPLINE }),
  gov: flow('政务(政纪)', 'Administrative', 'persons', { ...DISTINCT, ...DISCIPLINE }),
  both: flow('其中双处分', 'Of these both', 'persons', { ...DISTINCT, ...DISCIPLINE }),
  organisational: flow('组织处理', 'Organisational measures', 'persons', { ...DISTINCT, ...DISCIPLINE }),
  firstForm: flow('第一种形态', 'First form', 'persons', { ...DISTINCT, ...DISCIPLINE }),
  handOvers: flow('移交纪检', 'Handed over', 'cases', { ...DISTINCT, ...DISCIPLINE }),
  referrals: flow('移送司法', 'Referred', 'cases', { ...DISTINCT, ...DISCIPLINE }),
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

/** What each unit is called; money in the unit that is chosen. */
export const FIGURE_UNIT_LABELS: Readonly<Record<FigureUnit, Label | null>> = {
  cases: { zh: '件', en: 'cases' },
  times: { zh: '件次', en: 'times' },
  villages: { zh: '村', en: 'villages' },
  pairs: { zh: '对', en: 'pairs' },
  details: { zh: '笔', en: 'details' },
  persons: { zh: '人', en: 'persons' },
  fen: null,
  'centi-mu': { zh: '亩', en: 'mu' },
  places: { zh: '处', en: 'places' },
};

/** Figures whose rows are cases; those of persons are rows of the discipline register. */
export const CASE_FIGURES: readonly CountingFigure[] = COUNTING_FIGURES.filter(
  (figure) => figureKind(figure).unit !== 'persons',
);
