import { CASE_STATES, STEPS_BACK, mayMove, movesThatStand } from '../../src/cases/case-state.js';
import { Refusal } from '../../src/kernel/errors.js';
import { backStateOf, decideBack, refuseNotOpen } from '../../src/rectification/bulk-back.rules.js';
import { BACK_STATES, type BackState } from '../../src/rectification/bulk-batch.js';
import { BULK_DEEDS, bulkLabel, WAYS_BACK } from '../../src/rectification/bulk.js';

describe('the way back of what was done on many cases', () => {
  it('is told of every deed in both languages, and is closed to decisions about the work of others', () => {
    for (const deed of BULK_DEEDS) {
      expect(WAYS_BACK[deed].label.zh).toMatch(/撤回/);
      expect(WAYS_BACK[deed].label.en).not.toBe('');
      expect(bulkLabel(deed).zh).not.toBe(bulkLabel(deed).en);
    }
    expect(BULK_DEEDS.filter((deed) => !WAYS_BACK[deed].open)).toEqual(['verify', 'return', 'close']);
  });

  const untouched = { versionAfter: 4, versionNow: 4, stateNow: 'assigned', takenBack: 0 } as const;
  it.each([
    ['untouched', 'assign', untouched, 'open'],
    ['changed since', 'assign', { ...untouched, versionNow: 5 }, 'built-on'],
    ['taken back already', 'assign', { ...untouched, versionNow: 5, takenBack: 1 }, 'taken-back'],
    ['a closure', 'close', untouched, 'never'],
    ['a file on a case that moved on', 'evidence', { ...untouched, versionNow: 9 }, 'open'],
    ['a file on a closed case', 'evidence', { ...untouched, stateNow: 'closed' }, 'built-on'],
  ] as const)('%s: %s', (_, deed, facts, state) => {
    expect(backStateOf({ deed, takesBack: null }, facts)).toBe(state);
  });

  it('is not itself taken back', () => {
    expect(backStateOf({ deed: 'assign', takesBack: 'another' }, untouched)).toBe('never');
  });

  it('is refused with a reason of its own wherever it is not open', () => {
    const codeOf = (state: BackState): string | null => {
      try {
        refuseNotOpen(state);
        return null;
      } catch (error) {
        return error instanceof Refusal ? error.code : 'fault';
      }
    };
    expect(BACK_STATES.map(codeOf)).toEqual([
      null,
      'bulk.built-on',
      'bulk.taken-back-already',
      'bulk.no-way-back',
    ]);
  });

  it('goes over the same path, each step of which is a move of the table the other way or a step back', () => {
    const path = ['registered', 'assigned', 'rectifying', 'closure-requested'] as const;
    const { steps, changes } = decideBack({ path, fields: { leader: '李某' } }, '选错了');
    expect(steps.map(({ to }) => to)).toEqual(['rectifying', 'assigned', 'registered']);
    expect(new Set(steps.map(({ reasonCode }) => reasonCode))).toEqual(new Set(['taken-back']));
    expect(changes).toEqual({ leader: '李某' });
    let from: (typeof CASE_STATES)[number] = 'closure-requested';
    for (const { to } of steps) {
      expect(mayMove(from, to) || (STEPS_BACK[from] ?? []).includes(to)).toBe(true);
      from = to;
    }
  });

  it('never leads back from what was verified, closed or voided', () => {
    expect(Object.keys(STEPS_BACK).sort()).toEqual(['assigned', 'continuing', 'rectifying']);
  });

  it('leaves the moves that stand, as if what was taken back had not been', () => {
    const moves = [
      { to: 'assigned', reasonCode: null },
      { to: 'rectifying', reasonCode: null },
      { to: 'assigned', reasonCode: 'taken-back' },
      { to: 'rectifying', reasonCode: null },
    ];
    expect(movesThatStand(moves)).toEqual([moves[0], moves[3]]);
  });
});
