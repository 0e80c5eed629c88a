import type { Label } from '../kernel/label.js';
import { figureKind, type CountingFigure } from './counting-figures.js';

/** Tables into which the figures are laid out, each narrow enough for A4 across. */
export const FIGURE_TABLES = {
  progress: {
    label: { zh: '问题与整改', en: 'Problems and rectification' },
    figures: [
      'found',
      'opening',
      'villages',
      'details',
      'due',
      'closed',
      'open',
      'overdue',
      'lasting',
      'instalments',
      'locked',
      'suspended',
    ],
  },
  again: {
    label: { zh: '销号与回头看', en: 'Closures, and looking again' },
    figures: [
      'found',
      'closed',
      'closings',
      'returns',
      'revocations',
      'reinspected',
      'reinspectedBad',
      'recurrences',
    ],
  },
  amount: {
    label: { zh: '涉及金额', en: 'Amounts' },
    figures: [
      'amountFen',
      'irregularFen',
      'violationFen',
      'suspectedDisciplineFen',
      'suspectedCrimeFen',
      'natureUnstatedFen',
      'undetermined',
      'withoutMoney',
    ],
  },
  settled: {
    label: { zh: '资金处理', en: 'Money put right' },
    figures: [
      'amountFen',
      'recoveredFen',
      'setOffFen',
      'correctedFen',
      'writtenOffFen',
      'notPursuedFen',
      'outstandingFen',
      'closedOutstanding',
      'closedOutstandingFen',
    ],
  },
  recovered: {
    label: { zh: '收回与去向', en: 'Recovered, and where it went' },
    figures: [
      'recoveredFen',
      'recoveredByDisciplineFen',
      'returnedFen',
      'turnedOverFen',
      'householdsFen',
      'heldFen',
      'undisposedFen',
      'undisposed',
      'incomeFen',
      'landCentiMu',
      'places',
    ],
  },
  dealt: {
    label: { zh: '处理到人', en: 'People dealt with' },
    figures: [
      'persons',
      'party',
      'gov',
      'both',
      'organisational',
      'firstForm',
      'handOvers',
      'referrals',
      'punishedOpen',
      'closedUnhandled',
    ],
  },
  taken: {
    label: { zh: '追缴款', en: 'Money taken by discipline' },
    figures: ['collectedFen', 'confiscatedFen', 'repaidFen', 'handedInFen', 'lossRecoveredFen'],
  },
} as const satisfies Readonly<
  Record<string, { readonly label: Label; readonly figures: readonly CountingFigure[] }>
>;

/**
 * The figures of a table that say something beside lines of this kind: each village is one village, and months run to
 * their ends, so they have no stocks.
 */
export const figuresOfTable = (table: FigureTable, by: string): readonly CountingFigure[] =>
  FIGURE_TABLES[table].figures.filter((figure) => {
    if (by === 'village' && figure === 'villages') return false;
    return by !== 'month' || figureKind(figure).is === 'flow';
  });

/** Whether all that a table tells is for who may read the register of discipline. */
export const isTableOfDiscipline = (table: FigureTable): boolean =>
  FIGURE_TABLES[table].figures.every((figure) => figureKind(figure).discipline === true);

/** The name of a table. */
export type FigureTable = keyof typeof FIGURE_TABLES;
/** Every table, in order. */
export const FIGURE_TABLE_CODES = [
  'progress',
  'again',
  'amount',
  'settled',
  'recovered',
  'dealt',
  'taken',
] as const satisfies readonly FigureTable[];
