import {
  CASE_MOVES,
  CASE_STATE_LABELS,
  CASE_STATES,
  COUNTED_STATES,
  mayMove,
  type CaseState,
} from '../../src/cases/case-state.js';

/** DESIGN §4, written out a second time: what the table must allow, and nothing else. */
const ALLOWED: readonly string[] = [
  'registered > assigned',
  'registered > voided',
  'assigned > rectifying',
  'assigned > continuing',
  'assigned > suspended',
  'assigned > voided',
  'rectifying > closure-requested',
  'rectifying > continuing',
  'rectifying > suspended',
  'rectifying > voided',
  'continuing > rectifying',
  'continuing > closure-requested',
  'continuing > voided',
  'suspended > assigned',
  'suspended > rectifying',
  'closure-requested > verified',
  'closure-requested > closed',
  'closure-requested > rectifying',
  'closure-requested > continuing',
  'verified > closed',
  'verified > rectifying',
  'verified > continuing',
  'closed > rectifying',
];

describe('the state table', () => {
  it('allows exactly the moves of the design, and refuses every other pair', () => {
    const found = CASE_STATES.flatMap((from) =>
      CASE_STATES.filter((to) => mayMove(from, to)).map((to) => `${from} > ${to}`),
    );
    expect(found.sort()).toEqual([...ALLOWED].sort());
  });

  it('lets every state be reached from the first, and only a voided case lead nowhere', () => {
    const reached = new Set<CaseState>(['registered']);
    for (const state of reached) for (const next of CASE_MOVES[state]) reached.add(next);
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
    expect(CASE_STATES.filter((state) => CASE_MOVES[state].length === 0)).toEqual(['voided']);
  });

  it('has words in both languages for every state, no two alike', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(CASE_STATES.map((state) => CASE_STATE_LABELS[state][language])).size).toBe(
        CASE_STATES.length,
      );
    }
    expect(COUNTED_STATES).not.toContain('voided');
  });
});
