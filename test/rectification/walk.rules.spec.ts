import fc from 'fast-check';
import type { Role } from '../../src/access/role.js';
import { DISPOSITION_KINDS, SETTLEMENT_KINDS } from '../../src/cases/case.js';
import { addDays, type Day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import { decideDisposition, decideSettlement } from '../../src/rectification/money.rules.js';
import type { BesideLine, MoneyFacts } from '../../src/rectification/money.js';
import type { Move, MoveFacts } from '../../src/rectification/move.js';
import { decide } from '../../src/rectification/move.rules.js';
import { decideBeside } from '../../src/rectification/recovery.rules.js';
import { factsOf, moverOf } from './facts.js';
import { inputOf, ModelCase, part, SEED, step, WALK_BEGINS, type ModelLine, type Step } from './walk.js';

const STEPS = 100_000;
const STEPS_A_WALK = 50;

const WHO: Readonly<Record<Move, Role>> = {
  assign: 'lead',
  progress: 'officer',
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

/** The case as the rules see it, moved on by what they decide and by nothing else. */
class RuledCase {
  facts: MoveFacts;
  money: Record<string, number> = {};
  inTime: number | null = null;
  readonly beside: (BesideLine & { readonly goods: boolean })[] = [];

  constructor(amountFen: number | 'undetermined' | 'none') {
    const known = typeof amountFen === 'number';
    this.facts = factsOf({
      state: 'registered',
      dueDay: null,
      countsFromDay: WALK_BEGINS,
      amountKind: known ? 'known' : amountFen,
      amountFen: known ? amountFen : 0,
    });
  }

  private sum(kinds: readonly string[]): number {
    return kinds.reduce((total, kind) => total + (this.money[kind] ?? 0), 0);
  }

  get moneyFacts(): MoneyFacts {
    const { state, amountKind, amountFen, countsFromDay } = this.facts;
    return {
      state,
      amountKind,
      amountFen,
      countsFromDay,
      settledFen: this.sum(SETTLEMENT_KINDS),
      recoveredFen: this.sum(['recovered']),
      disposedFen: this.sum(DISPOSITION_KINDS),
    };
  }

  move(one: Extract<Step, { what: 'move' }>, today: Day): void {
    const mover = { ...moverOf(WHO[one.move]), today };
    const facts = { ...this.facts, settledFen: this.moneyFacts.settledFen };
    const { steps, changes } = decide(one.move, facts, inputOf(one, today), mover);
    const last = steps.at(-1)?.to ?? facts.state;
    const { restFate, restBasis, restApprover } = changes;
    this.facts = {
      ...facts,
      state: last,
      stateBefore: changes.stateBefore === undefined ? facts.stateBefore : changes.stateBefore,
      lastMoveDay: steps.length === 0 ? facts.lastMoveDay : today,
      requestedDay: last === 'closure-requested' && steps.length > 0 ? today : facts.requestedDay,
      dueDay: changes.dueDay === undefined ? facts.dueDay : changes.dueDay,
      rest:
        restFate === undefined
          ? facts.rest
          : restFate === null
            ? null
            : { fate: 'locked', basis: restBasis ?? '', approver: restApprover ?? '' },
      personHandling: changes.personHandling === undefined ? facts.personHandling : 'not-needed',
    };
    if (changes.personHandling === null) this.facts = { ...this.facts, personHandling: null };
    if (changes.inTime !== undefined) this.inTime = changes.inTime;
  }

  /** Tries a line beside the amount; `reverses` takes one back, and `closedOn` are those that the closure rests on. */
  addBeside(
    goods: boolean,
    line: { id: string; size: number; reverses: string | null },
    today: Day,
    closedOn: ReadonlySet<string>,
  ): void {
    const { state, countsFromDay } = this.facts;
    const there = this.beside.filter((other) => other.goods === goods);
    const input = { ...line, kind: 'other', note: '随机' };
    const decided = decideBeside({ state, countsFromDay, closedOn, sizeMax: 1_000 }, there, input, today);
    this.beside.push({ ...decided, id: line.id, goods });
  }

  besideSum(goods: boolean): number {
    return this.beside.filter((line) => line.goods === goods).reduce((total, { size }) => total + size, 0);
  }

  line(decided: { kind: string; amountFen: number }): void {
    this.money[decided.kind] = (this.money[decided.kind] ?? 0) + decided.amountFen;
  }
}

/** Does the work and says whether the rules allowed it. */
function allowed(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Tries one step with the rules and with the model, and answers what each said. */
function walk(one: Step, ruled: RuledCase, model: ModelCase, today: Day, serial: number): [boolean, boolean] {
  const id = String(serial);
  if (one.what === 'move') return [allowed(() => ruled.move(one, today)), model.move(one)];
  const note = '随机';
  if (one.what === 'settle') {
    const kind = SETTLEMENT_KINDS[one.kind] ?? 'recovered';
    const amountFen = part(model.outstandingFen, one.share);
    const input = { kind, amountFen, note };
    return [
      allowed(() => ruled.line(decideSettlement(ruled.moneyFacts, input, null, today))),
      model.settle(id, kind, amountFen),
    ];
  }
  if (one.what === 'dispose') {
    const kind = DISPOSITION_KINDS[one.kind] ?? 'held';
    const amountFen = part(model.recoveredFen - model.disposedFen, one.share);
    return [
      allowed(() => ruled.line(decideDisposition(ruled.moneyFacts, { kind, amountFen }, null, today))),
      model.dispose(id, kind, amountFen),
    ];
  }
  if (one.what === 'beside') {
    const back = model.besideOf(one);
    const closedOn = new Set(model.beside.filter((line) => line.closedOn).map((line) => line.id));
    const size = back?.size ?? 1 + (one.which % 900);
    const typed = { id, size, reverses: back?.id ?? null };
    return [
      allowed(() => ruled.addBeside(one.goods, typed, today, closedOn)),
      back === undefined ? model.addBeside(id, one.goods, size) : model.takeBeside(back),
    ];
  }
  const lines = model.lines.filter((line) => line.settlement === one.settlement);
  const line: ModelLine | undefined = lines[one.which % Math.max(lines.length, 1)];
  if (line === undefined) return [true, true];
  const amountFen = part(line.leftFen, one.share);
  const taken = { kind: line.kind, leftFen: line.leftFen, day: WALK_BEGINS, closedOn: line.closedOn };
  const reverse = (): void =>
    ruled.line(
      line.settlement
        ? decideSettlement(ruled.moneyFacts, { kind: 'recovered', amountFen, note }, taken, today)
        : decideDisposition(ruled.moneyFacts, { kind: 'held', amountFen, note }, taken, today),
    );
  return [allowed(reverse), model.reverse(line, amountFen)];
}

describe(`cases that walk at random (LEDGER_SEED=${SEED})`, () => {
  it(`agree with a model in memory, ${STEPS} steps of states and money`, () => {
    const amount = fc.oneof(
      fc.nat({ max: 1_000_000 }),
      fc.constantFrom('undetermined' as const, 'none' as const),
    );
    const seen = new Set<string>();
    let steps = 0;
    fc.assert(
      fc.property(
        amount,
        fc.array(fc.tuple(step, fc.nat({ max: 4 })), { minLength: STEPS_A_WALK, maxLength: STEPS_A_WALK }),
        (amountFen, walked) => {
          let today = WALK_BEGINS;
          const [ruled, model] = [new RuledCase(amountFen), new ModelCase(amountFen, () => today)];
          for (const [one, days] of walked) {
            today = addDays(today, days);
            const before = model.state;
            const [byRules, byModel] = walk(one, ruled, model, today, ++steps);
            const inTime = model.inTime === null ? null : Number(model.inTime);
            const { settledFen, recoveredFen, disposedFen } = ruled.moneyFacts;
            const limitFen = typeof amountFen === 'number' ? amountFen : 0;
            // Compared by hand: half a million expectations would take longer than the walk.
            const agree =
              byRules === byModel &&
              ruled.facts.state === model.state &&
              ruled.facts.dueDay === model.dueDay &&
              ruled.inTime === inTime &&
              settledFen === model.settledFen &&
              recoveredFen === model.recoveredFen &&
              disposedFen === model.disposedFen &&
              ruled.besideSum(true) === model.besideSum(true) &&
              ruled.besideSum(false) === model.besideSum(false) &&
              settledFen <= limitFen &&
              disposedFen <= recoveredFen;
            if (!agree) {
              throw new Error(
                `step ${JSON.stringify(one)} on ${today} from ${before}: rules ${byRules}, model ${byModel}; ` +
                  JSON.stringify({
                    rules: { ...ruled.facts, ...ruled.moneyFacts, inTime: ruled.inTime },
                    model,
                  }),
              );
            }
            seen.add(model.state);
          }
        },
      ),
      { seed: SEED, numRuns: STEPS / STEPS_A_WALK },
    );
    expect(steps).toBeGreaterThanOrEqual(STEPS);
    // A walk that never got anywhere would prove nothing.
    expect([...seen].sort()).toEqual([
      'assigned',
      'closed',
      'closure-requested',
      'continuing',
      'rectifying',
      'registered',
      'suspended',
      'verified',
      'voided',
    ]);
  });
});
