import type { Day } from '../kernel/calendar.js';
import type { DealtPersonFields } from './dealt-person.rules.js';
import type { DealtPersonRow } from './dealt-person.entity.js';
import type { DealtPersonView } from './dealt-person.js';
import type { DisciplineSetting } from './discipline.js';
import type { DisciplineTables } from './discipline-tables.js';
import { standingOn } from './effect.rules.js';
import type { SanctionRow } from './sanction.entity.js';
import type { SanctionFields, SanctionKind, SanctionView } from './sanction.js';
import { clocksOf } from './sanction-fit.rules.js';
import { consequencesOf } from './sanction.rules.js';

/** What a person's row says, yes and no as such. */
export const personFieldsOf = (row: DealtPersonRow): DealtPersonFields => ({
  villageId: row.villageId,
  name: row.name,
  postThen: row.postThen,
  managesIn: row.managesIn,
  partyMember: row.partyMember === null ? null : row.partyMember === 1,
  statusAsWritten: row.statusAsWritten,
  note: row.note,
});

/** A person as everybody who may read the register sees them. */
export const toPersonView = (row: DealtPersonRow, villageName: string): DealtPersonView => ({
  ...personFieldsOf(row),
  id: row.id,
  townCode: row.townCode,
  villageName,
  version: row.version,
});

/** What a sanction's row says of its paper. */
export const sanctionFieldsOf = (row: SanctionRow): SanctionFields => ({
  asWritten: row.asWritten,
  kind: row.kind,
  kindBy: row.kindBy,
  decidingOrgan: row.decidingOrgan,
  approvingOrgan: row.approvingOrgan,
  documentNumber: row.documentNumber,
  decidedDay: row.decidedDay,
  announcedDay: row.announcedDay,
  effectiveDay: row.effectiveDay,
  citedEdition: row.citedEdition,
  mergedMonths: row.mergedMonths,
  mergedKinds: JSON.parse(row.mergedKinds) as SanctionKind[],
  extendedMonths: row.extendedMonths,
  restoredDay: row.restoredDay,
  filedDay: row.filedDay,
  postsChangedDay: row.postsChangedDay,
  postsExtendedDay: row.postsExtendedDay,
  reportedDay: row.reportedDay,
  casesAsWritten: row.casesAsWritten,
  note: row.note,
});

/** A sanction with its person, as one query answers them. */
export interface SanctionRecord {
  readonly row: SanctionRow;
  readonly person: DealtPersonRow;
  readonly villageName: string;
}

/** A sanction as it stands on a day. */
export function toSanctionView(
  { row, person, villageName }: SanctionRecord,
  tables: DisciplineTables,
  { endingSoonDays }: Pick<DisciplineSetting, 'endingSoonDays'>,
  on: Day,
): SanctionView {
  const fields = sanctionFieldsOf(row);
  const { possibilities, track, effect, flags, merged } = consequencesOf(
    tables,
    fields,
    personFieldsOf(person),
  );
  const done = {
    announced: row.announcedDay,
    filed: row.filedDay,
    'posts-changed': row.postsChangedDay,
    reported: row.reportedDay,
  };
  return {
    ...fields,
    id: row.id,
    person: toPersonView(person, villageName),
    possibilities,
    track,
    effect,
    standing: standingOn(effect, on, endingSoonDays),
    flags,
    merged,
    // What was only reported was carried out long ago, or nobody knows.
    clocks: row.asReported === 1 ? [] : clocksOf(tables, fields, done, on),
    asReported: row.asReported === 1,
    voidReason: row.voidReason,
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt,
    version: row.version,
  };
}
