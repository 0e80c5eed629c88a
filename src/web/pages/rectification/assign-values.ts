import type { DayCounting } from '../../../campaigns/closing-rule.js';
import type { Day } from '../../../kernel/calendar.js';
import {
  LEADER_POSTS,
  RECTIFIER_POSTS,
  type AssignmentSheet,
  type UnassignedCase,
} from '../../../rectification/assignment.js';
import type { DeadlineQuestion } from '../../../rectification/deadline.js';
import type { BulkCase } from '../../api/bulk.js';
import { readDue, type DueReading } from './deed-reading.js';

/** What stands for one village; a case may say otherwise. */
export const PERSON_FIELDS = ['leader', 'responsibleUnit', 'rectifier'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** The cells of a row, in the order in which they stand. */
export const CELL_FIELDS = ['due', 'measures', ...PERSON_FIELDS] as const;
export type CellField = (typeof CELL_FIELDS)[number];
export type ItemField = Extract<CellField, 'due' | 'measures'>;

type Typed<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** What a person typed into the sheet; what is not here is proposed. */
export interface SheetEdits {
  readonly day: Day;
  readonly leaderPost: (typeof LEADER_POSTS)[number];
  readonly rectifierPost: (typeof RECTIFIER_POSTS)[number];
  /** Cases that are not to be handed out now. */
  readonly left: ReadonlySet<string>;
  readonly cases: Readonly<Record<string, Typed<CellField>>>;
  readonly villages: Readonly<Record<string, Typed<PersonField>>>;
  readonly items: Readonly<Record<string, Typed<ItemField>>>;
}

/** A sheet as it opens. */
export const noEdits = (day: Day): SheetEdits => ({
  day,
  leaderPost: LEADER_POSTS[0],
  rectifierPost: RECTIFIER_POSTS[0],
  left: new Set(),
  cases: {},
  villages: {},
  items: {},
});

/** One table of typed cells with one of them changed; an emptied cell is a proposal again. */
export function withCell<Field extends string>(
  table: Readonly<Record<string, Typed<Field>>>,
  key: string,
  field: Field,
  text: string,
): Readonly<Record<string, Typed<Field>>> {
  const row = Object.fromEntries(
    Object.entries({ ...table[key], [field]: text }).filter(([, typed]) => typed !== ''),
  ) as Typed<Field>;
  return { ...table, [key]: row };
}

/** Cases without item are one group of their own in each category. */
export const itemKey = (one: Pick<UnassignedCase, 'categoryCode' | 'itemCode'>): string =>
  one.itemCode ?? one.categoryCode;

/** The office of a village: 红罗沟村民委员会, whether or not its name ends in 村. */
const officeOf = (village: string): string => `${village.replace(/村$/u, '')}村民委员会`;

/** What the directory of a village proposes. */
export function villageProposal(
  sheet: AssignmentSheet,
  edits: Pick<SheetEdits, 'leaderPost' | 'rectifierPost'>,
  villageId: string | null,
  field: PersonField,
): string {
  const village = sheet.villages.find(({ id }) => id === villageId);
  if (village === undefined) return '';
  if (field === 'responsibleUnit') return officeOf(village.name);
  return village.posts[field === 'leader' ? edits.leaderPost : edits.rectifierPost] ?? '';
}

/** What a cell says where nothing was typed into it: what the case has, then its item or its village. */
export function proposal(
  sheet: AssignmentSheet,
  edits: SheetEdits,
  one: UnassignedCase,
  field: CellField,
): string {
  const item = sheet.items.find(({ code }) => code === one.itemCode);
  const ofItem = edits.items[itemKey(one)];
  switch (field) {
    case 'due':
      return one.dueDay ?? one.dueAsWritten ?? ofItem?.due ?? item?.dueDay ?? '';
    case 'measures':
      return one.measures ?? ofItem?.measures ?? item?.measures ?? '';
    default:
      return (
        one[field] ??
        edits.villages[one.villageId ?? '']?.[field] ??
        villageProposal(sheet, edits, one.villageId, field)
      );
  }
}

/** What a cell says: what was typed, or what is proposed. */
export const cellText = (
  sheet: AssignmentSheet,
  edits: SheetEdits,
  one: UnassignedCase,
  field: CellField,
): string => (edits.cases[one.id]?.[field] ?? proposal(sheet, edits, one, field)).trim();

/** The periods of a sheet that are to be counted, each once. */
export function periodsIn(sheet: AssignmentSheet, edits: SheetEdits): DeadlineQuestion[] {
  const texts = [...Object.values(edits.items), ...Object.values(edits.cases)].flatMap(
    ({ due }) => due ?? [],
  );
  const periods = new Map<string, DeadlineQuestion>();
  for (const text of texts) {
    const reading = readDue(text, sheet.counting);
    if (reading.kind !== 'period') continue;
    const question = { from: edits.day, ...reading.period };
    periods.set(periodKey(question), question);
  }
  return [...periods.values()];
}

const periodKey = ({ from, days, counting }: DeadlineQuestion): string => `${from} ${days} ${counting}`;

/** Last days of periods by their keys. */
export type CountedDays = ReadonlyMap<string, Day>;

/** The counted periods of a sheet, for `dueOf`. */
export const countedDays = (answers: readonly (DeadlineQuestion & { readonly dueDay: Day })[]): CountedDays =>
  new Map(answers.map((one) => [periodKey(one), one.dueDay]));

/** A deadline as it would be sent: a day, words, nothing, or something that cannot be read or is still being counted. */
export type Due =
  | { readonly kind: 'day'; readonly dueDay: Day }
  | { readonly kind: 'counting' }
  | Exclude<DueReading, { readonly kind: 'day' | 'period' }>;

/** Reads a typed or proposed deadline. */
export function dueOf(text: string, counting: DayCounting, from: Day, counted: CountedDays): Due {
  const reading = readDue(text, counting);
  if (reading.kind !== 'period') return reading;
  const dueDay = counted.get(periodKey({ from, ...reading.period }));
  return dueDay === undefined ? { kind: 'counting' } : { kind: 'day', dueDay };
}

/** Cases of the sheet that are chosen and may be handed out. */
export const chosenCases = (
  cases: readonly UnassignedCase[],
  { left }: Pick<SheetEdits, 'left'>,
): UnassignedCase[] => cases.filter(({ id, villageId }) => villageId !== null && !left.has(id));

/** What is sent of a case: every cell as it stands on the sheet. */
export function orderOf(
  sheet: AssignmentSheet,
  edits: SheetEdits,
  one: UnassignedCase,
  counted: CountedDays,
): BulkCase {
  const text = (field: CellField): string | null => cellText(sheet, edits, one, field) || null;
  const due = dueOf(text('due') ?? '', sheet.counting, edits.day, counted);
  return {
    id: one.id,
    version: one.version,
    input: {
      day: edits.day,
      measures: text('measures'),
      leader: text('leader'),
      responsibleUnit: text('responsibleUnit'),
      rectifier: text('rectifier'),
      ...(due.kind === 'day' ? { dueDay: due.dueDay } : {}),
      ...(due.kind === 'words' ? { dueAsWritten: due.dueAsWritten } : {}),
    },
  };
}
