import { columnLetters } from '../../../kernel/column-letters.js';
import { nameKey } from '../../../kernel/text.js';
import { figureKind } from '../../../rollups/counting-figures.js';
import type {
  FormBlock,
  FormBy,
  FormCellView,
  FormFigure,
  FormMapping,
  FormSheetView,
  FormSingle,
  FormUnit,
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
export const blockAt = ({ blocks }: FormMapping, { sheet, row }: Pointed): number | undefined => {
  const at = blocks.findIndex((one) => one.sheet === sheet && row >= one.firstRow && row <= one.lastRow);
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
  if (block.keyColumn === place.column) return { kind: 'key', block };
  if (block.secondColumn === place.column) return { kind: 'second', block };
  const column = block.columns.find((one) => one.column === place.column);
  return column === undefined ? undefined : { kind: 'column', content: column.content };
}

const isAt = (cell: Pointed, { sheet, row, column }: Pointed): boolean =>
  cell.sheet === sheet && cell.row === row && cell.column === column;

/** A column whose names begin at a place: down to the last name before the sums, or to the end of an empty list. */
export function withKey(mapping: FormMapping, view: FormSheetView, place: Pointed, by: FormBy): FormMapping {
  const texts = cellsByPlace(view);
  const textAt = (row: number): string => texts.get(`${row}:${place.column}`)?.text.trim() ?? '';
  const isEmpty = textAt(place.row) === '';
  let lastRow = place.row;
  for (let row = place.row; row <= view.lastRow; row++) {
    const text = textAt(row);
    const isTotal = TOTAL.test(text.replace(/\s/g, ''));
    if (isTotal) break;
    if (isEmpty ? text === '' && !isTotalRow(view, row) : text !== '')
      lastRow = endOf(view, row, place.column);
    else if (isEmpty) break;
  }
  const block: FormBlock = {
    sheet: place.sheet,
    by,
    keyColumn: place.column,
    secondColumn: null,
    firstRow: place.row,
    lastRow,
    writesNames: isEmpty && by === 'village',
    columns: [],
  };
  const others = mapping.blocks.filter(
    (one) => one.sheet !== block.sheet || one.lastRow < block.firstRow || one.firstRow > block.lastRow,
  );
  return { ...mapping, blocks: [...others, block] };
}

/** A row that some other cell calls one of sums ends a list without names. */
const isTotalRow = ({ cells }: FormSheetView, row: number): boolean =>
  cells.some((cell) => cell.row === row && TOTAL.test(cell.text.replace(/\s/g, '')));

/** The last row of what is merged with a place. */
function endOf({ merges }: FormSheetView, row: number, column: number): number {
  const holds = ({ top, bottom, left, right }: MergeRange): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;
  return merges.find(holds)?.bottom ?? row;
}

const changed = (mapping: FormMapping, at: number, change: Partial<FormBlock>): FormMapping => ({
  ...mapping,
  blocks: mapping.blocks.map((block, place) => (place === at ? { ...block, ...change } : block)),
});

/** A block with something else said of it. */
export const withBlock = changed;

/** A column of a block that is filled. */
export function withColumn(
  mapping: FormMapping,
  at: number,
  column: number,
  content: FormBlock['columns'][number]['content'],
): FormMapping {
  const block = mapping.blocks[at];
  if (block === undefined) return mapping;
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
  if (block.keyColumn === place.column) {
    return { ...mapping, blocks: mapping.blocks.filter((_, one) => one !== at) };
  }
  if (block.secondColumn === place.column) return changed(mapping, at, { secondColumn: null });
  return changed(mapping, at, { columns: block.columns.filter(({ column }) => column !== place.column) });
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
  const general = above.filter((cell) => cell.text.includes('单位')).at(-1);
  return (own ?? general)?.text.includes('万元') === true ? 'wan-yuan' : 'yuan';
}
