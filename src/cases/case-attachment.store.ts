import { scopeCondition, type Scope } from '../access/scope.js';
import type { SeenAttachment } from '../attachments/attachment-sight.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { CaseAttachmentEndRow, CaseAttachmentRow } from './case-attachment.entity.js';

/** A link and its end, where it has one. */
export interface LinkWithEnd extends CaseAttachmentRow {
  readonly endKind: CaseAttachmentEndRow['kind'] | null;
  readonly endReason: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

const LINKS = `SELECT ${tableOf(CaseAttachmentRow).select('l')}, e.kind AS "endKind", e.reason AS "endReason",
       e.ended_by AS "endedBy", e.ended_at AS "endedAt"
     FROM case_attachments l LEFT JOIN case_attachment_ends e ON e.link_id = l.id`;

/** The files of one case that were not taken back, in the order in which they were linked. */
export const linksOfCase = (sql: SqlReader, caseId: string): Promise<LinkWithEnd[]> =>
  sql.all<LinkWithEnd>(
    `${LINKS} WHERE l.case_id = ? AND (e.kind IS NULL OR e.kind <> 'taken-back') ORDER BY l.id`,
    [caseId],
  );

/** One link of a case that was not taken back. */
export const linkOfCase = (sql: SqlReader, caseId: string, id: string): Promise<LinkWithEnd | undefined> =>
  sql.first<LinkWithEnd>(
    `${LINKS} WHERE l.case_id = ? AND l.id = ? AND (e.kind IS NULL OR e.kind <> 'taken-back')`,
    [caseId, id],
  );

/** Holds a case for this unit, so that nobody links the same file beside us. */
export async function lockCase(sql: SqlWriter, caseId: string): Promise<void> {
  await sql.run('UPDATE cases SET no = no WHERE id = ?', [caseId]);
}

/** Adds links. */
export const insertLinks = (sql: SqlWriter, rows: readonly CaseAttachmentRow[]): Promise<void> =>
  insertRows(sql, CaseAttachmentRow, rows);

/** Ends a link. */
export const insertEnd = (sql: SqlWriter, row: CaseAttachmentEndRow): Promise<void> =>
  insertRows(sql, CaseAttachmentEndRow, [row]);

/** Which of these files hang on cases within the scope, by links that were not taken back. */
export async function attachmentsInScope(
  sql: SqlReader,
  scope: Scope,
  ids: readonly string[],
): Promise<SeenAttachment[]> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.all<SeenAttachment>(
    `SELECT l.attachment_id AS "attachmentId", min(c.town_code) AS "townCode"
     FROM case_attachments l JOIN cases c ON c.id = l.case_id
     LEFT JOIN case_attachment_ends e ON e.link_id = l.id
     WHERE l.attachment_id IN (${placeholders(ids.length)}) AND (e.kind IS NULL OR e.kind <> 'taken-back')
       AND ${within.sql} GROUP BY l.attachment_id`,
    [...ids, ...within.parameters],
  );
}
