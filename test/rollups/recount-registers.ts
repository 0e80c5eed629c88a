import type { ContractRow } from '../../src/contracts/contract.entity.js';
import type { Day } from '../../src/kernel/calendar.js';
import type { CountingBy } from '../../src/rollups/counting.js';
import type { CountingFigure } from '../../src/rollups/counting-figures.js';
import type { CountingWorld } from './made-counting.js';
import type { Counts } from './recount.js';

const FAULT_OF: Readonly<Record<string, CountingFigure>> = {
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
};

const DAY_MS = 86_400_000;
const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const pad = (value: number): string => String(value).padStart(2, '0');

/** The same day of another year; 29 February becomes the 28th. */
function inYear(year: number, monthDay: string): string {
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`;
}

/** The rent that fell due by a day, year by year: the last year by its days. */
function rentDue({ fromDay, toDay, endedDay, rentFen, dueMonthDay }: ContractRow, asOf: Day): number {
  if (fromDay === null || rentFen === null) return 0;
  const [firstYear = 0, month = 0, date = 0] = fromDay.split('-').map(Number);
  const anniversary = (years: number): string => inYear(firstYear + years, `${pad(month)}-${pad(date)}`);
  const ends = [toDay, endedDay].filter((day) => day !== null).sort();
  const last = ends[0];
  let due = 0;
  for (let years = 0; years < 100; years += 1) {
    const begins = anniversary(years);
    const next = anniversary(years + 1);
    if (last !== undefined && begins > last) break;
    const own = dueMonthDay === null ? begins : inYear(Number(begins.slice(0, 4)), dueMonthDay);
    const on = own >= begins ? own : inYear(Number(begins.slice(0, 4)) + 1, dueMonthDay ?? '');
    const days = number(next) - number(begins);
    const used = last === undefined ? days : Math.min(days, number(last) - number(begins) + 1);
    if (on <= asOf) due += last !== undefined && last < next ? Math.round((rentFen * used) / days) : rentFen;
  }
  return due;
}

function contractCounts(world: CountingWorld, row: ContractRow, asOf: Day): Omit<Counts, 'code'>[] {
  if (row.voidReason !== null) return [];
  const { fromDay, toDay, signedDay, endedDay, rentFen, paidBeforeFen } = row;
  const known = [fromDay, signedDay].filter((day) => day !== null);
  if (known.length > 0 && known.every((day) => day > asOf)) return [];
  const counts: Omit<Counts, 'code'>[] = [];
  const add = (figure: CountingFigure, size = 1, day: Day | null = null): void =>
    void counts.push({ figure, day, size });
  add('contracts');
  const tags = (row.tags ?? '').split('|').filter((tag) => tag !== '');
  add(tags.length === 0 ? 'contractsSound' : 'contractsFaulty');
  for (const tag of tags) add(FAULT_OF[tag] ?? 'contracts');
  if (signedDay !== null && fromDay !== null && fromDay < signedDay && signedDay <= asOf)
    add('contractsSignedLate', 1, signedDay);
  const isOver = endedDay !== null && endedDay <= asOf;
  if (isOver) add('contractsEnded', 1, endedDay);
  if (!isOver && toDay !== null && toDay < asOf) add('contractsExpired');
  if (!isOver && fromDay !== null && toDay !== null) {
    const fifteen = inYear(Number(fromDay.slice(0, 4)) + 15, fromDay.slice(5));
    if (number(toDay) + 1 >= number(fifteen)) add('contractsLong');
  }
  let paid = 0;
  for (const line of world.contractPayments) {
    if (line.contractId !== row.id || line.day > asOf) continue;
    paid += line.amountFen;
    add('rentsPaidFen', line.amountFen, line.day);
  }
  if (fromDay === null || rentFen === null || rentFen === 0) return counts;
  if (paidBeforeFen === null) add('contractsRentUnknown');
  else {
    const owed = rentDue(row, asOf) - paidBeforeFen - paid;
    if (owed > 0) {
      add('contractsOwing');
      add('rentOwedFen', owed);
    }
  }
  return counts;
}

/** What stands in registers and is about no case, worked out row by row. */
export function registersCounts(world: CountingWorld, by: CountingBy, asOf: Day): Counts[] {
  const lineOf = (villageId: string | null, day: Day | null): string => {
    if (by === 'village') return villageId ?? 'none';
    if (by === 'month') return day === null ? 'none' : day.slice(0, 7);
    return 'no-case';
  };
  const counts: Counts[] = world.contracts.flatMap((row) =>
    contractCounts(world, row, asOf).map((one) => ({ ...one, code: lineOf(row.villageId, one.day) })),
  );
  for (const { id, side, villageId, openedFen, voidReason } of world.claims) {
    if (voidReason !== null) continue;
    let paid = 0;
    for (const { claimId, day, amountFen } of world.claimPayments) {
      if (claimId !== id || day > asOf) continue;
      paid += amountFen;
      const figure = side === 'claim' ? 'claimsCollectedFen' : 'debtsRepaidFen';
      counts.push({ code: lineOf(villageId, day), figure, day, size: amountFen });
    }
    if (side === 'debt' && openedFen > 0 && paid >= openedFen)
      counts.push({ code: lineOf(villageId, null), figure: 'debtsCleared', day: null, size: 1 });
  }
  for (const { roundId, villageId, result } of world.visits) {
    const round = world.rounds.find(({ id }) => id === roundId);
    if (round === undefined || round.voidReason !== null || round.circularDay === null) continue;
    const line = { code: lineOf(villageId, round.circularDay), day: round.circularDay };
    counts.push({ ...line, figure: 'circulars', member: roundId });
    if (result === 'criticised') counts.push({ ...line, figure: 'criticised', member: villageId });
  }
  for (const { villageId, receivedDay, voidedAs } of world.tips) {
    if (voidedAs === null)
      counts.push({ code: lineOf(villageId, receivedDay), figure: 'tips', day: receivedDay, size: 1 });
  }
  return counts;
}
