import { hash } from 'node:crypto';
import type { Id } from '../kernel/ids.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import type { EntityClass } from '../storage/table.js';
import type { RegisterNoun } from './register.js';
import type { FieldOf, FieldsOf, RegisterRow } from './register-row.js';

/** One register: the one thing that writing, history, lists and imports of its rows go by. */
export interface RegisterOf<Row extends RegisterRow> {
  readonly entity: EntityClass<Row>;
  readonly noun: RegisterNoun;
  /** Every column that the register adds, in the order of its views. */
  readonly fields: readonly FieldOf<Row>[];
  /** Those that speak of persons: they enter the history as salted hashes. */
  readonly personal: readonly FieldOf<Row>[];
  /** Texts in which lists search. */
  readonly searched: readonly FieldOf<Row>[];
  /** Fields by which lists can be sorted, besides the villages. */
  readonly sorted: readonly FieldOf<Row>[];
  /** The order of a list of which none is asked; by villages, rows stand as they were recorded. */
  readonly usual: FieldOf<Row> | 'village';
  /** A row on which nothing is written. */
  readonly blank: FieldsOf<Row>;
  /** Refuses what the register's rules do not allow. */
  readonly check: (fields: FieldsOf<Row>) => void;
  /** What a row of a sheet is known by within its village, in words; rows with the same are the same. */
  readonly identity: (fields: FieldsOf<Row>) => readonly (string | number | null)[];
}

/** The key by which a row of a sheet finds the row that is there; 32 hexadecimal digits of a SHA-256. */
export function matchKeyOf<Row extends RegisterRow>(
  register: RegisterOf<Row>,
  villageId: Id,
  fields: FieldsOf<Row>,
): string {
  const parts = register.identity(fields).map((part) => comparisonKey(String(part ?? '')));
  return hash('sha256', JSON.stringify([register.noun.code, villageId, ...parts]), 'hex').slice(0, 32);
}

/** The fields that stand with those that were typed over them; texts are tidied, and an empty one is none. */
export function typedOver<Row extends RegisterRow>(
  register: RegisterOf<Row>,
  before: FieldsOf<Row>,
  typed: Readonly<Record<string, unknown>>,
): FieldsOf<Row> {
  const after = { ...before };
  for (const field of register.fields) {
    const value = typed[field];
    if (value === undefined) continue;
    const tidy = typeof value === 'string' ? tidyText(value) : value;
    Reflect.set(after, field, tidy === '' || tidy === null ? register.blank[field] : tidy);
  }
  return after;
}
