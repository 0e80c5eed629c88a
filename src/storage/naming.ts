import { DefaultNamingStrategy } from 'typeorm';

const columns = new Map<string, string>();

/** `amountFen` is the column `amount_fen`; the two spellings meet nowhere but here. */
export function snakeCase(name: string): string {
  let column = columns.get(name);
  if (column === undefined) {
    column = name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/([a-zA-Z])(\d)/g, '$1_$2')
      .toLowerCase();
    // Names come from the tables' own properties, of which there are few.
    columns.set(name, column);
  }
  return column;
}

/** Columns are named in snake case on both engines; constraints keep TypeORM's own names. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}
