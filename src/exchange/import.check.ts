import { Findings, type Check } from '../kernel/check.js';
import { countOf, violationsOf } from '../storage/integrity.js';
import type { SqlReader } from '../storage/sql.js';

/** Tables whose rows say which import brought them. */
const BROUGHT = [
  'villages',
  'cases',
  'settlements',
  'dispositions',
  'dealt_persons',
  'sanctions',
  'assets',
  'asset_counts',
  'contracts',
  'claims',
  'fund_accounts',
  'fund_entries',
] as const;

/** What says that an import brought it names one that is known; `checked` counts imports. */
export async function checkImports(sql: SqlReader): Promise<Check> {
  const findings = new Findings();
  for (const table of BROUGHT) {
    const { rows, total } = await violationsOf<{ importId: string; rows: number }>(
      sql,
      `SELECT b.import_id AS "importId", count(*) AS "rows" FROM ${table} b
       WHERE b.import_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.id = b.import_id)
       GROUP BY b.import_id`,
    );
    findings.addSome(
      rows.map((row) => `${table} 有 ${row.rows} 行来自导入 ${row.importId},没有这次导入`),
      total,
    );
  }
  return findings.outcome('imports', await countOf(sql, 'imports'));
}
