import { columnLetters } from '../../../kernel/column-letters.js';
import { nameKey } from '../../../kernel/text.js';
import { figureKind } from '../../../rollups/counting-figures.js';
import {
  lineOf,
  placeOn,
  type FormBlock,
  type FormCellView,
  type FormFigure,
  type FormMapping,
  type FormSheetView,
  type FormSingle,
  type FormUnit,
} from '../../../papers/form.js';
import type { MergeRange } from '../../../workbooks/workbook.js';

/** A place on a sheet of the form that is being pointed at. */
export interface Pointed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A mapping that says nothing yet. */
export const EMPTY_MAPPING: FormMapping = { zeros: 'zero', blocks: [], cells: [], spellings: [] };

const TOTAL = /^(?:总|全)?(?:合计|小计|总计|计)$/;

/** `C5`. */
export const refOf = ({ row, column }: Omit<Pointed, 'sheet'>): string => `${columnLetters(column)}${row}`;

/** What is shown at places of a sheet, by `row:column`. */
export const cellsByPlace = ({ cells }: FormSheetView): ReadonlyMap<string, FormCellView> =>
  new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));

/** Where the block stands in which a cell lies, or whose names stand in its column; undefined where there is none. */
export const blockAt = ({ blocks }: FormMapping, place: Pointed): number | undefined => {
  const at = blocks.findIndex((one) => {
    const { line } = lineOf(one, place);
    return one.sheet === place.sheet && line >= one.firstRow && line <= one.lastRow;
  });
  return at < 0 ? undefined : at;
};

/** What a block or a single cell says of a place. */
export type Said =
  | { readonly kind: 'key' | 'second'; readonly block: FormBlock }
  | { readonly kind: 'column'; readonly content: FormBlock['columns'][number]['content'] }
  | { readonly kind: 'single'; readonly content: FormSingle['content'] };

/** What the mapping says of a place. */
export function saidOf(mapping: FormMapping, place: Pointed): Said | undefined {
  const single = mapping.cells.find((cell) => isAt(cell, place));
  if (single !== undefined) return { kind: 'single', content: single.content };
  const block = mapping.blocks[blockAt(mapping, place) ?? -1];
  if (block === undefined) return undefined;
  const { at } = lineOf(block, place);
  if (block.keyColumn === at) return { kind: 'key', block };
  if (block.secondColumn === at) return { kind: 'second', block };
  const column = block.columns.find((one) => one.column === at);
  return column === undefined ? undefined : { kind: 'column', content: column.content };
}

const isAt = (cell: Pointed, { sheet, row, column }: Pointed): boolean =>
  cell.sheet === sheet && cell.row === row && cell.column === column;

/** Names of lines that begin at a place, downwards or across: to the last one before the sums, or to the end of an empty list. */
export function withKey(
  mapping: FormMapping,
  view: FormSheetView,
  place: Pointed,
  { by, across }: Pick<FormBlock, 'by'> & { readonly across: boolean },
): FormMapping {
  const texts = cellsByPlace(view);
  const { line: first, at } = lineOf({ across }, place);
  const textAt = (line: number): string => {
    const { row, column } = placeOn({ across }, line, at);
    return texts.get(`${row}:${column}`)?.text.trim() ?? '';
  };
  const isEmpty = textAt(first) === '';
  let last = first;
  for (let line = first; line <= (across ? view.lastColumn : view.lastRow); line++) {
    const text = textAt(line);
    const isTotal = TOTAL.test(text.replace(/\s/g, ''));
    if (isTotal) break;
    if (isEmpty ? text === '' && !isTotalLine(view, line, across) : text !== '')
      last = endOf(view, placeOn({ across }, line, at), across);
    else if (isEmpty) break;
  }
  const block: FormBlock = {
    sheet: place.sheet,
    by,
    ...(across ? { across } : {}),
    keyColumn: at,
    secondColumn: null,
    firstRow: first,
    lastRow: last,
    writesNames: isEmpty && by === 'village',
    columns: [],
  };
  const others = mapping.blocks.filter(
    (one) =>
      one.sheet !== block.sheet ||
      (one.across === true) !== across ||
      one.lastRow < block.firstRow ||
      one.firstRow > block.lastRow,
  );
  return { ...mapping, blocks: [...others, block] };
}

/** A line that some other cell calls one of sums ends a list without names. */
const isTotalLine = ({ cells }: FormSheetView, line: number, across: boolean): boolean =>
  cells.some((cell) => lineOf({ across }, cell).line === line && TOTAL.test(cell.text.replace(/\s/g, '')));

/** The last line of what is merged with a place. */
function endOf(
  { merges }: FormSheetView,
  { row, column }: { readonly row: number; readonly column: number },
  across: boolean,
): number {
  const holds = ({ top, bottom, left, right }: MergeRange): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  const merge = merges.find(holds);
  if (across) return merge?.right ?? column;
  return merge?.bottom ?? row;
}

const changed = (mapping: FormMapping, at: number, change: Partial<FormBlock>): FormMapping => ({
  ...mapping,
  blocks: mapping.blocks.map((block, place) => (place === at ? { ...block, ...change } : block)),
});

/** A block with something else said of it. */
export const withBlock = changed;

/** A column of a block that is filled: that of a place, or its row where names stand across. */
export function withColumn(
  mapping: FormMapping,
  at: number,
  place: Pointed,
  content: FormBlock['columns'][number]['content'],
): FormMapping {
  const block = mapping.blocks[at];
  if (block === undefined) return mapping;
  const column = lineOf(block, place).at;
  const others = block.columns.filter((one) => one.column !== column);
  const columns = [...others, { column, content }].sort((a, b) => a.column - b.column);
  return changed(mapping, at, { columns });
}

/** One cell that is filled by itself. */
export const withSingle = (
  mapping: FormMapping,
  place: Pointed,
  content: FormSingle['content'],
): FormMapping => ({
  ...mapping,
  cells: [...mapping.cells.filter((cell) => !isAt(cell, place)), { ...place, content }],
});

/** The mapping without what it says of a place. */
export function withoutPlace(mapping: FormMapping, place: Pointed): FormMapping {
  if (mapping.cells.some((cell) => isAt(cell, place))) {
    return { ...mapping, cells: mapping.cells.filter((cell) => !isAt(cell, place)) };
  }
  const at = blockAt(mapping, place);
  const block = at === undefined ? undefined : mapping.blocks[at];
  if (at === undefined || block === undefined) return mapping;
  const side = lineOf(block, place).at;
  if (block.keyColumn === side) {
    return { ...mapping, blocks: mapping.blocks.filter((_, one) => one !== at) };
  }
  if (block.secondColumn === side) return changed(mapping, at, { secondColumn: null });
  return changed(mapping, at, { columns: block.columns.filter(({ column }) => column !== side) });
}

/** A spelling that means something; null forgets it. */
export function withSpelling(mapping: FormMapping, text: string, target: string | null): FormMapping {
  const written = nameKey(text);
  const others = mapping.spellings.filter((one) => one.written !== written);
  return { ...mapping, spellings: target === null ? others : [...others, { written, target }] };
}

/** The unit that headings above a place name; 元 where they name none. */
export function unitAbove(
  view: FormSheetView,
  { row, column }: Omit<Pointed, 'sheet'>,
  figure: FormFigure['figure'],
): FormUnit {
  if (figureKind(figure).unit !== 'fen') return 'own';
  const above = view.cells.filter((cell) => cell.row <= row && cell.text.includes('元'));
  const own = above.filter((cell) => cell.column === column).at(-1);
  // Where names stand across, what is filled is named at the left.
  const beside = above.filter((cell) => cell.row === row && cell.column < column).at(-1);
  const general = above.filter((cell) => cell.text.includes('单位')).at(-1);
  return (own ?? beside ?? general)?.text.includes('万元') === true ? 'wan-yuan' : 'yuan';
}
