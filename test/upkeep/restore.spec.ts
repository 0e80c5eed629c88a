import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { insertAttachment } from '../../src/attachments/attachment.store.js';
import { newId } from '../../src/kernel/ids.js';
import { BlobStore } from '../../src/storage/blobs.js';
import { LEDGER_FILE, Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { writeArchive, type ArchivePart } from '../../src/upkeep/backup-archive.js';
import { BackupReader } from '../../src/upkeep/backup-reader.js';
import type { BackupManifest } from '../../src/upkeep/backup-manifest.js';
import type { BackupResult } from '../../src/upkeep/backup.js';
import { takePlace } from '../../src/upkeep/restore-place.js';
import { backup, CASES, furnished, restore, STAMP } from '../support/backups.js';
import {
  ENGINES,
  temporaryLedger,
  temporaryPlace,
  type TemporaryLedger,
  type TemporaryPlace,
} from '../support/ledger.js';
import { tamper } from '../support/tamper.js';

const PASSPHRASE = 'correct horse battery staple';

/** An entry of an archive that a test makes up. */
const part = (path: string, content: string): ArchivePart => ({
  path,
  packed: false,
  open: () => Readable.from([Buffer.from(content)]),
});

describe('bringing a backup back', () => {
  let source: TemporaryLedger;
  let target: TemporaryPlace;
  let folder: string;
  let made: BackupResult;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'restore-test-'));
    source = await temporaryLedger('sqlite');
    await furnished(source);
    made = await backup(source, join(folder, 'good.backup.zip'));
  });
  afterAll(async () => {
    await source.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    target = await temporaryPlace('sqlite');
    const storage = await Storage.open(target.place, TABLES);
    await storage.unitOfWork.run('test', ({ sql }) =>
      sql.run("INSERT INTO towns (code, name) VALUES ('1', '原账本')"),
    );
    await storage.close();
  });
  afterEach(() => target.remove());

  const towns = async (): Promise<string[]> => {
    const storage = await Storage.open(target.place, TABLES);
    const rows = await storage.read.all<{ name: string }>('SELECT name FROM towns ORDER BY code');
    await storage.close();
    return rows.map(({ name }) => name);
  };
  const ledgerFiles = (): string[] =>
    readdirSync(target.place.dataDir)
      .filter((name) => name !== 'blobs')
      .sort();
  /** The same archive with other bytes or entries. */
  const altered = async (
    change: (parts: ArchivePart[], manifest: BackupManifest) => ArchivePart[],
  ): Promise<string> => {
    const reader = await BackupReader.open(made.file, null, folder);
    const parts = reader.manifest.tables.map((table) => part(`tables/${table.name}.ndjson`, ''));
    const whole: ArchivePart[] = [];
    for (const [place, table] of reader.manifest.tables.entries()) {
      let text = '';
      for await (const rows of reader.rows(table)) for (const row of rows) text += `${JSON.stringify(row)}\n`;
      whole.push(part(parts[place]?.path ?? '', text));
    }
    for (const { sha256 } of reader.manifest.blobs) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of reader.blob(sha256)) chunks.push(chunk);
      whole.push(part(`blobs/${sha256}`, Buffer.concat(chunks).toString()));
    }
    const { manifest } = reader;
    await reader.close();
    const file = join(folder, 'altered.backup.zip');
    const all = change([...whole, part('manifest.json', JSON.stringify(manifest))], manifest);
    await writeArchive(file, all, new Date(0), null);
    return file;
  };
  const without = (parts: ArchivePart[], path: string): ArchivePart[] =>
    parts.filter((one) => one.path !== path);
  const refusesWith = async (file: string, code: string): Promise<void> => {
    const before = ledgerFiles();
    const bytes = readFileSync(join(target.place.dataDir, LEDGER_FILE));
    await expect(restore(target, file)).rejects.toMatchObject({ code });
    expect(ledgerFiles()).toEqual(before);
    expect(readFileSync(join(target.place.dataDir, LEDGER_FILE)).equals(bytes)).toBe(true);
    expect(await towns()).toEqual(['原账本']);
  };

  it('keeps what was there beside it, and can be done again', async () => {
    const { keptAs } = await restore(target, made.file);
    expect(keptAs).toBe(join(target.place.dataDir, `ledger.before-restore-${STAMP}.sqlite`));
    expect(await towns()).toEqual(['大武镇', '圪洞镇']);
    copyFileSync(keptAs ?? '', join(target.place.dataDir, LEDGER_FILE));
    expect(await towns()).toEqual(['原账本']);
  });

  it('leaves a second name alone that is there already', async () => {
    writeFileSync(join(target.place.dataDir, `ledger.before-restore-${STAMP}.sqlite`), '别人的');
    await expect(restore(target, made.file)).rejects.toThrow();
    expect(await towns()).toEqual(['原账本']);
    const kept = readFileSync(join(target.place.dataDir, `ledger.before-restore-${STAMP}.sqlite`), 'utf8');
    expect(kept).toBe('别人的');
  });

  it('replaces a ledger that is too damaged to be opened, and keeps all of it', async () => {
    const file = join(target.place.dataDir, LEDGER_FILE);
    writeFileSync(file, '这不是数据库'.repeat(1_000));
    writeFileSync(`${file}-wal`, 'x');
    const { keptAs } = await restore(target, made.file);
    expect(readFileSync(keptAs ?? '', 'utf8')).toContain('这不是数据库');
    expect(readFileSync(`${keptAs}-wal`, 'utf8')).toBe('x');
    expect(await towns()).toEqual(['大武镇', '圪洞镇']);
  });

  it('gives a damaged ledger its log back where the new one cannot take its place', async () => {
    const file = join(target.place.dataDir, LEDGER_FILE);
    writeFileSync(file, 'no ledger any more');
    writeFileSync(`${file}-wal`, 'its last changes');
    const before = ledgerFiles();
    await expect(takePlace(join(folder, 'gone.sqlite'), target.place.dataDir, STAMP)).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(ledgerFiles()).toEqual(before);
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('its last changes');
  });

  it('is refused while another program has the ledger open', async () => {
    const other = await Storage.open(target.place, TABLES);
    await other.unitOfWork.run('test', ({ sql }) => sql.run("UPDATE towns SET name = '还在写'"));
    await expect(restore(target, made.file)).rejects.toMatchObject({ code: 'restore.in-use' });
    await other.close();
    expect(await towns()).toEqual(['还在写']);
    expect(ledgerFiles()).toEqual([LEDGER_FILE]);
  });

  it('asks for the passphrase of a sealed backup, and takes no other', async () => {
    const { file } = await backup(source, join(folder, 'sealed.age'), PASSPHRASE);
    expect(readFileSync(file).includes('红罗沟')).toBe(false);
    await refusesWith(file, 'backup.needs-passphrase');
    await expect(restore(target, file, { passphrase: 'wrong horse battery' })).rejects.toMatchObject({
      code: 'backup.wrong-passphrase',
    });
    const cut = join(folder, 'cut.age');
    writeFileSync(cut, readFileSync(file).subarray(0, -40));
    await expect(restore(target, cut, { passphrase: PASSPHRASE })).rejects.toMatchObject({
      code: 'backup.damaged',
    });
    expect(ledgerFiles()).toEqual([LEDGER_FILE]);
    expect(await restore(target, file, { passphrase: PASSPHRASE })).toMatchObject({
      proved: true,
      heads: made.heads,
    });
  });

  it.each([
    ['is not there', () => join(folder, 'none.zip'), 'backup.cannot-read'],
    ['is empty', () => '', 'backup.not-a-backup'],
    ['is another file', () => '这是一封信', 'backup.not-a-backup'],
    ['only begins like an archive', () => 'PK\u0003\u0004 and then nothing', 'backup.damaged'],
  ])('changes nothing where the file %s', async (_title, content, code) => {
    const file = join(folder, 'foreign.zip');
    const text = content();
    if (text.startsWith(folder)) return refusesWith(text, code);
    writeFileSync(file, text);
    await refusesWith(file, code);
  });

  it('changes nothing where the file was cut, wherever', async () => {
    const bytes = readFileSync(made.file);
    const cut = join(folder, 'cut.zip');
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
      await refusesWith(cut, 'backup.damaged');
    }
  });

  it('changes nothing where a byte of the file was changed, wherever it counts', async () => {
    const bytes = readFileSync(made.file);
    const file = join(folder, 'flipped.zip');
    const codes = new Set<string>();
    for (let place = 1; place < 40; place += 1) {
      const at = Math.floor((bytes.length * place) / 40);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      writeFileSync(file, flipped);
      const outcome = await BackupReader.open(file, null, folder)
        .then(
          async (reader) => {
            await reader.close();
            return restore(target, file);
          },
          (error: unknown) => error,
        )
        .catch((error: unknown) => error);
      const code: unknown = Reflect.get(Object(outcome), 'code');
      // A byte that nobody reads, such as a time in the directory, does no harm: then all is as it was made.
      if (code === undefined) {
        expect(outcome).toMatchObject({ proved: true, heads: made.heads, rows: made.rows });
        await target.remove();
        target = await temporaryPlace('sqlite');
      } else codes.add(String(code));
    }
    expect([...codes].filter((code) => !code.startsWith('backup.'))).toEqual([]);
    expect(codes.has('backup.damaged')).toBe(true);
  });

  it('changes nothing where a row is missing, more, or other than it was', async () => {
    const cases = 'tables/cases.ndjson';
    const text = (parts: ArchivePart[]) =>
      parts
        .find((one) => one.path === cases)
        ?.open()
        .read()
        .toString() ?? '';
    for (const change of [
      (lines: string) => lines.slice(lines.indexOf('\n') + 1),
      (lines: string) => `${lines}${lines.slice(0, lines.indexOf('\n') + 1)}`,
      (lines: string) => lines.replace('村集体资金', '村集体资全'),
      (lines: string) => lines.replace('[', '[null,'),
    ]) {
      const file = await altered((parts) => [part(cases, change(text(parts))), ...without(parts, cases)]);
      await refusesWith(file, 'backup.damaged');
    }
  });

  it.each([
    ['a path that leads out of its folder', '../../evil.txt', undefined],
    ['an absolute path', '/etc/cron.d/evil', undefined],
    ['a file that a backup does not have', 'readme.txt', 'backup.not-a-backup'],
    ['a table that the manifest does not name', 'tables/more.ndjson', 'backup.not-a-backup'],
  ])('changes nothing where the archive holds %s', async (_title, path, code) => {
    if (code === undefined) {
      // What writes archives refuses such names, so the bytes are changed afterwards.
      const stand = 'x'.repeat(path.length);
      const file = await altered((parts) => [...parts, part(stand, '坏')]);
      writeFileSync(
        file,
        Buffer.from(readFileSync(file).toString('latin1').replaceAll(stand, path), 'latin1'),
      );
      await refusesWith(file, 'backup.damaged');
      expect(existsSync(join(target.place.dataDir, '..', '..', 'evil.txt'))).toBe(false);
    } else {
      await refusesWith(await altered((parts) => [...parts, part(path, '')]), code);
    }
  });

  it('changes nothing where a newer program made the file, by its version or by what it holds', async () => {
    const manifestWith = (change: (manifest: BackupManifest) => object) =>
      altered((parts, manifest) => [
        ...without(parts, 'manifest.json'),
        part('manifest.json', JSON.stringify({ ...manifest, ...change(manifest) })),
      ]);
    await refusesWith(await manifestWith(() => ({ formatVersion: 2 })), 'backup.newer-format');
    const renamed = await manifestWith(({ tables }) => ({
      tables: tables.map((table) => ({
        ...table,
        columns: table.columns.map((name) => name.replace('cause', 'causes')),
      })),
    }));
    await refusesWith(renamed, 'restore.unknown-content');
    await refusesWith(await manifestWith(() => ({ heads: [] })), 'backup.damaged');
    await refusesWith(await manifestWith(() => ({ format: 'something else' })), 'backup.not-a-backup');
  });

  it('takes a file of an older program, which lacks a table', async () => {
    const file = await altered((parts, manifest) => [
      ...without(without(parts, 'manifest.json'), 'tables/settings.ndjson'),
      part(
        'manifest.json',
        JSON.stringify({ ...manifest, tables: manifest.tables.filter(({ name }) => name !== 'settings') }),
      ),
    ]);
    expect(await restore(target, file)).toMatchObject({ proved: true, totals: [{ cases: CASES }] });
  });
});

/** Hands a file in without a word in the history, and answers where its bytes stand. */
async function handedIn({ storage, place }: TemporaryLedger, name: string): Promise<string> {
  const blobs = new BlobStore(place.dataDir);
  const blob = await blobs.receive(Readable.from([Buffer.from(name)]), 1_000);
  await blobs.keep(blob);
  const row = { name, type: 'text', exif: null, uploadedBy: 'user:office' } as const;
  const { hash, bytes } = blob;
  await storage.unitOfWork.run('test', ({ sql }) =>
    insertAttachment(sql, { ...row, id: newId(), hash, bytes, uploadedAt: '2026-03-10T04:00:00.000Z' }),
  );
  return blobs.pathOf(hash);
}

describe.each(ENGINES)('a backup of a ledger on %s that was tampered with', (engine) => {
  it('is made, says what is wrong, and comes back only when that is accepted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'restore-test-'));
    const source = await temporaryLedger(engine);
    const target = await temporaryPlace(engine);
    try {
      await furnished(source);
      await tamper(source, [
        `UPDATE history_entries SET body = replace(body, 'case.changed', 'case.changes') WHERE seq = 2`,
      ]);
      await tamper(source, [`UPDATE case_tallies SET amount_fen = amount_fen + 1`]);
      const [altered, gone] = [await handedIn(source, '改过.txt'), await handedIn(source, '不见.txt')];
      writeFileSync(altered, '另一张收据');
      rmSync(gone);
      const made = await backup(source, join(folder, 'tampered.backup.zip'));
      expect(made.proved).toBe(false);
      expect(made.faults).toEqual([
        '留痕链 141128103 从第 2 条起对不上',
        expect.stringMatching(/^专项 clean-up 的 outstandingFen:/),
        expect.stringMatching(/^专项 clean-up 的 amountFen:/),
        expect.stringMatching(/^附件“改过.txt”的文件被改过或读不全/),
        expect.stringMatching(/^附件“不见.txt”的文件不见了/),
      ]);
      await expect(restore(target, made.file)).rejects.toMatchObject({ code: 'restore.faults' });
      const restored = await restore(target, made.file, { acceptFaults: true });
      expect(restored).toMatchObject({ proved: false, heads: made.heads });
      expect(restored.faults).toContain('留痕链 141128103 从第 2 条起对不上');
      expect(restored.faults).toEqual(expect.arrayContaining(made.faults.slice(-2)));
      const brought = altered.replace(source.place.dataDir, target.place.dataDir);
      expect(readFileSync(brought, 'utf8')).toBe('另一张收据');
    } finally {
      await source.close();
      await target.remove();
      rmSync(folder, { recursive: true });
    }
  });
});

it('a database that holds anything is not restored into', async () => {
  const [, postgres] = ENGINES;
  if (postgres === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'restore-test-'));
  const source = await temporaryLedger(postgres);
  try {
    await furnished(source);
    const made = await backup(source, join(folder, 'one.backup.zip'));
    await expect(restore(source, made.file)).rejects.toMatchObject({ code: 'restore.not-empty' });
  } finally {
    await source.close();
    rmSync(folder, { recursive: true });
  }
});
