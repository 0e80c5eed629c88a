import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import type { SeenAttachment } from '../attachments/attachment-sight.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { NoticeMeetingRow, NoticeObjectionRow, NoticePhotoRow, NoticeRow } from './notice.entity.js';
import type { NoticeKind, NoticeStanding } from './notice.js';
import { lateBefore } from './notice.rules.js';

/** What a list of notices may be narrowed by. */
export interface NoticeQuestion extends PageQuestion {
  readonly villageId?: string | undefined;
  readonly kind?: NoticeKind | undefined;
  readonly standing?: NoticeStanding | undefined;
  readonly late?: boolean | undefined;
}

/** A notice with the name of its village and what hangs on it. */
export type NamedNotice = NoticeRow & {
  readonly villageName: string;
  readonly photos: number;
  readonly objections: number;
  readonly openObjections: number;
  readonly oldestOpen: Day | null;
};

const OPEN = 'FROM notice_objections o WHERE o.notice_id = n.id AND o.answered_day IS NULL';

const NAMED = `SELECT ${tableOf(NoticeRow).select('n')}, v.name AS "villageName",
    (SELECT count(*) FROM notice_photos p WHERE p.notice_id = n.id AND p.struck_reason IS NULL) AS "photos",
    (SELECT count(*) FROM notice_objections o WHERE o.notice_id = n.id) AS "objections",
    (SELECT count(*) ${OPEN}) AS "openObjections", (SELECT min(o.received_day) ${OPEN}) AS "oldestOpen"
  FROM notices n JOIN villages v ON v.id = n.village_id`;

/** How a notice stands on a day, as SQL; the parameter is the day. */
const STANDING = `CASE WHEN n.void_reason IS NOT NULL THEN 'voided' WHEN n.confirmed_day IS NOT NULL THEN 'confirmed'
  WHEN n.posted_day IS NULL THEN 'prepared' WHEN n.last_day < ? THEN 'ended' ELSE 'posted' END`;

function lateCondition(today: Day): Condition {
  const before = lateBefore(today);
  return {
    sql: `n.void_reason IS NULL AND ((n.posted_day IS NULL AND n.due_day < ?)
      OR (n.confirmed_day IS NULL AND n.last_day < ?) OR EXISTS (SELECT 1 ${OPEN} AND o.received_day < ?))`,
    parameters: [today, before, before],
  };
}

/** The notices of a campaign in scope, without regard to how they stand. */
function ofQuestion(
  scope: Scope,
  campaignId: Id,
  question: Pick<NoticeQuestion, 'villageId' | 'kind'>,
): Condition {
  const within = scopeCondition(scope, 'n.town_code', 'n.village_id');
  const { villageId, kind } = question;
  return {
    sql: [
      'n.campaign_id = ?',
      within.sql,
      ...(villageId === undefined ? [] : ['n.village_id = ?']),
      ...(kind === undefined ? [] : ['n.kind = ?']),
    ].join(' AND '),
    parameters: [
      campaignId,
      ...within.parameters,
      ...(villageId === undefined ? [] : [villageId]),
      ...(kind === undefined ? [] : [kind]),
    ],
  };
}

/** The rows that a list asks for: what is to be done first, then the newest. Voided ones only where they are asked for. */
export async function noticesAsked(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  question: NoticeQuestion,
  today: Day,
): Promise<{ rows: NamedNotice[]; total: number; villages: number }> {
  const conditions = [ofQuestion(scope, campaignId, question)];
  if (question.standing === undefined) conditions.push({ sql: 'n.void_reason IS NULL', parameters: [] });
  else conditions.push({ sql: `${STANDING} = ?`, parameters: [today, question.standing] });
  if (question.late === true) conditions.push(lateCondition(today));
  const where = conditions.map((condition) => `(${condition.sql})`).join(' AND ');
  const parameters = conditions.flatMap((condition) => [...condition.parameters]);
  const rows = await sql.all<NamedNotice>(
    `${NAMED} WHERE ${where} ORDER BY CASE WHEN n.confirmed_day IS NULL THEN 0 ELSE 1 END, n.due_day DESC,
       v.print_order, n.kind, n.id LIMIT ? OFFSET ?`,
    [...parameters, question.size, offsetOf(question)],
  );
  const found = await sql.first<{ total: number; villages: number }>(
    `SELECT count(*) AS "total", count(DISTINCT n.village_id) AS "villages" FROM notices n WHERE ${where}`,
    parameters,
  );
  return { rows, total: found?.total ?? 0, villages: found?.villages ?? 0 };
}

/** How all notices stand that a village and a kind select, and how many of them are late. */
export async function noticeFigures(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  question: Pick<NoticeQuestion, 'villageId' | 'kind'>,
  today: Day,
): Promise<{ standings: { standing: NoticeStanding; notices: number }[]; late: number }> {
  const { sql: where, parameters } = ofQuestion(scope, campaignId, question);
  // The standing is named once, in a table of its own, since its day stands before the other parameters.
  const standings = await sql.all<{ standing: NoticeStanding; notices: number }>(
    `SELECT s.standing AS "standing", count(*) AS "notices"
     FROM (SELECT ${STANDING} AS standing FROM notices n WHERE ${where}) s GROUP BY s.standing`,
    [today, ...parameters],
  );
  const isLate = lateCondition(today);
  const late = await sql.first<{ notices: number }>(
    `SELECT count(*) AS "notices" FROM notices n WHERE ${where} AND (${isLate.sql})`,
    [...parameters, ...isLate.parameters],
  );
  return { standings, late: late?.notices ?? 0 };
}

/** One notice within the scope. */
export async function noticeById(sql: SqlReader, scope: Scope, id: Id): Promise<NamedNotice | undefined> {
  const within = scopeCondition(scope, 'n.town_code', 'n.village_id');
  return sql.first<NamedNotice>(`${NAMED} WHERE n.id = ? AND ${within.sql}`, [id, ...within.parameters]);
}

/** The notices of a kind that are neither confirmed nor voided, one a village at most. */
export async function unfinishedOf(
  sql: SqlReader,
  scope: Scope,
  campaignId: Id,
  kind: NoticeKind,
): Promise<NoticeRow[]> {
  const within = scopeCondition(scope, 'n.town_code', 'n.village_id');
  return sql.all<NoticeRow>(
    `SELECT ${tableOf(NoticeRow).select('n')} FROM notices n
     WHERE n.campaign_id = ? AND n.kind = ? AND n.confirmed_day IS NULL AND n.void_reason IS NULL AND ${within.sql}`,
    [campaignId, kind, ...within.parameters],
  );
}

/** The photographs of a notice that was found in scope. */
export const photosOf = (sql: SqlReader, noticeId: Id): Promise<NoticePhotoRow[]> =>
  sql.all<NoticePhotoRow>(
    `SELECT ${tableOf(NoticePhotoRow).select('p')} FROM notice_photos p WHERE p.notice_id = ? ORDER BY p.id`,
    [noticeId],
  );

/** The objections to it. */
export const objectionsOf = (sql: SqlReader, noticeId: Id): Promise<NoticeObjectionRow[]> =>
  sql.all<NoticeObjectionRow>(
    `SELECT ${tableOf(NoticeObjectionRow).select('o')} FROM notice_objections o WHERE o.notice_id = ?
     ORDER BY o.received_day, o.id`,
    [noticeId],
  );

/** The meetings about it. */
export const meetingsOf = (sql: SqlReader, noticeId: Id): Promise<NoticeMeetingRow[]> =>
  sql.all<NoticeMeetingRow>(
    `SELECT ${tableOf(NoticeMeetingRow).select('m')} FROM notice_meetings m WHERE m.notice_id = ? ORDER BY m.day, m.id`,
    [noticeId],
  );

/** Which of these files are photographs of notices within the scope. */
export async function filesOfNotices(
  sql: SqlReader,
  scope: Scope,
  ids: readonly Id[],
): Promise<SeenAttachment[]> {
  if (ids.length === 0) return [];
  const within = scopeCondition(scope, 'n.town_code', 'n.village_id');
  return sql.all<SeenAttachment>(
    `SELECT DISTINCT p.attachment_id AS "attachmentId", p.town_code AS "townCode"
     FROM notice_photos p JOIN notices n ON n.id = p.notice_id
     WHERE p.attachment_id IN (${placeholders(ids.length)}) AND ${within.sql}`,
    [...ids, ...within.parameters],
  );
}

/** Adds notices. */
export const insertNotices = (sql: SqlWriter, rows: readonly NoticeRow[]): Promise<void> =>
  insertRows(sql, NoticeRow, rows);

/** Changes a notice that still has this version; false where it has not. */
export const updateNotice = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<NoticeRow>,
): Promise<boolean> => updateRow(sql, NoticeRow, key, { ...changes, version: key.version + 1 });

/** Adds photographs. */
export const insertPhotos = (sql: SqlWriter, rows: readonly NoticePhotoRow[]): Promise<void> =>
  insertRows(sql, NoticePhotoRow, rows);

/** Strikes a photograph that was not struck before; false where there is none. */
export const strikePhoto = (sql: SqlWriter, id: Id, struckReason: string): Promise<number> =>
  sql.run('UPDATE notice_photos SET struck_reason = ? WHERE id = ? AND struck_reason IS NULL', [
    struckReason,
    id,
  ]);

/** Adds an objection. */
export const insertObjection = (sql: SqlWriter, row: NoticeObjectionRow): Promise<void> =>
  insertRows(sql, NoticeObjectionRow, [row]);

/** Answers an objection that still has this version; false where it has not. */
export const updateObjection = (
  sql: SqlWriter,
  key: { readonly id: Id; readonly version: number },
  changes: Partial<NoticeObjectionRow>,
): Promise<boolean> => updateRow(sql, NoticeObjectionRow, key, { ...changes, version: key.version + 1 });

/** Adds a meeting. */
export const insertMeeting = (sql: SqlWriter, row: NoticeMeetingRow): Promise<void> =>
  insertRows(sql, NoticeMeetingRow, [row]);

/** Strikes a meeting that was not struck before; 0 where there is none. */
export const strikeMeeting = (sql: SqlWriter, id: Id, struckReason: string): Promise<number> =>
  sql.run('UPDATE notice_meetings SET struck_reason = ? WHERE id = ? AND struck_reason IS NULL', [
    struckReason,
    id,
  ]);
