import { Column, ForeignKey, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The kinds of column that both engines store alike. Instants and days are text, lists are JSON text, yes and no are
 * 1 and 0, money and counts are whole numbers; `storage/sql.ts` checks what comes back.
 */
type Options = Pick<ColumnOptions, 'nullable' | 'default' | 'unique'>;

/** An identity made by us, 36 characters. */
export const IdColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: '36', ...options });

/** The identity of a row of another table, which stays as long as this one. */
export const ReferenceColumn =
  (table: string): PropertyDecorator =>
  (target, key) => {
    IdColumn()(target, key);
    ForeignKey(table, { onDelete: 'RESTRICT' })(target, key);
  };

/** The row's own identity. */
export const IdKey = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: '36' });

/** Part of a key that is a short word or code. */
export const CodeKey = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: '80' });

/** Part of a key that counts. */
export const CountKey = (): PropertyDecorator => PrimaryColumn({ type: 'bigint' });

/** A short word or code. */
export const CodeColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: '80', ...options });

/** Text that a person typed. */
export const TextColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options });

/** Money in 分. */
export const FenColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'bigint', ...options });

/** A whole number. */
export const CountColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'bigint', ...options });

/** 1 or 0. */
export const FlagColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'smallint', default: 0, ...options });

/** A business day, or a year or month, as text. */
export const DayColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: '10', ...options });

/** An instant as UTC text with milliseconds. */
export const InstantColumn = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: '24', ...options });

/** JSON as text. */
export const JsonColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options });

/**
 * The condition that a column holds one of these codes. Spelt as comparisons: for an IN of more than two, SQLite fills a
 * table in memory at every row that it checks, which costs a third of the insert.
 */
export const isOneOf = (column: string, codes: readonly string[]): string =>
  `(${codes.map((code) => `${column} = '${code}'`).join(' OR ')})`;
