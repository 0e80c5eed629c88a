/** What of a case's amount was put right, in 分, by kind of settlement. */
export const SETTLED_FIGURES = [
  'recoveredFen',
  'setOffFen',
  'correctedFen',
  'writtenOffFen',
  'notPursuedFen',
] as const;
/** Sums of a case's settlements, in 分. */
export type SettledFigures = { readonly [Figure in (typeof SETTLED_FIGURES)[number]]: number };

/** Where recovered money went, in 分, by kind of disposition. */
export const DISPOSED_FIGURES = ['returnedFen', 'turnedOverFen', 'householdsFen', 'heldFen'] as const;
/** Sums of a case's dispositions, in 分. */
export type DisposedFigures = { readonly [Figure in (typeof DISPOSED_FIGURES)[number]]: number };

/** What a case's lines of money come to, in 分. */
export const LINE_FIGURES = [...SETTLED_FIGURES, ...DISPOSED_FIGURES] as const;

/** All money of a case, in 分. */
export const MONEY_FIGURES = ['amountFen', ...LINE_FIGURES] as const;

/** What was put right, in 分. */
export const settledFen = (of: SettledFigures): number =>
  of.recoveredFen + of.setOffFen + of.correctedFen + of.writtenOffFen + of.notPursuedFen;

/** What was put right otherwise than by recovering, in 分. */
export const otherwiseSettledFen = (of: SettledFigures): number => settledFen(of) - of.recoveredFen;

/** What is still outstanding, in 分: the amount minus all settlements (DESIGN §4, money). */
export const outstandingFen = (of: SettledFigures & { readonly amountFen: number }): number =>
  of.amountFen - settledFen(of);

/** What of the recovered money went somewhere, in 分. */
export const disposedFen = (of: DisposedFigures): number =>
  of.returnedFen + of.turnedOverFen + of.householdsFen + of.heldFen;
