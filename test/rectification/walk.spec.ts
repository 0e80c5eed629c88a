import fc from 'fast-check';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '../../src/access/actor.js';
import { ROLE_PERMISSIONS, type Role } from '../../src/access/role.js';
import { SCOPE_ALL } from '../../src/access/scope.js';
import { DISPOSITION_KINDS, SETTLEMENT_KINDS, type CaseView } from '../../src/cases/case.js';
import { CaseRegisterService } from '../../src/cases/case-register.service.js';
import { CaseService } from '../../src/cases/case.service.js';
import { addDays, type Day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import type { Id } from '../../src/kernel/ids.js';
import { MoneyService } from '../../src/rectification/money.service.js';
import { RecoveryService } from '../../src/rectification/recovery.service.js';
import { RectificationViewService } from '../../src/rectification/rectification-view.service.js';
import { ProgressService } from '../../src/rectification/progress.service.js';
import { RectificationService } from '../../src/rectification/rectification.service.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson } from '../support/people.js';
import { inputOf, ModelCase, part, SEED, step, WALK_BEGINS, type Step } from './walk.js';

const STEPS = 3_000;
const STEPS_A_WALK = 50;

describe.each(ENGINES)(
  `cases that walk through the ledger at random on %s (LEDGER_SEED=${SEED})`,
  (engine) => {
    let served: ServedLedger;
    let villageId: string;
    const actors: Partial<Record<Role | 'reviser', Actor>> = {};
    beforeAll(async () => {
      served = await servedLedger(engine);
      await importOffice(served, 'villages', 'villages.xlsx');
      const page = await served.ask<{ rows: { id: string }[] }>('GET', '/api/villages?size=1');
      villageId = page.body.rows[0]?.id ?? '';
      for (const [name, role] of [
        ['officer', 'officer'],
        ['lead', 'lead'],
        ['inspector', 'inspector'],
        ['reviser', 'inspector'],
      ] as const) {
        const { personId } = await addPerson(served.app, { name: `walking-${name}`, role, scope: SCOPE_ALL });
        const permissions = new Set(ROLE_PERMISSIONS[role]);
        const who = { name: `user:${name}`, session: null, personId, actsFor: null };
        actors[name] = { ...who, role, permissions, scope: SCOPE_ALL };
      }
    });
    afterAll(() => served.close());

    const as = (name: Role | 'reviser'): Actor => {
      const actor = actors[name];
      if (actor === undefined) throw new Error(`nobody is called ${name}`);
      return actor;
    };
    const setDay = (day: Day): void => {
      served.clock.instant = new Date(`${day}T03:00:00.000Z`);
    };
    const service = <T>(app: NestFastifyApplication, type: new (...parts: never[]) => T): T =>
      app.get<T>(type, { strict: false });

    /** Who makes a move here: whoever closes never takes a closure back. */
    const moverOf = (one: Extract<Step, { what: 'move' }>): Actor => {
      const { move } = one;
      if (['progress', 'immediate', 'request-closure'].includes(move)) return as('officer');
      if (['assign', 'continue', 'resume', 'verify'].includes(move)) return as('lead');
      return as(move === 'revoke' ? 'reviser' : 'inspector');
    };

    /** Tries a step on a case as it was last seen. */
    const tryStep = async (one: Step, view: CaseView, model: ModelCase, today: Day): Promise<boolean> => {
      const { app } = served;
      const { id } = view;
      const allowed = async (work: () => Promise<unknown>): Promise<boolean> => {
        try {
          await work();
          return true;
        } catch (error) {
          if (error instanceof Refusal && error.kind === 'refused') return false;
          throw error;
        }
      };
      const money = service(app, MoneyService);
      if (one.what === 'move') {
        if (one.move === 'progress') {
          const noted = { text: '随机', day: today };
          return allowed(() => service(app, ProgressService).note(as('officer'), id, view.version, noted));
        }
        const moves = service(app, RectificationService);
        return allowed(() => moves.move(moverOf(one), id, view.version, one.move, inputOf(one, today)));
      }
      const said = { note: '随机', day: today };
      if (one.what === 'settle') {
        const kind = SETTLEMENT_KINDS[one.kind] ?? 'recovered';
        const amountFen = part(model.outstandingFen, one.share);
        return allowed(() => money.settle(as('officer'), id, view.version, { ...said, kind, amountFen }));
      }
      if (one.what === 'dispose') {
        const kind = DISPOSITION_KINDS[one.kind] ?? 'held';
        const amountFen = part(model.recoveredFen - model.disposedFen, one.share);
        return allowed(() => money.dispose(as('officer'), id, view.version, { ...said, kind, amountFen }));
      }
      if (one.what === 'beside') return tryBeside(one, view, model, { ...said, allowed });
      const line = lineOf(one, model);
      if (line === undefined) return true;
      const back = { ...said, amountFen: part(line.leftFen, one.share), reverses: line.id };
      return allowed(() =>
        line.settlement
          ? money.settle(as('officer'), id, view.version, { ...back, kind: 'recovered' })
          : money.dispose(as('officer'), id, view.version, { ...back, kind: 'held' }),
      );
    };

    const tryBeside = (
      one: Extract<Step, { what: 'beside' }>,
      { id, version }: CaseView,
      model: ModelCase,
      {
        allowed,
        ...said
      }: { note: string; day: Day; allowed: (work: () => Promise<unknown>) => Promise<boolean> },
    ): Promise<boolean> => {
      const recoveries = service(served.app, RecoveryService);
      const size = 1 + (one.which % 900);
      const line = { ...said, reverses: model.besideOf(one)?.id ?? null };
      return allowed(() =>
        one.goods
          ? recoveries.addGoods(as('officer'), id, version, { ...line, kind: 'land', quantity: size })
          : recoveries.addIncome(as('officer'), id, version, { ...line, kind: 'yield', amountFen: size }),
      );
    };

    const lineOf = (one: Extract<Step, { what: 'reverse' }>, model: ModelCase) => {
      const lines = model.lines.filter((line) => line.settlement === one.settlement);
      return lines[one.which % Math.max(lines.length, 1)];
    };

    const workOn = (id: Id) => service(served.app, RectificationViewService).one(as('officer'), id);
    /** What stands of income and of what came beside money. */
    const besideOf = async (id: Id): Promise<number[]> => {
      const { incomes, goods } = await workOn(id);
      const sums = [incomes.map((line) => line.amountFen), goods.map((line) => line.quantity)];
      return sums.map((sizes) => sizes.reduce((total, size) => total + size, 0));
    };
    const newestOf = async (one: Step, seen: CaseView): Promise<Id> => {
      if (one.what !== 'beside') {
        return (one.what === 'dispose' ? seen.dispositions : seen.settlements).at(-1)?.id ?? '';
      }
      const { incomes, goods } = await workOn(seen.id);
      return (one.goods ? goods : incomes).at(-1)?.id ?? '';
    };

    /** What the model says of the same step; `newest` is the line that the ledger has added, where it has. */
    const tryModel = (one: Step, model: ModelCase, newest: Id): boolean => {
      if (one.what === 'move') return model.move(one);
      if (one.what === 'settle') {
        return model.settle(
          newest,
          SETTLEMENT_KINDS[one.kind] ?? 'recovered',
          part(model.outstandingFen, one.share),
        );
      }
      if (one.what === 'dispose') {
        const amountFen = part(model.recoveredFen - model.disposedFen, one.share);
        return model.dispose(newest, DISPOSITION_KINDS[one.kind] ?? 'held', amountFen);
      }
      if (one.what === 'beside') {
        const back = model.besideOf(one);
        return back === undefined
          ? model.addBeside(newest, one.goods, 1 + (one.which % 900))
          : model.takeBeside(back);
      }
      const line = lineOf(one, model);
      return line === undefined || model.reverse(line, part(line.leftFen, one.share));
    };

    it(`agree with the model after every one of ${STEPS} steps, and the doctor finds nothing`, async () => {
      const walks = fc.sample(
        fc.tuple(
          fc.oneof(fc.nat({ max: 1_000_000 }), fc.constantFrom('undetermined' as const, 'none' as const)),
          fc.array(fc.tuple(step, fc.nat({ max: 4 })), { minLength: STEPS_A_WALK, maxLength: STEPS_A_WALK }),
        ),
        { seed: SEED, numRuns: STEPS / STEPS_A_WALK },
      );
      let steps = 0;
      let recovered = 0;
      for (const [amountFen, walked] of walks) {
        let today = WALK_BEGINS;
        setDay(today);
        const amount =
          typeof amountFen === 'number' ? { selfAmountFen: amountFen } : { amountKind: amountFen };
        const input = {
          villageId,
          itemCode: 'funds/2',
          foundDay: WALK_BEGINS,
          description: `第${steps}步`,
          ...amount,
        };
        const { id } = await service(served.app, CaseService).register(as('lead'), served.campaign, input);
        const model = new ModelCase(amountFen, () => today);
        const see = (): Promise<CaseView> => service(served.app, CaseRegisterService).one(as('officer'), id);
        let seen = await see();
        for (const [one, days] of walked) {
          today = addDays(today, days);
          setDay(today);
          steps += 1;
          const before = model.state;
          const byLedger = await tryStep(one, seen, model, today);
          seen = await see();
          const newest = await newestOf(one, seen);
          expect([one, before, byLedger]).toEqual([one, before, tryModel(one, model, newest)]);
          expect([seen.state, seen.dueDay, seen.inTime]).toEqual([model.state, model.dueDay, model.inTime]);
          if (one.what === 'beside')
            expect(await besideOf(id)).toEqual([false, true].map((goods) => model.besideSum(goods)));
          expect(seen.recoveredFen).toBe(model.recoveredFen);
          expect(seen.outstandingFen).toBe(model.outstandingFen);
          expect(seen.heldFen + seen.returnedFen + seen.turnedOverFen + seen.householdsFen).toBe(
            model.disposedFen,
          );
        }
        if (model.state !== 'voided') recovered += model.recoveredFen;
      }
      expect(steps).toBe(STEPS);
      const rollup = await service(served.app, RollupService).rollup(as('lead'), {
        campaign: served.campaign,
        by: 'state',
      });
      expect(rollup.recoveredFen).toBe(recovered);
      const report = await service(served.app, DoctorService).examine();
      expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    }, 600_000);
  },
);
