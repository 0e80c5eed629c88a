import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import fc from 'fast-check';
import { LOCAL_USER } from '../support/actor.js';
import { AppModule } from '../../src/app.module.js';
import { CampaignOpeningService } from '../../src/campaigns/campaign-opening.service.js';
import type { CaseView } from '../../src/cases/case.js';
import { CaseService } from '../../src/cases/case.service.js';
import { day } from '../../src/kernel/calendar.js';
import { Refusal } from '../../src/kernel/errors.js';
import type { Id } from '../../src/kernel/ids.js';
import { RectificationService } from '../../src/rectification/rectification.service.js';
import { ReconciliationService } from '../../src/rollups/reconciliation.service.js';
import type { RollupBy } from '../../src/rollups/rollup.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeTown, makeVillage, TOWN, writeRows } from '../support/make.js';

const RUNS = 8;
const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const villages = ['红罗沟', '白家咀'].map((name, at) => makeVillage({ name, printOrder: at + 1 }));
const villageIds = villages.map((village) => village.id);

/** What a person may do to a ledger; `which` chooses among the cases that are there. */
const typed = fc.record(
  {
    villageId: fc.constantFrom<Id | null>(...villageIds, null),
    itemCode: fc.constantFrom('funds/1', 'funds/2', 'assets/1', 'claims-debts/4', null),
    selfAmountFen: fc.option(fc.nat({ max: 5_000_000 })),
    description: fc.constantFrom('出借资金未收回', '招待费超标', '资产未入账'),
    dueDay: fc.constantFrom(day('2026-03-01'), day('2026-05-01'), null),
  },
  { requiredKeys: [] },
);
const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('register' as const), input: typed }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('edit' as const), which: fc.nat(), input: typed }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat() }) },
  ),
  { minLength: 1, maxLength: 20 },
);

type Deed = typeof deeds extends fc.Arbitrary<(infer One)[]> ? One : never;

describe.each(ENGINES)('a ledger that is worked on, on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  let ordinal = 0;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: ledger.storage, clock });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    await writeRows(ledger.storage, { towns: [makeTown()], villages });
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });
  const service = <T>(type: new (...parts: never[]) => T): T => app.get<T>(type, { strict: false });

  const openCampaign = async (): Promise<string> => {
    ordinal += 1;
    const code = `campaign-${ordinal}`;
    await ledger.storage.unitOfWork.run('test', (unit) =>
      service(CampaignOpeningService).openIn(unit, LOCAL_USER, {
        townCode: TOWN,
        code,
        taxonomy: 'dawu-2015',
      }),
    );
    return code;
  };

  /** Does one deed; what the rules refuse changes nothing. */
  const act = async (campaign: string, there: Map<Id, CaseView>, deed: Deed): Promise<void> => {
    const cases = service(CaseService);
    const one = 'which' in deed ? [...there.values()][deed.which % Math.max(1, there.size)] : undefined;
    try {
      if (deed.kind === 'register') {
        const made = await cases.register(LOCAL_USER, campaign, { description: '问题', ...deed.input });
        there.set(made.id, made);
      } else if (one !== undefined && deed.kind === 'edit') {
        there.set(one.id, await cases.edit(LOCAL_USER, one.id, one.version, deed.input));
      } else if (one !== undefined) {
        there.set(
          one.id,
          await service(RectificationService).voidOne(LOCAL_USER, one.id, one.version, {
            reason: '登记错误',
          }),
        );
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'refused') throw error;
    }
  };

  it('has roll-ups that are its cases added up, whatever is registered, edited and withdrawn', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const campaign = await openCampaign();
        const there = new Map<Id, CaseView>();
        for (const deed of list) await act(campaign, there, deed);
        const counted = [...there.values()].filter((one) => one.state !== 'voided');
        kept += counted.length;
        const codeOf: Partial<Record<RollupBy, (one: CaseView) => string>> = {
          category: (one) => one.categoryCode,
          item: (one) => one.itemCode ?? `${one.categoryCode}/none`,
          village: (one) => one.villageId ?? 'none',
        };
        for (const by of ['category', 'item', 'village'] as const) {
          const view = await service(RollupService).rollup(LOCAL_USER, { campaign, by });
          expect(view).toMatchObject(figuresOf(counted));
          for (const line of view.lines) {
            expect(line).toMatchObject(figuresOf(counted.filter((one) => codeOf[by]?.(one) === line.code)));
          }
        }
        const { ledger: figures } = await service(ReconciliationService).reconciliation(LOCAL_USER, campaign);
        expect(figures).toEqual({ cases: counted.length, amountFen: figuresOf(counted).amountFen });
      }),
      { numRuns: RUNS },
    );
    // Otherwise nothing would have been added up.
    expect(kept).toBeGreaterThan(0);
  });

  it('is found in good health by doctor', async () => {
    const { checks } = await service(DoctorService).examine();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(checks.find((check) => check.name === 'history')?.checked).toBeGreaterThan(RUNS);
  });
});

const figuresOf = (cases: readonly CaseView[]) => ({
  cases: cases.length,
  villages: new Set(cases.flatMap((one) => one.villageId ?? [])).size,
  amountFen: cases.reduce((sum, one) => sum + one.amountFen, 0),
  outstandingFen: cases.reduce((sum, one) => sum + one.outstandingFen, 0),
  undetermined: cases.filter((one) => one.amountKind === 'undetermined').length,
  overdue: cases.filter((one) => one.dueDay !== null && one.dueDay < '2026-03-10').length,
});
