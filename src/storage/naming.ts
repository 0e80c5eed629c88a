import { DefaultNamingStrategy } from 'typeorm';

/** `amountFen` is the column `amount_fen`; the two spellings meet nowhere but here. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([a-zA-Z])(\d)/g, '$1_$2')
    .toLowerCase();

/** Columns are named in snake case on both engines; constraints keep TypeORM's own names. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}
