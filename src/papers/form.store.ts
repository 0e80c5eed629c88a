import { scopeCondition, type Scope } from '../access/scope.js';
import type { SeenAttachment } from '../attachments/attachment-sight.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import { FormLayoutRow, FormRow } from './form.entity.js';

/** A form with the name of its file. */
export interface ListedForm extends FormRow {
  readonly fileName: string;
}

/** The forms in scope by name, retired ones last. */
export function listedForms(sql: SqlReader, scope: Scope): Promise<ListedForm[]> {
  const within = scopeCondition(scope, 'f.town_code');
  return sql.all<ListedForm>(
    `SELECT ${tableOf(FormRow).select('f')}, l.file_name AS "fileName"
     FROM forms f JOIN form_layouts l ON l.form_id = f.id AND l.layout = f.layout
     WHERE ${within.sql} ORDER BY f.retired, f.name, f.id`,
    within.parameters,
  );
}

/** A form in scope. */
export function formOf(sql: SqlReader, scope: Scope, id: string): Promise<FormRow | undefined> {
  const within = scopeCondition(scope, 'f.town_code');
  return sql.first<FormRow>(
    `SELECT ${tableOf(FormRow).select('f')} FROM forms f WHERE f.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** A form in scope by its name. */
export function formNamed(sql: SqlReader, scope: Scope, name: string): Promise<FormRow[]> {
  const within = scopeCondition(scope, 'f.town_code');
  return sql.all<FormRow>(
    `SELECT ${tableOf(FormRow).select('f')} FROM forms f WHERE f.name = ? AND ${within.sql}`,
    [name, ...within.parameters],
  );
}

/** The version of a form that is filled now; of a form that was found in scope. */
export function layoutOf(sql: SqlReader, scope: Scope, form: FormRow): Promise<FormLayoutRow | undefined> {
  const within = scopeCondition(scope, 'l.town_code');
  return sql.first<FormLayoutRow>(
    `SELECT ${tableOf(FormLayoutRow).select('l')} FROM form_layouts l
     WHERE l.form_id = ? AND l.layout = ? AND ${within.sql}`,
    [form.id, form.layout, ...within.parameters],
  );
}

/** Files that forms in scope hold. */
export function filesOfForms(
  sql: SqlReader,
  scope: Scope,
  ids: readonly string[],
): Promise<SeenAttachment[]> {
  const within = scopeCondition(scope, 'l.town_code');
  return sql.all<SeenAttachment>(
    `SELECT DISTINCT l.attachment_id AS "attachmentId", l.town_code AS "townCode" FROM form_layouts l
     WHERE l.attachment_id IN (${placeholders(ids.length)}) AND ${within.sql}`,
    [...ids, ...within.parameters],
  );
}

/** Adds a form. */
export const insertForm = (sql: SqlWriter, row: FormRow): Promise<void> => insertRows(sql, FormRow, [row]);

/** Adds a version of a form. */
export const insertLayout = (sql: SqlWriter, row: FormLayoutRow): Promise<void> =>
  insertRows(sql, FormLayoutRow, [row]);

/** Writes what follows on a version; false where somebody else was faster. */
export const updateForm = (sql: SqlWriter, { id, version, ...changes }: FormRow): Promise<boolean> =>
  updateRow(sql, FormRow, { id, version: version - 1 }, { ...changes, version });
