import type { DispositionKind, SettlementKind } from '../cases/case.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { formatYuan } from '../kernel/money.js';
import { tidyText } from '../kernel/text.js';
import type { DispositionInput, MoneyFacts, ReversedLine, SettlementInput } from './money.js';

/** A line that may be appended; the amount in 分 is negative where it takes one back. */
export interface DecidedLine<Kind> {
  readonly kind: Kind;
  readonly amountFen: number;
  readonly day: Day;
  readonly voucher: string | null;
  readonly note: string | null;
}

/**
 * Decides a line of money put right. Refused `money.amount-impossible`, `money.day-impossible`, `money.day-before`,
 * `money.case-voided`, `money.closed-on` (a closure is taken back by the inspector, not by a line),
 * `money.amount-unknown`, `money.too-much` (more than is outstanding), `money.write-off` (only by its own way),
 * `money.words-missing`, `money.discipline-not-recovered`, and as `reversed` says.
 */
export function decideSettlement(
  facts: MoneyFacts,
  input: SettlementInput,
  reverses: ReversedLine | null,
  today: Day,
): DecidedLine<SettlementKind> & { readonly disciplineMoney: string | null } {
  const line = lineOf(facts, input, reverses, today);
  const kind = reverses === null ? input.kind : (reverses.kind as SettlementKind);
  if (reverses === null) {
    if (kind === 'written-off') {
      throw refused('money.write-off', {}, '核销须有村民会议决议,并由提出人以外的人批准');
    }
    if (kind === 'not-pursued' && line.note === null) {
      throw refused('money.words-missing', { kind }, '不予追缴须写明理由');
    }
    if (kind !== 'recovered' && (input.disciplineMoney ?? null) !== null) {
      throw refused('money.discipline-not-recovered', { kind }, '只有收回的钱才能注明由纪检监察机关追缴');
    }
    refuseMoreThanOutstanding(facts, line.amountFen);
  } else if (facts.state === 'closed' && reverses.closedOn) {
    throw refused('money.closed-on', {}, '销号时已计入这一笔,须先撤销销号,再冲销');
  } else if (kind === 'recovered' && facts.recoveredFen + line.amountFen < facts.disposedFen) {
    const params = { recoveredFen: facts.recoveredFen, disposedFen: facts.disposedFen };
    throw refused('money.disposed-already', params, '这笔钱已登记去向,须先冲销去向');
  }
  // What is taken back was counted as it was marked.
  const disciplineMoney =
    reverses === null ? (input.disciplineMoney ?? null) : (reverses.disciplineMoney ?? null);
  return { ...line, kind, disciplineMoney };
}

/** Refused `money.too-much` where more would be put right than is outstanding; `money.amount-unknown` without amount. */
export function refuseMoreThanOutstanding(facts: MoneyFacts, amountFen: number): void {
  if (facts.amountKind !== 'known') {
    throw refused(
      'money.amount-unknown',
      { amountKind: facts.amountKind },
      '涉及金额未核定或不涉及资金,须先核定金额',
    );
  }
  const outstandingFen = facts.amountFen - facts.settledFen;
  if (amountFen > outstandingFen) {
    throw refused(
      'money.too-much',
      { outstandingFen, amountFen },
      `未处理金额只有 ${formatYuan(outstandingFen)} 元,不能记 ${formatYuan(amountFen)} 元`,
    );
  }
}

/**
 * Decides a line of where recovered money went. Refused like a settlement, `money.not-recovered` for more than was
 * recovered and not disposed of.
 */
export function decideDisposition(
  facts: MoneyFacts,
  input: DispositionInput,
  reverses: ReversedLine | null,
  today: Day,
): DecidedLine<DispositionKind> {
  const line = lineOf(facts, input, reverses, today);
  const leftFen = facts.recoveredFen - facts.disposedFen;
  if (line.amountFen > leftFen) {
    throw refused(
      'money.not-recovered',
      { leftFen, amountFen: line.amountFen },
      `收回而未登记去向的只有 ${formatYuan(leftFen)} 元`,
    );
  }
  return { ...line, kind: reverses === null ? input.kind : (reverses.kind as DispositionKind) };
}

function lineOf(
  facts: MoneyFacts,
  input: SettlementInput | DispositionInput,
  reverses: ReversedLine | null,
  today: Day,
): Omit<DecidedLine<string>, 'kind'> {
  const { amountFen } = input;
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) {
    throw refused('money.amount-impossible', { amountFen }, '金额应大于零,精确到分');
  }
  if (facts.state === 'voided') throw refused('money.case-voided', {}, '已作废的问题不能再记资金');
  const day = checkedDay(facts.countsFromDay, input.day ?? today, today);
  const [voucher, note] = [textOrNull(input.voucher), textOrNull(input.note)];
  if (reverses === null) return { amountFen, day, voucher, note };
  if (note === null) throw refused('money.words-missing', { kind: reverses.kind }, '冲销须写明理由');
  if (amountFen > reverses.leftFen) {
    throw refused(
      'money.reversed-already',
      { leftFen: reverses.leftFen },
      `这一笔只剩 ${formatYuan(reverses.leftFen)} 元可以冲销`,
    );
  }
  // Before the line there was nothing to take back.
  if (day < reverses.day)
    throw refused('money.day-before', { day, earliest: reverses.day }, '冲销不能早于原来那一笔');
  return { amountFen: -amountFen, day, voucher, note };
}

/** A day on which money may move; refused `money.day-impossible`, `money.day-before`. */
export function checkedDay(earliest: Day, day: Day, today: Day): Day {
  if (!isDay(day) || day > today)
    throw refused('money.day-impossible', { day, today }, '日期不存在,或晚于今天');
  if (day < earliest) {
    throw refused('money.day-before', { day, earliest }, `日期不能早于问题发现之日(${earliest})`);
  }
  return day;
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;
