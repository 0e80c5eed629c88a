import { rolesWith } from '../access/may.js';
import { ROLE_LABELS } from '../access/role.js';
import { CASE_STATE_LABELS, type CaseState } from '../cases/case-state.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { forbidden, refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import { MOVE_KINDS, type Move, type MoveFacts, type MoveInput, type Mover } from './move.js';
import { OUTCOMES, type Outcome } from './move-outcome.rules.js';

/** What a move comes to, on its business day. */
export interface Decision extends Outcome {
  readonly day: Day;
}

/**
 * Decides a move: the steps and what changes with them, or a refusal. Forbidden `move.not-yours`; refused
 * `move.not-from-here`, `move.day-impossible`, `move.day-ahead`, `move.day-before`, `move.reason-missing`, and what the
 * single moves say.
 */
export function decide(move: Move, facts: MoveFacts, input: MoveInput, mover: Mover): Decision {
  refuseWrongMover(move, facts, mover);
  refuseWrongState(move, facts.state);
  const day = dayOf(facts, input.day ?? mover.today, mover.today);
  const { reasonCode, reason } = reasonOf(move, input);
  return { day, ...OUTCOMES[move]({ facts, input, mover, day, reasonCode, reason }) };
}

function refuseWrongMover(move: Move, facts: MoveFacts, { permissions, inspector }: Mover): void {
  const { permission, label, from } = MOVE_KINDS[move];
  const byRule = move === 'close' && facts.closer === 'lead' && permissions.has('cases:verify');
  // What was built on is voided by the inspector alone; a fresh slip also by who recorded it.
  const voidsBuiltOn =
    move === 'void' && facts.state !== 'registered' && from.includes(facts.state) && !inspector;
  if ((permissions.has(permission) || byRule) && !voidsBuiltOn) return;
  const roles = voidsBuiltOn ? (['inspector'] as const) : rolesWith(permission);
  const who = roles.map((role) => ROLE_LABELS[role].zh).join('、');
  throw forbidden('move.not-yours', { move, roles }, `“${label.zh}”由${who}办理`);
}

function refuseWrongState(move: Move, state: CaseState): void {
  const { from, label } = MOVE_KINDS[move];
  if (from.includes(state)) return;
  const may = from.map((one) => CASE_STATE_LABELS[one].zh).join('、');
  throw refused(
    'move.not-from-here',
    { move, state, from },
    `${CASE_STATE_LABELS[state].zh}的问题不能“${label.zh}”,须先到:${may}`,
  );
}

function dayOf(facts: MoveFacts, day: Day, today: Day): Day {
  if (!isDay(day)) throw refused('move.day-impossible', { day }, '没有这一天');
  if (day > today) throw refused('move.day-ahead', { day, today }, `日期不能晚于今天(${today})`);
  const earliest = facts.lastMoveDay ?? facts.countsFromDay;
  if (day < earliest) {
    throw refused('move.day-before', { day, earliest }, `日期不能早于发现或上一步的日期(${earliest})`);
  }
  return day;
}

function reasonOf(
  move: Move,
  input: MoveInput,
): { readonly reasonCode: string | null; readonly reason: string | null } {
  const { reasons, needsWords } = MOVE_KINDS[move];
  const reason = tidyText(input.reason ?? '') || null;
  const reasonCode = reasons === null ? null : (input.reasonCode ?? null);
  if (reasons !== null && (reasonCode === null || !Object.hasOwn(reasons, reasonCode))) {
    throw refused('move.reason-missing', { move, reasons: Object.keys(reasons) }, '请选择原因');
  }
  if (reason === null && (needsWords || reasonCode === 'other')) {
    throw refused('move.words-missing', { move }, '请写明理由');
  }
  return { reasonCode, reason };
}
