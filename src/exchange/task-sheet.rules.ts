import { isDay, type Day } from '../kernel/calendar.js';
import { parseAmount } from '../kernel/amount-text.js';
import { parseDay } from '../kernel/day-text.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { TASK_SHEET_BOUNDS, type ProposalFault } from './task-sheet.js';

/** A row of a sheet that came back, cells as they stand; null for an empty one. */
export interface WrittenRow {
  readonly row: number;
  readonly number: string | null;
  readonly check: string | null;
  readonly text: string | null;
  readonly amount: string | null;
  readonly day: string | null;
  readonly voucher: string | null;
}

/** What a row proposes. */
export interface ReadProposal {
  readonly sheetRow: number;
  readonly numberWritten: string;
  readonly caseId: string | null;
  readonly text: string | null;
  readonly amountWritten: string | null;
  readonly amountFen: number | null;
  readonly dayWritten: string | null;
  readonly day: Day | null;
  readonly voucher: string | null;
  readonly faults: readonly ProposalFault[];
}

/** A number and its check as the keyboard may have left them: blanks and the width of signs do not matter. */
export const keyOf = (number: string, check: string): string =>
  `${number} ${check}`.normalize('NFKC').replace(/\s+/g, ' ').trim().toUpperCase();

const isFilled = ({ text, amount, day, voucher }: WrittenRow): boolean =>
  [text, amount, day, voucher].some((cell) => cell !== null && tidyText(cell) !== '');

/**
 * What a village wrote, row by row; rows on which it wrote nothing are left out. `cases` gives the case behind a key,
 * `handedDay` the day after which no money can have come back. Amounts are in 元; nothing is guessed: what cannot be read
 * with certainty keeps its words and a fault.
 */
export function readProposals(
  rows: readonly WrittenRow[],
  cases: ReadonlyMap<string, string>,
  handedDay: Day,
): ReadProposal[] {
  const seen = new Set<string>();
  return rows.filter(isFilled).map((row): ReadProposal => {
    const faults: ProposalFault[] = [];
    const caseId = cases.get(keyOf(row.number ?? '', row.check ?? '')) ?? null;
    if (caseId === null) faults.push('key-changed');
    else if (seen.has(caseId)) faults.push('case-twice');
    else seen.add(caseId);
    const money = moneyOf(row, handedDay, faults);
    return {
      sheetRow: row.row,
      numberWritten: cut(row.number, TASK_SHEET_BOUNDS.nameCharacters) ?? '',
      caseId,
      text: cut(row.text, TASK_SHEET_BOUNDS.textCharacters),
      ...money,
      voucher: cut(row.voucher, TASK_SHEET_BOUNDS.voucherCharacters),
      faults,
    };
  });
}

const cut = (cell: string | null, characters: number): string | null =>
  tidyText(cell ?? '').slice(0, characters) || null;

/** Words for "no money", and zero itself, are no money. */
function moneyOf(
  row: WrittenRow,
  handedDay: Day,
  faults: ProposalFault[],
): Pick<ReadProposal, 'amountWritten' | 'amountFen' | 'dayWritten' | 'day'> {
  const amountWritten = cut(row.amount, TASK_SHEET_BOUNDS.nameCharacters);
  const dayWritten = cut(row.day, TASK_SHEET_BOUNDS.nameCharacters);
  const amount = parseAmount(amountWritten ?? '', '元');
  if (amount.kind === 'fault') faults.push('amount-unreadable');
  const amountFen = amount.kind === 'known' && amount.amountFen > 0 ? amount.amountFen : null;
  const reading = dayWritten === null ? null : parseDay(dayWritten);
  const day = reading?.kind === 'known' ? reading.day : null;
  if (reading !== null && day === null) faults.push('day-unreadable');
  if (day !== null && day > handedDay) faults.push('day-ahead');
  if (amountFen !== null && dayWritten === null) faults.push('day-missing');
  const isAlone = dayWritten !== null || tidyText(row.voucher ?? '') !== '';
  if (amountFen === null && amount.kind !== 'fault' && isAlone) faults.push('amount-missing');
  return { amountWritten, amountFen, dayWritten, day };
}

/** The day on which a sheet was handed in; refused `task-sheet.day-impossible`. */
export function handedDayOf(typed: Day | undefined, today: Day): Day {
  const day = typed ?? today;
  if (!isDay(day) || day > today) {
    throw refused('task-sheet.day-impossible', { day }, '报送日期不存在或还没有到');
  }
  return day;
}

/** Who provided a sheet; refused `task-sheet.provider-missing`. */
export function providerOf(typed: string): string {
  const provider = tidyText(typed).slice(0, TASK_SHEET_BOUNDS.nameCharacters);
  if (provider === '') throw refused('task-sheet.provider-missing', {}, '请填写提供人');
  return provider;
}
