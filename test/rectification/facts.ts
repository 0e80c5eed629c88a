import { ROLE_PERMISSIONS, type Role } from '../../src/access/role.js';
import { day } from '../../src/kernel/calendar.js';
import type { MoveFacts, Mover } from '../../src/rectification/move.js';

export const TODAY = day('2026-03-31');

/** A case of a village, assigned and with nothing else, over what the test says. */
export const factsOf = (over: Partial<MoveFacts> = {}): MoveFacts => ({
  state: 'assigned',
  stateBefore: null,
  hasVillage: true,
  countsFromDay: day('2026-01-05'),
  lastMoveDay: null,
  requestedDay: null,
  dueDay: day('2026-03-20'),
  dueAsWritten: null,
  measures: null,
  amountKind: 'none',
  amountFen: 0,
  settledFen: 0,
  rest: null,
  personHandling: null,
  checklist: [],
  evidence: [],
  countingLinks: [],
  proposed: { measures: null, dueDay: null },
  recordedByMover: false,
  closer: 'inspector',
  mergeTargetFits: false,
  countsOthers: false,
  ...over,
});

/** Somebody in a role. */
export const moverOf = (role: Role): Mover => ({
  permissions: new Set(ROLE_PERMISSIONS[role]),
  inspector: role === 'inspector',
  today: TODAY,
});
