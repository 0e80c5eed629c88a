import type { ClaimView } from '../claims-debts/claim.js';
import type { UrgedCaseView, UrgingDetailView } from '../rectification/urging.js';
import type { RollupLine } from '../rollups/rollup.js';
import type { ListCell, ListColumn } from './list-column.js';

/** A village in its place. */
export interface RankedVillage {
  /** Villages with the same rate share one; null where nothing is to be put right. */
  readonly rank: number | null;
  readonly line: RollupLine;
  /** Closed and open ones 件: what continues or is suspended is neither put right nor late. */
  readonly dueCases: number;
}

/**
 * Villages by the share of closed cases among those to be put right, the higher first; among equals who has fewer
 * overdue ones, then the printing order. Shares are compared as fractions, so that no rounding decides.
 */
export function rankVillages(lines: readonly RollupLine[]): readonly RankedVillage[] {
  const places = lines
    .filter(({ cases }) => cases > 0)
    .map((line, place) => ({ line, place, dueCases: line.closed + line.open }));
  places.sort(
    (a, b) =>
      Number(b.dueCases > 0) - Number(a.dueCases > 0) ||
      b.line.closed * a.dueCases - a.line.closed * b.dueCases ||
      (a.line.overdue ?? 0) - (b.line.overdue ?? 0) ||
      a.place - b.place,
  );
  let rank = 0;
  return places.map(({ line, dueCases }, i): RankedVillage => {
    if (dueCases === 0) return { rank: null, line, dueCases };
    const before = places[i - 1];
    const equal = before !== undefined && before.line.closed * dueCases === line.closed * before.dueCases;
    if (!equal) rank = i + 1;
    return { rank, line, dueCases };
  });
}

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** The cells of a ranked village, in the order of its list's columns. */
export function villageCells({ rank, line, dueCases }: RankedVillage): readonly ListCell[] {
  return [
    rank,
    line.name,
    line.cases,
    dueCases,
    line.closed,
    share(line.closed, dueCases),
    line.open,
    line.overdue ?? 0,
    line.continuing,
    line.suspended,
    line.amountFen,
    line.recoveredFen,
    share(line.recoveredFen, line.amountFen),
    line.outstandingFen,
  ];
}

/** The cells of a claim or debt, in the order of its list's columns. */
export const claimCells = (claim: ClaimView, place: number): readonly ListCell[] => [
  place,
  claim.villageName,
  [claim.side],
  [claim.classCode],
  claim.counterparty,
  claim.originDay,
  claim.purpose,
  claim.outstandingFen,
  claim.dueDay,
];

/** The cells of a case of a letter, under the columns of letters. */
export function urgedCells(
  columns: readonly ListColumn[],
  one: UrgedCaseView,
  place: number,
): readonly ListCell[] {
  const cells: Readonly<Record<string, ListCell>> = {
    rowNo: place,
    number: one.number,
    item: one.itemName,
    description: one.description,
    measures: one.measures,
    rectifier: one.rectifier,
    due: one.dueDay,
    daysLate: one.daysLate,
    outstandingFen: one.amountKind === 'known' ? one.outstandingFen : [one.amountKind],
  };
  return columns.map(({ key }) => cells[key] ?? null);
}

/** The cells of a letter, in the order of its list's columns. */
export const letterCells = (letter: UrgingDetailView, place: number): readonly ListCell[] => [
  place,
  letter.number,
  letter.villageName ?? '待核',
  letter.cases,
  letter.rows.map(({ number }) => number).join('、'),
  letter.sentDay,
  letter.replyDueDay,
  [letter.standing],
  letter.repliedDay,
  letter.daysLate === 0 ? null : letter.daysLate,
  letter.replyText ?? letter.withdrawReason,
  letter.closed,
];
