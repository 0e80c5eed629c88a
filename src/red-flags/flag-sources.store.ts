import { scopeCondition, type Scope } from '../access/scope.js';
import { OUTSTANDING } from '../claims-debts/claim.store.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import type { FlagSource, FlagSourceRow } from './flag.js';

/** How a kind of row is read: its table as alias `r`, what names it, and its fields as SQL. */
interface Shape {
  readonly from: string;
  readonly village: string;
  readonly order: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

const columns = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [name, `r.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`]),
  );

const SHAPES: Readonly<Record<Exclude<FlagSource['kind'], 'campaign'>, Shape>> = {
  entry: {
    from: 'fund_entries r JOIN fund_accounts a ON a.id = r.account_id',
    village: 'r.village_id',
    order: 'r.day, r.seq, r.id',
    name: 'r.summary',
    fields: {
      accountId: 'a.name',
      ...columns('day', 'voucher', 'summary', 'subjectAsWritten', 'incomeFen', 'expenseFen'),
      ...columns('counterparty', 'payment', 'evidence'),
    },
  },
  account: {
    from: 'fund_accounts r',
    village: 'r.village_id',
    order: 'r.id',
    name: 'r.name',
    fields: columns('name', 'kind', 'bank', 'tail', 'approval', 'openedDay', 'closedDay', 'openingFen'),
  },
  asset: {
    from: 'assets r',
    village: 'r.village_id',
    order: 'r.id',
    name: 'r.name',
    fields: {
      ...columns('name', 'classAsWritten', 'fundedBy', 'bookQuantityMilli', 'foundQuantityMilli'),
      ...columns('bookValueFen', 'foundValueFen', 'areaCentiMu', 'foundAreaCentiMu', 'countedDay'),
      ...columns('differenceReason'),
    },
  },
  contract: {
    from: 'contracts r',
    village: 'r.village_id',
    order: 'r.id',
    name: 'coalesce(r.number, r.thing)',
    fields: {
      ...columns('number', 'thing', 'lessee', 'lesseeMember', 'form', 'fromDay', 'toDay', 'endedDay'),
      ...columns('areaCentiMu', 'rentFen', 'paidBeforeFen', 'depositFen', 'resolution', 'bidding'),
      ...columns('approvedByTown'),
    },
  },
  claim: {
    from: 'claims r',
    village: 'r.village_id',
    order: 'r.origin_day, r.id',
    name: 'r.counterparty',
    fields: {
      ...columns('side', 'counterparty', 'classAsWritten', 'originDay', 'principalFen', 'interestFen'),
      outstandingFen: OUTSTANDING,
      ...columns('dueDay', 'confirmation', 'evidence'),
    },
  },
  case: {
    from: `cases r JOIN campaigns p ON p.id = r.campaign_id LEFT JOIN campaign_items i
      ON i.town_code = r.town_code AND i.campaign_id = r.campaign_id AND i.code = r.item_code`,
    village: 'r.village_id',
    order: 'r.no',
    name: 'r.description',
    fields: {
      itemCode: 'i.name',
      ...columns('description', 'state', 'dueDay', 'amountFen', 'recoveredFen', 'foundDay'),
    },
  },
  village: {
    from: 'villages r',
    village: 'r.id',
    order: 'r.id',
    name: 'r.name',
    fields: columns('name', 'code', 'households', 'population'),
  },
};

async function rowsWhere(
  sql: SqlReader,
  scope: Scope,
  kind: Exclude<FlagSource['kind'], 'campaign'>,
  where: string,
  parameters: readonly (string | number)[],
  limit: number,
): Promise<FlagSourceRow[]> {
  const { from, village, order, name, fields } = SHAPES[kind];
  const within = scopeCondition(scope, 'r.town_code', village);
  const named = Object.entries(fields).map(([field, expression]) => `${expression} AS "${field}"`);
  const rows = await sql.all<{ id: Id; rowName: string } & FlagSourceRow['facts']>(
    `SELECT r.id AS "id", ${name} AS "rowName", ${named.join(', ')} FROM ${from}
     WHERE ${where} AND ${within.sql} ORDER BY ${order} LIMIT ?`,
    [...parameters, ...within.parameters, limit],
  );
  return rows.map(({ id, rowName, ...facts }) => ({ kind, id, name: rowName, facts }));
}

/** The rows of these sources that are in scope, kind by kind; a campaign has none. */
export async function sourceRows(
  sql: SqlReader,
  scope: Scope,
  sources: readonly FlagSource[],
  limit: number,
): Promise<FlagSourceRow[]> {
  const found: FlagSourceRow[] = [];
  for (const kind of new Set(sources.map((source) => source.kind))) {
    const ids = sources.flatMap((source) => (source.kind === kind ? [source.id] : [])).slice(0, limit);
    if (kind === 'campaign') continue;
    found.push(...(await rowsWhere(sql, scope, kind, `r.id IN (${placeholders(ids.length)})`, ids, limit)));
  }
  return found;
}

/** The entries of an account in a month (`2013-05`). */
export const entriesOfMonth = (
  sql: SqlReader,
  scope: Scope,
  accountId: Id,
  month: string,
  limit: number,
): Promise<FlagSourceRow[]> => {
  const where = `r.account_id = ? AND r.day >= ? AND r.day <= ? AND r.void_reason IS NULL`;
  return rowsWhere(sql, scope, 'entry', where, [accountId, `${month}-01`, `${month}-31`], limit);
};

/** The debts of a village that are outstanding. */
export const debtsOfVillage = (
  sql: SqlReader,
  scope: Scope,
  villageId: Id,
  limit: number,
): Promise<FlagSourceRow[]> => {
  const where = `r.village_id = ? AND r.side = 'debt' AND r.void_reason IS NULL AND ${OUTSTANDING} > 0`;
  return rowsWhere(sql, scope, 'claim', where, [villageId], limit);
};

/** The assets that these contracts are about. */
export async function assetsOfContracts(sql: SqlReader, contractIds: readonly Id[]): Promise<Id[]> {
  if (contractIds.length === 0) return [];
  const rows = await sql.all<{ id: Id }>(
    `SELECT DISTINCT r.asset_id AS "id" FROM contracts r
     WHERE r.asset_id IS NOT NULL AND r.id IN (${placeholders(contractIds.length)})`,
    contractIds,
  );
  return rows.map(({ id }) => id);
}
