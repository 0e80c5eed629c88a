import { columnLetters } from '../kernel/column-letters.js';
import { holdsFormula, type CellPlace, type RowPlace, type SheetMap } from './sheet-map.js';
import { escaped } from './xml-text.js';

/** What goes into a cell: plain digits, a text, or nothing. */
export type FillingValue =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** One cell that is filled. */
export interface Filling {
  readonly row: number;
  readonly column: number;
  readonly value: FillingValue;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/**
 * The XML of a sheet with cells filled in; every byte outside of these cells stays, but for the results that formulas
 * came to when the sheet was saved: they are of before, and a program that finds none works the formula out. A cell keeps its style; one that the
 * XML leaves out is put in its place with the style of its row or column. Throws Error for a cell with a formula: who
 * asks for that has not looked.
 */
export function fillSheet(map: SheetMap, fillings: readonly Filling[]): Buffer {
  const byRow = new Map<number, Filling[]>();
  for (const filling of [...fillings].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const list = byRow.get(filling.row);
    if (list === undefined) byRow.set(filling.row, [filling]);
    else if (list.at(-1)?.column === filling.column) throw new Error('one cell is filled twice');
    else list.push(filling);
  }
  const places = new Map(map.rows.map((place) => [place.row, place]));
  const added = new Map<number, string[]>();
  const edits: Edit[] = [];
  for (const [row, list] of byRow) {
    const place = places.get(row);
    if (place === undefined) put(added, startOfRowsAfter(map, row), rowXml(map, row, list));
    else edits.push(...editsOfRow(map, place, list));
  }
  for (const [at, rows] of added) edits.push(editOfRows(map, at, rows.join('')));
  edits.push(...staleResults(map));
  return applied(map.bytes, edits);
}

const staleResults = ({ rows }: SheetMap): Edit[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula, stored }) => (formula ? stored.map((range) => ({ ...range, xml: '' })) : [])),
  );

const put = (into: Map<number, string[]>, at: number, xml: string): void => {
  const there = into.get(at);
  if (there === undefined) into.set(at, [xml]);
  else there.push(xml);
};

function startOfRowsAfter(map: SheetMap, row: number): number {
  return map.rows.find((place) => place.row > row)?.start ?? map.dataEnd;
}

function editOfRows({ dataEmpty, dataTagEnd, prefix }: SheetMap, at: number, rows: string): Edit {
  if (!dataEmpty) return { start: at, end: at, xml: rows };
  return { start: dataTagEnd - 2, end: dataTagEnd, xml: `>${rows}</${prefix}sheetData>` };
}

function editsOfRow(map: SheetMap, place: RowPlace, fillings: readonly Filling[]): Edit[] {
  const { prefix } = map;
  const edits: Edit[] = [];
  const missing = new Map<number, string[]>();
  for (const filling of fillings) {
    const cell = place.cells.find(({ column }) => column === filling.column);
    if (cell === undefined) {
      const next = place.cells.find(({ column }) => column > filling.column);
      const style = place.style ?? styleOfColumn(map, filling.column);
      put(missing, next?.start ?? place.contentEnd, cellXml(prefix, filling, style));
    } else edits.push(editOfCell(map, cell, filling));
  }
  for (const [at, cells] of missing) {
    edits.push(
      place.empty
        ? { start: place.tagEnd - 2, end: place.tagEnd, xml: `>${cells.join('')}</${prefix}row>` }
        : { start: at, end: at, xml: cells.join('') },
    );
  }
  return edits;
}

function editOfCell(map: SheetMap, cell: CellPlace, filling: Filling): Edit {
  if (holdsFormula(map, cell, filling.row)) throw new Error('a formula is never overwritten');
  return { start: cell.start, end: cell.end, xml: cellXml(map.prefix, filling, cell.style) };
}

const styleOfColumn = ({ columns }: SheetMap, column: number): string | null =>
  columns.find(({ first, last }) => column >= first && column <= last)?.style ?? null;

function rowXml(map: SheetMap, row: number, fillings: readonly Filling[]): string {
  const cells = fillings.map((filling) => cellXml(map.prefix, filling, styleOfColumn(map, filling.column)));
  return `<${map.prefix}row r="${row}">${cells.join('')}</${map.prefix}row>`;
}

function cellXml(prefix: string, { row, column, value }: Filling, style: string | null): string {
  const attributes = `r="${columnLetters(column)}${row}"${style === null ? '' : ` s="${style}"`}`;
  switch (value.kind) {
    case 'blank':
      return `<${prefix}c ${attributes}/>`;
    case 'number':
      return `<${prefix}c ${attributes}><${prefix}v>${value.digits}</${prefix}v></${prefix}c>`;
    case 'text': {
      const text = `<${prefix}t xml:space="preserve">${escaped(value.text)}</${prefix}t>`;
      return `<${prefix}c ${attributes} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
    }
  }
}

/** Bytes with edits that do not overlap; of two at one place the one that adds comes first. */
export function applied(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, xml } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(bytes.subarray(at, start), Buffer.from(xml, 'utf8'));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  return Buffer.concat(pieces);
}
