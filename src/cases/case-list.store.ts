import { scopeCondition, type Scope } from '../access/scope.js';
import { CATEGORY_CODES } from '../campaigns/campaign.js';
import { offsetOf } from '../kernel/paging.js';
import { snakeCase } from '../storage/naming.js';
import { placeholders, spelt, type SqlReader, type SqlValue } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { MONEY_FIGURES } from './case-figures.js';
import { FIELDS_OF_PERSONS } from './case-persons.js';
import { NONE, type CaseListQuestion, type CaseSort } from './case-list.js';
import {
  filtersOf,
  narrowsBeyondTallies,
  OUTSTANDING,
  STATE_ORDER,
  type Filters,
  type ListAsked,
} from './case-list.sql.js';
import { CaseRow } from './case.entity.js';

/** A case's row with the names that a list shows. */
export type NamedCaseRow = CaseRow & {
  readonly villageName: string | null;
  readonly itemName: string | null;
};

/** What a row of the register shows, and what is hidden from who may not see persons. */
const LISTED = [
  'id',
  'no',
  'villageId',
  'categoryCode',
  'itemCode',
  'state',
  'description',
  'amountKind',
  'nature',
  'source',
  'foundDay',
  'dueDay',
  'mark',
  'continuingKind',
  'closedDay',
  'inTime',
  'extensionCount',
  'opening',
  'version',
  'updatedAt',
  ...MONEY_FIGURES,
  ...FIELDS_OF_PERSONS,
] as const satisfies readonly (keyof CaseRow)[];

/** As much of a case's row as the register shows, with the names. */
export type ListedCaseRow = Pick<NamedCaseRow, (typeof LISTED)[number] | 'villageName' | 'itemName'>;

const LISTED_COLUMNS = LISTED.map((field) => `c.${snakeCase(field)} AS "${field}"`).join(', ');

/** Figures of all rows that the filters select. */
export interface ListTotals {
  readonly total: number;
  readonly amountFen: number;
  readonly undetermined: number;
}

const CATEGORY_ORDER = `CASE c.category_code ${CATEGORY_CODES.map((code, place) => `WHEN '${code}' THEN ${place}`).join(' ')} END`;

const SORTS: Readonly<Record<CaseSort, string>> = {
  number: 'c.no',
  village: 'coalesce(v.print_order, 1000000)',
  category: CATEGORY_ORDER,
  item: `${CATEGORY_ORDER}, coalesce(c.item_code, '')`,
  state: STATE_ORDER,
  amountFen: 'c.amount_fen',
  recoveredFen: 'c.recovered_fen',
  outstandingFen: OUTSTANDING,
  foundDay: "coalesce(c.found_day, '')",
  dueDay: "coalesce(c.due_day, '9999-12-31')",
  updatedAt: 'c.updated_at',
};

const NAMES = `LEFT JOIN villages v ON v.id = c.village_id
   LEFT JOIN campaign_items i ON i.town_code = c.town_code AND i.campaign_id = c.campaign_id AND i.code = c.item_code`;

function orderOf(question: CaseListQuestion): string {
  const direction = question.sort.descending ? 'DESC' : 'ASC';
  const keys = SORTS[question.sort.by].split(/, (?![^(]*\))/).map((key) => `${key} ${direction}`);
  return question.sort.by === 'number' ? keys.join(', ') : `${keys.join(', ')}, c.no ASC`;
}

/** The asked page with everything of its rows. */
export const listCases = (sql: SqlReader, asked: ListAsked): Promise<NamedCaseRow[]> =>
  pageOf<NamedCaseRow>(sql, asked, tableOf(CaseRow).select('c'));

/** The asked page as the register shows it: half of the columns, and so half of the time. */
export const listRegister = (sql: SqlReader, asked: ListAsked): Promise<ListedCaseRow[]> =>
  pageOf<ListedCaseRow>(sql, asked, LISTED_COLUMNS);

/** Only the rows of the page are read whole: sorting goes over identities. */
async function pageOf<Row>(sql: SqlReader, asked: ListAsked, columns: string): Promise<Row[]> {
  const filters = filtersOf(asked);
  const order = orderOf(asked.question);
  const sorted = asked.question.sort.by === 'village' ? 'LEFT JOIN villages v ON v.id = c.village_id' : '';
  return sql.all<Row>(
    `SELECT ${columns}, v.name AS "villageName", i.name AS "itemName"
     FROM (SELECT c.id FROM cases c ${sorted} WHERE ${filters.sql} ORDER BY ${order} LIMIT ? OFFSET ?) chosen
     JOIN cases c ON c.id = chosen.id ${NAMES}
     ORDER BY ${order}`,
    [...filters.parameters, asked.question.size, offsetOf(asked.question)],
  );
}

/** How many rows the filters select, and their money; from the tallies where those know. */
export async function totalsOfCases(sql: SqlReader, asked: ListAsked): Promise<ListTotals> {
  const row = narrowsBeyondTallies(asked.question)
    ? await countedTotals(sql, filtersOf(asked))
    : await talliedTotals(sql, asked);
  return row ?? { total: 0, amountFen: 0, undetermined: 0 };
}

const countedTotals = (sql: SqlReader, filters: Filters): Promise<ListTotals | undefined> =>
  sql.first<ListTotals>(
    `SELECT count(*) AS "total", coalesce(sum(c.amount_fen), 0) AS "amountFen",
       coalesce(sum(CASE c.amount_kind WHEN 'undetermined' THEN 1 ELSE 0 END), 0) AS "undetermined"
     FROM cases c WHERE ${filters.sql}`,
    filters.parameters,
  );

async function talliedTotals(sql: SqlReader, asked: ListAsked): Promise<ListTotals | undefined> {
  const { question, campaign, scope } = asked;
  const parts = ['t.town_code = ? AND t.campaign_id = ?'];
  const parameters: SqlValue[] = [campaign.townCode, campaign.id];
  const among = (column: string, values: readonly string[] | undefined): void => {
    if (values === undefined) return;
    parts.push(values.length === 0 ? '1 = 0' : `${column} IN (${placeholders(values.length)})`);
    parameters.push(...values.map((value) => (value === NONE ? '' : value)));
  };
  among('t.village_id', question.villageIds);
  among('t.category_code', question.categoryCodes);
  among('t.item_code', question.itemCodes);
  if (question.states === undefined) parts.push("t.state <> 'voided'");
  else among('t.state', question.states);
  if (scope.kind !== 'all') {
    const within = scopeCondition(scope, 't.town_code', 't.village_id');
    parts.push(within.sql);
    parameters.push(...within.parameters);
  }
  return sql.first<ListTotals>(
    `SELECT coalesce(sum(t.cases), 0) AS "total", coalesce(sum(t.amount_fen), 0) AS "amountFen",
       coalesce(sum(t.undetermined), 0) AS "undetermined"
     FROM case_tallies t WHERE ${parts.join(' AND ')}`,
    parameters,
  );
}

const NAMED_BY_ID = spelt(
  (condition) =>
    `SELECT ${tableOf(CaseRow).select('c')}, v.name AS "villageName", i.name AS "itemName", g.name AS "groupName",
       k.code AS "campaignCode", k.number_prefix AS "numberPrefix"
     FROM cases c ${NAMES} LEFT JOIN village_groups g ON g.id = c.group_id JOIN campaigns k ON k.id = c.campaign_id
     WHERE c.id = ? AND ${condition}`,
);

/** One case with the names that a list shows. */
export async function namedCaseById(
  sql: SqlReader,
  scope: Scope,
  id: string,
): Promise<
  | (NamedCaseRow & {
      readonly groupName: string | null;
      readonly campaignCode: string;
      readonly numberPrefix: string;
    })
  | undefined
> {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  return sql.first(NAMED_BY_ID(within.sql), [id, ...within.parameters]);
}
