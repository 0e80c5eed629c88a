import type { AssetFunding, DisposalWay } from '../assets/asset.js';
import type { ClaimSide } from '../claims-debts/claim.js';
import { OUTSTANDING } from '../claims-debts/claim.store.js';
import type { AccountKind, LoanKind, PaymentWay } from '../funds/fund.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';

/** A village of a campaign, whose registers are looked through. */
export interface FlaggedVillage {
  readonly townCode: string;
  readonly campaignId: Id;
  readonly villageId: Id;
}

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

/** An entry with what the rules go by; money in 分. */
export interface FactEntry {
  readonly id: Id;
  readonly accountId: Id;
  readonly day: Day;
  readonly voucher: string | null;
  readonly summary: string;
  readonly subject: string | null;
  readonly incomeFen: number;
  readonly expenseFen: number;
  readonly counterparty: string | null;
  readonly payment: PaymentWay | null;
  readonly evidence: string | null;
  readonly loan: LoanKind | null;
  readonly returnsId: Id | null;
}

/** The entries of a village that stand, account by account in the order of the journal. */
export const factEntries = (sql: SqlReader, of: FlaggedVillage): Promise<FactEntry[]> =>
  sql.all(
    `SELECT e.id AS "id", e.account_id AS "accountId", e.day AS "day", e.voucher AS "voucher", e.summary AS "summary",
       e.subject_as_written AS "subject", e.income_fen AS "incomeFen", e.expense_fen AS "expenseFen",
       e.counterparty AS "counterparty", e.payment AS "payment", e.evidence AS "evidence", e.loan AS "loan",
       e.returns_id AS "returnsId"
     FROM fund_entries e WHERE e.town_code = ? AND e.village_id = ? AND e.void_reason IS NULL
     ORDER BY e.account_id, e.day, e.seq`,
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

/** The assets of a village that stand. */
export const factAssets = (sql: SqlReader, of: FlaggedVillage): Promise<FactAsset[]> =>
  sql.all(
    `SELECT a.id AS "id", a.name AS "name", a.funded_by AS "fundedBy", a.counted_day AS "countedDay",
       a.book_quantity_milli AS "bookQuantityMilli", a.book_value_fen AS "bookValueFen",
       a.area_centi_mu AS "areaCentiMu", a.found_quantity_milli AS "foundQuantityMilli",
       a.found_value_fen AS "foundValueFen", a.found_area_centi_mu AS "foundAreaCentiMu"
     FROM assets a WHERE a.town_code = ? AND a.village_id = ? AND a.void_reason IS NULL ORDER BY a.id`,
    [of.townCode, of.villageId],
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

/** The disposals of a village's assets that were not withdrawn. */
export const factDisposals = (sql: SqlReader, of: FlaggedVillage): Promise<FactDisposal[]> =>
  sql.all(
    `SELECT d.id AS "id", a.id AS "assetId", a.name AS "assetName", d.day AS "day", d.way AS "way",
       d.proceeds_fen AS "proceedsFen", d.valuation_day AS "valuationDay", d.valuation_organ AS "valuationOrgan",
       d.valuation_fen AS "valuationFen"
     FROM assets a JOIN asset_disposals d ON d.asset_id = a.id
     WHERE a.town_code = ? AND a.village_id = ? AND a.void_reason IS NULL AND d.withdraws IS NULL
       AND NOT EXISTS (SELECT 1 FROM asset_disposals w WHERE w.withdraws = d.id)
     ORDER BY d.id`,
    [of.townCode, of.villageId],
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
