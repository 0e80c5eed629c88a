import type { ContractTag } from '../contracts/contract.js';
import { rentStandOn, tagsOf, yearsAfter, type RentTerms } from '../contracts/contract.rules.js';
import { addDays, type Day } from '../kernel/calendar.js';
import type { CountingFigure } from './counting-figures.js';

/** A contract as far as it counts; money in 分. */
export interface CountedContract extends RentTerms {
  readonly id: string;
  readonly villageId: string;
  readonly signedDay: Day | null;
  /** As a row keeps them: `|expired|low-rent|`. */
  readonly tags: string | null;
  readonly paidBeforeFen: number | null;
  /** What was paid since it was recorded, until the day that is asked for. */
  readonly payments: readonly { readonly day: Day; readonly amountFen: number }[];
}

/** What a contract counts in a figure: on a day where it happened, without one where it stands so. */
export interface ContractShare {
  readonly figure: CountingFigure;
  readonly day: Day | null;
  readonly amount: number;
}

/** A term of so many years is a long one (domain §2.3). */
const LONG_YEARS = 15;

/** The figure of each tag. */
const FAULT_FIGURES = {
  'no-paper': 'faultNoPaper',
  'low-rent': 'faultLowRent',
  'too-long': 'faultTooLong',
  expired: 'faultExpired',
  arrears: 'faultArrears',
  'not-filed': 'faultNotFiled',
  'not-decided': 'faultNotDecided',
  'not-public': 'faultNotPublic',
  'terms-missing': 'faultTermsMissing',
  invalid: 'faultInvalid',
  'area-wrong': 'faultAreaWrong',
} as const satisfies Readonly<Record<ContractTag, CountingFigure>>;

/**
 * All that a contract counts as of a day. It counts from the day on which it was signed or its term began, whichever
 * came first, and without either always; tags are the present ones. One with several tags is one faulty contract. What
 * was signed after its term began was signed late (补签); what was ended is neither expired nor long.
 */
export function sharesOfContract(contract: CountedContract, asOf: Day): ContractShare[] {
  const { fromDay, toDay, endedDay, signedDay, payments, paidBeforeFen } = contract;
  if (!beganBy(contract, asOf)) return [];
  const shares: ContractShare[] = [];
  const stands = (figure: CountingFigure, amount = 1): void =>
    void shares.push({ figure, day: null, amount });
  const happened = (figure: CountingFigure, day: Day, amount = 1): void =>
    void shares.push({ figure, day, amount });
  stands('contracts');
  const tags = tagsOf(contract.tags);
  stands(tags.length === 0 ? 'contractsSound' : 'contractsFaulty');
  for (const tag of tags) stands(FAULT_FIGURES[tag]);
  if (signedDay !== null && fromDay !== null && signedDay > fromDay && signedDay <= asOf)
    happened('contractsSignedLate', signedDay);
  if (endedDay !== null && endedDay <= asOf) happened('contractsEnded', endedDay);
  else {
    if (toDay !== null && toDay < asOf) stands('contractsExpired');
    if (fromDay !== null && toDay !== null && addDays(toDay, 1) >= yearsAfter(fromDay, LONG_YEARS))
      stands('contractsLong');
  }
  for (const { day, amountFen } of payments) happened('rentsPaidFen', day, amountFen);
  if (fromDay === null || contract.rentFen === null || contract.rentFen === 0) return shares;
  const paidFen = payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { overdueFen } = rentStandOn(contract, paidBeforeFen, paidFen, asOf);
  if (overdueFen === null) stands('contractsRentUnknown');
  else if (overdueFen > 0) {
    stands('contractsOwing');
    stands('rentOwedFen', overdueFen);
  }
  return shares;
}

function beganBy({ signedDay, fromDay }: CountedContract, asOf: Day): boolean {
  const days = [signedDay, fromDay].filter((day) => day !== null);
  return days.length === 0 || days.some((day) => day <= asOf);
}
