import { Readable } from 'node:stream';
import type { Instant } from '../kernel/clock.js';
import { rowsInOrder } from '../storage/table-rows.js';
import type { TableShape } from '../storage/table-shape.js';
import type { SqlReader } from '../storage/sql.js';
import type { EngineKind } from '../storage/engine.js';
import { writeArchive, type ArchivePart, type WrittenArchive } from './backup-archive.js';
import type { BlobFile } from './backup-blobs.js';
import {
  blobPath,
  MANIFEST_PATH,
  tablePath,
  type BackupManifest,
  type BlobInFile,
} from './backup-manifest.js';
import { BackupWitness } from './backup-witness.js';
import { BACKUP_FORMAT, BACKUP_FORMAT_VERSION, type CampaignTotals } from './backup.js';

/** What is copied: one state of the ledger, and what was asked of it beforehand. */
export interface BackupSource {
  readonly sql: SqlReader;
  readonly engine: EngineKind;
  readonly shapes: readonly TableShape[];
  readonly blobs: readonly BlobFile[];
  readonly totals: readonly CampaignTotals[];
  readonly towns: BackupManifest['towns'];
  readonly madeAt: Instant;
  readonly programVersion: string;
}

/** Told as tables are copied: how many of how many. */
export type TableProgress = (done: number, total: number) => void;

/** Copies a ledger into one file; see writeArchive. */
export function writeBackup(
  source: BackupSource,
  target: string,
  passphrase: string | null,
  progress: TableProgress,
): Promise<WrittenArchive> {
  const witness = new BackupWitness();
  const blobsWritten: BlobInFile[] = [];
  const tables = source.shapes.map((shape, place): ArchivePart => ({
    path: tablePath(shape.name),
    packed: false,
    open: () => {
      progress(place, source.shapes.length);
      return Readable.from(linesOf(source, shape, witness), { objectMode: false });
    },
  }));
  const blobs = source.blobs.map(({ sha256, read }): ArchivePart => ({
    path: blobPath(sha256),
    packed: true,
    open: () =>
      Readable.from(
        read((blob) => blobsWritten.push(blob)),
        { objectMode: false },
      ),
  }));
  const manifest: ArchivePart = {
    path: MANIFEST_PATH,
    packed: false,
    open: () => Readable.from([JSON.stringify(manifestOf(source, witness, blobsWritten))]),
  };
  return writeArchive(target, [...tables, ...blobs, manifest], new Date(source.madeAt), passphrase);
}

async function* linesOf(
  source: BackupSource,
  shape: TableShape,
  witness: BackupWitness,
): AsyncGenerator<string> {
  const columns = shape.columns.map(({ name }) => name);
  const table = witness.table(shape.name, columns);
  for await (const rows of rowsInOrder(source.sql, source.engine, shape)) yield table.take(rows);
  table.end();
}

function manifestOf(
  source: BackupSource,
  witness: BackupWitness,
  blobs: BackupManifest['blobs'],
): BackupManifest {
  return {
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_FORMAT_VERSION,
    programVersion: source.programVersion,
    madeAt: source.madeAt,
    engine: source.engine,
    towns: source.towns,
    tables: witness.tables,
    blobs,
    heads: witness.printedHeads,
    totals: source.totals,
  };
}
