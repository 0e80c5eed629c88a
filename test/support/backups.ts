import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';
import { HistoryService } from '../../src/history/history.service.js';
import { day } from '../../src/kernel/calendar.js';
import { BlobStore } from '../../src/storage/blobs.js';
import { TABLES } from '../../src/tables.js';
import { copiedOf } from '../../src/upkeep/backup-maker.js';
import { makeBackup } from '../../src/upkeep/backup-task.js';
import type { BackupResult } from '../../src/upkeep/backup.js';
import { restoreLedger } from '../../src/upkeep/restore-ledger.js';
import type { RestoreResult } from '../../src/upkeep/restore.js';
import type { TemporaryLedger, TemporaryPlace } from './ledger.js';
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
} from './make.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };

/** Cases of the ledger that tests copy: more than are read at once. */
export const CASES = 1_203;

/** The instant that names what a restore keeps of before. */
export const STAMP = '20260310T040000000Z';

/** A ledger with all that a copy could get wrong: money put right and reversed, long Chinese text, two chains. */
export async function furnished(ledger: TemporaryLedger): Promise<void> {
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
      history.record(unit, SYSTEM_ACTOR, {
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

/** Copies a ledger into a file. */
export function backup(
  ledger: Pick<TemporaryLedger, 'storage' | 'place'>,
  file: string,
  passphrase: string | null = null,
): Promise<BackupResult> {
  const shapes = copiedOf(ledger.storage.shapes);
  const { place } = ledger;
  const madeAt = '2026-03-10T04:00:00.000Z';
  return makeBackup({ place, file, shapes, madeAt, programVersion: '0.1.0', passphrase }, () => undefined);
}

/** Brings a copy back. */
export function restore(
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
    stamp: STAMP,
    tell: () => undefined,
  });
}
