import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from './naming.js';
import type { SqlValue, SqlWriter } from './sql.js';

/** An entity's class, which names the table; rows themselves are plain values. */
export type EntityClass<Row extends object> = new () => Row;

/** A table as stores speak of it: its name and its columns in both spellings. */
export interface Table {
  readonly name: string;
  readonly properties: readonly string[];
  /** `alias.amount_fen AS "amountFen", …` */
  select(alias: string): string;
}

const tables = new Map<EntityClass<object>, Table>();

/** The columns that an entity declares, with those of the classes that it builds upon. */
export const columnsOf = (entity: EntityClass<object>) =>
  getMetadataArgsStorage().columns.filter(
    ({ target }) => target === entity || (typeof target === 'function' && entity.prototype instanceof target),
  );

/** Reads the entity's decorators once; throws where the class is no entity. */
export function tableOf(entity: EntityClass<object>): Table {
  const known = tables.get(entity);
  if (known !== undefined) return known;
  const declared = getMetadataArgsStorage();
  const name = declared.tables.find((table) => table.target === entity)?.name;
  if (name === undefined) throw new Error(`${entity.name} is no entity with a table name`);
  const properties = columnsOf(entity).map((column) => column.propertyName);
  const selected = new Map<string, string>();
  const select = (alias: string): string => {
    const known = selected.get(alias);
    if (known !== undefined) return known;
    const list = properties.map((property) => `${alias}.${snakeCase(property)} AS "${property}"`).join(', ');
    selected.set(alias, list);
    return list;
  };
  const table: Table = { name, properties, select };
  tables.set(entity, table);
  return table;
}

const valueOf = (row: object, property: string): SqlValue => {
  const value: unknown = Reflect.get(row, property);
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`${property}: neither text nor number`);
};

/** Inserts rows; every column is written, those left out become null. */
export async function insertRows<Row extends object>(
  sql: SqlWriter,
  entity: EntityClass<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const table = tableOf(entity);
  await sql.insertMany(
    table.name,
    table.properties.map(snakeCase),
    rows.map((row) => table.properties.map((property) => valueOf(row, property))),
  );
}

/**
 * Changes named columns of the row that has these key values (`version` may be one of them) and says whether there was
 * such a row.
 */
export async function updateRow<Row extends object>(
  sql: SqlWriter,
  entity: EntityClass<Row>,
  key: Partial<Row>,
  changes: Partial<Row>,
): Promise<boolean> {
  const fields = Object.keys(changes);
  if (fields.length === 0) return true;
  const keys = Object.keys(key);
  const changed = await sql.run(
    `UPDATE ${tableOf(entity).name} SET ${fields.map((field) => `${snakeCase(field)} = ?`).join(', ')} ` +
      `WHERE ${keys.map((field) => `${snakeCase(field)} = ?`).join(' AND ')}`,
    [...fields.map((field) => valueOf(changes, field)), ...keys.map((field) => valueOf(key, field))],
  );
  return changed > 0;
}
