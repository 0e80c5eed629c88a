import { caseNumber } from '../campaigns/campaign.js';
import type { CaseInput } from '../cases/case.js';
import type { ExistingCase } from '../cases/case-existing.js';
import { changedFields, type CaseFields } from '../cases/case-fields.js';
import { typeOver, type CaseSurroundings } from '../cases/case.rules.js';
import type { Day } from '../kernel/calendar.js';
import type { Id } from '../kernel/ids.js';
import type { PaperStand, StandFacts } from '../rectification/opening.js';
import { standFaults } from '../rectification/opening.rules.js';
import { keptDeadline, remarksOnWork, yuan, type PlanRemark } from './case-remarks.rules.js';
import type { CaseDraft, StagedPlace } from './import.js';
import type { StagedCase } from './staged-case.js';

/** A fault that planning finds; the words are made where the report is. */
export interface PlanFault {
  readonly code: string;
  readonly value: string;
  /** Field of the draft, where one is to blame. */
  readonly field: string | null;
}

/** What an opening import must know besides. */
export interface OpeningRound {
  readonly today: Day;
  /** Cases that have a stand on paper already. */
  readonly taken: ReadonlySet<Id>;
}

/** What an import does with one row. */
export type CaseDecision =
  | { readonly action: 'create' }
  | {
      readonly action: 'change';
      readonly target: ExistingCase;
      readonly fields: CaseFields;
      /** Added to what is recorded as recovered; negative takes back. */
      readonly recoveredChangeFen: number;
      readonly remarks: readonly PlanRemark[];
      /** How the case stands on paper, where an opening import may still say so. */
      readonly stand: PaperStand | null;
    }
  | {
      readonly action: 'unchanged';
      readonly target: ExistingCase;
      readonly remarks: readonly PlanRemark[];
      readonly stand: PaperStand | null;
    }
  | { readonly action: 'refuse'; readonly faults: readonly PlanFault[] };

/** What a row is as a new case. */
export type NewDecision =
  | { readonly action: 'create'; readonly fields: CaseFields; readonly recoveredFen: number }
  | { readonly action: 'refuse'; readonly faults: readonly PlanFault[] };

type Refusing = Extract<CaseDecision, { action: 'refuse' }>;

const refuse = (code: string, value: string, field: string | null = null): Refusing => ({
  action: 'refuse',
  faults: [{ code, value, field }],
});

/**
 * Decides one row (DESIGN §5): its case is the one with its number if the sheet has numbers, otherwise the one with the
 * same village, item and description; without either it is new. An empty cell changes nothing, a known amount is not
 * made unknown, and what a person has moved, closed, voided or settled stays as it is; the difference is remarked.
 */
export function decideCase(
  row: StagedCase,
  candidates: { readonly byNo: ExistingCase | undefined; readonly byMatch: ExistingCase | undefined },
  known: CaseSurroundings,
  numberPrefix: string,
  opening: OpeningRound | null = null,
): CaseDecision {
  const { no } = row;
  if (no !== undefined && candidates.byNo === undefined)
    return refuse('number-unknown', caseNumber(numberPrefix, no), 'no');
  const target = no === undefined ? candidates.byMatch : candidates.byNo;
  if (target === undefined) return decideStaged(row, known);
  if (candidates.byMatch !== undefined && candidates.byMatch.id !== target.id) {
    return refuse('case-twice', caseNumber(numberPrefix, candidates.byMatch.no), 'description');
  }
  if (opening?.taken.has(target.id))
    return refuse(
      'stand-twice',
      caseNumber(numberPrefix, target.no),
      no === undefined ? 'description' : 'no',
    );
  return decideExisting(row.draft(), target, known, numberPrefix, opening);
}

/** A row that was decided as a new case when it was read; its village and item may be gone since. */
function decideStaged({ counted, itemCode, faults }: StagedCase, known: CaseSurroundings): CaseDecision {
  if (counted === null) return { action: 'refuse', faults: faults() };
  if (itemCode !== null && known.itemOf(itemCode) === undefined)
    return refuse('item-unknown', itemCode, 'itemCode');
  if (counted.villageId !== null && !known.hasVillage(counted.villageId))
    return refuse('village-unknown', counted.villageId, 'villageId');
  return { action: 'create' };
}

/** What a row is when there is no case that it could mean. */
export function decideNew(input: CaseInput, recoveredFen: number, known: CaseSurroundings): NewDecision {
  const { fields, faults } = typeOver(null, input, known);
  if (faults.length > 0) return refuseFields(fields, faults);
  if (recoveredFen > fields.amountFen)
    return refuse('recovered-exceeds-amount', String(recoveredFen), 'recoveredFen');
  return { action: 'create', fields, recoveredFen };
}

function decideExisting(
  draft: CaseDraft,
  target: ExistingCase,
  known: CaseSurroundings,
  numberPrefix: string,
  opening: OpeningRound | null,
): CaseDecision {
  const { no: _no, recoveredFen = null, matchKey: _key, claims: _claims, stand: said, ...input } = draft;
  const remarks: PlanRemark[] = [];
  const typed = typeOver(target.fields, withoutEmptied(input, target, remarks), known);
  if (typed.faults.length > 0) return refuseFields(typed.fields, typed.faults);
  const fields = keptDeadline(target, typed.fields, remarks);
  // A stand on paper is for a case on which nothing was built; elsewhere it is compared like any other sheet.
  const isUntouched = target.state === 'registered' && target.settledFen === 0;
  const stand = opening !== null && isUntouched ? (said ?? null) : null;
  if (stand !== null && opening !== null) {
    const faults = standFaults(stand, standFactsOf(fields), opening.today);
    if (faults.length > 0) return { action: 'refuse', faults };
  } else remarks.push(...remarksOnWork(draft, target));
  let recoveredChangeFen = recoveredFen === null ? 0 : recoveredFen - target.recoveredFen;
  if (recoveredChangeFen !== 0 && (target.settledByPerson || target.state === 'closed')) {
    const [stated, computed] = [yuan(recoveredFen ?? 0), yuan(target.recoveredFen)];
    remarks.push({ code: 'recovered-kept', stated, computed });
    recoveredChangeFen = 0;
  }
  const changes = changedFields(target.fields, fields);
  if (target.state === 'closed' && changes.length > 0) {
    remarks.push({ code: 'closed-kept', stated: String(changes.length), computed: null });
    return { action: 'unchanged', target, remarks, stand };
  }
  if (fields.amountFen < target.settledFen + recoveredChangeFen) {
    return refuse('recovered-exceeds-amount', String(recoveredFen ?? target.recoveredFen), 'recoveredFen');
  }
  if (changes.length === 0 && recoveredChangeFen === 0)
    return { action: 'unchanged', target, remarks, stand };
  if (target.state === 'voided') return refuse('case-voided', caseNumber(numberPrefix, target.no), 'no');
  return { action: 'change', target, fields, recoveredChangeFen, remarks, stand };
}

/** What a stand on paper must fit. */
export const standFactsOf = ({ villageId, foundDay, amountKind, amountFen }: CaseFields): StandFacts => ({
  hasVillage: villageId !== null,
  foundDay,
  amountKind,
  amountFen,
});

const refuseFields = (
  fields: CaseFields,
  faults: readonly { readonly field: string; readonly code: string }[],
): Refusing => ({
  action: 'refuse',
  faults: faults.map((fault) => {
    const value: unknown = Reflect.get(fields, fault.field);
    return {
      code: fault.code,
      field: fault.field,
      value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    };
  }),
});

/** Only what the row states: its empty cells say nothing about a case that is there. */
function withoutEmptied(input: CaseInput, target: ExistingCase, remarks: PlanRemark[]): CaseInput {
  const stated: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(input))
    if (value !== null && value !== undefined) stated[field] = value;
  if (stated['amountKind'] === 'undetermined' && target.fields.amountKind !== 'undetermined') {
    if (target.fields.amountKind === 'known') {
      remarks.push({ code: 'amount-kept', stated: null, computed: yuan(target.fields.amountFen) });
    }
    delete stated['amountKind'];
  }
  const states = AMOUNT_FIELDS.some((field) => (stated[field] ?? 'none') !== 'none');
  if (target.countedElsewhere && states) {
    // The same yuan stands in another case: what a sheet says of it here would count it twice.
    const statedFen = input.verifiedAmountFen ?? input.selfAmountFen ?? null;
    remarks.push({
      code: 'amount-kept',
      stated: statedFen === null ? null : yuan(statedFen),
      computed: yuan(0),
    });
    for (const field of AMOUNT_FIELDS) delete stated[field];
  }
  return stated;
}

const AMOUNT_FIELDS = ['amountKind', 'selfAmountFen', 'verifiedAmountFen'] as const;

/** A second row that means the same case is refused: nobody could say which of the two holds. */
export class OncePerCase {
  private readonly taken = new Map<Id, string>();

  constructor(private readonly numberPrefix: string) {}

  /** The decision, or a refusal where an earlier row has meant the same case. */
  check(row: StagedPlace & { readonly no?: number }, decision: CaseDecision): CaseDecision {
    if (decision.action !== 'change' && decision.action !== 'unchanged') return decision;
    const { target } = decision;
    const first = this.taken.get(target.id);
    if (first === undefined) {
      this.taken.set(target.id, `${row.sheet} ${row.row}`);
      return decision;
    }
    const value = `${caseNumber(this.numberPrefix, target.no)} = ${first}`;
    return refuse('case-twice', value, row.no === undefined ? 'description' : 'no');
  }
}
