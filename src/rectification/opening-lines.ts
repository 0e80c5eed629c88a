import type { DispositionKind, SettlementKind } from '../cases/case.js';
import { cellParts } from '../cases/case-details.js';
import { parseAmount } from '../kernel/amount-text.js';
import { parseDay } from '../kernel/day-text.js';
import type { Label } from '../kernel/label.js';
import { comparisonKey } from '../kernel/text.js';
import type { PaperLine } from './opening.js';

/** Lines of money that one cell may have at most. */
const LINES_MAX = 100;

/**
 * The lines of money that a cell states, a line each, `日期|方式|金额(元)|凭证`, or the line that cannot be read. The kinds
 * are known by their labels in either language and by their codes; the paper may be left out.
 */
export function parsePaperLines<Kind extends SettlementKind | DispositionKind>(
  text: string,
  labels: Readonly<Record<Kind, Label>>,
): readonly PaperLine<Kind>[] | { readonly unreadable: string } {
  const kinds = kindsByWord(labels);
  const lines: PaperLine<Kind>[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const read = parseLine(line, kinds);
    if (read === undefined || lines.length >= LINES_MAX) return { unreadable: line };
    lines.push(read);
  }
  return lines;
}

function kindsByWord<Kind extends string>(labels: Readonly<Record<Kind, Label>>): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const kind of Object.keys(labels) as Kind[]) {
    for (const word of [kind, labels[kind].zh, labels[kind].en]) kinds.set(comparisonKey(word), kind);
  }
  return kinds;
}

function parseLine<Kind>(line: string, kinds: ReadonlyMap<string, Kind>): PaperLine<Kind> | undefined {
  const [when = '', how = '', amount = '', voucher = '', ...more] = cellParts(line);
  const kind = kinds.get(comparisonKey(how));
  const day = parseDay(when);
  const reading = parseAmount(amount, '元');
  if (more.length > 0 || kind === undefined || day.kind === 'fault') return undefined;
  if (reading.kind !== 'known' || reading.amountFen <= 0) return undefined;
  return { kind, amountFen: reading.amountFen, day: day.day, voucher: voucher === '' ? null : voucher };
}
