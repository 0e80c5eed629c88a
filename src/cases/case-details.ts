import { formatYuan } from '../kernel/money.js';
import { parseAmount } from '../kernel/amount-text.js';
import { parsePartialDay } from '../kernel/day-text.js';
import { tidyText } from '../kernel/text.js';
import { CASE_BOUNDS, type CaseDetailInput } from './case.js';

/** How the details (笔) of a case stand in one cell: a line each, `时间|内容|金额(元)|凭证`; `\` in front of a sign that would end a part. */
export function formatCaseDetails(details: readonly CaseDetailInput[]): string {
  const line = (detail: CaseDetailInput): string =>
    [
      detail.occurred ?? '',
      detail.description,
      detail.amountFen === null || detail.amountFen === undefined ? '' : formatYuan(detail.amountFen),
      detail.voucher ?? '',
    ]
      .map(escaped)
      .join('|');
  return details.map(line).join('\n');
}

const escaped = (part: string): string => part.replace(/[\\|｜]/g, '\\$&').replaceAll('\n', '\\n');

/** Parts of a line of a cell between its upright strokes, with what was escaped put back. */
export function cellParts(line: string): string[] {
  const parts = [''];
  for (const [sign] of line.matchAll(/\\.|[^\\]|\\$/gsu)) {
    const last = parts.length - 1;
    if (sign === '|' || sign === '｜') parts.push('');
    else
      parts[last] += sign === '\\n' ? '\n' : sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
  }
  return parts.map(tidyText);
}

/** The details that a cell states, or the line that cannot be read. A part may be empty, but for the second. */
export function parseCaseDetails(text: string): readonly CaseDetailInput[] | { readonly unreadable: string } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const details: CaseDetailInput[] = [];
  for (const line of lines) {
    const detail = parseDetail(line);
    if (detail === undefined || details.length >= CASE_BOUNDS.details) return { unreadable: line };
    details.push(detail);
  }
  return details;
}

function parseDetail(line: string): CaseDetailInput | undefined {
  const [when = '', description = '', amount = '', voucher = '', ...more] = cellParts(line);
  if (more.length > 0 || description === '') return undefined;
  const occurred = when === '' ? null : parsePartialDay(when);
  const reading = parseAmount(amount, '元');
  if (occurred?.kind === 'fault' || reading.kind === 'fault') return undefined;
  return {
    occurred: occurred?.from ?? null,
    description,
    amountFen: reading.kind === 'known' ? reading.amountFen : null,
    voucher: voucher === '' ? null : voucher,
  };
}
