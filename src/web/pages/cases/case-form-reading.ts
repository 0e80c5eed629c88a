import type { TaxonomyView } from '../../../campaigns/campaign.js';
import { CASE_BOUNDS, type AmountKind, type CaseDetailInput, type CaseInput } from '../../../cases/case.js';
import { parseAmount, type AmountReading } from '../../../kernel/amount-text.js';
import { parseArea } from '../../../kernel/area.js';
import type { Day, PartialDay } from '../../../kernel/calendar.js';
import { parseDay, parseSpan } from '../../../kernel/day-text.js';
import type { ShownUnit } from '../../format/money-text.js';
import { changedParts } from '../../layout/form-rules.js';
import { codesOfPlace } from '../../layout/place.js';
import { PLAIN_FIELDS, type CaseFormValues, type DetailFormValues } from './case-form-values.js';

/** Why the form cannot be saved; a key of the words `oneCase.faults`. */
export type FormFaultWord =
  | 'description'
  | 'descriptionLong'
  | 'place'
  | 'item'
  | 'amount'
  | 'amountNegative'
  | 'amountBelowFen'
  | 'amountUnit'
  | 'amountLarge'
  | 'day'
  | 'dueBeforeFound'
  | 'occurred'
  | 'area'
  | 'quantity'
  | 'quantityUnit'
  | 'detailEmpty';

/** Where in the form a fault is: a field, or a field of one of the details. */
export type FormPlace = keyof CaseFormValues | readonly ['details', number, keyof DetailFormValues];

export interface FormFault {
  readonly at: FormPlace;
  readonly word: FormFaultWord;
}

type Note = (at: FormPlace, word: FormFaultWord) => void;

/** Reads the whole form: what it says to the ledger, and everything at once that cannot be read. */
export function readForm(
  values: CaseFormValues,
  unit: ShownUnit,
  taxonomy: TaxonomyView | undefined,
): { readonly input: CaseInput; readonly faults: readonly FormFault[] } {
  const faults: FormFault[] = [];
  const note: Note = (at, word) => faults.push({ at, word });
  const { categoryCode, itemCode, moneyNone } = codesOfPlace(values.place, taxonomy);
  const description = values.description.trim();
  if (description === '') note('description', 'description');
  if (description.length > CASE_BOUNDS.descriptionCharacters) note('description', 'descriptionLong');
  // A case without village accuses nobody and may only wait to be sorted.
  if (values.villageId === null && categoryCode !== 'unclassified') note('villageId', 'place');

  const plain = Object.fromEntries(PLAIN_FIELDS.map((name) => [name, values[name].trim() || null]));
  const input: CaseInput = {
    ...plain,
    villageId: values.villageId,
    groupId: values.villageId === null ? null : values.groupId,
    categoryCode,
    itemCode,
    description,
    nature: values.nature,
    source: values.source,
    responsibleStatus: values.responsibleStatus,
    ...readMoney(values, unit, moneyNone, note),
    ...readTimes(values, note),
    ...readQuantities(values, note),
    details: readDetails(values.details, unit, note),
  };
  return { input, faults };
}

function readMoney(values: CaseFormValues, unit: ShownUnit, moneyNone: boolean, note: Note) {
  const self = amount(values.selfAmount, unit, 'selfAmount', note);
  const verified = amount(values.verifiedAmount, unit, 'verifiedAmount', note);
  const figures = [self, verified].flatMap((reading) => (reading?.kind === 'known' ? [reading] : []));
  const none = self?.kind === 'none' || verified?.kind === 'none';
  const nothingTyped = values.selfAmount.trim() === '' && values.verifiedAmount.trim() === '';
  const amountKind: AmountKind =
    figures.length > 0 ? 'known' : none || (nothingTyped && moneyNone) ? 'none' : 'undetermined';
  return {
    amountKind,
    selfAmountFen: self?.kind === 'known' ? self.amountFen : null,
    verifiedAmountFen: verified?.kind === 'known' ? verified.amountFen : null,
  };
}

function amount(text: string, unit: ShownUnit, at: FormPlace, note: Note): AmountReading | null {
  const reading = parseAmount(text, unit);
  if (reading.kind === 'fault') {
    const { fault } = reading;
    if (fault === 'amount-negative') note(at, 'amountNegative');
    else if (fault === 'amount-below-fen') note(at, 'amountBelowFen');
    else if (fault === 'amount-unit-unknown') note(at, 'amountUnit');
    else note(at, fault === 'amount-too-large' ? 'amountLarge' : 'amount');
    return null;
  }
  if (reading.kind === 'known' && reading.amountFen > CASE_BOUNDS.amountFenMax) note(at, 'amountLarge');
  return reading;
}

function readTimes(values: CaseFormValues, note: Note) {
  const foundDay = businessDay(values.foundDay, 'foundDay', note);
  const { dueDay, dueAsWritten } = readDue(values.due, note);
  if (foundDay !== null && dueDay !== null && dueDay < foundDay) note('due', 'dueBeforeFound');
  let occurredFrom: PartialDay | null = null;
  let occurredTo: PartialDay | null = null;
  if (values.occurred.trim() !== '') {
    const span = parseSpan(values.occurred);
    if (span.kind === 'fault') note('occurred', 'occurred');
    else ({ from: occurredFrom, to: occurredTo } = span);
  }
  return { foundDay, dueDay, dueAsWritten, occurredFrom, occurredTo };
}

function businessDay(text: string, at: FormPlace, note: Note): Day | null {
  if (text.trim() === '') return null;
  const reading = parseDay(text);
  if (reading.kind === 'known') return reading.day;
  note(at, 'day');
  return null;
}

/** A deadline is a day, or words that stand for none (长期); what has digits but is no day is a slip. */
function readDue(text: string, note: Note): { dueDay: Day | null; dueAsWritten: string | null } {
  const written = text.trim();
  if (written === '') return { dueDay: null, dueAsWritten: null };
  const reading = parseDay(written);
  if (reading.kind === 'known') return { dueDay: reading.day, dueAsWritten: null };
  if (/[0-9０-９]/.test(written)) note('due', 'day');
  return { dueDay: null, dueAsWritten: written };
}

function readQuantities(values: CaseFormValues, note: Note) {
  let areaCentiMu: number | null = null;
  if (values.area.trim() !== '') {
    const reading = parseArea(values.area, true);
    if (reading.kind === 'known') areaCentiMu = reading.areaCentiMu;
    else note('area', 'area');
  }
  let quantityMilli: number | null = null;
  const quantity = values.quantity.normalize('NFKC').trim();
  if (quantity !== '') {
    const found = /^(\d{1,12})(?:\.(\d{1,3}))?$/.exec(quantity);
    if (!found) note('quantity', 'quantity');
    else quantityMilli = Number(`${found[1] ?? ''}${(found[2] ?? '').padEnd(3, '0')}`);
    if (values.quantityUnit.trim() === '') note('quantityUnit', 'quantityUnit');
  }
  return { areaCentiMu, quantityMilli };
}

function readDetails(details: readonly DetailFormValues[], unit: ShownUnit, note: Note): CaseDetailInput[] {
  return details.map((detail, index) => {
    const description = detail.description?.trim() ?? '';
    if (description === '') note(['details', index, 'description'], 'detailEmpty');
    let occurred: PartialDay | null = null;
    if (detail.occurred?.trim()) {
      const span = parseSpan(detail.occurred);
      if (span.kind === 'known' && span.to === null) occurred = span.from;
      else note(['details', index, 'occurred'], 'occurred');
    }
    const reading = amount(detail.amount ?? '', unit, ['details', index, 'amount'], note);
    return {
      description,
      occurred,
      amountFen: reading?.kind === 'known' ? reading.amountFen : null,
      voucher: detail.voucher?.trim() || null,
    };
  });
}

/** The fields that say something else than before; details go as a whole. */
export function changedInput(before: CaseInput, after: CaseInput): CaseInput {
  const input: CaseInput = changedParts(before, after);
  const moneyChanged = 'amountKind' in input || 'selfAmountFen' in input || 'verifiedAmountFen' in input;
  if (!moneyChanged) return input;
  // The three say one thing together, and the ledger reads them together.
  const { amountKind, selfAmountFen, verifiedAmountFen } = after;
  return {
    ...input,
    ...(amountKind === undefined ? {} : { amountKind }),
    ...(selfAmountFen === undefined ? {} : { selfAmountFen }),
    ...(verifiedAmountFen === undefined ? {} : { verifiedAmountFen }),
  };
}
