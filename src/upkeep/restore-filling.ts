import { rebuildFromCases } from '../cases/case-rebuild.js';
import { refused, Refusal } from '../kernel/errors.js';
import type { EngineKind } from '../storage/engine.js';
import { withoutTriggers } from '../storage/filling.js';
import { countOf } from '../storage/integrity.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { rowsInOrder } from '../storage/table-rows.js';
import type { TableShape } from '../storage/table-shape.js';
import { damagedBackup, type BackupManifest, type TableInFile } from './backup-manifest.js';
import type { BackupReader } from './backup-reader.js';
import { differences } from './backup-totals.js';
import { BackupWitness } from './backup-witness.js';
import type { CampaignTotals } from './backup.js';

/**
 * Refused `restore.unknown-content` for a backup with tables or columns that this program does not have: what it cannot
 * bring back whole it does not bring back.
 */
export function checkContent(
  { tables, programVersion }: BackupManifest,
  shapes: readonly TableShape[],
): void {
  for (const { name, columns } of tables) {
    const known = new Set(shapes.find((shape) => shape.name === name)?.columns.map((column) => column.name));
    const unknown = columns.find((column) => !known.has(column));
    if (unknown === undefined && known.size > 0) continue;
    const what = known.size === 0 ? name : `${name}.${unknown}`;
    throw refused(
      'restore.unknown-content',
      { what, programVersion },
      `备份里有这个程序不认识的内容(${what}),备份由版本 ${programVersion} 建立,请换用合适的版本`,
    );
  }
}

/** Refused `restore.not-empty` where any table has a row. */
export async function checkEmpty(sql: SqlReader, shapes: readonly TableShape[]): Promise<void> {
  for (const { name } of shapes) {
    if ((await countOf(sql, name)) === 0) continue;
    throw refused(
      'restore.not-empty',
      { table: name },
      '数据库里已经有数据,恢复不会覆盖:请新建一个空数据库,把 DATABASE_URL 指向它',
    );
  }
}

/** Writes all rows of a backup into an empty ledger, and makes anew what follows from them. */
export async function fill(
  sql: SqlWriter,
  engine: EngineKind,
  shapes: readonly TableShape[],
  reader: BackupReader,
): Promise<void> {
  await withoutTriggers(sql, engine, async () => {
    // Parents before children, whatever the order in the file.
    for (const { name } of shapes) {
      const table = reader.manifest.tables.find((one) => one.name === name);
      if (table !== undefined) await fillTable(sql, table, reader);
    }
    await rebuildFromCases(sql, engine);
  });
}

async function fillTable(sql: SqlWriter, table: TableInFile, reader: BackupReader): Promise<void> {
  for await (const rows of reader.rows(table)) {
    try {
      await sql.insertMany(table.name, table.columns, rows);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'ledger.busy') throw error;
      // A row that the laws of the ledger refuse was never written by it.
      throw damagedBackup(reader.file, `${table.name}: ${error.message}`);
    }
  }
}

/** What the restored ledger holds. */
export interface RestoredRows {
  readonly heads: readonly string[];
  readonly totals: readonly CampaignTotals[];
  /** Chains that do not verify and totals that differ: what was wrong when the backup was made. */
  readonly faults: readonly string[];
}

/**
 * Reads the restored rows back and holds them against the manifest. Refused `restore.not-as-written` where the database
 * gives back anything else than the file held.
 */
export async function readBack(
  sql: SqlReader,
  engine: EngineKind,
  shapes: readonly TableShape[],
  manifest: BackupManifest,
): Promise<RestoredRows> {
  const witness = new BackupWitness();
  for (const stated of manifest.tables) {
    const shape = shapes.find(({ name }) => name === stated.name);
    const table = witness.table(stated.name, stated.columns);
    if (shape !== undefined) {
      for await (const rows of rowsInOrder(sql, engine, shape, stated.columns)) table.take(rows);
    }
    const { rows, sha256 } = table.end();
    if (rows !== stated.rows || sha256 !== stated.sha256) {
      throw refused(
        'restore.not-as-written',
        { table: stated.name },
        `恢复后的 ${stated.name} 与备份不一致,已放弃恢复`,
      );
    }
  }
  const totals = witness.totals();
  return {
    heads: witness.printedHeads,
    totals,
    faults: [...witness.chainFaults(), ...differences(manifest.totals, totals)],
  };
}
