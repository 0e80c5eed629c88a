import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobStore } from '../../src/storage/blobs.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import type { BackupResult } from '../../src/upkeep/backup.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { backup, CASES, furnished, restore } from '../support/backups.js';
import { ENGINES, temporaryLedger, temporaryPlace, type TemporaryLedger } from '../support/ledger.js';
import { TOWN } from '../support/make.js';

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
        const back = { ...target, storage };
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
