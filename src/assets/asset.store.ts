import type { Condition } from '../access/scope.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlWriter } from '../storage/sql.js';
import { insertRows, tableOf } from '../storage/table.js';
import { AssetCountRow, AssetDisposalRow } from './asset.entity.js';
import type { AssetComparison, AssetDifference, AssetListSums, AssetSums } from './asset.js';

// The conditions below are `differencesOf` as SQL; a test holds the two together.
const isThere = (quantity: string, value: string, area: string): string =>
  `(CASE WHEN ${quantity} IS NULL THEN coalesce(${value}, 0) > 0 OR coalesce(${area}, 0) > 0 ELSE ${quantity} > 0 END)`;
const BOOKED = isThere('r.book_quantity_milli', 'r.book_value_fen', 'r.area_centi_mu');
const FOUND = isThere('r.found_quantity_milli', 'r.found_value_fen', 'r.found_area_centi_mu');
const COUNTED = 'r.counted_day IS NOT NULL';
const differ = (book: string, found: string): string =>
  `(${COUNTED} AND ${BOOKED} AND ${FOUND} AND ${book} IS NOT NULL AND ${found} IS NOT NULL AND ${book} <> ${found})`;

const DIFFERS: Readonly<Record<AssetDifference, string>> = {
  'booked-not-found': `(${COUNTED} AND ${BOOKED} AND NOT ${FOUND})`,
  'found-not-booked': `(${COUNTED} AND ${FOUND} AND NOT ${BOOKED})`,
  quantity: differ('r.book_quantity_milli', 'r.found_quantity_milli'),
  value: differ('r.book_value_fen', 'r.found_value_fen'),
  area: differ('r.area_centi_mu', 'r.found_area_centi_mu'),
};
const ANY = `(${Object.values(DIFFERS).join(' OR ')})`;

const one = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/** What lists and roll-ups add up, as SQL over alias `r`. */
export const ASSET_SUMS: Readonly<Record<keyof AssetSums, string>> = {
  bookQuantityMilli: 'r.book_quantity_milli',
  bookValueFen: 'r.book_value_fen',
  bookNetFen: 'r.book_net_fen',
  areaCentiMu: 'r.area_centi_mu',
  foundQuantityMilli: 'r.found_quantity_milli',
  foundValueFen: 'r.found_value_fen',
  foundAreaCentiMu: 'r.found_area_centi_mu',
  counted: one(COUNTED),
  bookedNotFound: one(DIFFERS['booked-not-found']),
  foundNotBooked: one(DIFFERS['found-not-booked']),
  differing: one(ANY),
};

/** What a list of assets may be narrowed by besides what every register has. */
export interface AssetFilters {
  readonly classCode?: string | undefined;
  readonly useCode?: string | undefined;
  readonly landClass?: string | undefined;
  readonly fundedBy?: string | undefined;
  readonly comparison?: AssetComparison | undefined;
  /** It was disposed of, wholly or in part, or was not. */
  readonly disposed?: boolean | undefined;
  /** It was wholly disposed of, or something of it is still there. */
  readonly gone?: boolean | undefined;
  /** Resources alone, or everything but them. */
  readonly resources?: boolean | undefined;
}

const STANDS = `d.withdraws IS NULL AND NOT EXISTS (SELECT 1 FROM asset_disposals w WHERE w.withdraws = d.id)`;
const DISPOSED = `EXISTS (SELECT 1 FROM asset_disposals d WHERE d.asset_id = r.id AND ${STANDS})`;
// `goneDayOf` as SQL; a test holds the two together.
const GONE = `(EXISTS (SELECT 1 FROM asset_disposals d WHERE d.asset_id = r.id AND d.quantity_milli IS NULL AND ${STANDS})
  OR coalesce((SELECT sum(d.quantity_milli) FROM asset_disposals d WHERE d.asset_id = r.id AND ${STANDS})
    >= r.book_quantity_milli, FALSE))`;

/** What the list adds up besides. */
export const ASSET_LIST_SUMS: Readonly<Record<keyof AssetListSums, string>> = {
  ...ASSET_SUMS,
  gone: one(GONE),
  goneValueFen: `CASE WHEN ${GONE} THEN r.book_value_fen END`,
};

/** An asset under alias `r` that nobody counted yet and that is still there to be counted. */
export const ASSET_TO_BE_COUNTED = `(r.counted_day IS NULL AND NOT ${GONE})`;

/** An asset under alias `r` whose count differs from the books in anything. */
export const ASSET_DIFFERS = ANY;

function comparisonSql(comparison: AssetComparison): string {
  if (comparison === 'not-counted') return ASSET_TO_BE_COUNTED;
  if (comparison === 'any') return ANY;
  return comparison === 'none' ? `(${COUNTED} AND NOT ${ANY})` : DIFFERS[comparison];
}

/** The filters as conditions over alias `r`. */
export function assetConditions(filters: AssetFilters): Condition[] {
  const conditions: Condition[] = [];
  const add = (sql: string, ...parameters: string[]): void => void conditions.push({ sql, parameters });
  if (filters.classCode !== undefined) add('r.class_code = ?', filters.classCode);
  if (filters.useCode !== undefined) add('r.use_code = ?', filters.useCode);
  if (filters.landClass !== undefined) add('r.land_class = ?', filters.landClass);
  if (filters.fundedBy !== undefined) add('r.funded_by = ?', filters.fundedBy);
  if (filters.comparison !== undefined) add(comparisonSql(filters.comparison));
  if (filters.resources !== undefined) add(`r.class_code ${filters.resources ? '=' : '<>'} 'resource'`);
  if (filters.disposed !== undefined) add(filters.disposed ? DISPOSED : `NOT ${DISPOSED}`);
  if (filters.gone !== undefined) add(filters.gone ? GONE : `NOT ${GONE}`);
  return conditions;
}

/** All counts of an asset in the order in which they were recorded, withdrawn ones and withdrawals included. */
export const countsOf = (sql: SqlReader, assetId: Id): Promise<AssetCountRow[]> =>
  sql.all<AssetCountRow>(
    `SELECT ${tableOf(AssetCountRow).select('c')} FROM asset_counts c WHERE c.asset_id = ? ORDER BY c.id`,
    [assetId],
  );

/** The counts that an import brought and nobody withdrew, by id; `after` is the last one seen. */
export const countsOfImport = (
  sql: SqlReader,
  importId: Id,
  after: string,
  limit: number,
): Promise<AssetCountRow[]> =>
  sql.all<AssetCountRow>(
    `SELECT ${tableOf(AssetCountRow).select('c')} FROM asset_counts c
     WHERE c.import_id = ? AND c.withdraws IS NULL AND c.id > ?
       AND NOT EXISTS (SELECT 1 FROM asset_counts w WHERE w.withdraws = c.id) ORDER BY c.id LIMIT ?`,
    [importId, after, limit],
  );

/** Adds counts. */
export const insertCounts = (sql: SqlWriter, rows: readonly AssetCountRow[]): Promise<void> =>
  insertRows(sql, AssetCountRow, rows);

/** All disposals of an asset in the order in which they were recorded. */
export const disposalsOf = (sql: SqlReader, assetId: Id): Promise<AssetDisposalRow[]> =>
  sql.all<AssetDisposalRow>(
    `SELECT ${tableOf(AssetDisposalRow).select('d')} FROM asset_disposals d WHERE d.asset_id = ? ORDER BY d.id`,
    [assetId],
  );

/** The disposals of these assets that stand, the earliest first. */
export async function disposalsThatStand(
  sql: SqlReader,
  assetIds: readonly Id[],
): Promise<readonly Pick<AssetDisposalRow, 'assetId' | 'day' | 'quantityMilli'>[]> {
  if (assetIds.length === 0) return [];
  return sql.all(
    `SELECT d.asset_id AS "assetId", d.day AS "day", d.quantity_milli AS "quantityMilli" FROM asset_disposals d
     WHERE d.asset_id IN (${placeholders(assetIds.length)}) AND ${STANDS} ORDER BY d.day, d.id`,
    assetIds,
  );
}

/** Adds a disposal. */
export const insertDisposal = (sql: SqlWriter, row: AssetDisposalRow): Promise<void> =>
  insertRows(sql, AssetDisposalRow, [row]);

/** Holds an asset until the unit ends, so that two lines never go by the same state. */
export const lockAsset = (sql: SqlWriter, id: Id): Promise<number> =>
  sql.run('UPDATE assets SET version = version WHERE id = ?', [id]);

/** An asset that an import brought and on which somebody recorded a count, a picture or a disposal since; undefined where none is. */
export async function builtOnImport(sql: SqlReader, importId: Id): Promise<Id | undefined> {
  const found = await sql.first<{ id: Id }>(
    `SELECT r.id AS "id" FROM assets r WHERE r.import_id = ? AND r.void_reason IS NULL
     AND (EXISTS (SELECT 1 FROM asset_disposals d WHERE d.asset_id = r.id)
       OR EXISTS (SELECT 1 FROM asset_photographs p WHERE p.asset_id = r.id)
       OR EXISTS (SELECT 1 FROM asset_counts c WHERE c.asset_id = r.id AND (c.import_id IS NULL OR c.import_id <> ?)))
     LIMIT 1`,
    [importId, importId],
  );
  return found?.id;
}
