import { CATEGORY_CODES, CATEGORY_LABELS, type CategoryCode } from '../campaigns/campaign.js';
import { MONEY_FIGURES, settledFen } from '../cases/case-figures.js';
import { CASE_STATE_LABELS, COUNTED_STATES, type CaseState } from '../cases/case-state.js';
import { fen } from '../kernel/money.js';
import {
  ROLLUP_NONE,
  type RollupBy,
  type RollupFigures,
  type RollupLine,
  type RollupProgress,
} from './rollup.js';

/** Figures that are summed as they stand; counts in 件, money in 分. */
export const SUMMED = ['cases', 'undetermined', 'opening', ...MONEY_FIGURES] as const;

/** Figures of cases that share village, category, item and state; an empty text stands for no village and no item. */
export type RollupGroup = {
  readonly villageId: string;
  readonly categoryCode: CategoryCode;
  readonly itemCode: string;
  readonly state: CaseState;
  readonly overdue: number;
} & { readonly [Figure in (typeof SUMMED)[number]]: number };

/** The words of a campaign and its villages, each in printing order. */
export interface RollupWords {
  readonly categoryNames: Readonly<Record<CategoryCode, string>>;
  readonly items: readonly {
    readonly code: string;
    readonly categoryCode: CategoryCode;
    readonly name: string;
  }[];
  /** `valid` on the day asked for; a village that is not has a line only where it has cases. */
  readonly villages: readonly { readonly id: string; readonly name: string; readonly valid: boolean }[];
}

/** A line that a roll-up may have; `always` also with zero. */
interface Frame {
  readonly code: string;
  readonly name: string;
  readonly always: boolean;
}

type Totals = RollupFigures & RollupProgress;

const PROGRESS_OF: Readonly<Record<CaseState, 'closed' | 'open' | 'continuing' | 'suspended' | null>> = {
  registered: 'open',
  assigned: 'open',
  rectifying: 'open',
  continuing: 'continuing',
  suspended: 'suspended',
  'closure-requested': 'open',
  verified: 'open',
  closed: 'closed',
  voided: null,
};

/** A campaign's names of the categories, from its JSON; the short names of DESIGN §2 where it has none. */
export function categoryNamesOf(json: string): Readonly<Record<CategoryCode, string>> {
  const written = JSON.parse(json) as Partial<Record<CategoryCode, { readonly name?: string }>>;
  const names = CATEGORY_CODES.map((code) => [code, written[code]?.name ?? CATEGORY_LABELS[code].zh]);
  return Object.fromEntries(names) as Record<CategoryCode, string>;
}

/** Adds up groups; villages are counted once however many groups they have. */
class Sum {
  private readonly summed = Object.fromEntries(SUMMED.map((figure) => [figure, 0])) as Record<
    (typeof SUMMED)[number],
    number
  >;
  private readonly progress = { closed: 0, open: 0, continuing: 0, suspended: 0 };
  private readonly villages = new Set<string>();
  private overdue = 0;

  add(group: RollupGroup): void {
    const progress = PROGRESS_OF[group.state];
    if (progress === null) return;
    for (const figure of SUMMED) this.summed[figure] += group[figure];
    this.progress[progress] += group.cases;
    this.overdue += group.overdue;
    if (group.cases > 0 && group.villageId !== '') this.villages.add(group.villageId);
  }

  /** Throws RangeError where money leaves the safe integers. */
  totals(overdueAsked: boolean): Totals {
    return {
      ...this.summed,
      villages: this.villages.size,
      outstandingFen: fen(fen(this.summed.amountFen) - fen(settledFen(this.summed))),
      ...this.progress,
      overdue: overdueAsked ? this.overdue : null,
    };
  }
}

/** `funds/none`: the line of the cases of a category that have no item. */
const itemLineCode = (categoryCode: string, itemCode: string): string =>
  itemCode === '' ? `${categoryCode}/${ROLLUP_NONE}` : itemCode;

const villageLineCode = (villageId: string): string => (villageId === '' ? ROLLUP_NONE : villageId);

const LINE_OF: Readonly<Record<RollupBy, (group: RollupGroup) => string>> = {
  category: (group) => group.categoryCode,
  item: (group) => itemLineCode(group.categoryCode, group.itemCode),
  village: (group) => villageLineCode(group.villageId),
  state: (group) => group.state,
  'village-category': (group) => `${villageLineCode(group.villageId)}/${group.categoryCode}`,
};

const categoryFrames = (words: RollupWords): Frame[] =>
  CATEGORY_CODES.map((code) => ({ code, name: words.categoryNames[code], always: true }));

const itemFrames = (words: RollupWords): Frame[] =>
  CATEGORY_CODES.flatMap((category) => [
    ...words.items
      .filter((item) => item.categoryCode === category)
      .map(({ code, name }) => ({ code, name, always: true })),
    {
      code: itemLineCode(category, ''),
      name: category === 'unclassified' ? CATEGORY_LABELS.unclassified.zh : '未归小类',
      always: false,
    },
  ]);

const villageFrames = (words: RollupWords): Frame[] => [
  ...words.villages.map(({ id, name, valid }) => ({ code: id, name, always: valid })),
  { code: ROLLUP_NONE, name: '待核', always: false },
];

const FRAMES: Readonly<Record<RollupBy, (words: RollupWords) => Frame[]>> = {
  category: categoryFrames,
  item: itemFrames,
  village: villageFrames,
  state: () =>
    COUNTED_STATES.map((state) => ({ code: state, name: CASE_STATE_LABELS[state].zh, always: true })),
  'village-category': (words) =>
    villageFrames(words).flatMap((village) =>
      categoryFrames(words).map((category) => ({
        code: `${village.code}/${category.code}`,
        name: `${village.name} ${category.name}`,
        always: false,
      })),
    ),
};

/**
 * The whole and its lines, from the same groups, so that the parts add up whatever the groups say: what has no line in
 * the campaign's own words gets one under its code. Throws RangeError where money leaves the safe integers.
 */
export function rollUp(
  by: RollupBy,
  groups: readonly RollupGroup[],
  words: RollupWords,
  overdueAsked: boolean,
): Totals & { readonly lines: readonly RollupLine[] } {
  const whole = new Sum();
  const parts = new Map<string, Sum>();
  for (const group of groups) {
    if (PROGRESS_OF[group.state] === null) continue;
    whole.add(group);
    const code = LINE_OF[by](group);
    let part = parts.get(code);
    if (part === undefined) {
      part = new Sum();
      parts.set(code, part);
    }
    part.add(group);
  }
  const lines: RollupLine[] = [];
  for (const frame of FRAMES[by](words)) {
    const part = parts.get(frame.code);
    parts.delete(frame.code);
    if (part === undefined && !frame.always) continue;
    lines.push({ code: frame.code, name: frame.name, ...(part ?? new Sum()).totals(overdueAsked) });
  }
  for (const [code, part] of parts) lines.push({ code, name: code, ...part.totals(overdueAsked) });
  return { ...whole.totals(overdueAsked), lines };
}
