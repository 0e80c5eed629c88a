import { caseNumber } from '../campaigns/campaign.js';
import type { CaseInput } from '../cases/case.js';
import type { ExistingCase } from '../cases/case-existing.js';
import { changedFields, type CaseFields } from '../cases/case-fields.js';
import { typeOver, type CaseSurroundings } from '../cases/case.rules.js';
import type { Id } from '../kernel/ids.js';
import type { StagedPlace } from './import.js';
import type { StagedCase } from './staged-case.js';

/** A fault that planning finds; the words are made where the report is. */
export interface PlanFault {
  readonly code: string;
  readonly value: string;
  /** Field of the draft, where one is to blame. */
  readonly field: string | null;
}

/** Something worth telling about a row that passes. */
export interface PlanRemark {
  readonly code: 'amount-kept' | 'recovered-kept';
  readonly statedFen: number | null;
  readonly computedFen: number | null;
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
    }
  | { readonly action: 'unchanged'; readonly target: ExistingCase; readonly remarks: readonly PlanRemark[] }
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
 * made unknown, and what a person has closed, voided or settled stays as it is.
 */
export function decideCase(
  row: StagedCase,
  candidates: { readonly byNo: ExistingCase | undefined; readonly byMatch: ExistingCase | undefined },
  known: CaseSurroundings,
  numberPrefix: string,
): CaseDecision {
  const { no } = row;
  if (no !== undefined && candidates.byNo === undefined)
    return refuse('number-unknown', caseNumber(numberPrefix, no), 'no');
  const target = no === undefined ? candidates.byMatch : candidates.byNo;
  if (target === undefined) return decideStaged(row, known);
  if (candidates.byMatch !== undefined && candidates.byMatch.id !== target.id) {
    return refuse('duplicate-row', caseNumber(numberPrefix, candidates.byMatch.no), 'description');
  }
  const { no: _no, recoveredFen, matchKey: _key, ...input } = row.draft();
  return decideExisting(input, recoveredFen ?? null, target, known, numberPrefix);
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
  input: CaseInput,
  recoveredFen: number | null,
  target: ExistingCase,
  known: CaseSurroundings,
  numberPrefix: string,
): CaseDecision {
  const remarks: PlanRemark[] = [];
  const { fields, faults } = typeOver(target.fields, withoutEmptied(input, target, remarks), known);
  if (faults.length > 0) return refuseFields(fields, faults);
  let recoveredChangeFen = recoveredFen === null ? 0 : recoveredFen - target.recoveredFen;
  if (recoveredChangeFen !== 0 && target.settledByPerson) {
    remarks.push({ code: 'recovered-kept', statedFen: recoveredFen, computedFen: target.recoveredFen });
    recoveredChangeFen = 0;
  }
  if (fields.amountFen < target.settledFen + recoveredChangeFen) {
    return refuse('recovered-exceeds-amount', String(recoveredFen ?? target.recoveredFen), 'recoveredFen');
  }
  const changes = changedFields(target.fields, fields);
  if (changes.length === 0 && recoveredChangeFen === 0) return { action: 'unchanged', target, remarks };
  if (target.state === 'closed' || target.state === 'voided') {
    return refuse(
      target.state === 'closed' ? 'case-closed' : 'case-voided',
      caseNumber(numberPrefix, target.no),
      'no',
    );
  }
  return { action: 'change', target, fields, recoveredChangeFen, remarks };
}

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
      remarks.push({ code: 'amount-kept', statedFen: null, computedFen: target.fields.amountFen });
    }
    delete stated['amountKind'];
  }
  return stated;
}

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
    return refuse('duplicate-row', value, row.no === undefined ? 'description' : 'no');
  }
}
