/** What a parameter of a statement may be; yes and no are 1 and 0. */
export type SqlValue = string | number | null;

/** Names of columns as properties, values as both engines give them. */
export type SqlRow = Record<string, SqlValue>;

/**
 * Questions to the ledger. SQL is written once, with `?` for parameters and `AS "camelCase"` for what it answers; a
 * store declares the type of its row beside its statement.
 */
export interface SqlReader {
  all<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
  first<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row | undefined>;
}

/** Questions and changes inside a unit of work. */
export interface SqlWriter extends SqlReader {
  /** Runs a change and says how many rows it touched. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<number>;
  /** Inserts many rows of one table by one prepared statement, or in chunks where the engine wants that. */
  insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;
}

const statements = new Map<string, string>();

/** `?` to `$1`, `$2` … for PostgreSQL, leaving those inside quotes. */
export function toDollarParameters(sql: string): string {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  let count = 0;
  const text = sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?/g, (part) => (part === '?' ? `$${++count}` : part));
  if (statements.size < 2_000) statements.set(sql, text);
  return text;
}

/** `?, ?, ?` for a list of that length. */
export const placeholders = (count: number): string => new Array<string>(count).fill('?').join(', ');

/** Conditions whose statements are remembered. */
const CONDITIONS_KEPT = 50;

/**
 * A statement that differs by a condition, spelt once for each: the statements of wide tables have thousands of letters,
 * and one that was put together anew is compared with the prepared ones letter by letter.
 */
export function spelt(statement: (condition: string) => string): (condition: string) => string {
  const known = new Map<string, string>();
  return (condition) => {
    let text = known.get(condition);
    if (text === undefined) {
      text = statement(condition);
      if (known.size < CONDITIONS_KEPT) known.set(condition, text);
    }
    return text;
  };
}
