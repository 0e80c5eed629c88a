import type { CategoryCode } from '../campaigns/campaign.js';
import type { Day, PartialDay } from '../kernel/calendar.js';
import type { AmountKind, CaseNature, CaseSource, PersonStatus } from './case.js';

/** The fields of a case that persons type, complete: nothing is undefined. */
export interface CaseFields {
  readonly villageId: string | null;
  readonly groupId: string | null;
  readonly categoryCode: CategoryCode;
  readonly itemCode: string | null;
  readonly nature: CaseNature | null;
  readonly source: CaseSource | null;
  readonly occurredFrom: PartialDay | null;
  readonly occurredTo: PartialDay | null;
  readonly foundDay: Day | null;
  readonly description: string;
  readonly cause: string | null;
  readonly amountKind: AmountKind;
  readonly selfAmountFen: number | null;
  readonly verifiedAmountFen: number | null;
  /** 核实数 where there is one, otherwise 自查数; zero unless the amount is known. */
  readonly amountFen: number;
  readonly areaCentiMu: number | null;
  readonly quantityMilli: number | null;
  readonly quantityUnit: string | null;
  readonly policyBasis: string | null;
  readonly responsiblePerson: string | null;
  readonly responsiblePost: string | null;
  readonly responsibleStatus: PersonStatus | null;
  readonly leader: string | null;
  readonly responsibleUnit: string | null;
  readonly rectifier: string | null;
  readonly measures: string | null;
  readonly dueDay: Day | null;
  readonly dueAsWritten: string | null;
  readonly progressText: string | null;
  readonly resultText: string | null;
  readonly handlingText: string | null;
  readonly note1: string | null;
  readonly note2: string | null;
  readonly note3: string | null;
  readonly sheetNumber: string | null;
  readonly mark: string | null;
}

/** A case of which nothing has been typed yet. */
export const EMPTY_CASE: CaseFields = {
  villageId: null,
  groupId: null,
  categoryCode: 'unclassified',
  itemCode: null,
  nature: null,
  source: null,
  occurredFrom: null,
  occurredTo: null,
  foundDay: null,
  description: '',
  cause: null,
  amountKind: 'undetermined',
  selfAmountFen: null,
  verifiedAmountFen: null,
  amountFen: 0,
  areaCentiMu: null,
  quantityMilli: null,
  quantityUnit: null,
  policyBasis: null,
  responsiblePerson: null,
  responsiblePost: null,
  responsibleStatus: null,
  leader: null,
  responsibleUnit: null,
  rectifier: null,
  measures: null,
  dueDay: null,
  dueAsWritten: null,
  progressText: null,
  resultText: null,
  handlingText: null,
  note1: null,
  note2: null,
  note3: null,
  sheetNumber: null,
  mark: null,
};

/** The same fields, to be filled in. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Names of the typed fields. */
export const CASE_FIELD_NAMES = Object.keys(EMPTY_CASE) as (keyof CaseFields)[];

/** The typed fields that differ, as they were and as they are; for the history and the difference that an import shows. */
export function changedFields(
  before: CaseFields,
  after: CaseFields,
): readonly {
  readonly field: keyof CaseFields;
  readonly before: string | number | null;
  readonly after: string | number | null;
}[] {
  return CASE_FIELD_NAMES.filter((name) => before[name] !== after[name]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
}

/** The typed fields of a row that has more; spelt out, since picking them by name takes ten times as long. */
export const fieldsOf = (row: CaseFields): CaseFields => ({
  villageId: row.villageId,
  groupId: row.groupId,
  categoryCode: row.categoryCode,
  itemCode: row.itemCode,
  nature: row.nature,
  source: row.source,
  occurredFrom: row.occurredFrom,
  occurredTo: row.occurredTo,
  foundDay: row.foundDay,
  description: row.description,
  cause: row.cause,
  amountKind: row.amountKind,
  selfAmountFen: row.selfAmountFen,
  verifiedAmountFen: row.verifiedAmountFen,
  amountFen: row.amountFen,
  areaCentiMu: row.areaCentiMu,
  quantityMilli: row.quantityMilli,
  quantityUnit: row.quantityUnit,
  policyBasis: row.policyBasis,
  responsiblePerson: row.responsiblePerson,
  responsiblePost: row.responsiblePost,
  responsibleStatus: row.responsibleStatus,
  leader: row.leader,
  responsibleUnit: row.responsibleUnit,
  rectifier: row.rectifier,
  measures: row.measures,
  dueDay: row.dueDay,
  dueAsWritten: row.dueAsWritten,
  progressText: row.progressText,
  resultText: row.resultText,
  handlingText: row.handlingText,
  note1: row.note1,
  note2: row.note2,
  note3: row.note3,
  sheetNumber: row.sheetNumber,
  mark: row.mark,
});

/** Fields of a case that speak of persons; they enter the history as salted hashes. */
export const PERSONAL_CASE_FIELDS = ['responsiblePerson', 'leader', 'rectifier', 'handlingText'] as const;
