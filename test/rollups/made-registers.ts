import fc from 'fast-check';
import type { CampaignRow } from '../../src/campaigns/campaign.entity.js';
import { ClaimPaymentRow, ClaimRow } from '../../src/claims-debts/claim.entity.js';
import { CONTRACT_TAGS } from '../../src/contracts/contract.js';
import { keptTags } from '../../src/contracts/contract.rules.js';
import { ContractPaymentRow, ContractRow } from '../../src/contracts/contract.entity.js';
import { addDays, type Day } from '../../src/kernel/calendar.js';
import { newId } from '../../src/kernel/ids.js';
import { InspectionRoundRow, InspectionVisitRow } from '../../src/stages/round.entity.js';
import { VISIT_RESULTS } from '../../src/stages/round.js';
import type { SqlWriter } from '../../src/storage/sql.js';
import { insertRows } from '../../src/storage/table.js';
import { TipRow } from '../../src/tips/tip.entity.js';
import type { VillageRow } from '../../src/villages/village.entity.js';
import { RANDOM_BEGINS } from '../support/random-ledger.js';

const RECORDED = { recordedBy: 'user:local', recordedAt: '2026-03-01T02:00:00.000Z' } as const;
const inSpan = fc.nat({ max: 90 });
const once = fc.nat({ max: 5 });
const payments = fc.array(fc.record({ day: inSpan, amount: fc.integer({ min: 1, max: 900_000 }) }), {
  maxLength: 3,
});

/** Registers of a random ledger; numbers of days count from its first day. */
export const randomRegisters = fc.record({
  contracts: fc.array(
    fc.record({
      village: fc.nat(),
      from: fc.option(fc.integer({ min: -7_000, max: 90 })),
      term: fc.option(fc.nat({ max: 9_000 })),
      signed: fc.option(fc.integer({ min: -7_000, max: 90 })),
      ended: fc.option(inSpan),
      rent: fc.option(fc.nat({ max: 500_000 })),
      paidBefore: fc.option(fc.nat({ max: 3_000_000 })),
      dueMonthDay: fc.option(fc.constantFrom('02-29', '03-10', '10-31')),
      tags: fc.subarray([...CONTRACT_TAGS]),
      voided: once,
      payments,
    }),
    { maxLength: 8 },
  ),
  claims: fc.array(
    fc.record({
      village: fc.nat(),
      isDebt: fc.boolean(),
      opened: fc.nat({ max: 1_000_000 }),
      voided: once,
      payments,
    }),
    { maxLength: 6 },
  ),
  rounds: fc.array(
    fc.record({
      day: fc.option(inSpan),
      voided: once,
      results: fc.array(fc.constantFrom(...VISIT_RESULTS), { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
  tips: fc.array(fc.record({ village: fc.option(fc.nat()), day: inSpan, voided: once }), { maxLength: 6 }),
});

type Drawn = typeof randomRegisters extends fc.Arbitrary<infer Value> ? Value : never;

const WHOLE = {
  village: 0,
  ended: null,
  paidBefore: 0,
  dueMonthDay: null,
  tags: [],
  voided: 1,
  payments: [],
};

/** Registers in which every figure has something to count, from the first weeks on. */
export const FULL_REGISTERS: Drawn = {
  contracts: [
    // Sixteen years, signed late, in arrears, with every fault: one faulty contract.
    { ...WHOLE, from: -5_500, term: 5_840, signed: 4, rent: 10_000, tags: [...CONTRACT_TAGS] },
    { ...WHOLE, village: 1, from: -900, term: 800, signed: null, rent: 10_000, paidBefore: null },
    { ...WHOLE, from: -300, term: 3_000, signed: -300, rent: 70_000, payments: [{ day: 3, amount: 60_000 }] },
    { ...WHOLE, village: 2, from: -10, term: 400, signed: null, rent: null, ended: 6, tags: ['low-rent'] },
    { ...WHOLE, from: -10, term: 400, signed: null, rent: 5_000, voided: 0, tags: ['invalid'] },
  ],
  claims: [
    { village: 0, isDebt: true, opened: 500, voided: 1, payments: [{ day: 2, amount: 500 }] },
    { village: 1, isDebt: true, opened: 900, voided: 1, payments: [{ day: 40, amount: 100 }] },
    { village: 1, isDebt: false, opened: 900, voided: 1, payments: [{ day: 5, amount: 700 }] },
    { village: 2, isDebt: false, opened: 900, voided: 0, payments: [{ day: 5, amount: 300 }] },
  ],
  rounds: [
    { day: 8, voided: 1, results: ['criticised', 'praised', 'behind'] },
    { day: 28, voided: 1, results: ['criticised', 'criticised'] },
    { day: null, voided: 1, results: ['criticised'] },
    { day: 9, voided: 0, results: ['sound'] },
  ],
  tips: [
    { village: 0, day: 3, voided: 1 },
    { village: null, day: 20, voided: 1 },
    { village: 1, day: 4, voided: 0 },
  ],
};

/** Rows of the registers. */
export interface MadeRegisters {
  readonly contracts: readonly ContractRow[];
  readonly contractPayments: readonly ContractPaymentRow[];
  readonly claims: readonly ClaimRow[];
  readonly claimPayments: readonly ClaimPaymentRow[];
  readonly rounds: readonly InspectionRoundRow[];
  readonly visits: readonly InspectionVisitRow[];
  readonly tips: readonly TipRow[];
}

const dayOf = (offset: number): Day => addDays(RANDOM_BEGINS, offset);
const dayOrNull = (offset: number | null): Day | null => (offset === null ? null : dayOf(offset));

/** Makes the rows. */
export function registersOf(
  drawn: Drawn,
  campaign: CampaignRow,
  villages: readonly VillageRow[],
): MadeRegisters {
  const { townCode, id: campaignId } = campaign;
  const villageAt = (which: number): string => villages[which % villages.length]?.id ?? '';
  const common = { townCode, ...RECORDED };
  const registered = (which: number, voided: number) => ({
    ...common,
    id: newId(),
    villageId: villageAt(which),
    matchKey: newId().replaceAll('-', ''),
    updatedAt: RECORDED.recordedAt,
    importId: null,
    voidReason: voided === 0 ? '登记错误' : null,
    version: 1,
  });
  const contracts = drawn.contracts.map(({ village, voided, ...one }) =>
    Object.assign(new ContractRow(), {
      ...registered(village, voided),
      thing: '房屋',
      kind: 'let',
      lesseeMember: 'unknown',
      fromDay: dayOrNull(one.from),
      toDay: one.from === null || one.term === null ? null : dayOf(one.from + one.term),
      signedDay: dayOrNull(one.signed),
      endedDay: one.ended === null || (one.from ?? 0) > one.ended ? null : dayOf(one.ended),
      rentFen: one.rent,
      paidBeforeFen: one.paidBefore,
      dueMonthDay: one.dueMonthDay,
      tags: keptTags(one.tags),
    }),
  );
  const claims = drawn.claims.map(({ village, voided, isDebt, opened }) =>
    Object.assign(new ClaimRow(), {
      ...registered(village, voided),
      side: isDebt ? 'debt' : 'claim',
      counterparty: '某单位',
      classCode: 'other',
      principalFen: opened,
      openedFen: opened,
      interestFen: 0,
    }),
  );
  const paid = (lines: readonly { day: number; amount: number }[]) =>
    lines.map(({ day, amount }) => ({ ...common, id: newId(), day: dayOf(day), amountFen: amount }));
  const rounds = drawn.rounds.map(({ day, voided }, at) =>
    Object.assign(new InspectionRoundRow(), {
      ...common,
      id: newId(),
      campaignId,
      no: at + 1,
      fromDay: RANDOM_BEGINS,
      toDay: RANDOM_BEGINS,
      circularDay: dayOrNull(day),
      voidReason: voided === 0 ? '登记错误' : null,
      version: 1,
    }),
  );
  return {
    contracts,
    contractPayments: contracts.flatMap(({ id }, at) =>
      paid(drawn.contracts[at]?.payments ?? []).map((line) =>
        Object.assign(new ContractPaymentRow(), { ...line, contractId: id }),
      ),
    ),
    claims,
    claimPayments: claims.flatMap(({ id }, at) =>
      paid(drawn.claims[at]?.payments ?? []).map((line) =>
        Object.assign(new ClaimPaymentRow(), { ...line, claimId: id }),
      ),
    ),
    rounds,
    visits: rounds.flatMap(({ id }, at) =>
      (drawn.rounds[at]?.results ?? []).slice(0, villages.length).map((result, place) =>
        Object.assign(new InspectionVisitRow(), {
          id: newId(),
          townCode,
          roundId: id,
          villageId: villageAt(place),
          result,
        }),
      ),
    ),
    tips: drawn.tips.map(({ village, day, voided }, at) =>
      Object.assign(new TipRow(), {
        ...common,
        id: newId(),
        campaignId,
        no: at + 1,
        receivedDay: dayOf(day),
        channel: 'box',
        villageId: village === null ? null : villageAt(village),
        kind: 'funds',
        dueDay: dayOf(day + 15),
        voidedAs: voided === 0 ? 'twice' : null,
        version: 1,
      }),
    ),
  };
}

/** Writes the rows straight into the tables. */
export async function writeRegisters(sql: SqlWriter, made: MadeRegisters): Promise<void> {
  await insertRows(sql, ContractRow, made.contracts);
  await insertRows(sql, ContractPaymentRow, made.contractPayments);
  await insertRows(sql, ClaimRow, made.claims);
  await insertRows(sql, ClaimPaymentRow, made.claimPayments);
  await insertRows(sql, InspectionRoundRow, made.rounds);
  await insertRows(sql, InspectionVisitRow, made.visits);
  await insertRows(sql, TipRow, made.tips);
}
