import type { HistoryValues } from '../history/history.js';
import type { RegisterOf } from './register-of.js';
import type { FieldOf, FieldsOf, RegisterRow } from './register-row.js';

/** Fields of a row that differ from what it shall be. */
export const changedFields = <Row extends RegisterRow>(
  register: RegisterOf<Row>,
  before: FieldsOf<Row>,
  after: FieldsOf<Row>,
): FieldOf<Row>[] => register.fields.filter((field) => before[field] !== after[field]);

/** The fields of a row without what every register has. */
export const fieldsOfRow = <Row extends RegisterRow>(register: RegisterOf<Row>, row: Row): FieldsOf<Row> =>
  pick(row, register.fields) as FieldsOf<Row>;

/** These fields of a row. */
export function pick<Fields extends object>(
  from: Fields,
  names: readonly (keyof Fields & string)[],
): Partial<Fields> {
  const picked: Partial<Fields> = {};
  for (const name of names) picked[name] = from[name];
  return picked;
}

/** These fields as a history tells them. */
export function valuesOf(from: object, names: readonly string[]): HistoryValues {
  return Object.fromEntries(
    names.map((name) => {
      const value: unknown = Reflect.get(from, name);
      return [name, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
