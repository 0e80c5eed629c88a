import { scopeCondition, type Condition, type Scope } from '../access/scope.js';
import { addDays, type Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { ContractPaymentRow } from './contract.entity.js';
import { CONTRACT_TAGS, type ContractTagCounts } from './contract.js';
import type { RentTerms } from './contract.rules.js';

/** What a list of contracts may be narrowed by besides what every register has. */
export interface ContractFilters {
  readonly kind?: string | undefined;
  readonly form?: string | undefined;
  readonly lesseeMember?: string | undefined;
  readonly landClass?: string | undefined;
  readonly tag?: string | undefined;
  readonly assetId?: string | undefined;
  /** The term ends on this day or later, and on this day at the latest, and it was not ended before. */
  readonly endsFrom?: string | undefined;
  readonly endsTo?: string | undefined;
  /** The term ends today or within so many days, and it was not ended before. */
  readonly withinDays?: number | undefined;
  /** The term is over, and nobody ended it. */
  readonly expired?: boolean | undefined;
}

const EXPIRED = '(r.ended_day IS NULL AND r.to_day IS NOT NULL AND r.to_day < ?)';

/** The filters as conditions over alias `r`; what expires goes by today. */
export function contractConditions(filters: ContractFilters, today: Day): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, ...parameters: string[]): void => void conditions.push({ sql, parameters });
  if (filters.kind !== undefined) add('r.kind = ?', filters.kind);
  if (filters.form !== undefined) add('r.form = ?', filters.form);
  if (filters.lesseeMember !== undefined) add('r.lessee_member = ?', filters.lesseeMember);
  if (filters.landClass !== undefined) add('r.land_class = ?', filters.landClass);
  if (filters.tag !== undefined) add('r.tags LIKE ?', `%|${filters.tag}|%`);
  if (filters.assetId !== undefined) add('r.asset_id = ?', filters.assetId);
  if (filters.endsFrom !== undefined) add('r.ended_day IS NULL AND r.to_day >= ?', filters.endsFrom);
  if (filters.endsTo !== undefined) add('r.ended_day IS NULL AND r.to_day <= ?', filters.endsTo);
  if (filters.withinDays !== undefined) {
    const last = addDays(today, filters.withinDays);
    add('r.ended_day IS NULL AND r.to_day >= ? AND r.to_day <= ?', today, last);
  }
  if (filters.expired !== undefined) add(filters.expired ? EXPIRED : `NOT ${EXPIRED}`, today);
  return conditions;
}

/** What was paid on each of these contracts up to a day, in 分; those without payments are absent. */
export async function paidOn(sql: SqlReader, ids: readonly Id[], until: string): Promise<Map<Id, number>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.all<{ contractId: Id; paidFen: number }>(
    `SELECT contract_id AS "contractId", sum(amount_fen) AS "paidFen" FROM contract_payments
     WHERE day <= ? AND contract_id IN (${placeholders(ids.length)}) GROUP BY contract_id`,
    [until, ...ids],
  );
  return new Map(rows.map(({ contractId, paidFen }) => [contractId, paidFen]));
}

/** The payments on a contract in the order in which they were recorded. */
export const paymentsOn = (sql: SqlReader, contractId: Id): Promise<ContractPaymentRow[]> =>
  sql.all<ContractPaymentRow>(
    `SELECT ${tableOf(ContractPaymentRow).select('p')} FROM contract_payments p
     WHERE p.contract_id = ? ORDER BY p.id`,
    [contractId],
  );

/** Adds a payment. */
export const insertPayment = (sql: SqlWriter, row: ContractPaymentRow): Promise<void> =>
  insertRows(sql, ContractPaymentRow, [row]);

/** Holds a contract until the unit ends. */
export const lockContract = (sql: SqlWriter, id: Id): Promise<number> =>
  sql.run('UPDATE contracts SET version = version WHERE id = ?', [id]);

/** A contract as its rent is computed; money in 分. */
export interface RentedContract extends RentTerms {
  readonly contractId: Id;
  readonly villageId: Id;
  readonly villageName: string;
  readonly number: string | null;
  readonly thing: string;
  readonly lessee: string | null;
  readonly paidBeforeFen: number | null;
  readonly paidSinceFen: number;
}

/** Every contract in scope with a rent and a first day, in the order of villages, with what was paid up to a day. */
export function rentedContracts(
  sql: SqlReader,
  scope: Scope,
  villageId: Id | undefined,
  until: string,
): Promise<RentedContract[]> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const village = villageId === undefined ? '' : 'AND r.village_id = ?';
  return sql.all<RentedContract>(
    `SELECT r.id AS "contractId", r.village_id AS "villageId", v.name AS "villageName", r.number AS "number",
       r.thing AS "thing", r.lessee AS "lessee", r.from_day AS "fromDay", r.to_day AS "toDay",
       r.ended_day AS "endedDay", r.rent_fen AS "rentFen", r.due_month_day AS "dueMonthDay",
       r.paid_before_fen AS "paidBeforeFen", coalesce(p.paid_fen, 0) AS "paidSinceFen"
     FROM contracts r JOIN villages v ON v.id = r.village_id
     LEFT JOIN (SELECT contract_id, sum(amount_fen) AS paid_fen FROM contract_payments WHERE day <= ?
       GROUP BY contract_id) p ON p.contract_id = r.id
     WHERE r.void_reason IS NULL AND r.rent_fen > 0 AND r.from_day IS NOT NULL AND ${within.sql} ${village}
     ORDER BY v.town_code, v.print_order, r.id`,
    [until, ...within.parameters, ...(villageId === undefined ? [] : [villageId])],
  );
}

/** How many contracts in scope have which tag; one with several tags counts once among the tagged. */
export async function tagCounts(
  sql: SqlReader,
  scope: Scope,
  villageId: Id | undefined,
): Promise<ContractTagCounts> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const village = villageId === undefined ? '' : 'AND r.village_id = ?';
  const sums = CONTRACT_TAGS.map(
    (tag) => `coalesce(sum(CASE WHEN r.tags LIKE '%|${tag}|%' THEN 1 ELSE 0 END), 0) AS "${tag}"`,
  );
  const found = await sql.first<Record<string, number>>(
    `SELECT count(*) AS "contracts", count(r.tags) AS "tagged", ${sums.join(', ')}
     FROM contracts r WHERE r.void_reason IS NULL AND ${within.sql} ${village}`,
    [...within.parameters, ...(villageId === undefined ? [] : [villageId])],
  );
  const lines = CONTRACT_TAGS.map((tag) => ({ tag, contracts: found?.[tag] ?? 0 }));
  return { contracts: found?.['contracts'] ?? 0, tagged: found?.['tagged'] ?? 0, lines };
}

/** Does an asset stand in this village? */
export async function assetStands(sql: SqlReader, assetId: Id, villageId: Id): Promise<boolean> {
  const row = await sql.first<{ id: Id }>(
    'SELECT a.id AS "id" FROM assets a WHERE a.id = ? AND a.village_id = ? AND a.void_reason IS NULL',
    [assetId, villageId],
  );
  return row !== undefined;
}

/** A contract that an import brought and on which somebody recorded a payment since; undefined where none is. */
export async function paidOnImport(sql: SqlReader, importId: Id): Promise<Id | undefined> {
  const row = await sql.first<{ id: Id }>(
    `SELECT r.id AS "id" FROM contracts r WHERE r.import_id = ? AND r.void_reason IS NULL
     AND EXISTS (SELECT 1 FROM contract_payments p WHERE p.contract_id = r.id) LIMIT 1`,
    [importId],
  );
  return row?.id;
}
