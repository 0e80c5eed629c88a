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
