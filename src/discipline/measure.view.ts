import type { DisciplineTables, MeasureEntry } from './discipline-tables.js';
import type { MeasureRow } from './measure.entity.js';
import type { MeasureView } from './measure.js';
import type { MeasureRecord } from './measure.store.js';
import type { LinkedCaseView } from './sanction.js';
import { toPersonView } from './sanction.view.js';

/** What the tables say of a kind; every kind stands in them, and a test holds that. */
function entryOf({ measures }: Pick<DisciplineTables, 'measures'>, kind: MeasureRow['kind']): MeasureEntry {
  const entry = measures.find(({ code }) => code === kind);
  if (entry === undefined) throw new RangeError(`no measure of the tables: ${kind}`);
  return entry;
}

/** A measure with its person and cases. */
export function toMeasureView(
  { row, person, villageName }: MeasureRecord,
  tables: Pick<DisciplineTables, 'measures'>,
  cases: readonly LinkedCaseView[],
): MeasureView {
  const { form, mark, source } = entryOf(tables, row.kind);
  return {
    id: row.id,
    person: toPersonView(person, villageName),
    asWritten: row.asWritten,
    kind: row.kind,
    form,
    mark,
    source,
    organ: row.organ,
    documentNumber: row.documentNumber,
    decidedDay: row.decidedDay,
    note: row.note,
    voidReason: row.voidReason,
    cases,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    version: row.version,
  };
}
