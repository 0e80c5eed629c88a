import type { LandClass } from '../assets/land.js';
import type { ContractBidding, ContractForm, ContractKind, LesseeMember } from '../contracts/contract.js';
import type { RentTerms } from '../contracts/contract.rules.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { among, type FlaggedVillage, type RowIds } from './flag-facts.store.js';

/** A contract with what the rules go by; money in 分, area in hundredths of 亩. */
export interface FactContract extends RentTerms {
  readonly id: Id;
  readonly number: string | null;
  readonly kind: ContractKind;
  readonly landClass: LandClass | null;
  readonly lessee: string | null;
  readonly lesseeMember: LesseeMember;
  readonly form: ContractForm | null;
  readonly areaCentiMu: number | null;
  /** The area that a count found of the asset that it is about. */
  readonly measuredAreaCentiMu: number | null;
  readonly resolution: string | null;
  readonly approval: string | null;
  readonly bidding: ContractBidding | null;
  readonly depositFen: number | null;
  readonly depositReturnedDay: Day | null;
  readonly paidBeforeFen: number | null;
  readonly paidSinceFen: number;
  readonly missingTerms: string | null;
}

/** The contracts of a village that stand, or some of them. */
export const factContracts = (
  sql: SqlReader,
  of: FlaggedVillage,
  today: Day,
  ids: RowIds,
): Promise<FactContract[]> =>
  sql.all(
    `SELECT r.id AS "id", r.number AS "number", r.kind AS "kind", r.land_class AS "landClass", r.lessee AS "lessee",
       r.lessee_member AS "lesseeMember", r.form AS "form", r.area_centi_mu AS "areaCentiMu",
       a.found_area_centi_mu AS "measuredAreaCentiMu", r.resolution AS "resolution", r.approved_by_town AS "approval",
       r.bidding AS "bidding", r.deposit_fen AS "depositFen", r.deposit_returned_day AS "depositReturnedDay",
       r.from_day AS "fromDay", r.to_day AS "toDay", r.ended_day AS "endedDay", r.rent_fen AS "rentFen",
       r.due_month_day AS "dueMonthDay", r.paid_before_fen AS "paidBeforeFen", r.missing_terms AS "missingTerms",
       (SELECT coalesce(sum(p.amount_fen), 0) FROM contract_payments p WHERE p.contract_id = r.id AND p.day <= ?)
         AS "paidSinceFen"
     FROM contracts r LEFT JOIN assets a ON a.id = r.asset_id AND a.void_reason IS NULL
     WHERE r.town_code = ? AND r.village_id = ? AND r.void_reason IS NULL${among('r.id', ids).sql} ORDER BY r.id`,
    [today, of.townCode, of.villageId, ...among('r.id', ids).parameters],
  );

/** Yearly rents by 亩 in a town are compared among contracts of one kind and class of land. */
export interface RentKind {
  readonly kind: ContractKind;
  readonly landClass: LandClass | null;
}

/**
 * The lower middle of the yearly rents by 亩 (分) of a town's contracts that stand, by kind and class of land; kinds with
 * fewer than `rentsMin` of them are absent.
 */
export const middleRents = (
  sql: SqlReader,
  townCode: string,
  rentsMin: number,
): Promise<(RentKind & { rentMuFen: number })[]> =>
  sql.all(
    `SELECT s.kind AS "kind", s.land_class AS "landClass", s.rent_mu_fen AS "rentMuFen" FROM (
       SELECT o.kind, o.land_class, o.rent_mu_fen, count(*) OVER (PARTITION BY o.kind, o.land_class) AS rents,
         row_number() OVER (PARTITION BY o.kind, o.land_class ORDER BY o.rent_mu_fen) AS place
       FROM (SELECT r.kind, r.land_class, r.rent_fen * 100 / r.area_centi_mu AS rent_mu_fen FROM contracts r
         WHERE r.town_code = ? AND r.void_reason IS NULL AND r.ended_day IS NULL AND r.rent_fen > 0
           AND r.area_centi_mu > 0) o) s
     WHERE s.place = (s.rents + 1) / 2 AND s.rents >= ?`,
    [townCode, rentsMin],
  );

/** A contract as far as its rent is compared with others; money in 分. */
export interface FactRent extends RentKind {
  readonly id: Id;
  readonly villageId: Id;
  readonly number: string | null;
  readonly lessee: string | null;
  readonly areaCentiMu: number | null;
  readonly rentFen: number | null;
}

/** The contracts of a town that stand and have a rent. */
export const factRents = (sql: SqlReader, townCode: string): Promise<FactRent[]> =>
  sql.all(
    `SELECT r.id AS "id", r.village_id AS "villageId", r.number AS "number", r.lessee AS "lessee", r.kind AS "kind",
       r.land_class AS "landClass", r.area_centi_mu AS "areaCentiMu", r.rent_fen AS "rentFen"
     FROM contracts r WHERE r.town_code = ? AND r.void_reason IS NULL AND r.rent_fen IS NOT NULL
       AND r.area_centi_mu IS NOT NULL`,
    [townCode],
  );
