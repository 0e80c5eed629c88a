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
    label: { zh: '销号、回头看与通报', en: 'Closures, looking again, circulars' },
    figures: [
      'found',
      'closed',
      'closings',
      'returns',
      'revocations',
      'reinspected',
      'reinspectedBad',
      'recurrences',
      'circulars',
      'criticised',
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
    ],
  },
  results: {
    label: { zh: '整改成果', en: 'What came of it' },
    figures: [
      'landCentiMu',
      'farmlandCentiMu',
      'forestCentiMu',
      'waterCentiMu',
      'places',
      'booked',
      'systems',
      'yearlyRiseFen',
      'claimsCollectedFen',
      'debtsRepaidFen',
      'debtsCleared',
    ],
  },
  contracts: {
    label: { zh: '合同', en: 'Contracts' },
    figures: [
      'contracts',
      'contractsSound',
      'contractsFaulty',
      'contractsSignedLate',
      'contractsEnded',
      'contractsExpired',
      'contractsLong',
      'rentsPaidFen',
      'contractsOwing',
      'rentOwedFen',
      'contractsRentUnknown',
    ],
  },
  faults: {
    label: { zh: '问题合同', en: 'Faulty contracts' },
    figures: [
      'contractsFaulty',
      'faultNoPaper',
      'faultLowRent',
      'faultTooLong',
      'faultExpired',
      'faultArrears',
      'faultNotFiled',
      'faultNotDecided',
      'faultNotPublic',
      'faultTermsMissing',
      'faultInvalid',
      'faultAreaWrong',
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
      'admonished',
      'talkedTo',
      'circularPersons',
    ],
  },
  handed: {
    label: { zh: '线索与移送', en: 'Tips and hand-overs' },
    figures: [
      'tips',
      'handOvers',
      'handedPersons',
      'referrals',
      'referredPersons',
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
  'results',
  'contracts',
  'faults',
  'dealt',
  'handed',
  'taken',
] as const satisfies readonly FigureTable[];
