import { snakeCase } from './naming.js';
import { columnsOf, tableOf, type EntityClass } from './table.js';

/** One column of a table, in the database's spelling. */
export interface ColumnShape {
  readonly name: string;
  /** What it holds: text, or a whole number. */
  readonly holds: 'text' | 'whole';
}

/** A table as a copy of the whole ledger speaks of it; plain values, since it crosses to other processes. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[];
}

const TEXT_TYPES: readonly unknown[] = ['varchar', 'text'];

/** Reads an entity's decorators; throws where the class is no entity. */
export function shapeOf(entity: EntityClass<object>): TableShape {
  const { name } = tableOf(entity);
  const declared = columnsOf(entity);
  return {
    name,
    columns: declared.map(({ propertyName, options }) => ({
      name: snakeCase(propertyName),
      holds: TEXT_TYPES.includes(options.type) ? 'text' : 'whole',
    })),
    key: declared
      .filter(({ options }) => options.primary === true)
      .map((column) => snakeCase(column.propertyName)),
  };
}
