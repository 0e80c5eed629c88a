import type { Actor } from '../access/actor.js';
import { conflict, invalid, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { StrikeOutState, StrikeOutTarget } from './strike-out.js';

/** Who stands behind an act: the person, and the absent one in whose place it is done. */
export interface Persons {
  readonly person: Id;
  readonly actsFor: Id | null;
}

/** The persons behind an actor; refused `history.strike-needs-person` for the shell and the program, which have none. */
export function personsOf(actor: Pick<Actor, 'personId' | 'actsFor'>): Persons {
  if (actor.personId === null) {
    throw refused('history.strike-needs-person', {}, '删去个人内容须由本人登录后申请和核准');
  }
  return { person: actor.personId, actsFor: actor.actsFor };
}

const all = ({ person, actsFor }: Persons): Id[] => (actsFor === null ? [person] : [person, actsFor]);

/** Conflict `history.strike-decided` for a request that was decided before. */
export function mayDecide(state: StrikeOutState): void {
  if (state !== 'asked') throw conflict('history.strike-decided', { state }, '这项申请已经办理过');
}

/**
 * A second person grants what a first one asked for. Refused `history.strike-same-person` where they are one, also
 * where one of them acts in the other's place.
 */
export function mayGrant(asked: Persons, granting: Persons): void {
  if (all(granting).some((person) => all(asked).includes(person))) {
    throw refused('history.strike-same-person', {}, '申请人和核准人须是不同的两个人(代办的也算)');
  }
}

/**
 * What a request means: one value, or all values of one row. Invalid `history.strike-target` for one that names both
 * or neither, and for one without a reason.
 */
export function targetOf(input: {
  readonly chain: string;
  readonly seq?: number | undefined;
  readonly field?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly reason: string;
}): StrikeOutTarget {
  const { chain, seq, field, subjectId, reason } = input;
  if (reason.trim() === '') throw invalid('history.strike-reason', {}, '请写明删去的理由');
  const isValue = seq !== undefined && field !== undefined && subjectId === undefined;
  const isSubject = subjectId !== undefined && seq === undefined && field === undefined;
  if (isValue) return { chain, seq, field };
  if (isSubject) return { chain, subjectId };
  throw invalid('history.strike-target', {}, '请指明一项内容(条号和字段),或一条记录的全部内容');
}
