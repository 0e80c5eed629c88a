import { COUNTING_NO_CASE, COUNTING_NONE } from '../rollups/counting.js';
import type { CountingFigure } from '../rollups/counting-figures.js';
import type { Filling } from '../workbooks/sheet-filling.js';
import type { FormBlockMatch, FormFilledCell, FormLeftLine } from './form-fill.js';
import type { FormPlan, PlannedBlock } from './form-plan.rules.js';
import {
  countingKey,
  digitsOf,
  figureOf,
  placeOfFigure,
  shownValue,
  valueOf,
  type Countings,
  type FormFacts,
} from './form-values.rules.js';
import type { SheetFillings } from './form-writing.js';

/** What is written into a form, and what is told of it. */
export interface FormOutcome {
  readonly fillings: readonly SheetFillings[];
  readonly filled: readonly FormFilledCell[];
  readonly blocks: readonly FormBlockMatch[];
  readonly withheld: readonly CountingFigure[];
}

/** Puts figures and facts into the cells of a plan. */
export function formOutcome(
  plan: FormPlan,
  countings: Countings,
  facts: FormFacts,
  zeros: 'zero' | 'blank',
): FormOutcome {
  const bySheet = new Map<string, Filling[]>();
  const filled: FormFilledCell[] = [];
  const withheld = new Set<CountingFigure>();
  for (const cell of plan.cells) {
    const { sheet, row, column, content } = cell;
    const value = valueOf(cell, countings, facts, zeros);
    if (value === undefined) {
      if (content.kind === 'figure') withheld.add(content.figure);
      continue;
    }
    const list = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, list);
    list.push({ row, column, value });
    filled.push({ sheet, row, column, text: shownValue(value) });
  }
  return {
    fillings: [...bySheet].map(([sheet, cells]) => ({ sheet, cells })),
    filled,
    blocks: plan.blocks.map(({ matched, unknown, skipped, ...planned }) => ({
      matched,
      unknown,
      skipped,
      left: leftLines(planned, countings),
    })),
    withheld: [...withheld],
  };
}

/** Lines that have no row: those of the plan, and what the countings have besides where it is not nothing. */
function leftLines(
  { block, left }: Pick<PlannedBlock, 'block' | 'left'>,
  countings: Countings,
): FormLeftLine[] {
  const [first] = block.columns.flatMap(({ content }) => (content.kind === 'figure' ? [content] : []));
  if (first === undefined) return left.map((line) => ({ ...line, figures: [] }));
  const { window } = placeOfFigure(first);
  const view = countings.get(countingKey({ by: block.by, only: first.only, window }));
  const known = new Set(left.map(({ code }) => code));
  const others = (view?.lines ?? [])
    .filter(({ code }) => !known.has(code) && isNowhere(block.by, code))
    .map(({ code, name }) => ({ code, name }));
  const figuresOf = (code: string) =>
    block.columns.flatMap(({ column, content }) => {
      if (content.kind !== 'figure') return [];
      const value = figureOf(countings, content, block.by, code);
      return value === undefined || value === 0
        ? []
        : [{ column, text: digitsOf(content.figure, value, content.unit) }];
    });
  return [
    ...left
      .map((line) => ({ ...line, figures: figuresOf(line.code) }))
      // A category of its own for what is not placed yet needs no row while there is nothing in it.
      .filter(({ figures }) => block.by !== 'category' || figures.length > 0),
    ...others
      .map((line) => ({ ...line, figures: figuresOf(line.code) }))
      .filter(({ figures }) => figures.length > 0),
  ];
}

/** Lines that no form names: no village, no item, and what is about no case. */
const isNowhere = (by: PlannedBlock['block']['by'], code: string): boolean =>
  by === 'village' ? code === COUNTING_NONE : code.endsWith(`/${COUNTING_NONE}`) || code === COUNTING_NO_CASE;
