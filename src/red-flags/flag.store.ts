import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { FlagMarkRow, FlagRow, FlagRuleRow } from './flag.entity.js';
import type { FlagStanding } from './flag.js';

/** A flag with the name of its village. */
export interface NamedFlag extends FlagRow {
  readonly villageName: string | null;
}

/** What a list of flags may be narrowed by. */
export interface FlagFilters {
  readonly standing?: FlagStanding | undefined;
  readonly villageId?: string | undefined;
  /** Codes of rules; none of them where the list is empty. */
  readonly ruleCodes?: readonly string[] | undefined;
  readonly caseId?: string | undefined;
}

const STANDING = `CASE WHEN f.gone = 1 THEN 'gone' ELSE coalesce(f.verdict, 'open') END`;
const NAMED = `${tableOf(FlagRow).select('f')}, v.name AS "villageName"`;
const FROM = 'flags f LEFT JOIN villages v ON v.id = f.village_id';

function asked(scope: Scope, campaignId: Id, filters: FlagFilters): Condition {
  const within = scopeCondition(scope, 'f.town_code', 'f.village_id');
  const parts = ['f.campaign_id = ?', within.sql];
  const parameters: (string | number)[] = [campaignId, ...within.parameters];
  const add = (sql: string, value: string | undefined): void => {
    if (value === undefined) return;
    parts.push(sql);
    parameters.push(value);
  };
  add(`${STANDING} = ?`, filters.standing);
  add('f.village_id = ?', filters.villageId);
  if (filters.ruleCodes?.length === 0) parts.push('1 = 0');
  else if (filters.ruleCodes !== undefined) {
    parts.push(`f.rule_code IN (${placeholders(filters.ruleCodes.length)})`);
    parameters.push(...filters.ruleCodes);
  }
  add('f.case_id = ?', filters.caseId);
  return { sql: parts.join(' AND '), parameters };
}

/** A page of flags in scope, village by village in printing order, within it rule by rule. */
export function flagsAsked(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  filters: FlagFilters,
  question: PageQuestion,
): Promise<NamedFlag[]> {
  const where = asked(scope, campaignId, filters);
  return sql.all<NamedFlag>(
    `SELECT ${NAMED} FROM ${FROM} WHERE ${where.sql}
     ORDER BY coalesce(v.print_order, -1), f.rule_code, f.id LIMIT ? OFFSET ?`,
    [...where.parameters, question.size, offsetOf(question)],
  );
}

/** How many flags, and of how many villages (distinct), by where they stand. */
export function standingsAsked(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  filters: FlagFilters,
): Promise<{ standing: FlagStanding; flags: number }[]> {
  const where = asked(scope, campaignId, filters);
  return sql.all(
    `SELECT ${STANDING} AS "standing", count(*) AS "flags" FROM flags f WHERE ${where.sql} GROUP BY ${STANDING}`,
    where.parameters,
  );
}

/** Of how many villages (distinct) the flags found are. */
export async function villagesAsked(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  filters: FlagFilters,
): Promise<number> {
  const where = asked(scope, campaignId, filters);
  const row = await sql.first<{ villages: number }>(
    `SELECT count(DISTINCT f.village_id) AS "villages" FROM flags f WHERE ${where.sql}`,
    where.parameters,
  );
  return row?.villages ?? 0;
}

/** Flags of each rule by where they stand, with the money in question in 分. */
export function standingsByRule(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
): Promise<{ ruleCode: string; standing: FlagStanding; flags: number; amountFen: number }[]> {
  const within = scopeCondition(scope, 'f.town_code', 'f.village_id');
  return sql.all(
    `SELECT f.rule_code AS "ruleCode", ${STANDING} AS "standing", count(*) AS "flags",
       coalesce(sum(f.amount_fen), 0) AS "amountFen"
     FROM flags f WHERE f.campaign_id = ? AND ${within.sql} GROUP BY f.rule_code, ${STANDING}`,
    [campaignId, ...within.parameters],
  );
}

/** One flag in scope. */
export function flagById(sql: SqlReader, scope: Scope, id: Id): Promise<NamedFlag | undefined> {
  const within = scopeCondition(scope, 'f.town_code', 'f.village_id');
  return sql.first<NamedFlag>(`SELECT ${NAMED} FROM ${FROM} WHERE f.id = ? AND ${within.sql}`, [
    id,
    ...within.parameters,
  ]);
}

/**
 * The flags of these rules in a village of a campaign, also of cases that came to it from another village; those of no
 * village where it is null.
 */
export function flagsThere(
  sql: SqlReader,
  campaignId: Id,
  villageId: Id | null,
  ruleCodes: readonly string[],
): Promise<FlagRow[]> {
  const columns = tableOf(FlagRow).select('f');
  const rules = `f.rule_code IN (${placeholders(ruleCodes.length)})`;
  const own = `SELECT ${columns} FROM flags f WHERE f.campaign_id = ? AND ${rules}`;
  const known = [campaignId, ...ruleCodes];
  if (villageId === null) return sql.all<FlagRow>(`${own} AND f.village_id IS NULL`, known);
  // Two questions, each by its index: with OR the engine would go through all flags of the campaign.
  return sql.all<FlagRow>(
    `${own} AND f.village_id = ? UNION ${own} AND f.subject_kind = 'case'
       AND f.subject_id IN (SELECT c.id FROM cases c WHERE c.campaign_id = ? AND c.village_id = ?)`,
    [...known, villageId, ...known, campaignId, villageId],
  );
}

/** Adds flags. */
export const insertFlags = (sql: SqlWriter, rows: readonly FlagRow[]): Promise<void> =>
  insertRows(sql, FlagRow, rows);

/** Changes a flag that has this version; false where somebody was faster. */
export const changeFlag = (
  sql: SqlWriter,
  id: Id,
  version: number,
  changes: Partial<FlagRow>,
): Promise<boolean> => updateRow(sql, FlagRow, { id, version }, { ...changes, version: version + 1 });

const REMOVED_AT_ONCE = 500;

/** Removes flags whose cause is gone and on which nobody gave a verdict. */
export async function removeFlags(sql: SqlWriter, ids: readonly Id[]): Promise<void> {
  for (let from = 0; from < ids.length; from += REMOVED_AT_ONCE) {
    const some = ids.slice(from, from + REMOVED_AT_ONCE);
    await sql.run(`DELETE FROM flags WHERE verdict IS NULL AND id IN (${placeholders(some.length)})`, some);
  }
}

/** What a campaign decided about its rules. */
export const decidedRules = (sql: SqlReader, campaignId: Id): Promise<FlagRuleRow[]> =>
  sql.all<FlagRuleRow>(
    `SELECT ${tableOf(FlagRuleRow).select('r')} FROM flag_rules r WHERE r.campaign_id = ?`,
    [campaignId],
  );

/** Writes what follows on a version, 0 being none; false where somebody else was faster. */
export async function decideRule(sql: SqlWriter, row: FlagRuleRow): Promise<boolean> {
  const { campaignId, ruleCode, version, ...changes } = row;
  if (version > 1)
    return updateRow(
      sql,
      FlagRuleRow,
      { campaignId, ruleCode, version: version - 1 },
      { ...changes, version },
    );
  const there = await decidedRules(sql, campaignId);
  if (there.some((one) => one.ruleCode === ruleCode)) return false;
  await insertRows(sql, FlagRuleRow, [row]);
  return true;
}

/** Up to where the flags of a campaign are computed; undefined where they never were. */
export const markOf = (sql: SqlReader, campaignId: Id): Promise<FlagMarkRow | undefined> =>
  sql.first<FlagMarkRow>(
    `SELECT ${tableOf(FlagMarkRow).select('m')} FROM flag_marks m WHERE m.campaign_id = ?`,
    [campaignId],
  );

/** Holds the flags of a campaign until the unit ends, so that two runs never add the same one. */
export async function lockFlags(sql: SqlWriter, campaignId: Id, townCode: string): Promise<void> {
  await sql.run(
    `INSERT INTO flag_marks (campaign_id, town_code, seq, rules) VALUES (?, ?, 0, '') ON CONFLICT DO NOTHING`,
    [campaignId, townCode],
  );
  await sql.run('UPDATE flag_marks SET seq = seq WHERE campaign_id = ?', [campaignId]);
}

/** Says up to where the flags are computed. */
export const moveMark = (sql: SqlWriter, { campaignId, ...changes }: FlagMarkRow): Promise<boolean> =>
  updateRow(sql, FlagMarkRow, { campaignId }, changes);

/** Is this a case in scope of the campaign and the village that counts? */
export async function caseOfCampaign(
  sql: SqlReader,
  scope: Scope,
  caseId: Id,
  campaignId: Id,
  villageId: Id | null,
): Promise<boolean> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const village = villageId === null ? '1 = 1' : 'c.village_id = ?';
  const row = await sql.first<{ id: Id }>(
    `SELECT c.id AS "id" FROM cases c
     WHERE c.id = ? AND c.campaign_id = ? AND c.state <> 'voided' AND ${within.sql} AND ${village}`,
    [caseId, campaignId, ...within.parameters, ...(villageId === null ? [] : [villageId])],
  );
  return row !== undefined;
}
