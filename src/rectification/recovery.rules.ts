import type { Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { checkedDay } from './money.rules.js';
import type { BesideInput, BesideLine, MoneyFacts } from './money.js';

/** The case as a line beside its amount sees it. */
export interface BesideFacts extends Pick<MoneyFacts, 'state' | 'countsFromDay'> {
  /** Lines of the same table that stood when the case was last closed. */
  readonly closedOn: ReadonlySet<Id>;
  /** The most that one line may be, in its unit. */
  readonly sizeMax: number;
}

/** A line beside the amount that may be appended; its size is negative where it takes one back. */
export interface DecidedBeside {
  readonly kind: string;
  readonly size: number;
  readonly day: Day;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: Id | null;
}

/**
 * Decides a line of income, land, places or systems. What comes in after the closure is added to it, as money is; what
 * stood when the case was closed is taken back only after its revocation. Refused `money.case-voided`,
 * `money.amount-impossible`, `money.beside-too-large`, `money.day-impossible`, `money.day-before`, `money.line-missing` (there is none, or it was
 * taken back already), `money.closed-on`, `money.words-missing` (a line is taken back without a reason).
 */
export function decideBeside(
  facts: BesideFacts,
  there: readonly BesideLine[],
  input: BesideInput,
  today: Day,
): DecidedBeside {
  if (facts.state === 'voided') throw refused('money.case-voided', {}, '已作废的问题不能再记资金');
  const { reverses = null } = input;
  const day = checkedDay(facts.countsFromDay, input.day ?? today, today);
  const [voucher, note] = [textOrNull(input.voucher), textOrNull(input.note)];
  if (reverses === null) {
    const { kind, size } = input;
    if (!Number.isSafeInteger(size) || size <= 0) {
      throw refused('money.amount-impossible', { size }, '数额应为大于零的整数');
    }
    if (size > facts.sizeMax) {
      throw refused('money.beside-too-large', { size, sizeMax: facts.sizeMax }, '数额太大,请核对单位');
    }
    return { kind, size, day, voucher, note, reverses };
  }
  const line = there.find(({ id, size }) => id === reverses && size > 0);
  if (line === undefined || there.some((other) => other.reverses === reverses)) {
    throw refused('money.line-missing', {}, '没有可以冲销的这一笔');
  }
  if (facts.state === 'closed' && facts.closedOn.has(reverses)) {
    throw refused('money.closed-on', {}, '销号时已计入这一笔,须先撤销销号,再冲销');
  }
  if (note === null) throw refused('money.words-missing', { kind: line.kind }, '冲销须写明理由');
  if (day < line.day) {
    throw refused('money.day-before', { day, earliest: line.day }, '冲销不能早于原来那一笔');
  }
  return { kind: line.kind, size: -line.size, day, voucher, note, reverses };
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;
