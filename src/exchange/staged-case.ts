import type { CategoryCode } from '../campaigns/campaign.js';
import type { CaseSurroundings } from '../cases/case.rules.js';
import { CASE_FIELD_NAMES, type CaseFields } from '../cases/case-fields.js';
import { fromParts, partsOf, tellCase, type PreparedCase } from '../cases/prepared-case.js';
import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { Day } from '../kernel/calendar.js';
import { conflict } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { linesInWords, recoveredOf, standFaults } from '../rectification/opening.rules.js';
import { decideNew, standFactsOf, type NewDecision, type PlanFault } from './case-plan.rules.js';
import type { CaseDraft, StagedPlace } from './import.js';
import type { CountedCase } from './plan-book.js';

/** What planning must know of a row; most rows are planned by this alone. */
interface Head extends StagedPlace {
  /** The ledger's own number, where the sheet carries numbers. */
  readonly no?: number;
  readonly matchKey: string;
  readonly itemCode: string | null;
  /** The row says itself that its amount is undetermined. */
  readonly statesUndetermined: boolean;
  /** Its figures as a new case; null where it cannot be one. */
  readonly counted: CountedCase | null;
  /** What was recovered on paper, in 分: of an opening import only. */
  readonly paperRecoveredFen?: number;
  /** What the row says of a state that no new case has; told, and not taken over. */
  readonly claimed?: string;
}

/**
 * Stands between the parts of a line; JSON spells it otherwise, and the pairs of the search have no such sign. The parts:
 * the head, which fields the row states just as the case has them (a letter a field), the rest of the draft, and the
 * prepared case; or, of a row that cannot be a new case, the head, no fields, the whole draft and its faults.
 */
const BETWEEN = '\t';
const FIRST_LETTER = 0x41;
const LETTER_OF = new Map<string, string>(
  CASE_FIELD_NAMES.map((name, place) => [name, String.fromCharCode(FIRST_LETTER + place)]),
);

/** A head as it stands in a line: a list is written and read in half the time that names would take. */
type HeadLine = readonly [
  sheet: string,
  row: number,
  no: number | null,
  matchKey: string,
  itemCode: string | null,
  statesUndetermined: boolean,
  paperRecoveredFen: number | null,
  claimed: string | null,
  counted:
    | readonly [
        villageId: Id | null,
        categoryCode: CategoryCode,
        amountFen: number,
        undetermined: boolean,
        recoveredFen: number,
      ]
    | null,
];

/** A good row of a case sheet, as it was staged; the parts behind its head are read only when needed. */
export interface StagedCase extends Head {
  /** The row as it was read: for a case that is there already. */
  readonly draft: () => CaseDraft;
  /** The case that it becomes when there is none; only where `counted` is there. */
  readonly prepared: () => PreparedCase;
  /** Why it cannot be a new case; only where `counted` is null. */
  readonly faults: () => readonly PlanFault[];
}

/** The line of a row: decided and prepared as a new case, which is what most rows are. */
export function stageCase(
  place: StagedPlace,
  draft: CaseDraft,
  known: CaseSurroundings,
  { importId, today }: { readonly importId: Id; readonly today: Day },
): string {
  const { no, matchKey, recoveredFen, stand } = draft;
  const decided = standing(draft, decideNew(draft, recoveredFen ?? 0, known), today);
  const made = decided.action === 'create' ? decided : null;
  const head: HeadLine = [
    place.sheet,
    place.row,
    no ?? null,
    matchKey,
    made?.fields.itemCode ?? null,
    draft.amountKind === 'undetermined',
    stand === undefined ? null : recoveredOf(stand),
    claimedOf(draft),
    made === null ? null : countedLine(made.fields, made.recoveredFen),
  ];
  const begins = JSON.stringify(head);
  if (decided.action === 'refuse')
    return [begins, '', JSON.stringify(draft), JSON.stringify(decided.faults)].join(BETWEEN);
  const { fields, recoveredFen: recovered } = decided;
  const told = tellCase({ fields, recoveredFen: recovered, details: draft.details ?? [] }, importId);
  return [begins, ...draftParts(draft, fields), ...partsOf(told)].join(BETWEEN);
}

/** A draft beside the case that it becomes: what is spelt there already need not be spelt again. */
function draftParts(
  draft: CaseDraft,
  fields: Pick<CaseFields, keyof CaseFields>,
): [same: string, rest: string] {
  const there: Readonly<Record<string, unknown>> = fields;
  let same = '';
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(draft)) {
    const letter = LETTER_OF.get(name);
    if (letter !== undefined && value === there[name]) same += letter;
    else if (name !== 'matchKey') rest[name] = value;
  }
  return [same, JSON.stringify(rest)];
}

/** A new case that stood on paper must have what its state asks for. */
function standing({ stand }: CaseDraft, decided: NewDecision, today: Day): NewDecision {
  if (stand === undefined || decided.action === 'refuse') return decided;
  const faults = standFaults(stand, standFactsOf(decided.fields), today);
  return faults.length === 0 ? decided : { action: 'refuse', faults };
}

/** A state, a closure or settlements that an ordinary import does not bring. */
function claimedOf({ claims }: CaseDraft): string | null {
  if (claims === undefined) return null;
  const { stateWord, states, closedDay, settlements } = claims;
  if (states !== null && !states.includes('registered')) return stateWord;
  if (closedDay !== null) return `${CASE_STATE_LABELS.closed.zh} ${closedDay}`;
  return settlements === null || settlements.length === 0 ? null : linesInWords(settlements);
}

/** Figures of a case with these fields. */
export const countedAs = (
  fields: Pick<CountedCase, 'villageId' | 'categoryCode' | 'amountFen'> & { readonly amountKind: string },
  recoveredFen: number,
): CountedCase => ({
  villageId: fields.villageId,
  categoryCode: fields.categoryCode,
  amountFen: fields.amountFen,
  undetermined: fields.amountKind === 'undetermined',
  recoveredFen,
});

function countedLine(fields: CaseFields, recoveredFen: number): HeadLine[8] {
  const { villageId, categoryCode, amountFen, undetermined } = countedAs(fields, recoveredFen);
  return [villageId, categoryCode, amountFen, undetermined, recoveredFen];
}

function countedOf(line: NonNullable<HeadLine[8]>): CountedCase {
  const [villageId, categoryCode, amountFen, undetermined, recoveredFen] = line;
  return { villageId, categoryCode, amountFen, undetermined, recoveredFen };
}

/** Reads a staged line; conflict `import.plan-outdated` for one that an older program staged. */
export function readStagedCase(line: string): StagedCase {
  if (!line.startsWith('['))
    throw conflict('import.plan-outdated', {}, '预览之后程序更新过,什么都没有写入,请重新预览');
  const behindHead = line.indexOf(BETWEEN);
  const head = JSON.parse(line.slice(0, behindHead)) as HeadLine;
  const [sheet, row, no, matchKey, itemCode, statesUndetermined, paperRecoveredFen, claimed, counted] = head;
  const parts = (): string[] => line.slice(behindHead + 1).split(BETWEEN);
  const prepared = ([, , ...rest]: readonly string[]): PreparedCase => fromParts(matchKey, rest);
  return {
    sheet,
    row,
    no: no ?? undefined,
    matchKey,
    itemCode,
    statesUndetermined,
    counted: counted === null ? null : countedOf(counted),
    paperRecoveredFen: paperRecoveredFen ?? undefined,
    claimed: claimed ?? undefined,
    draft: () => draftOf(parts(), matchKey, prepared),
    faults: () => JSON.parse(parts()[2] ?? '') as PlanFault[],
    prepared: () => prepared(parts()),
  };
}

function draftOf(
  parts: readonly string[],
  matchKey: string,
  prepared: (parts: readonly string[]) => PreparedCase,
): CaseDraft {
  const [same = '', rest = ''] = parts;
  const draft = { ...(JSON.parse(rest) as Partial<CaseDraft>), matchKey };
  if (same === '') return draft;
  const { values } = prepared(parts);
  for (let at = 0; at < same.length; at += 1) {
    const place = same.charCodeAt(at) - FIRST_LETTER;
    Reflect.set(draft, CASE_FIELD_NAMES[place] ?? '', values[place]);
  }
  return draft;
}
