import fc from 'fast-check';
import { DISPOSITION_KINDS, SETTLEMENT_KINDS } from '../../src/cases/case.js';
import type { CaseState } from '../../src/cases/case-state.js';
import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import { CONTINUING_KINDS, MOVES, REST_FATES, type Move } from '../../src/rectification/move.js';

/** The seed of the walks: printed with the test's name, and taken from LEDGER_SEED to walk the same way again. */
export const SEED = Number(process.env['LEDGER_SEED'] ?? Date.now() % 1_000_000);

/** One step of a walk: something that somebody tries on a case, allowed or not. */
export type Step =
  | {
      readonly what: 'move';
      readonly move: Move;
      readonly late: number;
      readonly rest: boolean;
      readonly person: boolean;
      readonly choice: number;
    }
  | { readonly what: 'settle'; readonly kind: number; readonly share: number }
  | { readonly what: 'dispose'; readonly kind: number; readonly share: number }
  | {
      readonly what: 'reverse';
      readonly which: number;
      readonly share: number;
      readonly settlement: boolean;
    }
  | { readonly what: 'beside'; readonly goods: boolean; readonly which: number; readonly back: boolean };

const thousandths = fc.nat({ max: 1_100 });

/** Random steps; shares go over the whole now and then, so that refusals are walked as well. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      move: fc.constantFrom(...MOVES),
      late: fc.nat({ max: 3 }),
      rest: fc.boolean(),
      person: fc.boolean(),
      choice: fc.nat({ max: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('settle' as const),
      kind: fc.nat({ max: SETTLEMENT_KINDS.length - 1 }),
      share: thousandths,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('dispose' as const),
      kind: fc.nat({ max: DISPOSITION_KINDS.length - 1 }),
      share: thousandths,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('reverse' as const),
      which: fc.nat(),
      share: thousandths,
      settlement: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('beside' as const),
      goods: fc.boolean(),
      which: fc.nat(),
      back: fc.boolean(),
    }),
  },
);

/** A line as the model keeps it. */
export interface ModelLine {
  readonly id: string;
  readonly settlement: boolean;
  readonly kind: string;
  /** What of it stands, in 分. */
  leftFen: number;
  /** It stood when the case was closed. */
  closedOn: boolean;
}

/** A line of income or of what came beside money; it is taken back as a whole. */
export interface ModelBeside {
  readonly id: string;
  readonly goods: boolean;
  readonly size: number;
  isBack: boolean;
  closedOn: boolean;
}

/**
 * One case in memory, written without looking at the rules: what DESIGN §4 says may be done and what comes of it. A try
 * answers whether it is allowed and, where it is, changes the model.
 */
export class ModelCase {
  state: CaseState = 'registered';
  back: CaseState | null = null;
  dueDay: Day | null = null;
  private suspendedOn: Day | null = null;
  private requestedOn: Day | null = null;
  inTime: boolean | null = null;
  hasRest = false;
  hasPerson = false;
  readonly lines: ModelLine[] = [];
  readonly beside: ModelBeside[] = [];

  constructor(
    readonly amountFen: number | 'undetermined' | 'none',
    readonly today: () => Day,
  ) {}

  private sum(settlement: boolean, kind?: string): number {
    return this.lines
      .filter((line) => line.settlement === settlement && (kind === undefined || line.kind === kind))
      .reduce((total, line) => total + line.leftFen, 0);
  }

  get settledFen(): number {
    return this.sum(true);
  }
  get recoveredFen(): number {
    return this.sum(true, 'recovered');
  }
  get disposedFen(): number {
    return this.sum(false);
  }
  sumOf(kind: string): number {
    return this.lines.filter((line) => line.kind === kind).reduce((total, line) => total + line.leftFen, 0);
  }
  get outstandingFen(): number {
    return typeof this.amountFen === 'number' ? this.amountFen - this.settledFen : 0;
  }

  private mayClose(rest: boolean, person: boolean): boolean {
    const fate = this.hasRest || rest;
    if (!fate && (this.amountFen === 'undetermined' || this.outstandingFen > 0)) return false;
    return this.hasPerson || person;
  }

  private ask(back: CaseState, rest: boolean, person: boolean): boolean {
    if (!this.mayClose(rest, person)) return false;
    this.hasRest ||= rest;
    this.hasPerson ||= person;
    this.back = back;
    this.requestedOn = this.today();
    this.state = 'closure-requested';
    return true;
  }

  /** Tries a move by whoever usually makes it. */
  move({ move, late, rest, person }: Extract<Step, { what: 'move' }>): boolean {
    const today = this.today();
    const { state } = this;
    const to = (next: CaseState): true => {
      this.state = next;
      return true;
    };
    switch (move) {
      case 'assign':
        if (state !== 'registered') return false;
        this.dueDay = addDays(today, late);
        return to('assigned');
      case 'progress':
        if (state === 'assigned') return to('rectifying');
        return state === 'rectifying' || state === 'continuing';
      case 'immediate':
        return (
          ['registered', 'assigned', 'rectifying'].includes(state) && this.ask('rectifying', rest, person)
        );
      case 'continue':
        return (state === 'assigned' || state === 'rectifying') && to('continuing');
      case 'suspend':
        if (state !== 'assigned' && state !== 'rectifying') return false;
        this.back = state;
        this.suspendedOn = today;
        return to('suspended');
      case 'resume': {
        if (state === 'continuing') return to('rectifying');
        if (state !== 'suspended') return false;
        const stood = (Date.parse(today) - Date.parse(this.suspendedOn ?? today)) / 86_400_000;
        if (this.dueDay !== null) this.dueDay = addDays(this.dueDay, stood);
        const back = this.back ?? 'registered';
        this.back = null;
        return to(back);
      }
      case 'request-closure':
        return (state === 'rectifying' || state === 'continuing') && this.ask(state, rest, person);
      case 'verify':
        return state === 'closure-requested' && to('verified');
      case 'return': {
        if (state !== 'closure-requested' && state !== 'verified') return false;
        const back = this.back ?? 'registered';
        this.back = null;
        return to(back);
      }
      case 'close':
        if (state !== 'closure-requested' && state !== 'verified') return false;
        if (!this.mayClose(rest, person)) return false;
        this.hasRest ||= rest;
        this.hasPerson ||= person;
        this.inTime =
          this.dueDay === null || this.back === 'continuing'
            ? null
            : (this.requestedOn ?? today) <= this.dueDay;
        this.back = null;
        for (const line of [...this.lines, ...this.beside]) line.closedOn = true;
        return to('closed');
      case 'revoke':
        if (state !== 'closed') return false;
        this.inTime = null;
        this.hasRest = false;
        return to('rectifying');
      case 'void':
        if (!['registered', 'assigned', 'rectifying', 'continuing'].includes(state)) return false;
        return this.settledFen === 0 && to('voided');
    }
  }

  settle(id: string, kind: string, amountFen: number): boolean {
    if (this.state === 'voided' || typeof this.amountFen !== 'number' || amountFen <= 0) return false;
    if (kind === 'written-off' || amountFen > this.outstandingFen) return false;
    this.lines.push({ id, settlement: true, kind, leftFen: amountFen, closedOn: false });
    return true;
  }

  dispose(id: string, kind: string, amountFen: number): boolean {
    if (this.state === 'voided' || amountFen <= 0) return false;
    if (amountFen > this.recoveredFen - this.disposedFen) return false;
    this.lines.push({ id, settlement: false, kind, leftFen: amountFen, closedOn: false });
    return true;
  }

  reverse(line: ModelLine, amountFen: number): boolean {
    if (this.state === 'voided' || amountFen <= 0 || amountFen > line.leftFen) return false;
    if (this.state === 'closed' && line.settlement && line.closedOn) return false;
    if (line.kind === 'recovered' && this.recoveredFen - amountFen < this.disposedFen) return false;
    line.leftFen -= amountFen;
    return true;
  }

  /** The line that a step would take back; none where there is nothing to take back. */
  besideOf({ goods, which, back }: Extract<Step, { what: 'beside' }>): ModelBeside | undefined {
    if (!back) return undefined;
    const there = this.beside.filter((line) => line.goods === goods);
    return there[which % Math.max(there.length, 1)];
  }

  addBeside(id: string, goods: boolean, size: number): boolean {
    if (this.state === 'voided') return false;
    this.beside.push({ id, goods, size, isBack: false, closedOn: false });
    return true;
  }

  takeBeside(line: ModelBeside): boolean {
    if (this.state === 'voided' || line.isBack || (this.state === 'closed' && line.closedOn)) return false;
    line.isBack = true;
    return true;
  }

  /** What stands of income or of what came beside money. */
  besideSum(goods: boolean): number {
    return this.beside
      .filter((line) => line.goods === goods && !line.isBack)
      .reduce((total, line) => total + line.size, 0);
  }
}

/** The first day of a walk. */
export const WALK_BEGINS = day('2026-01-05');

/** What a person would type with a move of a walk. */
export const inputOf = (
  { move, late, rest, person, choice }: Extract<Step, { what: 'move' }>,
  today: Day,
) => ({
  day: today,
  reason: '随机',
  ...(move === 'assign' ? { dueDay: addDays(today, late) } : {}),
  ...(move === 'return' ? { reasonCode: 'not-done' } : {}),
  ...(move === 'suspend' ? { reasonCode: 'lawsuit' } : {}),
  ...(move === 'revoke' ? { reasonCode: 'unproven' } : {}),
  ...(move === 'void' ? { reasonCode: 'mistaken' } : {}),
  ...(move === 'continue' ? { continuingKind: CONTINUING_KINDS[choice] ?? 'lasting' } : {}),
  ...(rest
    ? { rest: { fate: REST_FATES[choice] ?? 'locked', basis: '会议纪要', approver: '镇三资办' } }
    : {}),
  ...(person ? { personHandling: 'not-needed' as const } : {}),
});

/** Money that a share of what could be taken comes to; at least one 分, so that something is tried. */
export const part = (fen: number, share: number): number =>
  Math.max(1, Math.floor((Math.max(fen, 0) * share) / 1_000));
