import type { Id } from '../kernel/ids.js';
import { snakeCase } from '../storage/naming.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { CaseDetailRow, CaseRow } from './case.entity.js';
import { listCases, type ListAsked, type NamedCaseRow } from './case-list.store.js';
import { filtersOf } from './case-list.sql.js';

/** Cases that are read at once: what an export keeps in memory does not grow with the register. */
export const CASES_AT_ONCE = 1_000;

/** Columns of a case that may be empty in every row of a register. */
export type OptionalCaseColumn = {
  [Key in keyof CaseRow]: null extends CaseRow[Key] ? Key : never;
}[keyof CaseRow];

const OPTIONAL_COLUMNS: readonly OptionalCaseColumn[] = [
  'groupId',
  'itemCode',
  'nature',
  'source',
  'occurredFrom',
  'occurredTo',
  'foundDay',
  'cause',
  'selfAmountFen',
  'verifiedAmountFen',
  'areaCentiMu',
  'quantityMilli',
  'quantityUnit',
  'policyBasis',
  'responsiblePerson',
  'responsiblePost',
  'responsibleStatus',
  'leader',
  'responsibleUnit',
  'rectifier',
  'measures',
  'dueDay',
  'dueAsWritten',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
  'sheetNumber',
  'mark',
];

/** What a register has before its rows are read: columns with a value in some row, and whether some row has details. */
export interface RegisterOutline {
  readonly filled: ReadonlySet<OptionalCaseColumn>;
  readonly details: boolean;
}

/** Which columns of the asked rows hold anything at all. */
export async function outlineOfCases(sql: SqlReader, asked: ListAsked): Promise<RegisterOutline> {
  const filters = filtersOf(asked.engine, asked.scope, asked.campaign, asked.question, asked.today);
  const counts = OPTIONAL_COLUMNS.map((column) => `count(c.${snakeCase(column)}) AS "${column}"`);
  const filled = await sql.first<Record<OptionalCaseColumn, number>>(
    `SELECT ${counts.join(', ')} FROM cases c WHERE ${filters.sql}`,
    filters.parameters,
  );
  const details = await sql.first(
    `SELECT 1 AS "there" FROM cases c JOIN case_details d ON d.case_id = c.id WHERE ${filters.sql} LIMIT 1`,
    filters.parameters,
  );
  return {
    filled: new Set(OPTIONAL_COLUMNS.filter((column) => (filled?.[column] ?? 0) > 0)),
    details: details !== undefined,
  };
}

/** The asked cases in the order asked for, in pieces of at most CASES_AT_ONCE; page and size of the question are not used. */
export async function* casesInPieces(
  sql: SqlReader,
  asked: ListAsked,
): AsyncGenerator<readonly NamedCaseRow[], void, undefined> {
  const { question } = asked;
  const byNumber = question.sort.by === 'number' && !question.sort.descending;
  let lastNo = 0;
  for (let page = 1; ; page++) {
    const piece = byNumber
      ? await caseRowsAfter(sql, asked, lastNo)
      : await listCases(sql, { ...asked, question: { ...question, page, size: CASES_AT_ONCE } });
    if (piece.length > 0) yield piece;
    if (piece.length < CASES_AT_ONCE) return;
    lastNo = piece.at(-1)?.no ?? lastNo;
  }
}

/** The next of the asked cases behind a number, by number. A page that far down would cost as much as all before it. */
async function caseRowsAfter(sql: SqlReader, asked: ListAsked, no: number): Promise<NamedCaseRow[]> {
  const filters = filtersOf(asked.engine, asked.scope, asked.campaign, asked.question, asked.today);
  return sql.all<NamedCaseRow>(
    `SELECT ${tableOf(CaseRow).select('c')}, v.name AS "villageName", i.name AS "itemName"
     FROM cases c LEFT JOIN villages v ON v.id = c.village_id
     LEFT JOIN campaign_items i ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code
     WHERE ${filters.sql} AND c.no > ? ORDER BY c.no LIMIT ?`,
    [...filters.parameters, no, CASES_AT_ONCE],
  );
}

/** The details of these cases by case, in their order. The cases were read within the scope. */
export async function detailsByCase(
  sql: SqlReader,
  caseIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly CaseDetailRow[]>> {
  const byCase = new Map<Id, CaseDetailRow[]>();
  if (caseIds.length === 0) return byCase;
  const rows = await sql.all<CaseDetailRow>(
    `SELECT ${tableOf(CaseDetailRow).select('d')} FROM case_details d
     WHERE d.case_id IN (${placeholders(caseIds.length)}) ORDER BY d.case_id, d.place`,
    caseIds,
  );
  for (const row of rows) {
    const details = byCase.get(row.caseId);
    if (details === undefined) byCase.set(row.caseId, [row]);
    else details.push(row);
  }
  return byCase;
}
