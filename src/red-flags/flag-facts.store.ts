import type { AssetFunding, DisposalWay } from '../assets/asset.js';
import type { ClaimSide } from '../claims-debts/claim.js';
import { OUTSTANDING } from '../claims-debts/claim.store.js';
import type { AccountKind } from '../funds/fund.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlValue } from '../storage/sql.js';

/** A village of a campaign, whose registers are looked through. */
export interface FlaggedVillage {
  readonly townCode: string;
  readonly campaignId: Id;
  readonly villageId: Id;
}

/** Rows of a register that are looked at; all of them where it is null. */
export type RowIds = readonly Id[] | null;

/** Narrows a question to rows by the values of a column. */
export const among = (column: string, ids: RowIds): { sql: string; parameters: readonly SqlValue[] } =>
  ids === null
    ? { sql: '', parameters: [] }
    : { sql: ` AND ${column} IN (${placeholders(ids.length)})`, parameters: ids };

/** An account with what the rules go by; money in 分. */
export interface FactAccount {
  readonly id: Id;
  readonly name: string;
  readonly kind: AccountKind;
  readonly bank: string | null;
  readonly approval: string | null;
  readonly closedDay: Day | null;
  readonly openingFen: number;
}

/** The accounts of a village that stand. */
export const factAccounts = (sql: SqlReader, of: FlaggedVillage): Promise<FactAccount[]> =>
  sql.all(
    `SELECT a.id AS "id", a.name AS "name", a.kind AS "kind", a.bank AS "bank", a.approval AS "approval",
       a.closed_day AS "closedDay", a.opening_fen AS "openingFen"
     FROM fund_accounts a WHERE a.town_code = ? AND a.village_id = ? AND a.void_reason IS NULL ORDER BY a.id`,
    [of.townCode, of.villageId],
  );

/** Who holds a post in a village. */
export const factOfficers = (sql: SqlReader, of: FlaggedVillage): Promise<{ person: string }[]> =>
  sql.all('SELECT p.person AS "person" FROM village_posts p WHERE p.town_code = ? AND p.village_id = ?', [
    of.townCode,
    of.villageId,
  ]);

/** An asset with its books and the count that holds. */
export interface FactAsset {
  readonly id: Id;
  readonly name: string;
  readonly fundedBy: AssetFunding | null;
  readonly countedDay: string | null;
  readonly bookQuantityMilli: number | null;
  readonly bookValueFen: number | null;
  readonly areaCentiMu: number | null;
  readonly foundQuantityMilli: number | null;
  readonly foundValueFen: number | null;
  readonly foundAreaCentiMu: number | null;
}

/** The assets of a village that stand, or some of them. */
export const factAssets = (sql: SqlReader, of: FlaggedVillage, ids: RowIds): Promise<FactAsset[]> =>
  sql.all(
    `SELECT a.id AS "id", a.name AS "name", a.funded_by AS "fundedBy", a.counted_day AS "countedDay",
       a.book_quantity_milli AS "bookQuantityMilli", a.book_value_fen AS "bookValueFen",
       a.area_centi_mu AS "areaCentiMu", a.found_quantity_milli AS "foundQuantityMilli",
       a.found_value_fen AS "foundValueFen", a.found_area_centi_mu AS "foundAreaCentiMu"
     FROM assets a WHERE a.town_code = ? AND a.village_id = ? AND a.void_reason IS NULL${among('a.id', ids).sql}
     ORDER BY a.id`,
    [of.townCode, of.villageId, ...among('a.id', ids).parameters],
  );

/** How an asset left the village; money in 分. */
export interface FactDisposal {
  readonly id: Id;
  readonly assetId: Id;
  readonly assetName: string;
  readonly day: string;
  readonly way: DisposalWay;
  readonly proceedsFen: number;
  readonly valuationDay: string | null;
  readonly valuationOrgan: string | null;
  readonly valuationFen: number | null;
}

/** The disposals of a village's assets, or of some of them, that were not withdrawn. */
export const factDisposals = (
  sql: SqlReader,
  of: FlaggedVillage,
  assetIds: RowIds,
): Promise<FactDisposal[]> =>
  sql.all(
    `SELECT d.id AS "id", a.id AS "assetId", a.name AS "assetName", d.day AS "day", d.way AS "way",
       d.proceeds_fen AS "proceedsFen", d.valuation_day AS "valuationDay", d.valuation_organ AS "valuationOrgan",
       d.valuation_fen AS "valuationFen"
     FROM assets a JOIN asset_disposals d ON d.asset_id = a.id
     WHERE a.town_code = ? AND a.village_id = ? AND a.void_reason IS NULL AND d.withdraws IS NULL
       AND NOT EXISTS (SELECT 1 FROM asset_disposals w WHERE w.withdraws = d.id)${among('a.id', assetIds).sql}
     ORDER BY d.id`,
    [of.townCode, of.villageId, ...among('a.id', assetIds).parameters],
  );

/** Every disposal that was ever recorded of these assets. */
export const disposalsOf = (sql: SqlReader, assetIds: readonly Id[]): Promise<{ id: Id }[]> =>
  sql.all(
    `SELECT d.id AS "id" FROM asset_disposals d WHERE d.asset_id IN (${placeholders(assetIds.length)})`,
    assetIds,
  );

/** A claim or debt; money in 分. */
export interface FactClaim {
  readonly id: Id;
  readonly side: ClaimSide;
  readonly counterparty: string;
  readonly originDay: PartialDay | null;
  readonly principalFen: number;
  readonly interestFen: number;
  readonly outstandingFen: number;
}

/** The claims and debts of a village that stand. */
export const factClaims = (sql: SqlReader, of: FlaggedVillage): Promise<FactClaim[]> =>
  sql.all(
    `SELECT r.id AS "id", r.side AS "side", r.counterparty AS "counterparty", r.origin_day AS "originDay",
       r.principal_fen AS "principalFen", r.interest_fen AS "interestFen", ${OUTSTANDING} AS "outstandingFen"
     FROM claims r WHERE r.town_code = ? AND r.village_id = ? AND r.void_reason IS NULL ORDER BY r.id`,
    [of.townCode, of.villageId],
  );
