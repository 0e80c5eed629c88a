import { scopeCondition, type Scope } from '../access/scope.js';
import { DISCIPLINE_MONEY_CODES, type DisciplineMoney } from '../cases/settlement.js';
import { fenFromColumn } from '../kernel/money.js';
import { offsetOf } from '../kernel/paging.js';
import { comparisonKey } from '../kernel/text.js';
import { likePattern } from '../storage/search-index.js';
import type { SqlReader, SqlValue, SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { DisciplineMoneyRow } from './discipline-money.entity.js';
import type { DisciplineMoneyQuestion, DisciplineMoneySum } from './discipline-money.js';

/** A line with whose it is. */
export interface DisciplineMoneyRecord extends DisciplineMoneyRow {
  readonly personName: string | null;
  readonly villageName: string | null;
  /** The line that took this one back. */
  readonly reversedBy: string | null;
}

/** A line belongs to the village of its person, or to that of its case where it is of nobody in particular. */
const VILLAGE = 'coalesce(p.village_id, c.village_id)';
const FROM = `FROM discipline_money m LEFT JOIN dealt_persons p ON p.id = m.person_id
   LEFT JOIN cases c ON c.id = m.case_id LEFT JOIN villages v ON v.id = ${VILLAGE}
   LEFT JOIN discipline_money r ON r.reverses = m.id`;
const COLUMNS = `${tableOf(DisciplineMoneyRow).select('m')}, p.name AS "personName", v.name AS "villageName", r.id AS "reversedBy"`;

interface Where {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

function whereOf(scope: Scope, question: Omit<DisciplineMoneyQuestion, 'page' | 'size'>): Where {
  const within = scopeCondition(scope, 'm.town_code', VILLAGE);
  const conditions: string[] = [within.sql];
  const parameters: SqlValue[] = [...within.parameters];
  const add = (sql: string, ...values: SqlValue[]): void => {
    conditions.push(sql);
    parameters.push(...values);
  };
  if (question.personId !== undefined) add('m.person_id = ?', question.personId);
  if (question.caseId !== undefined) add('m.case_id = ?', question.caseId);
  if (question.villageId !== undefined) add(`${VILLAGE} = ?`, question.villageId);
  if (question.kind !== undefined) add('m.kind = ?', question.kind);
  if (question.fromDay !== undefined) add('m.day >= ?', question.fromDay);
  if (question.toDay !== undefined) add('m.day <= ?', question.toDay);
  const word = comparisonKey(question.q ?? '');
  if (word !== '') {
    const columns = ['p.name_key', 'm.document_number', 'm.organ', 'v.name_key'];
    const likes = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '\\'`);
    add(`(${likes.join(' OR ')})`, ...columns.map(() => likePattern(word)));
  }
  return { sql: conditions.join(' AND '), parameters };
}

/** Lines in scope that the filters select, the newest first. */
export async function moneyLines(
  sql: SqlReader,
  scope: Scope,
  question: DisciplineMoneyQuestion,
): Promise<DisciplineMoneyRecord[]> {
  const where = whereOf(scope, question);
  return sql.all<DisciplineMoneyRecord>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY m.day DESC, m.id DESC LIMIT ? OFFSET ?`,
    [...where.parameters, question.size, offsetOf(question)],
  );
}

/** How many lines the filters select, and what each of the five kinds comes to. */
export async function moneySums(
  sql: SqlReader,
  scope: Scope,
  question: Omit<DisciplineMoneyQuestion, 'page' | 'size'>,
): Promise<{ readonly total: number; readonly sums: readonly DisciplineMoneySum[] }> {
  const where = whereOf(scope, question);
  const rows = await sql.all<{ kind: DisciplineMoney; lines: number; amountFen: unknown; persons: number }>(
    `SELECT s.kind AS "kind", sum(s.lines) AS "lines", sum(s.amount_fen) AS "amountFen",
       count(CASE WHEN s.amount_fen <> 0 THEN s.person_id END) AS "persons"
     FROM (SELECT m.kind, m.person_id, count(*) AS lines, sum(m.amount_fen) AS amount_fen ${FROM}
       WHERE ${where.sql} GROUP BY m.kind, m.person_id) s GROUP BY s.kind`,
    where.parameters,
  );
  const byKind = new Map(rows.map((row) => [row.kind, row]));
  return {
    total: rows.reduce((total, { lines }) => total + Number(lines), 0),
    sums: DISCIPLINE_MONEY_CODES.map((kind) => ({
      kind,
      amountFen: fenFromColumn(byKind.get(kind)?.amountFen),
      persons: byKind.get(kind)?.persons ?? 0,
    })),
  };
}

/** The line with this id, if in scope. */
export async function moneyById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<DisciplineMoneyRecord | undefined> {
  const within = scopeCondition(scope, 'm.town_code', VILLAGE);
  return sql.first<DisciplineMoneyRecord>(`SELECT ${COLUMNS} ${FROM} WHERE m.id = ? AND ${within.sql}`, [
    id,
    ...within.parameters,
  ]);
}

/** Adds a line. */
export const insertMoney = (sql: SqlWriter, row: DisciplineMoneyRow): Promise<void> =>
  insertRows(sql, DisciplineMoneyRow, [row]);
