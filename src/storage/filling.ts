import type { EngineKind } from './engine.js';
import type { SqlWriter } from './sql.js';
import { recreateTriggers } from './triggers.js';

/**
 * Fills tables with rows that carry already what triggers would make of them, such as the sums of a case. All triggers
 * are taken away and made anew in the unit that the statements belong to, so that nobody sees the ledger without them.
 */
export async function withoutTriggers(
  sql: SqlWriter,
  engine: EngineKind,
  fill: () => Promise<void>,
): Promise<void> {
  const triggers = await sql.all<{ name: string; table: string }>(
    engine === 'sqlite'
      ? `SELECT name AS "name", tbl_name AS "table" FROM sqlite_master WHERE type = 'trigger'`
      : `SELECT t.tgname AS "name", c.relname AS "table" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace`,
  );
  for (const { name, table } of triggers) {
    await sql.run(`DROP TRIGGER "${name}"${engine === 'sqlite' ? '' : ` ON "${table}"`}`);
  }
  await fill();
  await recreateTriggers(sql, engine);
}
