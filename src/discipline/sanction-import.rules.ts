import { Refusal } from '../kernel/errors.js';
import { comparisonKey } from '../kernel/text.js';
import type { DisciplineTables } from './discipline-tables.js';
import type { ImportedSanction, SanctionImportFault } from './sanction-import.js';
import type { SanctionFlag } from './sanction-fit.js';
import type { Id } from '../kernel/ids.js';
import type { SanctionFields } from './sanction.js';
import { typeOverSanction } from './sanction.rules.js';
import type { SanctionRecord } from './sanction.view.js';

/**
 * What an import does with a row. `personKey` is the same for rows of one file that name the same person; it is the
 * person's id where one of them was matched by its decision number.
 */
export type SanctionDecision =
  | { readonly action: 'refuse'; readonly fault: SanctionImportFault; readonly value: string }
  | {
      readonly action: 'create';
      readonly personKey: string;
      readonly fields: SanctionFields;
      readonly asReported: boolean;
      /** Persons of the register with the same masked name in the village; this one counts as another. */
      readonly namesakes: number;
      readonly flags: readonly SanctionFlag[];
    }
  | {
      readonly action: 'change' | 'unchanged';
      readonly personKey: string;
      readonly record: SanctionRecord;
      readonly fields: SanctionFields;
      readonly changed: readonly (keyof SanctionFields)[];
      readonly flags: readonly SanctionFlag[];
    };

/** What an import changed in a sanction that was there: the fields as they were. */
export interface ChangedSanction {
  readonly id: Id;
  readonly versionAfter: number;
  readonly before: Partial<SanctionFields>;
}

const TYPED = [
  'decidingOrgan',
  'approvingOrgan',
  'documentNumber',
  'decidedDay',
  'announcedDay',
  'effectiveDay',
  'casesAsWritten',
  'note',
] as const;

/** A row over what is there; an empty cell takes nothing away. A sentence where the rules refuse it. */
export function fieldsOfRow(
  tables: DisciplineTables,
  before: SanctionFields | null,
  row: ImportedSanction,
): SanctionFields | string {
  const typed = Object.fromEntries(
    TYPED.flatMap((key) => {
      const value = row[key];
      if (value === undefined || value === null) return [];
      // Another spelling of the same is no change.
      return comparisonKey(before?.[key] ?? '') === comparisonKey(value) ? [] : [[key, value]];
    }),
  );
  // As written stays as written: the row's words differ from it in blanks only.
  const asWritten = before?.asWritten ?? row.asWritten;
  try {
    return typeOverSanction(tables, before, { ...typed, asWritten });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sanction.invalid') return error.message;
    throw error;
  }
}

/** Who a row names, within one file: village, masked name, post and status alike. */
export const personOfRow = (row: ImportedSanction): string =>
  JSON.stringify([
    row.villageId,
    ...[row.name, row.postThen, row.statusAsWritten].map((text) => comparisonKey(text ?? '')),
  ]);

/** Is this the sanction that a row means? Only by the decision number; person and words tell apart those who share it. */
export function isSameSanction({ row, person }: SanctionRecord, imported: ImportedSanction): boolean {
  return (
    row.documentKey !== null &&
    row.documentKey === comparisonKey(imported.documentNumber ?? '') &&
    person.villageId === imported.villageId &&
    person.nameKey === comparisonKey(imported.name) &&
    comparisonKey(row.asWritten) === comparisonKey(imported.asWritten)
  );
}

/** Has this person the village and the masked name of a row? */
export const isNamedIn = (
  { villageId, nameKey }: { readonly villageId: Id; readonly nameKey: string },
  row: ImportedSanction,
): boolean => villageId === row.villageId && nameKey === comparisonKey(row.name);

/** Village, name, words and day are the same; without a number that is no proof, and a person is asked. */
export const looksLike = ({ row, person }: SanctionRecord, imported: ImportedSanction): boolean =>
  isNamedIn(person, imported) &&
  comparisonKey(row.asWritten) === comparisonKey(imported.asWritten) &&
  row.decidedDay === (imported.decidedDay ?? null);
