import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { comparisonKey } from '../kernel/text.js';
import type { Standing } from '../users/person.js';
import { NEARNESS_LABELS, type CaseDeeds, type DutyAct, type Nearness } from './duties.js';

/** What stands between several names in one cell. */
const BETWEEN_NAMES = /[、,,;;/\s和与及]+/u;

/** The persons whom a cell names, as names are compared. */
const namesIn = (cell: string | null): string[] =>
  cell === null ? [] : [cell, ...cell.split(BETWEEN_NAMES)].map(comparisonKey).filter((name) => name !== '');

const meet = (persons: ReadonlySet<Id>, deeds: readonly Id[]): boolean => deeds.some((id) => persons.has(id));

/**
 * Why an actor is too near to decide, or null. Persons are compared, not accounts: `standing` holds the actor, everybody
 * in whose place they may act, and the kin of all of these.
 */
export function nearnessOf(act: DutyAct, standing: Standing, deeds: CaseDeeds): Nearness | null {
  const { personIds, nameKeys, villageIds } = standing;
  if (personIds.size === 0) return 'nobody';
  if (act === 'revoke') return meet(personIds, deeds.closedBy) ? 'closed' : null;
  if (act === 'close') {
    if (meet(personIds, deeds.recordedBy)) return 'recorded';
    if (meet(personIds, deeds.requestedBy)) return 'requested';
  } else if (meet(personIds, deeds.askedBy)) return 'asked';
  if (deeds.responsible.flatMap(namesIn).some((name) => nameKeys.has(name))) return 'responsible';
  return deeds.villageId !== null && villageIds.has(deeds.villageId) ? 'village' : null;
}

/** Refuses `duties.too-near` where the actor may not decide, and says why. */
export function checkDuties(act: DutyAct, standing: Standing, deeds: CaseDeeds): void {
  const nearness = nearnessOf(act, standing, deeds);
  if (nearness === null) return;
  const { zh } = NEARNESS_LABELS[nearness];
  throw refused('duties.too-near', { act, nearness }, `不能由您办理:您${zh}`);
}
