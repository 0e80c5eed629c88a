import { isWholeTotal, type KeyFinder } from './form-keys.rules.js';
import type { FormLines, FormPlace } from './form-sheet.rules.js';
import type {
  FormBlock,
  FormColumn,
  FormFact,
  FormFigure,
  FormPeriod,
  FormSingle,
  FormText,
} from './form.js';

/** A cell in a line of sums, and which figure of the whole would stand there. */
export type TotalCell = FormPlace & { readonly content: FormFigure };

/** How far from the names of a block a line of sums may stand. */
const LINES_BEYOND = 3;

/** What stands under or beside what is filled in lines of the whole (合计), within the block or near to it. */
export function totalCells(
  block: FormBlock,
  lines: FormLines,
  finder: KeyFinder,
  filledLines: ReadonlySet<number>,
): TotalCell[] {
  const found: TotalCell[] = [];
  const last = Math.min(block.lastRow + LINES_BEYOND, lines.last);
  for (let line = Math.max(1, block.firstRow - LINES_BEYOND); line <= last; line++) {
    const narrowing = filledLines.has(line) ? undefined : wholeOf(block, lines, finder, line);
    if (narrowing === undefined) continue;
    for (const { column, content } of block.columns) {
      const narrow = narrowed(content, narrowing.only, narrowing.period);
      if (narrow.kind === 'figure') found.push({ ...lines.place(line, column), content: narrow });
    }
  }
  return found;
}

/** How a line that says 合计 is narrowed by its second name; undefined for every other line. */
function wholeOf(
  { keyColumn, secondColumn }: FormBlock,
  lines: FormLines,
  finder: KeyFinder,
  line: number,
): { readonly only: string | null; readonly period: FormPeriod | null } | undefined {
  const names = Array.from({ length: keyColumn }, (_, at) => lines.text(line, at + 1));
  if (!names.some(isWholeTotal)) return undefined;
  if (secondColumn === null) return { only: null, period: null };
  const found = finder.second(lines.text(line, secondColumn));
  if (found.kind === 'line') return { only: found.code, period: null };
  return found.kind === 'period' ? { only: null, period: found.period } : undefined;
}

/** What a column says, as the second name of a row narrows it. */
export function narrowed(
  content: FormColumn['content'] | FormSingle['content'],
  only: string | null,
  period: FormPeriod | null,
): FormFigure | FormFact | FormText {
  if (content.kind !== 'figure') return content;
  return { ...content, only: content.only ?? only, period: period ?? content.period };
}
