import type {
  AmountKind,
  CaseInput,
  CaseNature,
  CaseSource,
  CaseView,
  PersonStatus,
} from '../../../cases/case.js';
import { formatMu } from '../../../kernel/area.js';
import { quantityText } from '../../format/measure-text.js';
import { moneyText, type ShownUnit } from '../../format/money-text.js';
import { placeOfCategory } from '../../layout/place.js';

/** What the form holds: text as it is typed, so that nothing is lost or rounded before it is read. */
export interface CaseFormValues {
  readonly villageId: string | null;
  readonly groupId: string | null;
  /** An item's code, or `category:CODE` where only the category is known. */
  readonly place: string | null;
  readonly description: string;
  readonly selfAmount: string;
  readonly verifiedAmount: string;
  readonly foundDay: string;
  readonly source: CaseSource | null;
  readonly nature: CaseNature | null;
  readonly occurred: string;
  readonly cause: string;
  readonly area: string;
  readonly quantity: string;
  readonly quantityUnit: string;
  readonly policyBasis: string;
  readonly responsiblePerson: string;
  readonly responsiblePost: string;
  readonly responsibleStatus: PersonStatus | null;
  readonly leader: string;
  readonly responsibleUnit: string;
  readonly rectifier: string;
  readonly measures: string;
  readonly due: string;
  readonly progressText: string;
  readonly resultText: string;
  readonly handlingText: string;
  readonly note1: string;
  readonly note2: string;
  readonly note3: string;
  readonly sheetNumber: string;
  readonly mark: string;
  readonly details: readonly DetailFormValues[];
}

/** One detail as it is typed. */
export interface DetailFormValues {
  readonly occurred?: string;
  readonly description?: string;
  readonly amount?: string;
  readonly voucher?: string;
}

/** Fields whose text goes to the ledger as it is. */
export const PLAIN_FIELDS = [
  'cause',
  'quantityUnit',
  'policyBasis',
  'responsiblePerson',
  'responsiblePost',
  'leader',
  'responsibleUnit',
  'rectifier',
  'measures',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
  'sheetNumber',
  'mark',
] as const satisfies readonly (keyof CaseFormValues & keyof CaseInput)[];

/** The form of a case that does not exist yet; `kept` are the values that follow from the last one. */
export const emptyForm = (kept: Partial<CaseFormValues> = {}): CaseFormValues => ({
  villageId: null,
  groupId: null,
  place: null,
  description: '',
  selfAmount: '',
  verifiedAmount: '',
  foundDay: '',
  source: null,
  nature: null,
  occurred: '',
  cause: '',
  area: '',
  quantity: '',
  quantityUnit: '',
  policyBasis: '',
  responsiblePerson: '',
  responsiblePost: '',
  responsibleStatus: null,
  leader: '',
  responsibleUnit: '',
  rectifier: '',
  measures: '',
  due: '',
  progressText: '',
  resultText: '',
  handlingText: '',
  note1: '',
  note2: '',
  note3: '',
  sheetNumber: '',
  mark: '',
  details: [],
  ...kept,
});

/** What is kept for the next case when results come in village by village. */
export const keptForNext = (values: CaseFormValues): Partial<CaseFormValues> => ({
  villageId: values.villageId,
  foundDay: values.foundDay,
  source: values.source,
});

const amountTyped = (kind: AmountKind, fen: number | null, unit: ShownUnit): string =>
  kind === 'none' ? '—' : fen === null ? '' : moneyText(fen, unit, 0);

/** A case as the form shows it, money in the unit of the page. */
export function formOf(one: CaseView, unit: ShownUnit): CaseFormValues {
  const { occurredFrom, occurredTo } = one;
  const plain = Object.fromEntries(PLAIN_FIELDS.map((name) => [name, one[name] ?? '']));
  return emptyForm({
    ...plain,
    villageId: one.villageId,
    groupId: one.groupId,
    place: one.itemCode ?? placeOfCategory(one.categoryCode),
    description: one.description,
    selfAmount: amountTyped(one.amountKind, one.selfAmountFen, unit),
    verifiedAmount: one.verifiedAmountFen === null ? '' : moneyText(one.verifiedAmountFen, unit, 0),
    foundDay: one.foundDay ?? '',
    source: one.source,
    nature: one.nature,
    occurred: [occurredFrom, occurredTo].filter((part) => part !== null).join('至'),
    area: one.areaCentiMu === null ? '' : formatMu(one.areaCentiMu),
    quantity: one.quantityMilli === null ? '' : quantityText(one.quantityMilli),
    responsibleStatus: one.responsibleStatus,
    due: one.dueDay ?? one.dueAsWritten ?? '',
    details: one.details.map((detail) => ({
      occurred: detail.occurred ?? '',
      description: detail.description,
      amount: detail.amountFen === null ? '' : moneyText(detail.amountFen, unit, 0),
      voucher: detail.voucher ?? '',
    })),
  });
}
