import fc from 'fast-check';
import { CATEGORY_CODES, type CategoryCode } from '../../src/campaigns/campaign.js';
import { DISPOSITION_KINDS, SETTLEMENT_KINDS } from '../../src/cases/case.js';
import type { CaseMoveRow, CaseRow } from '../../src/cases/case.entity.js';
import { CASE_MOVES, type CaseState } from '../../src/cases/case-state.js';
import type { DispositionRow, SettlementRow } from '../../src/cases/settlement.entity.js';
import { addDays, day, type Day } from '../../src/kernel/calendar.js';
import type { CampaignRow } from '../../src/campaigns/campaign.entity.js';
import type { VillageRow } from '../../src/villages/village.entity.js';
import {
  makeCampaign,
  makeCase,
  makeDisposition,
  makeItem,
  makeMove,
  makeSettlement,
  makeTown,
  makeVillage,
  type LedgerRows,
} from './make.js';

/** The first day on which anything happens in a random ledger. */
export const RANDOM_BEGINS = day('2026-01-01');

/** Days over which random ledgers are spread. */
const RANDOM_DAYS = 60;

const CLASSIFIED = CATEGORY_CODES.filter((code) => code !== 'unclassified');
const ITEMS_PER_CATEGORY = 2;

const onDay = fc.nat({ max: RANDOM_DAYS });
/** A part of what is left, in thousandths. */
const share = fc.nat({ max: 1_000 });

const randomCase = fc.record({
  village: fc.nat(),
  category: fc.option(fc.constantFrom(...CLASSIFIED), { freq: 6 }),
  item: fc.nat({ max: ITEMS_PER_CATEGORY }),
  hasVillage: fc.boolean(),
  amountFen: fc.oneof(
    fc.nat({ max: 1_000_000_000 }),
    fc.constantFrom('undetermined' as const, 'none' as const),
  ),
  found: onDay,
  due: fc.option(onDay),
  /** Each step chooses among the moves that are allowed, some days after the one before. */
  steps: fc.array(fc.record({ choice: fc.nat(), pause: fc.nat({ max: 12 }) }), { maxLength: 6 }),
  settlements: fc.array(fc.record({ kind: fc.constantFrom(...SETTLEMENT_KINDS), share, day: onDay }), {
    maxLength: 4,
  }),
  dispositions: fc.array(fc.record({ kind: fc.constantFrom(...DISPOSITION_KINDS), share, day: onDay }), {
    maxLength: 3,
  }),
});

/** What a random ledger is made of; `ledgerOf` makes its rows. */
export const randomLedger = fc.record({
  villages: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
  cases: fc.array(randomCase, { maxLength: 25 }),
});

type Drawn = typeof randomLedger extends fc.Arbitrary<infer Value> ? Value : never;

/** The rows of one random ledger, in a town and a campaign of its own. */
export interface RandomLedger extends Required<Omit<LedgerRows, 'declarations'>> {
  readonly campaign: CampaignRow;
}

/** Makes the rows; `ordinal` tells apart the ledgers that share one database. */
export function ledgerOf(drawn: Drawn, ordinal: number): RandomLedger {
  const town = makeTown({ code: String(100_000_000 + ordinal), name: `第${ordinal}镇` });
  const townCode = town.code;
  const campaign = makeCampaign({
    townCode,
    code: `random-${ordinal}`,
    ordinal,
    nextNo: drawn.cases.length + 1,
  });
  const villages = drawn.villages.map((valid, at) =>
    makeVillage({ townCode, name: `村${at}`, printOrder: at, validToDay: valid ? null : RANDOM_BEGINS }),
  );
  const items = CLASSIFIED.flatMap((category) =>
    Array.from({ length: ITEMS_PER_CATEGORY }, (_, at) => makeItem(campaign, category, at + 1, `小类${at}`)),
  );
  const made = drawn.cases.map((one, at) => caseOf(one, campaign, villages, at + 1));
  return {
    campaign,
    towns: [town],
    villages,
    campaigns: [campaign],
    items,
    cases: made.map((one) => one.row),
    moves: made.flatMap((one) => one.moves),
    settlements: made.flatMap((one) => one.settlements),
    dispositions: made.flatMap((one) => one.dispositions),
  };
}

interface MadeCase {
  readonly row: CaseRow;
  readonly moves: readonly CaseMoveRow[];
  readonly settlements: readonly SettlementRow[];
  readonly dispositions: readonly DispositionRow[];
}

function caseOf(
  one: Drawn['cases'][number],
  campaign: CampaignRow,
  villages: readonly VillageRow[],
  no: number,
): MadeCase {
  const categoryCode: CategoryCode = one.category ?? 'unclassified';
  const needsVillage = one.category !== null;
  const amountFen = typeof one.amountFen === 'number' ? one.amountFen : null;
  const foundDay = addDays(RANDOM_BEGINS, one.found);
  const row = makeCase(campaign, {
    no,
    categoryCode,
    itemCode: needsVillage && one.item > 0 ? `${categoryCode}/${one.item}` : null,
    villageId: needsVillage || one.hasVillage ? (villages[one.village % villages.length]?.id ?? null) : null,
    amountKind: typeof one.amountFen === 'number' ? 'known' : one.amountFen,
    selfAmountFen: amountFen,
    foundDay,
    dueDay: one.due === null ? null : addDays(foundDay, one.due),
  });
  const moves = walk(row, one.steps, foundDay);
  const settlements = portions(one.settlements, amountFen ?? 0).map((line) => makeSettlement(row, line));
  const recoveredFen = settlements
    .filter((line) => line.kind === 'recovered')
    .reduce((sum, line) => sum + line.amountFen, 0);
  const dispositions = portions(one.dispositions, recoveredFen).map((line) => makeDisposition(row, line));
  return { row: { ...row, state: moves.at(-1)?.toState ?? 'registered' }, moves, settlements, dispositions };
}

function walk(row: CaseRow, steps: readonly { choice: number; pause: number }[], from: Day): CaseMoveRow[] {
  const moves: CaseMoveRow[] = [];
  let state: CaseState = 'registered';
  let on = from;
  for (const { choice, pause } of steps) {
    const targets: readonly CaseState[] = CASE_MOVES[state];
    const to: CaseState | undefined = targets[choice % Math.max(1, targets.length)];
    if (to === undefined) break;
    on = addDays(on, pause);
    moves.push(makeMove(row, state, to, on));
    state = to;
  }
  return moves;
}

/** Lines that take their shares of what is left, so that they never add up to more than there is. */
function portions<Kind extends string>(
  lines: readonly { kind: Kind; share: number; day: number }[],
  totalFen: number,
): { kind: Kind; amountFen: number; day: Day }[] {
  let leftFen = totalFen;
  return lines.flatMap(({ kind, share: thousandths, day: offset }) => {
    const amountFen = Math.floor((leftFen / 1_000) * thousandths);
    leftFen -= amountFen;
    return amountFen === 0 ? [] : [{ kind, amountFen, day: addDays(RANDOM_BEGINS, offset) }];
  });
}
