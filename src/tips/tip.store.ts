import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import { addDays, type Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { SqlReader, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { TipRow } from './tip.entity.js';
import { TIP_PASSING_DAYS, type TipChannel, type TipKind, type TipStanding } from './tip.js';

/** What a list of tips may be narrowed by. */
export interface TipQuestion extends PageQuestion {
  readonly villageId?: string | undefined;
  readonly channel?: TipChannel | undefined;
  readonly kind?: TipKind | undefined;
  readonly standing?: TipStanding | undefined;
  readonly late?: boolean | undefined;
}

/** A tip with the name of its village. */
export type NamedTip = TipRow & { readonly villageName: string | null };

const NAMED = `SELECT ${tableOf(TipRow).select('t')}, v.name AS "villageName"
  FROM tips t LEFT JOIN villages v ON v.id = t.village_id`;

const STANDING = `CASE WHEN t.voided_as IS NOT NULL THEN 'voided' WHEN t.result IS NOT NULL THEN 'answered'
  WHEN t.passed_to IS NOT NULL THEN 'passed' ELSE 'waiting' END`;

/** What was to be passed on or answered before today. */
const lateCondition = (today: Day): Condition => ({
  sql: `t.voided_as IS NULL AND t.result IS NULL
    AND (t.due_day < ? OR (t.passed_to IS NULL AND t.received_day < ?))`,
  parameters: [today, addDays(today, -TIP_PASSING_DAYS)],
});

function ofQuestion(scope: Scope, campaignId: Id, question: Omit<TipQuestion, 'page' | 'size'>): Condition {
  const within = scopeCondition(scope, 't.town_code', 't.village_id');
  const narrowed = [
    ['t.village_id = ?', question.villageId],
    ['t.channel = ?', question.channel],
    ['t.kind = ?', question.kind],
  ] as const;
  const asked = narrowed.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  return {
    sql: ['t.campaign_id = ?', within.sql, ...asked.map(({ sql }) => sql)].join(' AND '),
    parameters: [campaignId, ...within.parameters, ...asked.map(({ value }) => value)],
  };
}

/** The tips that a list asks for, the latest first; voided ones only where they are asked for. */
export async function tipsAsked(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  question: TipQuestion,
  today: Day,
): Promise<{ rows: NamedTip[]; total: number }> {
  const conditions = [ofQuestion(scope, campaignId, question)];
  if (question.standing === undefined) conditions.push({ sql: 't.voided_as IS NULL', parameters: [] });
  else conditions.push({ sql: `${STANDING} = ?`, parameters: [question.standing] });
  if (question.late === true) conditions.push(lateCondition(today));
  const where = conditions.map((condition) => `(${condition.sql})`).join(' AND ');
  const parameters = conditions.flatMap((condition) => [...condition.parameters]);
  const rows = await sql.all<NamedTip>(
    `${NAMED} WHERE ${where} ORDER BY t.received_day DESC, t.no DESC LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  const found = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM tips t WHERE ${where}`,
    parameters,
  );
  return { rows, total: found?.total ?? 0 };
}

/** How all tips stand that village, channel and kind select, and how many are late. */
export async function tipFigures(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  question: Omit<TipQuestion, 'page' | 'size'>,
  today: Day,
): Promise<{ standings: { standing: TipStanding; tips: number }[]; late: number }> {
  const { sql: where, parameters } = ofQuestion(scope, campaignId, question);
  const standings = await sql.all<{ standing: TipStanding; tips: number }>(
    `SELECT ${STANDING} AS "standing", count(*) AS "tips" FROM tips t WHERE ${where} GROUP BY ${STANDING}`,
    parameters,
  );
  const isLate = lateCondition(today);
  const late = await sql.first<{ tips: number }>(
    `SELECT count(*) AS "tips" FROM tips t WHERE ${where} AND ${isLate.sql}`,
    [...parameters, ...isLate.parameters],
  );
  return { standings, late: late?.tips ?? 0 };
}

/** One tip within the scope. */
export async function tipById(sql: SqlReader, scope: Scope, id: Id): Promise<NamedTip | undefined> {
  const within = scopeCondition(scope, 't.town_code', 't.village_id');
  return sql.first<NamedTip>(`${NAMED} WHERE t.id = ? AND ${within.sql}`, [id, ...within.parameters]);
}

/** The next number of a campaign's tips; whoever asks meanwhile waits until the unit ends. */
export async function nextTipNo(sql: SqlWriter, townCode: string, campaignId: Id): Promise<number> {
  await sql.run('UPDATE towns SET code = code WHERE code = ?', [townCode]);
  const found = await sql.first<{ no: number }>(
    'SELECT coalesce(max(t.no), 0) + 1 AS "no" FROM tips t WHERE t.town_code = ? AND t.campaign_id = ?',
    [townCode, campaignId],
  );
  return found?.no ?? 1;
}

/** Adds a tip. */
export const insertTip = (sql: SqlWriter, row: TipRow): Promise<void> => insertRows(sql, TipRow, [row]);

/** Changes a tip that still has this version; false where it has not. */
export const updateTip = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<TipRow>,
): Promise<boolean> => updateRow(sql, TipRow, key, { ...changes, version: key.version + 1 });
