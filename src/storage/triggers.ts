import type { EngineKind } from './engine.js';
import { dutyTriggers } from './duty-triggers.js';
import { erasureTriggers } from './erasure-triggers.js';
import type { SqlReader, SqlWriter } from './sql.js';

/** Tables whose rows are written once and never changed or removed. */
const APPEND_ONLY = [
  'history_entries',
  'settlements',
  'asset_counts',
  'asset_disposals',
  'asset_photographs',
  'claim_payments',
  'contract_payments',
  'dispositions',
  'case_moves',
  'case_progress',
  'case_incomes',
  'case_goods',
  'settlement_vouchers',
  'bulk_batch_cases',
  'campaign_openings',
  'reinspections',
  'case_recurrences',
  'urging_cases',
  'task_sheets',
  'discipline_money',
  'attachments',
  'case_attachments',
  'case_attachment_ends',
  'returns',
  'return_cases',
  'form_layouts',
  'stage_templates',
] as const;

const SETTLEMENT_COLUMNS = {
  recovered: 'recovered_fen',
  'set-off': 'set_off_fen',
  corrected: 'corrected_fen',
  'written-off': 'written_off_fen',
  'not-pursued': 'not_pursued_fen',
} as const;

const DISPOSITION_COLUMNS = {
  'returned-to-village': 'returned_fen',
  'turned-over': 'turned_over_fen',
  'returned-to-households': 'households_fen',
  held: 'held_fen',
} as const;

/** One trigger; the name is what the start of the program looks for. */
export interface Trigger {
  readonly name: string;
  readonly table: string;
  readonly sql: readonly string[];
}

/**
 * Sets the sums of a case to what its lines come to. A case that is recorded together with its lines has them already,
 * and is not written a second time.
 */
function sumUp(table: string, columns: Readonly<Record<string, string>>): string {
  const sums = Object.entries(columns).map(
    ([kind, column]) => `coalesce(sum(CASE kind WHEN '${kind}' THEN amount_fen END), 0) AS ${column}`,
  );
  const names = Object.values(columns);
  return (
    `UPDATE cases SET ${names.map((name) => `${name} = s.${name}`).join(', ')} ` +
    `FROM (SELECT ${sums.join(', ')} FROM ${table} WHERE case_id = NEW.case_id) s ` +
    `WHERE cases.id = NEW.case_id AND (${names.map((name) => `cases.${name} <> s.${name}`).join(' OR ')})`
  );
}

function sqliteTriggers(): Trigger[] {
  const refusals = APPEND_ONLY.flatMap((table) =>
    (['UPDATE', 'DELETE'] as const).map((verb) => {
      const name = `${table}_no_${verb.toLowerCase()}`;
      const sql = `CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
      return { name, table, sql: [sql] };
    }),
  );
  const sum = (table: string, columns: Readonly<Record<string, string>>): Trigger => ({
    name: `${table}_sum`,
    table,
    sql: [`CREATE TRIGGER ${table}_sum AFTER INSERT ON ${table} BEGIN ${sumUp(table, columns)}; END`],
  });
  return [...refusals, sum('settlements', SETTLEMENT_COLUMNS), sum('dispositions', DISPOSITION_COLUMNS)];
}

function postgresTriggers(): Trigger[] {
  const refuse =
    "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$";
  const refusals = APPEND_ONLY.map((table) => ({
    name: `${table}_no_change`,
    table,
    sql: [
      refuse,
      `CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    ],
  }));
  const sum = (table: string, columns: Readonly<Record<string, string>>): Trigger => ({
    name: `${table}_sum`,
    table,
    sql: [
      // The lock first: whoever adds another line meanwhile is then seen by the sum.
      `CREATE OR REPLACE FUNCTION ${table}_sum() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 FROM cases WHERE id = NEW.case_id FOR UPDATE; ${sumUp(table, columns)}; RETURN NULL; END $$`,
      `CREATE TRIGGER ${table}_sum AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_sum()`,
    ],
  });
  return [...refusals, sum('settlements', SETTLEMENT_COLUMNS), sum('dispositions', DISPOSITION_COLUMNS)];
}

const triggersOf = (engine: EngineKind): Trigger[] => [
  ...(engine === 'sqlite' ? sqliteTriggers() : postgresTriggers()),
  ...erasureTriggers(engine),
  ...dutyTriggers(engine),
];

/**
 * Makes every trigger anew. A migration that rebuilds a table on SQLite loses its triggers without a word, so this runs
 * after every migration.
 */
export async function recreateTriggers(sql: SqlWriter, engine: EngineKind): Promise<void> {
  for (const trigger of triggersOf(engine)) {
    const on = engine === 'sqlite' ? '' : ` ON ${trigger.table}`;
    await sql.run(`DROP TRIGGER IF EXISTS ${trigger.name}${on}`);
    for (const statement of trigger.sql) await sql.run(statement);
  }
}

/** Names of the triggers that should be there and are not. */
export async function missingTriggers(sql: SqlReader, engine: EngineKind): Promise<string[]> {
  const there = await sql.all<{ name: string }>(
    engine === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'trigger'"
      : 'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal',
  );
  const names = new Set(there.map((row) => row.name));
  return triggersOf(engine)
    .map((trigger) => trigger.name)
    .filter((name) => !names.has(name));
}
