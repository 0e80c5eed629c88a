import type { AmountKind } from './case.js';
import { MONEY_FIGURES } from './case-figures.js';
import type { CaseState } from './case-state.js';

/** Figures that a tally sums; `cases`, `undetermined`, `withoutMoney` and `opening` (期初) count, the rest is 分. */
export const TALLY_FIGURES = ['cases', 'undetermined', 'withoutMoney', 'opening', ...MONEY_FIGURES] as const;
export type TallyFigure = (typeof TALLY_FIGURES)[number];
export type TallyFigures = Record<TallyFigure, number>;

/** By what cases are tallied; empty text for no village and no item. */
export interface TallyKey {
  readonly townCode: string;
  readonly campaignId: string;
  readonly villageId: string;
  readonly categoryCode: string;
  readonly itemCode: string;
  readonly state: CaseState;
}

/** What a tally must know of a case. */
export type TalliedCase = {
  readonly townCode: string;
  readonly campaignId: string;
  readonly villageId: string | null;
  readonly categoryCode: string;
  readonly itemCode: string | null;
  readonly state: CaseState;
  readonly amountKind: AmountKind;
} & { readonly [Figure in Exclude<TallyFigure, 'cases' | 'undetermined' | 'withoutMoney'>]: number };

/** The differences that the changes of one unit make, by key. */
export class TallyDifferences {
  private readonly lines = new Map<string, { readonly key: TallyKey; readonly figures: TallyFigures }>();

  /** Takes a case as it was out of its line and puts it as it is into its own; null before it was there. */
  change(before: TalliedCase | null, after: TalliedCase): void {
    if (before !== null) this.add(before, -1);
    this.add(after, 1);
  }

  private add(row: TalliedCase, sign: 1 | -1): void {
    const text = `${row.townCode}|${row.campaignId}|${row.villageId ?? ''}|${row.categoryCode}|${row.itemCode ?? ''}|${row.state}`;
    let line = this.lines.get(text);
    if (line === undefined) {
      line = { key: keyOf(row), figures: { ...NOTHING } };
      this.lines.set(text, line);
    }
    const { figures } = line;
    figures.cases += sign;
    if (row.amountKind === 'undetermined') figures.undetermined += sign;
    if (row.amountKind === 'none') figures.withoutMoney += sign;
    figures.opening += sign * row.opening;
    for (const figure of MONEY_FIGURES) figures[figure] += sign * row[figure];
  }

  /** The lines that change, in the order of their keys, so that two units never wait for each other's lines. */
  inOrder(): readonly { readonly key: TallyKey; readonly figures: TallyFigures }[] {
    return [...this.lines.entries()]
      .filter(([, line]) => TALLY_FIGURES.some((figure) => line.figures[figure] !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => line);
  }
}

const keyOf = (row: TalliedCase): TallyKey => ({
  townCode: row.townCode,
  campaignId: row.campaignId,
  villageId: row.villageId ?? '',
  categoryCode: row.categoryCode,
  itemCode: row.itemCode ?? '',
  state: row.state,
});

const NOTHING = Object.fromEntries(TALLY_FIGURES.map((figure) => [figure, 0])) as TallyFigures;
