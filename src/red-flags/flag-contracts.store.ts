import type { LandClass } from '../assets/land.js';
import type { ContractBidding, ContractForm, ContractKind, LesseeMember } from '../contracts/contract.js';
import type { RentTerms } from '../contracts/contract.rules.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import { placeholders, type SqlReader, type SqlValue } from '../storage/sql.js';
import { among, type FlaggedVillage, type RowIds } from './flag-facts.store.js';
import { THERE } from './flag-run.store.js';
import type { FlagThere } from './flag.rules.js';
import type { FlaggedCampaign } from './look-context.js';

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

const ofKind = ({ kind, landClass }: RentKind): { sql: string; parameters: readonly SqlValue[] } =>
  landClass === null
    ? { sql: 'r.kind = ? AND r.land_class IS NULL', parameters: [kind] }
    : { sql: 'r.kind = ? AND r.land_class = ?', parameters: [kind, landClass] };

/** Rents that are compared: of contracts that stand and run. An index holds them. */
const COMPARED = `FROM contracts r WHERE r.town_code = ? AND r.void_reason IS NULL AND r.ended_day IS NULL
  AND r.rent_fen > 0 AND r.area_centi_mu > 0`;

/**
 * The lower middle of the yearly rents by 亩 (分) of a town's contracts that stand, by kind and class of land; kinds with
 * fewer than `rentsMin` of them are absent.
 */
export async function middleRents(
  sql: SqlReader,
  townCode: string,
  rentsMin: number,
): Promise<(RentKind & { rentMuFen: number })[]> {
  const kinds = await sql.all<RentKind & { rents: number }>(
    `SELECT r.kind AS "kind", r.land_class AS "landClass", count(*) AS "rents" ${COMPARED}
     GROUP BY r.kind, r.land_class HAVING count(*) >= ?`,
    [townCode, rentsMin],
  );
  if (kinds.length === 0) return [];
  // One by one each is sorted within its part of the index; together, with window functions, took ten times as long.
  const middles = kinds.map((one) => ({ ...ofKind(one), below: Math.floor((one.rents - 1) / 2) }));
  return sql.all(
    middles
      .map(
        (one) => `SELECT * FROM (SELECT r.kind AS "kind", r.land_class AS "landClass",
           r.rent_fen * 100 / r.area_centi_mu AS "rentMuFen" ${COMPARED} AND ${one.sql}
         ORDER BY r.rent_fen * 100 / r.area_centi_mu LIMIT 1 OFFSET ?) m`,
      )
      .join(' UNION ALL '),
    middles.flatMap(({ parameters, below }) => [townCode, ...parameters, below]),
  );
}

/** A contract as far as its rent is compared with others; money in 分. */
export interface FactRent extends RentKind {
  readonly id: Id;
  readonly villageId: Id;
  readonly number: string | null;
  readonly lessee: string | null;
  readonly areaCentiMu: number | null;
  readonly rentFen: number | null;
}

/** Rents of a kind that are low: by 亩 they are below this many hundredths of 分 a year. */
export interface LowRents extends RentKind {
  readonly below: number;
}

/** Contracts `r` of a town that stand and have a low rent; by 亩 as the rule computes it. */
function withLowRent(
  townCode: string,
  low: readonly LowRents[],
): { sql: string; parameters: readonly SqlValue[] } {
  const of = low.map((one) => ({ ...ofKind(one), below: one.below }));
  return {
    sql: `r.town_code = ? AND r.void_reason IS NULL AND (${of
      .map((one) => `${one.sql} AND r.rent_fen * 100 / nullif(r.area_centi_mu, 0) * 100 < ?`)
      .join(' OR ')})`,
    parameters: [townCode, ...of.flatMap(({ parameters, below }) => [...parameters, below])],
  };
}

/** The contracts of a town that stand and have a low rent. */
export function factRents(sql: SqlReader, townCode: string, low: readonly LowRents[]): Promise<FactRent[]> {
  const of = withLowRent(townCode, low);
  return sql.all(
    `SELECT r.id AS "id", r.village_id AS "villageId", r.number AS "number", r.lessee AS "lessee", r.kind AS "kind",
       r.land_class AS "landClass", r.area_centi_mu AS "areaCentiMu", r.rent_fen AS "rentFen"
     FROM contracts r WHERE ${of.sql}`,
    of.parameters,
  );
}

/** The flags of these rules on those contracts. */
export function flagsOnRents(
  sql: SqlReader,
  { townCode, campaignId }: FlaggedCampaign,
  ruleCodes: readonly string[],
  low: readonly LowRents[],
): Promise<FlagThere[]> {
  const of = withLowRent(townCode, low);
  // The rents first: there are far more flags.
  return sql.all(
    `SELECT ${THERE} FROM contracts r CROSS JOIN flags f
     WHERE ${of.sql} AND f.campaign_id = ? AND f.rule_code IN (${placeholders(ruleCodes.length)})
       AND f.subject_kind = 'contract' AND f.subject_id = r.id`,
    [...of.parameters, campaignId, ...ruleCodes],
  );
}
