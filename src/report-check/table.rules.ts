import { keyOf, type Figure } from './figure.rules.js';
import type { FigureIndex } from './list.rules.js';
import type { Claim } from './verdict.rules.js';

interface TableRow {
  readonly title: string;
  /** By column, from 0. */
  readonly cells: ReadonlyMap<number, Figure>;
}

const TOTAL = /^(?:合计|总计|共计|总数|全镇|全乡)/;
const SUBTOTAL = /小计/;

/** What the rows of totals in tables claim of the rows above them, or below where the total comes first. */
export function tableClaims(text: string, figures: FigureIndex): Claim[] {
  return tablesOf(text, figures).flatMap((rows) => {
    const at = rows.findLastIndex(({ title }) => TOTAL.test(title));
    const total = rows[at];
    if (total === undefined) return [];
    const others = (at >= rows.length - 1 - at ? rows.slice(0, at) : rows.slice(at + 1)).filter(
      ({ title }) => !SUBTOTAL.test(title) && !TOTAL.test(title),
    );
    return [...total.cells].flatMap(([column, whole]) => {
      const parts = others.flatMap(({ cells }) => {
        const cell = cells.get(column);
        return cell !== undefined && keyOf(cell) === keyOf(whole) ? [cell] : [];
      });
      const claim: Claim = { kind: 'table', whole, parts, exhaustive: true };
      return parts.length < 2 || whole.counter === 'percent' ? [] : [claim];
    });
  });
}

/** Runs of lines with tabs. */
function tablesOf(text: string, figures: FigureIndex): TableRow[][] {
  const tables: TableRow[][] = [];
  let rows: TableRow[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    if (line.includes('\t')) rows.push(rowOf(line, from, figures));
    else if (rows.length > 0) {
      tables.push(rows);
      rows = [];
    }
    from = to + 1;
  }
  return rows.length > 0 ? [...tables, rows] : tables;
}

function rowOf(line: string, from: number, figures: FigureIndex): TableRow {
  const cells = new Map<number, Figure>();
  let at = from;
  const texts = line.split('\t');
  texts.forEach((cell, column) => {
    const inside = figures.within({ from: at, to: at + cell.length });
    const only = inside.length === 1 ? inside[0] : undefined;
    if (only !== undefined) cells.set(column, only);
    at += cell.length + 1;
  });
  const title = texts.find((cell) => cell !== '' && !/^[\d.]+$/.test(cell)) ?? '';
  return { title, cells };
}
