import type { Actor } from '../access/actor.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { FormRow } from './form.entity.js';
import { formOf, layoutOf } from './form.store.js';
import type { FormMapping, FormRowView, FormSheetView, FormView } from './form.js';

/** A form in the actor's scope; missing `form.unknown`. */
export async function foundForm(sql: SqlReader, actor: Actor, id: Id): Promise<FormRow> {
  const row = await formOf(sql, actor.scope, id);
  if (row === undefined) throw unknownForm(id);
  return row;
}

/** There is no such form, or it is out of scope. */
export const unknownForm = (form: string) => missing('form.unknown', { form }, '没有这张表样');

/** A form as the list shows it. */
export const rowView = (row: FormRow, fileName: string): FormRowView => ({
  id: row.id,
  townCode: row.townCode,
  name: row.name,
  version: row.version,
  retired: row.retired === 1,
  fileName,
  changedBy: row.changedBy,
  changedAt: row.changedAt,
});

/** A form with everything that it says. */
export async function formView(sql: SqlReader, actor: Actor, row: FormRow): Promise<FormView> {
  const layout = await layoutOf(sql, actor.scope, row);
  if (layout === undefined) throw unknownForm(row.id);
  return {
    ...rowView(row, layout.fileName),
    workbook: {
      id: layout.attachmentId,
      name: layout.fileName,
      sheets: JSON.parse(layout.sheets) as FormSheetView[],
    },
    mapping: JSON.parse(layout.mapping) as FormMapping,
  };
}
