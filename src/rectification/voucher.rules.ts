import { outstandingFen, type SettledFigures } from '../cases/case-figures.js';
import type { Id } from '../kernel/ids.js';
import type { LineFault } from './voucher.js';

/** A case as a line of a voucher sees it; money in 分. */
export interface LineCase extends SettledFigures {
  readonly id: Id;
  readonly amountFen: number;
}

/** A line as it was read: the case that a person chose, and the cases that it may mean. */
export interface LineChoice<Case extends LineCase> {
  readonly amountFen: number;
  readonly known: boolean;
  readonly chosenId: Id | null;
  readonly fitting: readonly Case[];
}

/**
 * Which case each line settles, and why not where it is not clear. The only case that fits is meant; of several a person
 * chooses; and lines of one case may not come to more than is outstanding of it.
 */
export function clearLines<Case extends LineCase, Line extends LineChoice<Case>>(
  lines: readonly Line[],
  cases: ReadonlyMap<Id, LineCase>,
): { readonly line: Line; readonly caseId: Id | null; readonly fault: LineFault | null }[] {
  const left = new Map<Id, number>();
  return lines.map((line) => {
    const [only, ...others] = line.fitting;
    const caseId = line.chosenId ?? (others.length === 0 ? (only?.id ?? null) : null);
    const one = caseId === null ? undefined : cases.get(caseId);
    if (caseId === null || one === undefined) {
      const fault = others.length > 0 ? 'several' : line.known ? 'nothing-fits' : 'unknown';
      return { line, caseId: null, fault };
    }
    const leftFen = (left.get(caseId) ?? outstandingFen(one)) - line.amountFen;
    left.set(caseId, leftFen);
    return { line, caseId, fault: leftFen < 0 ? 'too-much' : null };
  });
}

/** A line that is to be taken back, with how its case stands. */
export interface LineToTakeBack {
  readonly number: string;
  readonly caseId: Id;
  readonly leftFen: number;
  readonly isRecovery: boolean;
  readonly closed: boolean;
  /** Recovered and not yet disposed of, in 分. */
  readonly undisposedFen: number;
}

/**
 * Cases by number on which somebody built: closed with this money, or recovered money that has gone somewhere already.
 * Both empty where the voucher may be taken back.
 */
export function builtOn(lines: readonly LineToTakeBack[]): {
  readonly closed: readonly string[];
  readonly disposed: readonly string[];
} {
  const taken = new Map<Id, number>();
  for (const { caseId, leftFen, isRecovery } of lines) {
    if (isRecovery) taken.set(caseId, (taken.get(caseId) ?? 0) + leftFen);
  }
  const numbersOf = (among: readonly LineToTakeBack[]): string[] => [
    ...new Set(among.map(({ number }) => number)),
  ];
  return {
    closed: numbersOf(lines.filter(({ closed }) => closed)),
    disposed: numbersOf(
      lines.filter(({ caseId, undisposedFen }) => (taken.get(caseId) ?? 0) > undisposedFen),
    ),
  };
}
