import { ROLES, type Role } from '../../src/access/role.js';
import { CASE_MOVES, CASE_STATES, mayMove, type CaseState } from '../../src/cases/case-state.js';
import { day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import {
  MOVE_KINDS,
  MOVES,
  type Move,
  type MoveFacts,
  type MoveInput,
} from '../../src/rectification/move.js';
import { decide, type Decision } from '../../src/rectification/move.rules.js';
import { factsOf, moverOf, TODAY } from './facts.js';

/** What makes every move complete, so that only the state decides. */
const COMPLETE: Readonly<Record<Move, MoveInput>> = {
  assign: { dueDay: day('2026-04-15') },
  progress: {},
  immediate: { personHandling: 'not-needed' },
  continue: { continuingKind: 'lasting', reason: '长期执行制度' },
  suspend: { reasonCode: 'lawsuit' },
  resume: {},
  'request-closure': { personHandling: 'not-needed' },
  verify: {},
  return: { reasonCode: 'not-done' },
  close: { personHandling: 'not-needed' },
  revoke: { reasonCode: 'false', reason: '票据是补开的' },
  void: { reasonCode: 'untrue' },
};

/** Who makes each move in an ordinary office. */
const USUAL: Readonly<Record<Move, Role>> = {
  assign: 'lead',
  progress: 'clerk',
  immediate: 'officer',
  continue: 'lead',
  suspend: 'inspector',
  resume: 'lead',
  'request-closure': 'officer',
  verify: 'lead',
  return: 'inspector',
  close: 'inspector',
  revoke: 'inspector',
  void: 'inspector',
};

/** Where each move leads from each state, written out a second time; what is not here is refused. */
const LEADS: Readonly<Record<string, readonly CaseState[]>> = {
  'registered assign': ['assigned'],
  'registered immediate': ['assigned', 'rectifying', 'closure-requested'],
  'registered void': ['voided'],
  'assigned progress': ['rectifying'],
  'assigned immediate': ['rectifying', 'closure-requested'],
  'assigned continue': ['continuing'],
  'assigned suspend': ['suspended'],
  'assigned void': ['voided'],
  'rectifying progress': [],
  'rectifying immediate': ['closure-requested'],
  'rectifying continue': ['continuing'],
  'rectifying suspend': ['suspended'],
  'rectifying request-closure': ['closure-requested'],
  'rectifying void': ['voided'],
  'continuing progress': [],
  'continuing resume': ['rectifying'],
  'continuing request-closure': ['closure-requested'],
  'continuing void': ['voided'],
  'suspended resume': ['assigned'],
  'closure-requested verify': ['verified'],
  'closure-requested return': ['continuing'],
  'closure-requested close': ['closed'],
  'verified return': ['continuing'],
  'verified close': ['closed'],
  'closed revoke': ['rectifying'],
};

const STATE_BEFORE: Partial<Record<CaseState, CaseState>> = {
  suspended: 'assigned',
  'closure-requested': 'continuing',
  verified: 'continuing',
};

const inState = (state: CaseState, over: Partial<MoveFacts> = {}): MoveFacts =>
  factsOf({ state, stateBefore: STATE_BEFORE[state] ?? null, ...over });

const act = (move: Move, facts: MoveFacts, input: MoveInput = COMPLETE[move], role = USUAL[move]): Decision =>
  decide(move, facts, input, moverOf(role));

/** Code of the refusal, or undefined where there was none. */
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}

describe('the state table, walked whole', () => {
  const every = CASE_STATES.flatMap((state) => MOVES.map((move) => [state, move] as const));

  it.each(every)('from %s by %s leads where the design says, or nowhere', (state, move) => {
    const leads = LEADS[`${state} ${move}`];
    if (leads === undefined) {
      expect(codeOf(() => act(move, inState(state)))).toBe('move.not-from-here');
      return;
    }
    const { steps } = act(move, inState(state));
    expect(steps.map(({ to }) => to)).toEqual(leads);
    let from = state;
    for (const { to } of steps) {
      expect(mayMove(from, to)).toBe(true);
      from = to;
    }
  });

  it('leaves out no pair of states that the table has', () => {
    const pairs = new Set<string>();
    for (const [state, move] of every) {
      for (const stateBefore of [null, 'assigned', 'rectifying', 'continuing'] as const) {
        if (LEADS[`${state} ${move}`] === undefined) continue;
        let from = state;
        for (const { to } of act(move, inState(state, { stateBefore })).steps) {
          pairs.add(`${from} ${to}`);
          from = to;
        }
      }
    }
    const table = CASE_STATES.flatMap((from) => CASE_MOVES[from].map((to) => `${from} ${to}`));
    expect(table.filter((pair) => !pairs.has(pair))).toEqual([]);
  });

  it('gives each move to those who hold its permission, and names them to everybody else', () => {
    const holders = Object.fromEntries(
      MOVES.map((move) => {
        const from = MOVE_KINDS[move].from[0] ?? 'registered';
        const roles = ROLES.filter(
          (role) =>
            codeOf(() => act(move, inState(from, { recordedByMover: true }), COMPLETE[move], role)) ===
            undefined,
        );
        return [move, roles];
      }),
    );
    expect(holders).toEqual({
      assign: ['lead'],
      progress: ['clerk', 'officer', 'lead'],
      immediate: ['officer', 'lead'],
      continue: ['lead'],
      suspend: ['inspector'],
      resume: ['lead'],
      'request-closure': ['officer', 'lead'],
      verify: ['lead'],
      return: ['inspector'],
      close: ['inspector'],
      revoke: ['inspector'],
      void: ['officer', 'lead', 'inspector'],
    });
    expect(() => act('close', inState('verified'), COMPLETE.close, 'lead')).toThrow('“销号”由纪检监督办理');
  });

  it('has a key of its own for every stock reason of a return', () => {
    expect(Object.keys(MOVE_KINDS.return.reasons ?? {}).length).toBeLessThan(10);
    expect(codeOf(() => act('return', inState('verified'), {}))).toBe('move.reason-missing');
    expect(codeOf(() => act('return', inState('verified'), { reasonCode: 'other' }))).toBe(
      'move.words-missing',
    );
    expect(codeOf(() => act('return', inState('verified'), { reasonCode: 'toString' }))).toBe(
      'move.reason-missing',
    );
  });
});

describe('the day of a move', () => {
  const moved = inState('assigned', { lastMoveDay: day('2026-03-10') });

  it('is today unless said otherwise, never ahead and never before the move that came before', () => {
    expect(act('progress', moved).day).toBe(TODAY);
    expect(act('progress', moved, { day: day('2026-03-10') }).day).toBe('2026-03-10');
    expect(codeOf(() => act('progress', moved, { day: day('2026-03-09') }))).toBe('move.day-before');
    expect(codeOf(() => act('progress', moved, { day: day('2026-04-01') }))).toBe('move.day-ahead');
    expect(codeOf(() => act('progress', factsOf(), { day: day('2026-01-04') }))).toBe('move.day-before');
  });
});

describe('assigning', () => {
  const fresh = inState('registered', { dueDay: null });
  const proposed = { measures: '建立制度', dueDay: day('2026-04-20') };

  it('takes measures and deadline from the item where nobody typed any', () => {
    const { changes } = act('assign', inState('registered', { dueDay: null, proposed }), {});
    expect(changes).toMatchObject({ measures: '建立制度', dueDay: '2026-04-20', dueAsWritten: null });
  });

  it('lets what was typed win over the case, and the case over the item', () => {
    const there = inState('registered', { proposed, measures: '补签合同' });
    expect(act('assign', there, {}).changes).toMatchObject({ measures: '补签合同', dueDay: '2026-03-20' });
    expect(act('assign', there, { dueAsWritten: '长期' }).changes).toMatchObject({
      dueDay: null,
      dueAsWritten: '长期',
    });
  });

  it('refuses without a deadline, with one that is over, and where no village is known', () => {
    expect(codeOf(() => act('assign', fresh, {}))).toBe('move.deadline-missing');
    expect(codeOf(() => act('assign', fresh, { dueDay: day('2026-03-30') }))).toBe('move.deadline-before');
    expect(codeOf(() => act('assign', inState('registered', { hasVillage: false })))).toBe(
      'move.village-missing',
    );
    expect(codeOf(() => act('immediate', inState('registered', { hasVillage: false })))).toBe(
      'move.village-missing',
    );
  });
});

describe('the clock of a suspended case', () => {
  it('stands: as many days as it was suspended are added to the deadline', () => {
    const suspended = inState('suspended', { lastMoveDay: day('2026-03-01'), stateBefore: 'rectifying' });
    expect(act('resume', suspended, { day: day('2026-03-11') })).toMatchObject({
      steps: [{ to: 'rectifying' }],
      changes: { dueDay: '2026-03-30', stateBefore: null },
    });
    expect(act('resume', { ...suspended, dueDay: null }).changes.dueDay).toBeNull();
  });
});

describe('continuing', () => {
  it('says how, and every how many months it is reported', () => {
    expect(
      act('continue', inState('rectifying'), {
        continuingKind: 'instalments',
        reportMonths: 3,
        reason: '协议',
      }).changes,
    ).toEqual({
      continuingKind: 'instalments',
      reportMonths: 3,
    });
    expect(codeOf(() => act('continue', inState('rectifying'), { reason: '协议' }))).toBe(
      'move.kind-missing',
    );
    const rarely = { continuingKind: 'locked', reportMonths: 13, reason: '挂账' } as const;
    expect(codeOf(() => act('continue', inState('rectifying'), rarely))).toBe('move.months-impossible');
  });
});

describe('asking for closure and closing', () => {
  const owed = inState('rectifying', { amountKind: 'known', amountFen: 500_000, settledFen: 320_000 });
  const rest = { fate: 'instalments', basis: '还款协议', approver: '镇三资办' } as const;

  it('ask for money put right, or the fate of the rest with basis and approver', () => {
    const lacking = (input: MoveInput): unknown => {
      try {
        act('request-closure', owed, { personHandling: 'dealt-with', ...input });
      } catch (error) {
        return error instanceof Refusal ? error.params['lacks'] : error;
      }
      return [];
    };
    expect(lacking({})).toEqual(['money']);
    expect(lacking({ rest: { ...rest, approver: ' ' } })).toEqual(['rest']);
    expect(lacking({ rest })).toEqual([]);
    expect(lacking({ personHandling: null })).toEqual(['money', 'person']);
    expect(act('request-closure', owed, { rest, personHandling: 'dealt-with' }).changes).toMatchObject({
      restFate: 'instalments',
      restBasis: '还款协议',
      restApprover: '镇三资办',
      stateBefore: 'rectifying',
    });
  });

  it('take an undetermined amount for a gap, and no money for none', () => {
    const unknown = inState('rectifying', { amountKind: 'undetermined' });
    expect(() => act('request-closure', unknown)).toThrow('核定涉及金额');
    expect(act('request-closure', inState('rectifying')).steps).toHaveLength(1);
  });

  it('ask for every entry of the checklist, proved by a file that still counts', () => {
    const asked = inState('rectifying', { checklist: ['收据', '入账凭证'], countingLinks: ['a', 'b'] });
    const ticks = [
      { entry: '收据', linkId: 'a' },
      { entry: '入账凭证', linkId: 'b' },
    ];
    const request = (evidence: typeof ticks, facts = asked): string | undefined =>
      codeOf(() => act('request-closure', facts, { personHandling: 'not-needed', evidence }));
    expect(request(ticks.slice(0, 1))).toBe('move.lacks');
    expect(request(ticks)).toBeUndefined();
    // The file was struck out meanwhile.
    expect(request(ticks, { ...asked, countingLinks: ['a'] })).toBe('move.lacks');
  });

  it('look again when the case is closed: what was there at the request may be gone', () => {
    const evidence = [{ entry: '收据', linkId: 'a' }];
    const waiting = inState('verified', { checklist: ['收据'], evidence, personHandling: 'not-needed' });
    expect(codeOf(() => act('close', waiting, {}))).toBe('move.lacks');
    expect(act('close', { ...waiting, countingLinks: ['a'] }, {}).steps).toHaveLength(1);
  });

  it('judge "in time" once, by the day of the request, and not what continues or has no day', () => {
    const judged = (over: Partial<MoveFacts>): unknown =>
      act('close', inState('closure-requested', { stateBefore: 'rectifying', ...over })).changes.inTime;
    expect(judged({ requestedDay: day('2026-03-20') })).toBe(1);
    expect(judged({ requestedDay: day('2026-03-21') })).toBe(0);
    expect(judged({ requestedDay: day('2026-03-01'), dueDay: null })).toBeNull();
    expect(judged({ requestedDay: day('2026-03-01'), stateBefore: 'continuing' })).toBeNull();
    expect(act('revoke', inState('closed')).changes).toMatchObject({
      inTime: null,
      closedDay: null,
      restFate: null,
    });
  });

  it('leave the lead what the campaign leaves to the lead', () => {
    const byLead = inState('verified', { closer: 'lead', personHandling: 'not-needed' });
    expect(act('close', byLead, {}, 'lead').steps).toMatchObject([{ to: 'closed' }]);
    expect(codeOf(() => act('close', byLead, {}, 'officer'))).toBe('move.not-yours');
    expect(act('close', byLead, {}, 'inspector').steps).toHaveLength(1);
  });

  it('go back to where closure was asked for', () => {
    for (const stateBefore of ['rectifying', 'continuing'] as const) {
      expect(act('return', inState('verified', { stateBefore })).steps).toMatchObject([{ to: stateBefore }]);
    }
  });
});

describe('voiding', () => {
  it('of a fresh slip is for its recorder or the inspector, of what was built on for the inspector', () => {
    const slip = inState('registered');
    expect(codeOf(() => act('void', slip, COMPLETE.void, 'officer'))).toBe('case.not-recorder');
    expect(
      codeOf(() => act('void', { ...slip, recordedByMover: true }, COMPLETE.void, 'officer')),
    ).toBeUndefined();
    const assigned = inState('assigned', { recordedByMover: true });
    expect(() => act('void', assigned, COMPLETE.void, 'officer')).toThrow('由纪检监督办理');
    expect(act('void', assigned).changes).toEqual({ voidReason: '不属实', mergedInto: null });
  });

  it('merges a duplicate into the case that stays, and leaves no money behind', () => {
    const merge = { reasonCode: 'merged', mergedIntoId: 'other' };
    expect(codeOf(() => act('void', inState('assigned'), merge))).toBe('move.merge-target');
    expect(act('void', inState('assigned', { mergeTargetFits: true }), merge).changes).toEqual({
      voidReason: '重复并入',
      mergedInto: 'other',
    });
    expect(codeOf(() => act('void', inState('assigned', { settledFen: 1 })))).toBe('move.money-left');
  });
});
