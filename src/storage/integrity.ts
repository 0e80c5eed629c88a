import { FINDINGS_MAX } from '../kernel/check.js';
import type { EngineKind } from './engine.js';
import type { SearchSpan } from './search-index.js';
import type { SqlReader, SqlValue } from './sql.js';

/** The first rows that break a rule, and how many there are. */
export interface Violations<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Asks for the rows that break a rule; the question selects them and orders nothing. */
export async function violationsOf<Row extends object>(
  sql: SqlReader,
  question: string,
  parameters: readonly SqlValue[] = [],
): Promise<Violations<Row>> {
  const rows = await sql.all<Row & { violations: number }>(
    `SELECT q.*, count(*) OVER () AS "violations" FROM (${question}) q LIMIT ${FINDINGS_MAX}`,
    parameters,
  );
  return { rows, total: rows[0]?.violations ?? 0 };
}

/** How many rows a table has, or those of it that meet a condition. */
export async function countOf(sql: SqlReader, table: string, condition = '1 = 1'): Promise<number> {
  const row = await sql.first<{ rows: number }>(`SELECT count(*) AS "rows" FROM ${table} WHERE ${condition}`);
  return row?.rows ?? 0;
}

/** What the engine itself finds damaged in the file; PostgreSQL answers for its pages when it reads them. */
export async function damageOf(sql: SqlReader, engine: EngineKind): Promise<string[]> {
  if (engine === 'postgres') return [];
  // A connection that searched before remembers how the index was then, and only a search makes it look again: without
  // one the engine would take an index that has been written since for a damaged one.
  await sql.all('SELECT rowid FROM case_search WHERE rowid = 0').catch(() => []);
  const rows = await sql.all<{ integrity_check: string }>('PRAGMA integrity_check');
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

/** A row that points to another one which is not there. */
export interface BrokenReference {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
  readonly rows: number;
}

/** Every foreign key of the ledger: how many there are, and those that some row breaks. */
export async function brokenReferences(
  sql: SqlReader,
  engine: EngineKind,
): Promise<{ readonly keys: number; readonly broken: readonly BrokenReference[] }> {
  const keys = await sql.all<Omit<BrokenReference, 'rows'> & { target: string }>(
    engine === 'sqlite'
      ? `SELECT m.name AS "table", f."from" AS "column", f."table" AS "parent", f."to" AS "target"
         FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY m.name, f.id`
      : `SELECT child.relname AS "table", a.attname AS "column", parent.relname AS "parent", b.attname AS "target"
         FROM pg_constraint k
         JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
         JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
         WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  );
  const broken: BrokenReference[] = [];
  // One question for both engines: PRAGMA foreign_key_check would speak of rowids, and PostgreSQL has nothing like it.
  for (const { table, column, parent, target } of keys) {
    const rows = await countOf(
      sql,
      `"${table}" c`,
      `c."${column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${parent}" p WHERE p."${target}" = c."${column}")`,
    );
    if (rows > 0) broken.push({ table, column, parent, rows });
  }
  return { keys: keys.length, broken };
}

/** Names of triggers that are there and do nothing; only PostgreSQL can switch one off. */
export async function triggersOff(sql: SqlReader, engine: EngineKind): Promise<string[]> {
  if (engine === 'sqlite') return [];
  const rows = await sql.all<{ name: string }>(
    `SELECT tgname AS "name" FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

/** The keys in the search index within a span, in order. */
export async function searchKeysWithin(
  sql: SqlReader,
  engine: EngineKind,
  span: SearchSpan,
): Promise<number[]> {
  const key = engine === 'sqlite' ? 'rowid' : 'key';
  const rows = await sql.all<{ key: number }>(
    `SELECT ${key} AS "key" FROM case_search WHERE ${key} >= ? AND ${key} < ? ORDER BY ${key}`,
    [span.first, span.end],
  );
  return rows.map((row) => row.key);
}
