import { rentsOf, rentStandOn } from '../contracts/contract.rules.js';
import { isDay, type Day } from '../kernel/calendar.js';
import { sumFen } from '../kernel/money.js';
import { CONTRACT_PAPER_RULES } from './contract-papers.rules.js';
import { CONTRACT_TERM_RULES, type ContractFacts } from './contract.rules.js';
import type { FactContract, RentKind } from './flag-contracts.store.js';
import { examine, partyKey, type Candidate, type TunedRules } from './noticing.js';

/** Fewer rents than these have no middle worth comparing with. */
const RENTS_MIN = 5;

/** The middle of yearly rents by 亩 (分), by kind and class of land. */
export type RentMedians = ReadonlyMap<string, number>;

const keyOf = ({ kind, landClass }: RentKind): string => `${kind} ${landClass ?? ''}`;

/** The lower middle of each kind's rents, which come lowest first; kinds with too few are absent. */
export function rentMedians(rents: readonly (RentKind & { readonly rentMuFen: number })[]): RentMedians {
  const byKind = new Map<string, number[]>();
  for (const rent of rents) {
    const there = byKind.get(keyOf(rent));
    if (there === undefined) byKind.set(keyOf(rent), [rent.rentMuFen]);
    else there.push(rent.rentMuFen);
  }
  const medians = new Map<string, number>();
  for (const [key, list] of byKind) {
    const middle = list[Math.floor((list.length - 1) / 2)];
    if (list.length >= RENTS_MIN && middle !== undefined) medians.set(key, middle);
  }
  return medians;
}

/** What the rules notice of the contracts of a village. */
export const noticedOfContracts = (
  tuned: TunedRules,
  contracts: readonly FactContract[],
  medians: RentMedians,
  today: Day,
): Candidate[] =>
  contracts.flatMap((contract) => {
    const facts = factsOf(contract, medians, today);
    const sources = [{ kind: 'contract' as const, id: contract.id }];
    return [
      ...examine(CONTRACT_TERM_RULES, tuned, facts, contract.id, sources),
      ...examine(CONTRACT_PAPER_RULES, tuned, facts, contract.id, sources),
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
    lessee: partyKey(contract.lessee) === null ? null : contract.lessee,
    lesseeIsMember: lesseeMember === 'unknown' ? null : lesseeMember === 'yes',
    fromDay: contract.fromDay,
    toDay,
    areaCentiMu: contract.areaCentiMu,
    measuredAreaCentiMu: contract.measuredAreaCentiMu,
    rentYearFen: rentFen,
    medianRentMuFen: medians.get(keyOf(contract)) ?? null,
    totalFen:
      toDay === null || rentFen === null
        ? null
        : sumFen(rentsOf(contract, toDay).map((due) => due.amountFen)),
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
