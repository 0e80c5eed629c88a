import { scopeCondition, type Scope } from '../access/scope.js';
import type { SeenAttachment } from '../attachments/attachment-sight.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { StageTemplateRow } from './stage-template.entity.js';

/** The template of a town in scope that counts now; undefined where nobody ever changed it. */
export function stageTemplateOf(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
): Promise<StageTemplateRow | undefined> {
  const within = scopeCondition(scope, 'x.town_code');
  return sql.first<StageTemplateRow>(
    `SELECT ${tableOf(StageTemplateRow).select('x')} FROM stage_templates x
     WHERE x.town_code = ? AND ${within.sql} ORDER BY x.version DESC LIMIT 1`,
    [townCode, ...within.parameters],
  );
}

/** A version without what was read of its file. */
export type StageTemplateHead = Omit<StageTemplateRow, 'outline'>;

/** Every version of a town's template, the newest first. */
export function stageTemplatesOf(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
): Promise<StageTemplateHead[]> {
  const within = scopeCondition(scope, 'x.town_code');
  return sql.all<StageTemplateHead>(
    `SELECT x.id AS "id", x.town_code AS "townCode", x.version AS "version", x.attachment_id AS "attachmentId",
       x.file_name AS "fileName", x.kept_by AS "keptBy", x.kept_at AS "keptAt"
     FROM stage_templates x WHERE x.town_code = ? AND ${within.sql} ORDER BY x.version DESC`,
    [townCode, ...within.parameters],
  );
}

/** One version of a town's template. */
export function stageTemplateVersion(
  sql: SqlReader,
  scope: Scope,
  townCode: string,
  version: number,
): Promise<StageTemplateRow | undefined> {
  const within = scopeCondition(scope, 'x.town_code');
  return sql.first<StageTemplateRow>(
    `SELECT ${tableOf(StageTemplateRow).select('x')} FROM stage_templates x
     WHERE x.town_code = ? AND x.version = ? AND ${within.sql}`,
    [townCode, version, ...within.parameters],
  );
}

/** Files that are, or were, templates of towns in scope. */
export function filesOfTemplates(
  sql: SqlReader,
  scope: Scope,
  ids: readonly string[],
): Promise<SeenAttachment[]> {
  const within = scopeCondition(scope, 'x.town_code');
  return sql.all<SeenAttachment>(
    `SELECT DISTINCT x.attachment_id AS "attachmentId", x.town_code AS "townCode" FROM stage_templates x
     WHERE x.attachment_id IN (${placeholders(ids.length)}) AND ${within.sql}`,
    [...ids, ...within.parameters],
  );
}

/** Adds a version. */
export const insertStageTemplate = (sql: SqlWriter, row: StageTemplateRow): Promise<void> =>
  insertRows(sql, StageTemplateRow, [row]);
