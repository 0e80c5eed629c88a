import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { FlagRow, FlagRuleRow } from './flag.entity.js';
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

/** The flags in scope that became a case or went to it, rule by rule; what the rules say of the case itself is not one. */
export function flagsOfCase(
  sql: SqlReader,
  scope: Scope,
  caseId: Id,
): Promise<{ id: Id; ruleCode: string }[]> {
  const within = scopeCondition(scope, 'f.town_code', 'f.village_id');
  return sql.all(
    `SELECT f.id AS "id", f.rule_code AS "ruleCode" FROM flags f
     WHERE f.case_id = ? AND f.subject_kind <> 'case' AND ${within.sql} ORDER BY f.rule_code, f.id`,
    [caseId, ...within.parameters],
  );
}

/** Changes a flag that has this version; false where somebody was faster. */
export const changeFlag = (
  sql: SqlWriter,
  id: Id,
  version: number,
  changes: Partial<FlagRow>,
): Promise<boolean> => updateRow(sql, FlagRow, { id, version }, { ...changes, version: version + 1 });

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
