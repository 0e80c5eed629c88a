import { scopeCondition, type Scope } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import type { SqlValue } from '../storage/sql.js';
import type { CountingBy } from './counting.js';
import type { CountingFigure } from './counting-figures.js';
import type { RolledCampaign } from './rollup.store.js';

/** A piece of SQL with what fills its blanks. */
export interface Piece {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** What every question of the counting is asked of. */
export interface Counted {
  readonly campaign: RolledCampaign;
  readonly scope: Scope;
  readonly asOf: Day;
  /** Whether the day is the present one: then sums and states stand in the cases themselves. */
  readonly isToday: boolean;
  /** The code of a category or an item of which alone it is asked. */
  readonly only?: string | undefined;
}

/** When a row counts in a figure, and how much. */
export interface Share {
  readonly when: string;
  readonly value: string;
}

/** A table whose rows `l` happen on days and belong to cases `c`, and what they count. */
export interface FlowFamily {
  readonly from: string;
  readonly day: string;
  readonly when: string;
  /** The same case counts once, however many rows it has. */
  readonly oncePerCase: boolean;
  readonly shares: Readonly<Partial<Record<CountingFigure, Share>>>;
}

/** Rows `l` of a table with the cases `c` that they belong to. */
export const linesOfCases = (table: string): string => `${table} l JOIN cases c ON c.id = l.case_id`;
const one = (when: string): Share => ({ when, value: '1' });
const lines = (kind: string, value = 'l.amount_fen'): Share => ({ when: `l.kind = '${kind}'`, value });
const amounts = (when: string): Share => ({ when, value: 'c.amount_fen' });

const CASES: FlowFamily = {
  from: 'cases c',
  day: 'c.counts_from_day',
  when: '1 = 1',
  oncePerCase: false,
  shares: {
    found: one('1 = 1'),
    opening: one('c.opening = 1'),
    undetermined: one("c.amount_kind = 'undetermined'"),
    withoutMoney: one("c.amount_kind = 'none'"),
    amountFen: amounts('1 = 1'),
    irregularFen: amounts("c.nature = 'irregular'"),
    violationFen: amounts("c.nature = 'violation'"),
    suspectedDisciplineFen: amounts("c.nature = 'suspected-discipline'"),
    suspectedCrimeFen: amounts("c.nature = 'suspected-crime'"),
    natureUnstatedFen: amounts('c.nature IS NULL'),
  },
};

/** Every table of what happened on days, but for persons. */
export const FLOW_FAMILIES: readonly FlowFamily[] = [
  CASES,
  {
    from: linesOfCases('case_details'),
    day: 'c.counts_from_day',
    when: '1 = 1',
    oncePerCase: false,
    shares: { details: one('1 = 1') },
  },
  {
    from: linesOfCases('case_moves'),
    day: 'l.day',
    // The rest of the moves counts in nothing, and is most of them.
    when: "(l.to_state = 'closed' OR l.from_state IN ('closed', 'closure-requested', 'verified'))",
    oncePerCase: false,
    shares: {
      closings: one("l.to_state = 'closed'"),
      revocations: one("l.from_state = 'closed'"),
      returns: one(
        "l.from_state IN ('closure-requested', 'verified') AND l.to_state IN ('rectifying', 'continuing')",
      ),
    },
  },
  {
    from: linesOfCases('reinspection_samples'),
    day: 'l.result_day',
    when: 'l.result IS NOT NULL',
    oncePerCase: false,
    shares: {
      reinspected: one('1 = 1'),
      reinspectedBad: one("l.result IN ('false', 'unproven', 'procedure', 'recurred')"),
    },
  },
  {
    from: linesOfCases('case_recurrences'),
    day: 'c.counts_from_day',
    when: '1 = 1',
    oncePerCase: false,
    shares: { recurrences: one('1 = 1') },
  },
  {
    from: linesOfCases('settlements'),
    day: 'l.day',
    when: '1 = 1',
    oncePerCase: false,
    shares: {
      recoveredFen: lines('recovered'),
      recoveredByDisciplineFen: {
        when: "l.kind = 'recovered' AND l.discipline_money IS NOT NULL",
        value: 'l.amount_fen',
      },
      setOffFen: lines('set-off'),
      correctedFen: lines('corrected'),
      writtenOffFen: lines('written-off'),
      notPursuedFen: lines('not-pursued'),
    },
  },
  {
    from: linesOfCases('dispositions'),
    day: 'l.day',
    when: '1 = 1',
    oncePerCase: false,
    shares: {
      returnedFen: lines('returned-to-village'),
      turnedOverFen: lines('turned-over'),
      householdsFen: lines('returned-to-households'),
      heldFen: lines('held'),
    },
  },
  {
    from: linesOfCases('case_incomes'),
    day: 'l.day',
    when: '1 = 1',
    oncePerCase: false,
    shares: { incomeFen: { when: '1 = 1', value: 'l.amount_fen' } },
  },
  {
    from: linesOfCases('case_goods'),
    day: 'l.day',
    when: '1 = 1',
    oncePerCase: false,
    shares: {
      landCentiMu: { when: "l.kind IN ('land', 'farmland', 'forest', 'water')", value: 'l.quantity' },
      farmlandCentiMu: lines('farmland', 'l.quantity'),
      forestCentiMu: lines('forest', 'l.quantity'),
      waterCentiMu: lines('water', 'l.quantity'),
      places: lines('places', 'l.quantity'),
      booked: lines('booked', 'l.quantity'),
      systems: lines('systems', 'l.quantity'),
      yearlyRiseFen: lines('yearly-rise', 'l.quantity'),
    },
  },
  {
    from: linesOfCases('hand_overs'),
    day: 'l.handed_day',
    when: 'l.void_reason IS NULL',
    oncePerCase: true,
    shares: { handOvers: one("l.kind = 'discipline'"), referrals: one("l.kind <> 'discipline'") },
  },
  {
    from: linesOfCases('hand_overs'),
    day: 'l.handed_day',
    when: 'l.void_reason IS NULL AND l.person_count IS NOT NULL',
    oncePerCase: false,
    shares: {
      handedPersons: lines('discipline', 'l.person_count'),
      referredPersons: { when: "l.kind <> 'discipline'", value: 'l.person_count' },
    },
  },
  {
    from: linesOfCases('discipline_money'),
    day: 'l.day',
    when: '1 = 1',
    oncePerCase: false,
    shares: {
      collectedFen: lines('collected'),
      confiscatedFen: lines('confiscated'),
      repaidFen: lines('repaid'),
      handedInFen: lines('handed-in'),
      lossRecoveredFen: lines('loss-recovered'),
    },
  },
];

/** The code of the line in which a case `c` stands; by month that of the day of what happened. */
export function codeOfCase(by: CountingBy, day: string): string {
  switch (by) {
    case 'village':
      return "coalesce(c.village_id, 'none')";
    case 'category':
      return 'c.category_code';
    case 'item':
      return "coalesce(c.item_code, c.category_code || '/none')";
    case 'nature':
      return "coalesce(c.nature, 'none')";
    case 'source':
      return "coalesce(c.source, 'none')";
    case 'month':
      return `substr(${day}, 1, 7)`;
  }
}

/** Cases `c` that count by the end of the day, as far as the scope goes. */
export function countedCases({ campaign, scope, asOf, only }: Counted): Piece {
  const within = scopeCondition(scope, 'c.town_code', 'c.village_id');
  const narrowed = narrowedTo(only, 'c');
  return {
    sql: `c.campaign_id = ? AND c.town_code = ? AND c.state <> 'voided' AND c.counts_from_day <= ? AND ${within.sql}${narrowed.sql}`,
    parameters: [campaign.id, campaign.townCode, asOf, ...within.parameters, ...narrowed.parameters],
  };
}

/** The condition that a case is of this category or item; nothing where none is named. */
export const narrowedTo = (only: string | undefined, cases: string): Piece =>
  only === undefined
    ? { sql: '', parameters: [] }
    : {
        sql: ` AND ${cases}.${only.includes('/') ? 'item_code' : 'category_code'} = ?`,
        parameters: [only],
      };
