import { CASE_BOUNDS } from '../cases/case.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { fen, type Fen } from '../kernel/money.js';
import { tidyText } from '../kernel/text.js';
import type { DisciplineMoneyRow } from './discipline-money.entity.js';
import type { DisciplineMoneyInput, DisciplineMoneyReversal } from './discipline-money.js';

/** What is kept of a line, save whose it is. */
export interface DecidedMoney {
  readonly kind: DisciplineMoneyRow['kind'];
  readonly amountFen: Fen;
  readonly day: Day;
  readonly documentNumber: string | null;
  readonly organ: string | null;
  readonly note: string | null;
  readonly reverses: string | null;
}

const textOrNull = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/**
 * Decides a new line. Refused `discipline-money.of-nobody` without person and case, `discipline-money.amount-impossible`,
 * `discipline-money.day-impossible`.
 */
export function decideMoney(input: DisciplineMoneyInput, today: Day): DecidedMoney {
  if (!input.personId && !input.caseId) {
    throw refused('discipline-money.of-nobody', {}, '请选择人员或问题,至少一项');
  }
  const { amountFen } = input;
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > CASE_BOUNDS.amountFenMax) {
    throw refused('discipline-money.amount-impossible', { amountFen }, '金额应大于零,精确到分');
  }
  return {
    kind: input.kind,
    amountFen: fen(amountFen),
    day: checkedDay(input.day, today),
    documentNumber: textOrNull(input.documentNumber),
    organ: textOrNull(input.organ),
    note: textOrNull(input.note),
    reverses: null,
  };
}

/**
 * Decides the line that takes another one back as a whole. Refused `discipline-money.reversed-already` (also of a line
 * that takes back itself), `discipline-money.note-missing`, `discipline-money.day-impossible`,
 * `discipline-money.day-before`.
 */
export function decideReversal(
  line: DisciplineMoneyRow,
  isReversed: boolean,
  input: DisciplineMoneyReversal,
  today: Day,
): DecidedMoney {
  if (isReversed || line.reverses !== null) {
    throw refused('discipline-money.reversed-already', {}, '这一笔已经冲销,或本身就是冲销');
  }
  const note = textOrNull(input.note);
  if (note === null) throw refused('discipline-money.note-missing', {}, '冲销须写明理由');
  const day = checkedDay(input.day, today);
  if (day < line.day) {
    throw refused('discipline-money.day-before', { day, earliest: line.day }, '冲销不能早于原来那一笔');
  }
  const { kind, documentNumber, organ } = line;
  return { kind, amountFen: fen(-line.amountFen), day, documentNumber, organ, note, reverses: line.id };
}

function checkedDay(day: Day, today: Day): Day {
  if (isDay(day) && day <= today) return day;
  throw refused('discipline-money.day-impossible', { day, today }, '日期不存在,或晚于今天');
}
