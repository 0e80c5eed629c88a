import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DERIVED_FROM_CASES } from '../../src/cases/case-rebuild.js';
import { HistoryService } from '../../src/history/history.service.js';
import { LOCAL_USER } from '../../src/access/local-actor.js';
import { day } from '../../src/kernel/calendar.js';
import { BlobStore } from '../../src/storage/blobs.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { makeBackup } from '../../src/upkeep/backup-task.js';
import type { BackupResult } from '../../src/upkeep/backup.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { restoreLedger } from '../../src/upkeep/restore-ledger.js';
import type { RestoreResult } from '../../src/upkeep/restore.js';
import {
  ENGINES,
  temporaryLedger,
  temporaryPlace,
  type TemporaryLedger,
  type TemporaryPlace,
} from '../support/ledger.js';
import {
  makeCampaign,
  makeCase,
  makeDisposition,
  makeItem,
  makeSettlement,
  makeTown,
  makeVillage,
  TOWN,
  writeRows,
} from '../support/make.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };
const CASES = 1_203;

/** A ledger with all that a copy could get wrong: money put right and reversed, long Chinese text, two chains. */
async function furnished(ledger: TemporaryLedger): Promise<void> {
  const campaign = makeCampaign({ nextNo: CASES + 1 });
  const village = makeVillage({ name: '红罗沟', printOrder: 1 });
  const cases = Array.from({ length: CASES }, (_, at) =>
    makeCase(campaign, {
      no: at + 1,
      categoryCode: 'funds',
      itemCode: 'funds/1',
      villageId: village.id,
      selfAmountFen: 1_000_000 + at,
      foundDay: day('2026-01-05'),
      description: `第${at + 1}件:村集体资金出借给个人,没有手续。\u2028“😀”\t\\n`,
    }),
  );
  const [lent, again] = cases;
  if (lent === undefined || again === undefined) throw new Error('no cases');
  const on = (amountFen: number) => ({ amountFen, day: day('2026-01-20') });
  await writeRows(ledger.storage, {
    towns: [makeTown(), makeTown({ code: '141128200', name: '圪洞镇' })],
    villages: [village],
    campaigns: [campaign],
    items: [makeItem(campaign, 'funds', 1, '违规出借资金')],
    cases,
    settlements: [
      makeSettlement(lent, { kind: 'recovered', ...on(60_000) }),
      makeSettlement(lent, { kind: 'recovered', ...on(40_000) }),
      makeSettlement(again, { kind: 'set-off', ...on(30_000) }),
      makeSettlement(again, { kind: 'set-off', ...on(-30_000) }),
    ],
    dispositions: [makeDisposition(lent, { kind: 'returned-to-village', ...on(100_000) })],
  });
  const history = new HistoryService(ledger.storage, clock);
  await ledger.storage.unitOfWork.run('test', async (unit) => {
    for (const chain of [TOWN, '141128200', TOWN]) {
      history.record(unit, LOCAL_USER, {
        chain,
        what: 'case.changed',
        subjectKind: 'case',
        subjectId: lent.id,
        before: null,
        after: { responsiblePerson: '冯某' },
        personal: ['responsiblePerson'],
      });
    }
  });
  const blobs = new BlobStore(ledger.place.dataDir);
  await blobs.keep(
    await blobs.receive(
      (async function* () {
        yield Buffer.from('收据');
      })(),
      1_000,
    ),
  );
}

function backup(
  ledger: TemporaryLedger,
  file: string,
  passphrase: string | null = null,
): Promise<BackupResult> {
  const shapes = ledger.storage.shapes.filter(({ name }) => !DERIVED_FROM_CASES.includes(name));
  const { place } = ledger;
  const madeAt = '2026-03-10T04:00:00.000Z';
  return makeBackup({ place, file, shapes, madeAt, programVersion: '0.1.0', passphrase }, () => undefined);
}

function restore(
  { place }: TemporaryPlace,
  file: string,
  more: { passphrase?: string; acceptFaults?: boolean } = {},
): Promise<RestoreResult> {
  return restoreLedger({
    place,
    tables: TABLES,
    file,
    passphrase: more.passphrase ?? null,
    acceptFaults: more.acceptFaults ?? false,
    stamp: '20260310T040000000Z',
    tell: () => undefined,
  });
}

describe.each(ENGINES)('a backup of a ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let folder: string;
  let made: BackupResult;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backup-test-'));
    ledger = await temporaryLedger(engine);
    await furnished(ledger);
    made = await backup(ledger, join(folder, 'one.backup.zip'));
  });
  afterAll(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true });
  });

  it('is proved, names every chain, and leaves nothing else', () => {
    expect(made).toMatchObject({ proved: true, faults: [], encrypted: false });
    expect(made.heads.map((head) => head.replace(/:[0-9a-f]{64}$/, ''))).toEqual([
      '141128103:2',
      '141128200:1',
    ]);
    expect(made.rows).toBeGreaterThan(CASES);
    expect(readdirSync(folder)).toEqual(['one.backup.zip']);
  });

  it.each(ENGINES)(
    'comes back on %s, and from there again, with equal rows, totals and heads',
    async (other: EngineKind) => {
      const target = await temporaryPlace(other);
      try {
        const restored = await restore(target, made.file);
        expect(restored).toMatchObject({
          proved: true,
          keptAs: null,
          rows: made.rows,
          heads: made.heads,
          attachments: 1,
        });
        expect(restored.totals).toMatchObject([
          { townCode: TOWN, cases: CASES, recoveredFen: 100_000, returnedFen: 100_000 },
        ]);
        const storage = await Storage.open(target.place, TABLES);
        const back = { ...target, storage, close: () => storage.close() };
        try {
          const report = await new DoctorService(storage).examine();
          expect(report.checks.filter((check) => !check.ok)).toEqual([]);
          const again = await backup(back, join(folder, `again-${other}.backup.zip`));
          expect(again).toMatchObject({ rows: made.rows, heads: made.heads, proved: true });
        } finally {
          await storage.close();
        }
        const { root } = new BlobStore(target.place.dataDir);
        const blobs = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
          /[0-9a-f]{64}$/.test(name),
        );
        expect(blobs.map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['收据']);
      } finally {
        await target.remove();
      }
    },
  );
});
