import { LAND_CLASSES } from '../assets/land.js';
import { CONTRACT_KINDS } from '../contracts/contract.js';
import { rentsOf, rentStandOn } from '../contracts/contract.rules.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { sumFen } from '../kernel/money.js';
import type { SqlReader } from '../storage/sql.js';
import { CONTRACT_PAPER_RULES } from './contract-papers.rules.js';
import { CONTRACT_TERM_RULES, lowRentLine, RENT_RULES, type ContractFacts } from './contract.rules.js';
import {
  middleRents,
  type FactContract,
  type FactRent,
  type LowRents,
  type RentKind,
} from './flag-contracts.store.js';
import { examine, partyKey, type Candidate, type TunedRules } from './noticing.js';

/** Fewer rents than these have no middle worth comparing with. */
const RENTS_MIN = 5;

/** The middle of yearly rents by 亩 (分), by kind and class of land. */
export type RentMedians = ReadonlyMap<string, number>;

const keyOf = ({ kind, landClass }: RentKind): string => `${kind} ${landClass ?? ''}`;

const RENT_KINDS: readonly RentKind[] = CONTRACT_KINDS.flatMap((kind) =>
  [null, ...LAND_CLASSES].map((landClass) => ({ kind, landClass })),
);

/** The middles that the ledger has, by kind and class of land. */
export const rentMedians = async (sql: SqlReader, townCode: string): Promise<RentMedians> =>
  new Map((await middleRents(sql, townCode, RENTS_MIN)).map((one) => [keyOf(one), one.rentMuFen]));

/** Medians as they are kept beside the flags that were computed with them. */
export const keptMedians = (medians: RentMedians): string => canonicalJson(Object.fromEntries(medians));

/** Medians that were kept. */
export const mediansKept = (kept: string): RentMedians =>
  new Map(Object.entries(JSON.parse(kept) as Readonly<Record<string, number>>));

/** Rents that were low or are low now, of the kinds of which the middle is another one than before. */
export function movedRents(tuned: TunedRules, before: RentMedians, now: RentMedians): LowRents[] {
  const tunings = RENT_RULES.map(({ code }) => tuned.get(code)).filter((one) => one !== undefined);
  return RENT_KINDS.flatMap((kind) => {
    const medians = [before.get(keyOf(kind)), now.get(keyOf(kind))];
    if (medians[0] === medians[1]) return [];
    const lines = medians.flatMap((median) => tunings.map((tuning) => lowRentLine(median ?? 0, tuning)));
    return lines.length === 0 ? [] : [{ ...kind, below: Math.max(...lines) }];
  });
}

/** What the rules on rents notice of a contract. */
export function noticedOfRent(
  tuned: TunedRules,
  contract: FactRent,
  medians: RentMedians,
): readonly Candidate[] {
  const facts = {
    number: contract.number,
    lessee: lesseeOf(contract),
    areaCentiMu: contract.areaCentiMu,
    rentYearFen: contract.rentFen,
    medianRentMuFen: medians.get(keyOf(contract)) ?? null,
  };
  return examine(RENT_RULES, tuned, facts, contract.id, 'contract');
}

const lesseeOf = ({ lessee }: { readonly lessee: string | null }): string | null =>
  partyKey(lessee) === null ? null : lessee;

/** What the rules notice of the contracts of a village. */
export const noticedOfContracts = (
  tuned: TunedRules,
  contracts: readonly FactContract[],
  medians: RentMedians,
  today: Day,
): Candidate[] =>
  contracts.flatMap((contract) => {
    const facts = factsOf(contract, medians, today);
    return [
      ...examine(CONTRACT_TERM_RULES, tuned, facts, contract.id, 'contract'),
      ...examine(CONTRACT_PAPER_RULES, tuned, facts, contract.id, 'contract'),
    ];
  });

function factsOf(contract: FactContract, medians: RentMedians, today: Day): ContractFacts {
  const { kind, toDay, lesseeMember, depositFen, depositReturnedDay, rentFen } = contract;
  const stand = rentStandOn(contract, contract.paidBeforeFen, contract.paidSinceFen, today);
  const known = stand.overdueFen !== null;
  return {
    number: contract.number,
    about: kind,
    landClass: contract.landClass,
    lessee: lesseeOf(contract),
    lesseeIsMember: lesseeMember === 'unknown' ? null : lesseeMember === 'yes',
    fromDay: contract.fromDay,
    toDay,
    areaCentiMu: contract.areaCentiMu,
    measuredAreaCentiMu: contract.measuredAreaCentiMu,
    rentYearFen: rentFen,
    medianRentMuFen: medians.get(keyOf(contract)) ?? null,
    /** All its rents are counted only for the rule that asks. */
    get totalFen() {
      return toDay === null || rentFen === null
        ? null
        : sumFen(rentsOf(contract, toDay).map((due) => due.amountFen));
    },
    dueFen: known ? stand.dueFen : 0,
    paidFen: known ? stand.paidFen : 0,
    oldestDueDay: isDay(stand.overdueSince) ? stand.overdueSince : null,
    form: contract.form,
    missingTerms: contract.missingTerms,
    resolution: partyKey(contract.resolution),
    approval: partyKey(contract.approval),
    publicBidding: contract.bidding === null ? null : contract.bidding === 'public',
    depositFen: depositFen ?? 0,
    depositReturnedFen: depositReturnedDay === null ? 0 : (depositFen ?? 0),
    ended: contract.endedDay !== null,
    today,
  };
}
