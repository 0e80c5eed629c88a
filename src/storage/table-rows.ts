import type { EngineKind } from './engine.js';
import { placeholders, type SqlReader, type SqlRow, type SqlValue } from './sql.js';
import type { TableShape } from './table-shape.js';

/** Rows that are read at once. */
const ROWS_AT_ONCE = 1_000;

/**
 * All rows of a table in the order of its key, a piece at a time, with these of its columns. Text is ordered by its
 * UTF-8 bytes whatever the database's collation, so that both engines give one and the same sequence. Asked inside
 * `reading` or a unit of work; whoever stops early ends that as well.
 */
export async function* rowsInOrder(
  sql: SqlReader,
  engine: EngineKind,
  shape: TableShape,
  columns: readonly string[] = shape.columns.map(({ name }) => name),
): AsyncGenerator<SqlValue[][]> {
  const pieces = engine === 'sqlite' ? byKey(sql, shape) : byCursor(sql, shape);
  for await (const rows of pieces) yield rows.map((row) => columns.map((column) => row[column] ?? null));
}

async function* byKey(sql: SqlReader, { name, key }: TableShape): AsyncGenerator<SqlRow[]> {
  const order = key.join(', ');
  const after = `WHERE (${order}) > (${placeholders(key.length)})`;
  let last: SqlRow | undefined;
  do {
    const rows: SqlRow[] = await sql.all<SqlRow>(
      `SELECT * FROM ${name} ${last === undefined ? '' : after} ORDER BY ${order} LIMIT ${ROWS_AT_ONCE}`,
      last === undefined ? [] : key.map((column) => last?.[column] ?? null),
    );
    if (rows.length > 0) yield rows;
    last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
  } while (last !== undefined);
}

/** An index in another collation gives no order, so the server sorts once and hands out pieces. */
async function* byCursor(sql: SqlReader, { name, key, columns }: TableShape): AsyncGenerator<SqlRow[]> {
  const isText = (column: string): boolean =>
    columns.some((one) => one.name === column && one.holds === 'text');
  const order = key.map((column) => (isText(column) ? `${column} COLLATE "C"` : column)).join(', ');
  const cursor = `rows_of_${name}`;
  await sql.all(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT * FROM ${name} ORDER BY ${order}`);
  for (;;) {
    const rows = await sql.all<SqlRow>(`FETCH FORWARD ${ROWS_AT_ONCE} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql.all(`CLOSE ${cursor}`);
}
