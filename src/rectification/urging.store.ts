import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import { NONE } from '../cases/case-list.js';
import type { CaseState } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { UrgingCaseRow, UrgingRow } from './urging.entity.js';
import type { UrgingStanding } from './urging.js';

/** What letters may be narrowed by; an empty list selects nothing. */
export interface UrgingFilters {
  readonly villageIds?: readonly string[] | undefined;
  /** Letters that name a case of these categories or items. */
  readonly categoryCodes?: readonly string[] | undefined;
  readonly itemCodes?: readonly string[] | undefined;
  readonly standings?: readonly UrgingStanding[] | undefined;
  readonly sentFrom?: Day | undefined;
  readonly sentTo?: Day | undefined;
  readonly issueId?: Id | undefined;
  readonly urgingId?: Id | undefined;
}

/** A letter with the name of its village, and how many of its cases there are. */
export type NamedUrging = UrgingRow & {
  readonly villageName: string | null;
  readonly cases: number;
  readonly closed: number;
};

const CASES = 'SELECT count(*) FROM urging_cases x WHERE x.urging_id = u.id';
const NAMED = `SELECT ${tableOf(UrgingRow).select('u')}, v.name AS "villageName", (${CASES}) AS "cases",
    (SELECT count(*) FROM urging_cases x JOIN cases c ON c.id = x.case_id
      WHERE x.urging_id = u.id AND c.state = 'closed') AS "closed"
  FROM urgings u LEFT JOIN villages v ON v.id = u.village_id`;

/** How a letter stands; takes today. */
const STANDING = `CASE WHEN u.withdrawn_day IS NOT NULL THEN 'withdrawn' WHEN u.replied_day IS NOT NULL THEN 'answered'
  WHEN u.reply_due_day < ? THEN 'late' ELSE 'waiting' END`;

/** The condition that a column holds one of these; none selects nothing. */
export const among = (column: string, values: readonly string[]): Condition =>
  values.length === 0
    ? { sql: '1 = 0', parameters: [] }
    : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };

function ofVillages(villageIds: readonly string[]): Condition {
  const named = among(
    'u.village_id',
    villageIds.filter((id) => id !== NONE),
  );
  if (!villageIds.includes(NONE)) return named;
  return { sql: `(u.village_id IS NULL OR ${named.sql})`, parameters: named.parameters };
}

const withCase = ({ sql, parameters }: Condition): Condition => ({
  sql: `EXISTS (SELECT 1 FROM urging_cases x JOIN cases c ON c.id = x.case_id WHERE x.urging_id = u.id AND ${sql})`,
  parameters,
});

function conditionOf(scope: Scope, campaignId: Id, filters: UrgingFilters, today: Day): Condition {
  const { villageIds, categoryCodes, itemCodes, standings, sentFrom, sentTo, issueId, urgingId } = filters;
  const conditions: Condition[] = [
    { sql: 'u.campaign_id = ?', parameters: [campaignId] },
    scopeCondition(scope, 'u.town_code', 'u.village_id'),
  ];
  if (villageIds !== undefined) conditions.push(ofVillages(villageIds));
  if (categoryCodes !== undefined) conditions.push(withCase(among('c.category_code', categoryCodes)));
  if (itemCodes !== undefined) conditions.push(withCase(among('c.item_code', itemCodes)));
  if (standings !== undefined) {
    const { sql, parameters } = among(STANDING, standings);
    conditions.push({ sql, parameters: standings.length === 0 ? [] : [today, ...parameters] });
  }
  const plain = [
    ['u.sent_day >= ?', sentFrom],
    ['u.sent_day <= ?', sentTo],
    ['u.issue_id = ?', issueId],
    ['u.id = ?', urgingId],
  ] as const;
  for (const [sql, value] of plain) if (value !== undefined) conditions.push({ sql, parameters: [value] });
  return {
    sql: conditions.map((one) => `(${one.sql})`).join(' AND '),
    parameters: conditions.flatMap((one) => [...one.parameters]),
  };
}

/** A page of letters: those not answered in time first, by their reply day, then those that wait, then the latest. */
export async function urgingsPage(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  { page, size, ...filters }: UrgingFilters & PageQuestion,
  today: Day,
): Promise<{ rows: NamedUrging[]; total: number }> {
  const where = conditionOf(scope, campaignId, filters, today);
  const rows = await sql.all<NamedUrging>(
    `${NAMED} WHERE ${where.sql}
     ORDER BY CASE ${STANDING} WHEN 'late' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
       CASE WHEN u.withdrawn_day IS NULL AND u.replied_day IS NULL THEN u.reply_due_day ELSE '' END,
       u.year DESC, u.no DESC LIMIT ? OFFSET ?`,
    [...where.parameters, today, size, offsetOf({ page, size })],
  );
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM urgings u WHERE ${where.sql}`,
    where.parameters,
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Letters in the order of their numbers, with their cases in the order of theirs, for paper; at most so many. */
export async function urgingsForPaper(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  filters: UrgingFilters,
  today: Day,
  limit: number,
): Promise<{ letters: NamedUrging[]; cases: UrgedCase[] }> {
  const where = conditionOf(scope, campaignId, filters, today);
  const letters = await sql.all<NamedUrging>(`${NAMED} WHERE ${where.sql} ORDER BY u.year, u.no LIMIT ?`, [
    ...where.parameters,
    limit,
  ]);
  const cases = await sql.all<UrgedCase>(
    `${URGED} WHERE x.urging_id IN (SELECT u.id FROM urgings u WHERE ${where.sql}) ORDER BY c.no`,
    where.parameters,
  );
  return { letters, cases };
}

/** How many letters stand how. */
export async function urgingStandings(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  filters: UrgingFilters,
  today: Day,
): Promise<{ standing: UrgingStanding; letters: number }[]> {
  const where = conditionOf(scope, campaignId, filters, today);
  return sql.all(
    `SELECT s."standing", count(*) AS "letters" FROM (SELECT ${STANDING} AS "standing" FROM urgings u WHERE ${where.sql}) s
     GROUP BY s."standing"`,
    [today, ...where.parameters],
  );
}

/** One letter within the scope. */
export async function urgingById(sql: SqlReader, scope: Scope, id: Id): Promise<NamedUrging | undefined> {
  const within = scopeCondition(scope, 'u.town_code', 'u.village_id');
  return sql.first<NamedUrging>(`${NAMED} WHERE u.id = ? AND ${within.sql}`, [id, ...within.parameters]);
}

/** A case of a letter, and what it is today. */
export type UrgedCase = UrgingCaseRow & {
  readonly no: number;
  readonly state: CaseState;
  readonly rectifier: string | null;
};

const URGED = `SELECT ${tableOf(UrgingCaseRow).select('x')}, c.no AS "no", c.state AS "state", c.rectifier AS "rectifier"
  FROM urging_cases x JOIN cases c ON c.id = x.case_id`;

/** The cases of a letter that was found in scope. */
export const casesOfUrging = (sql: SqlReader, id: Id): Promise<UrgedCase[]> =>
  sql.all<UrgedCase>(`${URGED} WHERE x.urging_id = ? ORDER BY c.no`, [id]);

/** The letters that name a case that was found in scope, oldest first. */
export const urgingsOfCase = (
  sql: SqlReader,
  caseId: Id,
): Promise<(UrgingRow & { readonly villageName: string | null })[]> =>
  sql.all(
    `SELECT ${tableOf(UrgingRow).select('u')}, v.name AS "villageName" FROM urging_cases x
     JOIN urgings u ON u.id = x.urging_id LEFT JOIN villages v ON v.id = u.village_id
     WHERE x.case_id = ? ORDER BY u.sent_day, u.id`,
    [caseId],
  );

/** Adds letters with their cases. */
export async function insertUrgings(
  sql: SqlWriter,
  letters: readonly UrgingRow[],
  cases: readonly UrgingCaseRow[],
): Promise<void> {
  await insertRows(sql, UrgingRow, letters);
  await insertRows(sql, UrgingCaseRow, cases);
}

/** Changes a letter that still has this version; false where it has not. */
export const updateUrging = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<UrgingRow>,
): Promise<boolean> => updateRow(sql, UrgingRow, key, { ...changes, version: key.version + 1 });
