import { refused, type Refusal } from '../kernel/errors.js';
import type { Instant } from '../kernel/clock.js';
import { BACKUP_FORMAT, BACKUP_FORMAT_VERSION, type CampaignTotals } from './backup.js';

/** One table of the file: `tables/NAME.ndjson` has one row a line, an array in the order of these columns. */
export interface TableInFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of all its lines, in hexadecimal. */
  readonly sha256: string;
}

/** One attachment of the file, `blobs/SHA256`. */
export interface BlobInFile {
  /** What the ledger names it by. */
  readonly sha256: string;
  readonly bytes: number;
  /** SHA-256 of what was found and copied, where that was not what the ledger names. */
  readonly found?: string | undefined;
}

/** What a backup says of itself: `manifest.json`. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly formatVersion: number;
  readonly programVersion: string;
  readonly madeAt: Instant;
  readonly engine: string;
  readonly towns: readonly { readonly code: string; readonly name: string }[];
  readonly tables: readonly TableInFile[];
  readonly blobs: readonly BlobInFile[];
  /** `CHAIN:COUNT:HASH` of every chain. */
  readonly heads: readonly string[];
  readonly totals: readonly CampaignTotals[];
}

/** Path of the manifest in the archive. */
export const MANIFEST_PATH = 'manifest.json';
/** Path of a table in the archive. */
export const tablePath = (name: string): string => `tables/${name}.ndjson`;
/** Path of an attachment in the archive. */
export const blobPath = (sha256: string): string => `blobs/${sha256}`;

/** The only paths that a backup has; whatever else stands in an archive was put there by somebody else. */
export const KNOWN_PATH = /^(?:manifest\.json|tables\/[a-z][a-z_]*\.ndjson|blobs\/[0-9a-f]{64})$/;

/** Refusal for a file that is no backup of a ledger. */
export const notABackup = (file: string, detail: string): Refusal =>
  refused('backup.not-a-backup', { file, detail }, `这不是账本的备份文件:${file}(${detail})`);

/** Refusal for a backup that is not as it was written. */
export const damagedBackup = (file: string, detail: string): Refusal =>
  refused('backup.damaged', { file, detail }, `备份文件已损坏:${file}(${detail})`);

/**
 * Reads a manifest. Refused `backup.not-a-backup` for another file's, `backup.newer-format` for one that a newer program
 * wrote, `backup.damaged` for one that lacks what a manifest has.
 */
export function readManifest(file: string, text: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damagedBackup(file, 'manifest.json');
  }
  if (field(value, 'format') !== BACKUP_FORMAT) throw notABackup(file, 'manifest.json');
  const version = field(value, 'formatVersion');
  if (typeof version === 'number' && version > BACKUP_FORMAT_VERSION) {
    const made = String(field(value, 'programVersion'));
    throw refused(
      'backup.newer-format',
      { file, formatVersion: version, programVersion: made },
      `这份备份由更新版本的程序(${made})建立,请先升级程序再恢复`,
    );
  }
  if (!isManifest(value)) throw damagedBackup(file, 'manifest.json');
  return value;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isHash = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value);

const listOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const isTable = (value: unknown): boolean =>
  KNOWN_PATH.test(tablePath(String(field(value, 'name')))) &&
  listOf(field(value, 'columns'), (column) => isText(column) && /^[a-z][a-z0-9_]*$/.test(column)) &&
  isCount(field(value, 'rows')) &&
  isHash(field(value, 'sha256'));

const isBlob = (value: unknown): boolean =>
  isHash(field(value, 'sha256')) &&
  isCount(field(value, 'bytes')) &&
  (field(value, 'found') === undefined || isHash(field(value, 'found')));

const isTotal = (value: unknown): boolean =>
  isText(field(value, 'townCode')) && isText(field(value, 'campaign')) && isCount(field(value, 'cases'));

function isManifest(value: unknown): value is BackupManifest {
  return (
    isCount(field(value, 'formatVersion')) &&
    isText(field(value, 'programVersion')) &&
    isText(field(value, 'madeAt')) &&
    isText(field(value, 'engine')) &&
    listOf(field(value, 'towns'), (town) => isText(field(town, 'code')) && isText(field(town, 'name'))) &&
    listOf(field(value, 'tables'), isTable) &&
    listOf(field(value, 'blobs'), isBlob) &&
    listOf(field(value, 'heads'), isText) &&
    listOf(field(value, 'totals'), isTotal)
  );
}
