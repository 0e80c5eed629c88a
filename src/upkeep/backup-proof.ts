import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { damagedBackup } from './backup-manifest.js';
import { BackupReader } from './backup-reader.js';
import { differences } from './backup-totals.js';
import { BackupWitness } from './backup-witness.js';

/** What opening a backup from its first byte to its last found. */
export interface BackupProof {
  readonly rows: number;
  readonly heads: readonly string[];
  /** What is wrong with the ledger that was copied; empty where its chains verify, its totals tie and its files are sound. */
  readonly faults: readonly string[];
}

/**
 * Reads everything that a backup holds: each table and attachment has the hash that the manifest states, each chain
 * verifies from the file's own rows, the totals added up from its cases are those of the roll-ups, and every attachment
 * that a row names is in it. Refused `backup.damaged`.
 */
export async function proveBackup(reader: BackupReader): Promise<BackupProof> {
  const { manifest } = reader;
  const witness = new BackupWitness();
  for (const stated of manifest.tables) {
    const table = witness.table(stated.name, stated.columns);
    for await (const rows of reader.rows(stated)) table.take(rows);
    const { rows, sha256 } = table.end();
    if (rows !== stated.rows || sha256 !== stated.sha256) throw damagedBackup(reader.file, stated.name);
  }
  for (const blob of manifest.blobs) {
    const hash = createHash('sha256');
    for await (const chunk of reader.blob(blob.sha256)) hash.update(chunk);
    if (hash.digest('hex') !== (blob.found ?? blob.sha256)) throw damagedBackup(reader.file, blob.sha256);
  }
  const heads = witness.printedHeads;
  if (heads.join() !== manifest.heads.join()) throw damagedBackup(reader.file, 'heads');
  return {
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    heads,
    faults: [
      ...witness.chainFaults(),
      ...differences(manifest.totals, witness.totals()),
      ...witness.fileFaults(manifest.blobs),
    ],
  };
}

/** SHA-256 of a file in hexadecimal, read from the disk. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  const bytes: AsyncIterable<Uint8Array> = createReadStream(file);
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}
