import { scopeCondition, type Scope } from '../access/scope.js';
import type { Condition } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import { snakeCase } from '../storage/naming.js';
import { placeholders, type SqlReader, type SqlValue, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf, updateRow } from '../storage/table.js';
import type { RegisterOf } from './register-of.js';
import type { RegisterQuestion } from './register.js';
import type { RegisterRow } from './register-row.js';

/** A row with the name of its village. */
export type NamedRow<Row extends RegisterRow> = Row & { readonly villageName: string };

const selecting = <Row extends RegisterRow>({ entity }: RegisterOf<Row>): string =>
  `SELECT ${tableOf(entity).select('r')}, v.name AS "villageName"
   FROM ${tableOf(entity).name} r JOIN villages v ON v.id = r.village_id`;

interface Where {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

function whereOf<Row extends RegisterRow>(
  register: RegisterOf<Row>,
  scope: Scope,
  question: Omit<RegisterQuestion, 'page' | 'size'>,
  narrowed: readonly Condition[],
): Where {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const conditions = [within, ...narrowed];
  const add = (sql: string, ...parameters: string[]): void => void conditions.push({ sql, parameters });
  add(question.voided === true ? 'r.void_reason IS NOT NULL' : 'r.void_reason IS NULL');
  if (question.villageId !== undefined) add('r.village_id = ?', question.villageId);
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const columns = [
      'v.name_key',
      'v.initials',
      ...register.searched.map((field) => `r.${snakeCase(field)}`),
    ];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(`(${likes.join(' OR ')})`, ...columns.map(() => likePattern(word)));
  }
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => [...parameters]),
  };
}

function orderOf<Row extends RegisterRow>(register: RegisterOf<Row>, sort: string | undefined): string {
  const asked = sort?.replace(/^-/, '');
  const known = [...register.sorted, 'village' as const].find((one) => one === asked);
  const field = known ?? register.usual;
  const way = known !== undefined && sort?.startsWith('-') === true ? 'DESC' : 'ASC';
  if (field === 'village') return `v.town_code, v.print_order ${way}, r.id`;
  // The engines disagree about where empty cells go.
  const empty = register.blank[field] === null ? ` NULLS ${way === 'ASC' ? 'FIRST' : 'LAST'}` : '';
  return `r.${snakeCase(field)} ${way}${empty}, v.print_order, r.id`;
}

/** The rows that a list asks for. */
export function rowsAsked<Row extends RegisterRow>(
  sql: SqlReader,
  register: RegisterOf<Row>,
  scope: Scope,
  question: RegisterQuestion,
  narrowed: readonly Condition[],
): Promise<NamedRow<Row>[]> {
  const where = whereOf(register, scope, question, narrowed);
  return sql.all<NamedRow<Row>>(
    `${selecting(register)} WHERE ${where.sql} ORDER BY ${orderOf(register, question.sort)} LIMIT ? OFFSET ?`,
    [...where.parameters, question.size, offsetOf(question)],
  );
}

/** How many rows, and of how many villages, the filters select; `sums` are SQL sums by name over alias `r`. */
export async function figuresAsked<Row extends RegisterRow>(
  sql: SqlReader,
  register: RegisterOf<Row>,
  scope: Scope,
  question: Omit<RegisterQuestion, 'page' | 'size'>,
  narrowed: readonly Condition[],
  sums: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, number>>> {
  const where = whereOf(register, scope, question, narrowed);
  const asked = Object.entries(sums).map(([name, sum]) => `, coalesce(sum(${sum}), 0) AS "${name}"`);
  const found = await sql.first<Record<string, number>>(
    `SELECT count(*) AS "total", count(DISTINCT r.village_id) AS "villages"${asked.join('')}
     FROM ${tableOf(register.entity).name} r JOIN villages v ON v.id = r.village_id WHERE ${where.sql}`,
    where.parameters,
  );
  return found ?? {};
}

/** The row with this id, if in scope. */
export function rowById<Row extends RegisterRow>(
  sql: SqlReader,
  register: RegisterOf<Row>,
  scope: Scope,
  id: string,
): Promise<NamedRow<Row> | undefined> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  return sql.first<NamedRow<Row>>(`${selecting(register)} WHERE r.id = ? AND ${within.sql}`, [
    id,
    ...within.parameters,
  ]);
}

/** The rows that stand and have one of these keys; the oldest where several have the same. */
export async function rowsByKey<Row extends RegisterRow>(
  sql: SqlReader,
  register: RegisterOf<Row>,
  townCode: string,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  if (keys.length === 0) return new Map();
  const { name, select } = tableOf(register.entity);
  const rows = await sql.all<Row>(
    `SELECT ${select('r')} FROM ${name} r WHERE r.town_code = ? AND r.void_reason IS NULL
     AND r.match_key IN (${placeholders(keys.length)}) ORDER BY r.id DESC`,
    [townCode, ...keys],
  );
  return new Map(rows.map((row) => [row.matchKey, row]));
}

/** The rows that an import brought and that stand, by id; `after` is the last one seen. */
export function rowsOfImport<Row extends RegisterRow>(
  sql: SqlReader,
  register: RegisterOf<Row>,
  importId: Id,
  after: string,
  limit: number,
): Promise<Row[]> {
  const { name, select } = tableOf(register.entity);
  return sql.all<Row>(
    `SELECT ${select('r')} FROM ${name} r
     WHERE r.import_id = ? AND r.void_reason IS NULL AND r.id > ? ORDER BY r.id LIMIT ?`,
    [importId, after, limit],
  );
}

/** How many rows that stand each village of a town has. */
export async function rowsPerVillage<Row extends RegisterRow>(
  sql: SqlReader,
  register: RegisterOf<Row>,
  scope: Scope,
  townCode: string,
): Promise<Map<Id, number>> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const rows = await sql.all<{ villageId: Id; rows: number }>(
    `SELECT r.village_id AS "villageId", count(*) AS "rows" FROM ${tableOf(register.entity).name} r
     WHERE r.town_code = ? AND r.void_reason IS NULL AND ${within.sql} GROUP BY r.village_id`,
    [townCode, ...within.parameters],
  );
  return new Map(rows.map(({ villageId, rows: count }) => [villageId, count]));
}

/** Adds rows. */
export const insertNew = <Row extends RegisterRow>(
  sql: SqlWriter,
  register: RegisterOf<Row>,
  rows: readonly Row[],
): Promise<void> => insertRows(sql, register.entity, rows);

/** Changes a row that still has this version; false where it has not. */
export const changeOne = <Row extends RegisterRow>(
  sql: SqlWriter,
  register: RegisterOf<Row>,
  row: { readonly id: Id; readonly version: number },
  changes: Partial<RegisterRow>,
): Promise<boolean> =>
  updateRow<RegisterRow>(
    sql,
    register.entity,
    { id: row.id, version: row.version },
    { ...changes, version: row.version + 1 },
  );

/** Lets one import at a time decide about a town's registers. */
export const lockTownRegisters = (sql: SqlWriter, townCode: string): Promise<number> =>
  sql.run('UPDATE towns SET code = code WHERE code = ?', [townCode]);
