import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { refused, Refusal } from '../kernel/errors.js';
import type { SqlValue } from '../storage/sql.js';
import {
  blobPath,
  damagedBackup,
  KNOWN_PATH,
  MANIFEST_PATH,
  notABackup,
  readManifest,
  tablePath,
  type BackupManifest,
  type TableInFile,
} from './backup-manifest.js';
import { SEAL, unseal } from './backup-seal.js';
import { systemCodeOf } from './system-code.js';

const ZIP_BEGINS = 'PK\u0003\u0004';
/** A manifest lists tables and attachments; a larger one is nobody's. */
const MANIFEST_BYTES_MAX = 256 * 1024 * 1024;
/** Rows that are handed on at once. */
const ROWS_AT_ONCE = 500;

/** An open backup. Nothing of it is believed: whoever reads it hashes what it reads. */
export class BackupReader {
  private constructor(
    readonly file: string,
    readonly manifest: BackupManifest,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly scratch: string | undefined,
  ) {}

  /**
   * Opens a backup. What a sealed one holds lies in `scratchDir`, which should be where the ledger itself lies, until
   * `close`. Refused `backup.not-a-backup`, `backup.damaged`, `backup.newer-format`, `backup.needs-passphrase`,
   * `backup.wrong-passphrase`, `backup.cannot-read`.
   */
  static async open(file: string, passphrase: string | null, scratchDir: string): Promise<BackupReader> {
    const beginning = await beginningOf(file);
    if (!beginning.startsWith(SEAL)) {
      if (!beginning.startsWith(ZIP_BEGINS)) throw notABackup(file, 'zip');
      return BackupReader.openZip(file, file, undefined);
    }
    if (passphrase === null) {
      throw refused('backup.needs-passphrase', { file }, '这份备份加了口令,请从标准输入给出口令');
    }
    const scratch = await mkdtemp(join(scratchDir, 'unsealed-'));
    try {
      const plain = join(scratch, 'backup.zip');
      await unseal(file, passphrase, plain);
      return await BackupReader.openZip(file, plain, scratch);
    } catch (error) {
      await rm(scratch, { recursive: true, force: true });
      throw error;
    }
  }

  private static async openZip(
    file: string,
    path: string,
    scratch: string | undefined,
  ): Promise<BackupReader> {
    const zip = await openPromise(path, { autoClose: false, strictFileNames: true }).catch(asDamage(file));
    try {
      const entries = await entriesOf(file, zip).catch(asDamage(file));
      const manifest = readManifest(file, await manifestText(file, zip, entries).catch(asDamage(file)));
      const reader = new BackupReader(file, manifest, zip, entries, scratch);
      reader.proveNames();
      return reader;
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** The rows of a table, a piece at a time, with as many values each as the manifest names columns. */
  async *rows(table: TableInFile): AsyncGenerator<SqlValue[][]> {
    let rows: SqlValue[][] = [];
    for await (const line of this.lines(tablePath(table.name))) {
      rows.push(this.rowOf(table, line));
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }

  /** The bytes of an attachment. */
  async *blob(sha256: string): AsyncGenerator<Uint8Array> {
    yield* this.bytes(blobPath(sha256));
  }

  async close(): Promise<void> {
    this.zip.close();
    if (this.scratch !== undefined) await rm(this.scratch, { recursive: true, force: true });
  }

  /** The archive has what the manifest names and nothing else. */
  private proveNames(): void {
    const { tables, blobs } = this.manifest;
    const named = [
      MANIFEST_PATH,
      ...tables.map(({ name }) => tablePath(name)),
      ...blobs.map(({ sha256 }) => blobPath(sha256)),
    ];
    const missing = named.find((path) => !this.entries.has(path));
    if (missing !== undefined) throw damagedBackup(this.file, missing);
    if (new Set(named).size !== this.entries.size) throw notABackup(this.file, '多出的文件');
  }

  private rowOf(table: TableInFile, line: string): SqlValue[] {
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch {
      row = undefined;
    }
    if (!Array.isArray(row) || row.length !== table.columns.length || !row.every(isSqlValue)) {
      throw damagedBackup(this.file, tablePath(table.name));
    }
    return row;
  }

  private async *lines(path: string): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const chunk of this.bytes(path)) {
      const lines = (rest + this.decoded(path, () => decoder.decode(chunk, { stream: true }))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += this.decoded(path, () => decoder.decode());
    if (rest !== '') throw damagedBackup(this.file, path);
  }

  private decoded(path: string, decode: () => string): string {
    try {
      return decode();
    } catch {
      throw damagedBackup(this.file, path);
    }
  }

  private async *bytes(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(path);
    if (entry === undefined) throw damagedBackup(this.file, path);
    try {
      yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw damageOf(this.file, error);
    }
  }
}

/** Is this a backup that only its passphrase opens? Refused `backup.cannot-read`. */
export const isSealed = async (file: string): Promise<boolean> => (await beginningOf(file)).startsWith(SEAL);

const isSqlValue = (value: unknown): value is SqlValue =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));

async function beginningOf(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SEAL.length), 0, SEAL.length, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const detail = systemCodeOf(error) ?? String(error);
    throw refused('backup.cannot-read', { file, detail }, `备份文件读不出来:${file}(${detail})`);
  }
}

async function entriesOf(file: string, zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // A path that leads out of its folder, a link, a second file of the same name: nobody's backup has them.
    if (!KNOWN_PATH.test(entry.fileName) || entry.isEncrypted() || entries.has(entry.fileName)) {
      throw notABackup(file, entry.fileName.slice(0, 80));
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function manifestText(
  file: string,
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<string> {
  const entry = entries.get(MANIFEST_PATH);
  if (entry === undefined || entry.uncompressedSize > MANIFEST_BYTES_MAX)
    throw notABackup(file, MANIFEST_PATH);
  const chunks: Uint8Array[] = [];
  const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw damagedBackup(file, MANIFEST_PATH);
  return bytes.toString('utf8');
}

/** What the machine cannot read is told as it is; everything else is the file's own fault. */
function damageOf(file: string, error: unknown): unknown {
  if (error instanceof Refusal || systemCodeOf(error) !== undefined) return error;
  return damagedBackup(file, error instanceof Error ? error.message : String(error));
}

const asDamage =
  (file: string) =>
  (error: unknown): never => {
    throw damageOf(file, error);
  };
