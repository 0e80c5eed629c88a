import { parseAmount } from '../../../kernel/amount-text.js';
import type { ShownUnit } from '../../format/money-text.js';

/** A pasted line: a name and an amount in 分, or what cannot be read. */
export type PastedLine =
  | { readonly kind: 'line'; readonly place: number; readonly name: string; readonly amountFen: number }
  | { readonly kind: 'unread'; readonly place: number; readonly text: string };

/** What was pasted; `statedFen` is the total of a line 合计, where there is one. */
export interface PastedLines {
  readonly lines: readonly PastedLine[];
  readonly statedFen: number | null;
}

const TOTAL = /^(?:合计|总计|小计|共计)$/u;
const HEADING = /金额|数额/u;
const SERIAL = /^\d{1,4}$/;
/** A number beside the amount: 1, 500 or a count of pieces. Which of them is the amount is not for us to guess. */
const NUMERIC = /^[\d.,,]+$/u;

/**
 * Reads lines of two columns as they come from a spreadsheet or are typed: a village or a case's number, then an amount.
 * A heading and empty lines are skipped, a serial number in front is left out, and a line 合计 is no line of its own.
 */
export function readLines(text: string, unit: ShownUnit): PastedLines {
  const lines: PastedLine[] = [];
  let statedFen: number | null = null;
  for (const [place, raw] of text.split(/\r?\n/).entries()) {
    const cells = cellsOf(raw);
    if (cells.length === 0) continue;
    const reading = parseAmount(cells.at(-1) ?? '', unit);
    const before = cells.slice(0, -1);
    const named = before.length > 1 && SERIAL.test(before[0] ?? '') ? before.slice(1) : before;
    const name = named.join(' ');
    const amountFen = reading.kind === 'known' && reading.amountFen > 0 ? reading.amountFen : null;
    if (TOTAL.test(name.replace(/\s/gu, '')) && amountFen !== null) statedFen = amountFen;
    else if (name !== '' && amountFen !== null && !named.slice(1).some((cell) => NUMERIC.test(cell)))
      lines.push({ kind: 'line', place: place + 1, name, amountFen });
    else if (lines.length > 0 || !HEADING.test(raw))
      lines.push({ kind: 'unread', place: place + 1, text: raw.trim() });
  }
  return { lines, statedFen };
}

/** Tabs separate columns; without any, blanks do, and signs after the name. A comma between digits belongs to the amount. */
function cellsOf(raw: string): string[] {
  const cells = raw.includes('\t') ? raw.split('\t') : raw.split(/[\s、;;::]+|(?<!\d)[,,]/u);
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}
