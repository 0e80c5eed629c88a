import { Findings, type Check } from '../kernel/check.js';
import type { EngineKind } from './engine.js';
import { brokenReferences, countOf, damageOf, triggersOff } from './integrity.js';
import type { SqlReader } from './sql.js';
import { missingTriggers } from './triggers.js';

/** The file is sound as the engine sees it; `checked` counts tables. */
export async function checkFile(sql: SqlReader, engine: EngineKind): Promise<Check> {
  const findings = new Findings();
  for (const line of await damageOf(sql, engine)) findings.add(`数据文件损坏:${line}`);
  const tables =
    engine === 'sqlite'
      ? await countOf(sql, 'sqlite_master', "type = 'table'")
      : await countOf(sql, 'information_schema.tables', 'table_schema = current_schema()');
  return findings.outcome('file', tables);
}

/** Every reference leads to a row; `checked` counts references between tables. */
export async function checkReferences(sql: SqlReader, engine: EngineKind): Promise<Check> {
  const findings = new Findings();
  const { keys, broken } = await brokenReferences(sql, engine);
  for (const { table, column, parent, rows } of broken) {
    findings.add(`${table} 有 ${rows} 行的 ${column} 在 ${parent} 里找不到`);
  }
  return findings.outcome('references', keys);
}

/** Every trigger that guards the ledger stands and is on; `checked` counts triggers that are there. */
export async function checkTriggers(sql: SqlReader, engine: EngineKind): Promise<Check> {
  const findings = new Findings();
  for (const name of await missingTriggers(sql, engine)) findings.add(`缺少触发器 ${name}`);
  for (const name of await triggersOff(sql, engine)) findings.add(`触发器 ${name} 被停用`);
  const there =
    engine === 'sqlite'
      ? await countOf(sql, 'sqlite_master', "type = 'trigger'")
      : await countOf(sql, 'pg_trigger', 'NOT tgisinternal');
  return findings.outcome('triggers', there);
}
