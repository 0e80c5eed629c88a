import type { CategoryCode } from '../campaigns/campaign.js';
import { isDay, isPartialDay } from '../kernel/calendar.js';
import { tidyText } from '../kernel/text.js';
import {
  AMOUNT_KINDS,
  CASE_BOUNDS,
  CASE_NATURES,
  CASE_SOURCES,
  PERSON_STATUSES,
  type CaseDetailInput,
  type CaseInput,
} from './case.js';
import { CASE_FIELD_NAMES, EMPTY_CASE, type CaseFields, type Writable } from './case-fields.js';

/** One thing that is wrong with what a person typed; `field` is a field of CaseInput. */
export interface CaseFault {
  readonly field: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What the campaign and the villages say about the codes that a case names. */
export interface CaseSurroundings {
  itemOf(code: string): { readonly categoryCode: CategoryCode; readonly moneyNone: boolean } | undefined;
  hasVillage(id: string): boolean;
  villageOfGroup(id: string): string | undefined;
}

const TEXTS = [
  'cause',
  'policyBasis',
  'measures',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
] as const;
const NAMES = [
  'responsiblePerson',
  'responsiblePost',
  'leader',
  'responsibleUnit',
  'rectifier',
  'dueAsWritten',
  'quantityUnit',
  'sheetNumber',
  'mark',
] as const;
const MONEY = ['selfAmountFen', 'verifiedAmountFen'] as const;
const COUNTS = ['areaCentiMu', 'quantityMilli'] as const;

/**
 * What a case becomes when a person types this over what was there (null for a new case), or everything that is wrong
 * with it. An item brings its category along; text is trimmed, and empty text means nothing.
 */
export function typeOver(
  current: CaseFields | null,
  input: CaseInput,
  surroundings: CaseSurroundings,
): { readonly fields: CaseFields; readonly faults: readonly CaseFault[] } {
  const fields = asTyped(current, input);
  const faults: CaseFault[] = [];
  const item = fields.itemCode === null ? undefined : surroundings.itemOf(fields.itemCode);
  // Whoever chooses an item has said the category as well.
  if (item !== undefined && input.categoryCode === undefined) fields.categoryCode = item.categoryCode;
  settleAmount(fields, input, current, item?.moneyNone ?? false);
  checkPlace(fields, item, surroundings, faults);
  checkTexts(fields, faults);
  checkDays(fields, faults);
  checkMoney(fields, faults);
  checkDetails(typedDetails(input.details ?? []), faults);
  return { fields, faults };
}

/** The fields with what was typed put over them, before any rule has looked at them. */
export function asTyped(current: CaseFields | null, input: CaseInput): Writable<CaseFields> {
  const fields: Writable<CaseFields> = { ...(current ?? EMPTY_CASE) };
  const typed: Partial<CaseFields> = input;
  // By name, since `Reflect.set` costs ten times as much, at every field of every row that is read.
  const named: Record<string, string | number | null> = fields;
  for (const name of CASE_FIELD_NAMES) {
    const value = typed[name];
    if (value !== undefined)
      named[name] = typeof value === 'string' ? tidyText(value) || emptyOf(name) : value;
  }
  return fields;
}

/** Details (笔) as they are kept: their words tidied, empty ones left out of a row. */
export const typedDetails = (details: readonly CaseDetailInput[]): CaseDetailInput[] =>
  details.map(({ description, occurred, amountFen, voucher }) => ({
    description: tidyText(description),
    occurred: occurred ?? null,
    amountFen: amountFen ?? null,
    voucher: tidyText(voucher ?? '') || null,
  }));

const emptyOf = (name: keyof CaseFields): string | null => (name === 'description' ? '' : null);

/** A typed amount makes it known; `none` and `undetermined` have no figure. */
function settleAmount(
  fields: Writable<CaseFields>,
  input: CaseInput,
  current: CaseFields | null,
  moneyNone: boolean,
): void {
  const hasFigure = fields.selfAmountFen !== null || fields.verifiedAmountFen !== null;
  if (input.amountKind === undefined) {
    const typedFigure =
      typeof input.selfAmountFen === 'number' || typeof input.verifiedAmountFen === 'number';
    if (typedFigure) fields.amountKind = 'known';
    else if (fields.amountKind === 'known' && !hasFigure) fields.amountKind = 'undetermined';
    else if (current === null && moneyNone && !hasFigure) fields.amountKind = 'none';
  }
  if (fields.amountKind !== 'known') {
    fields.selfAmountFen = null;
    fields.verifiedAmountFen = null;
  }
  fields.amountFen = fields.verifiedAmountFen ?? fields.selfAmountFen ?? 0;
}

function checkPlace(
  fields: CaseFields,
  item: { readonly categoryCode: CategoryCode } | undefined,
  surroundings: CaseSurroundings,
  faults: CaseFault[],
): void {
  if (fields.itemCode !== null && item === undefined)
    faults.push({ field: 'itemCode', code: 'item-unknown' });
  if (item !== undefined && item.categoryCode !== fields.categoryCode) {
    faults.push({ field: 'itemCode', code: 'item-not-in-category' });
  }
  // A case of nobody's accuses nobody, and may stand only where nothing has been sorted yet.
  if (fields.villageId === null && fields.categoryCode !== 'unclassified') {
    faults.push({ field: 'villageId', code: 'village-missing' });
  }
  if (fields.villageId !== null && !surroundings.hasVillage(fields.villageId)) {
    faults.push({ field: 'villageId', code: 'village-unknown' });
  }
  if (fields.groupId !== null && surroundings.villageOfGroup(fields.groupId) !== fields.villageId) {
    faults.push({ field: 'groupId', code: 'group-not-of-village' });
  }
}

function checkTexts(fields: CaseFields, faults: CaseFault[]): void {
  if (fields.description === '') faults.push({ field: 'description', code: 'description-missing' });
  if (fields.description.length > CASE_BOUNDS.descriptionCharacters) {
    faults.push({
      field: 'description',
      code: 'text-too-long',
      params: { max: CASE_BOUNDS.descriptionCharacters },
    });
  }
  for (const [names, max] of [
    [TEXTS, CASE_BOUNDS.textCharacters],
    [NAMES, CASE_BOUNDS.nameCharacters],
  ] as const) {
    for (const name of names) {
      if ((fields[name]?.length ?? 0) > max)
        faults.push({ field: name, code: 'text-too-long', params: { max } });
    }
  }
  const choices: readonly [keyof CaseFields, string | null, readonly string[]][] = [
    ['nature', fields.nature, CASE_NATURES],
    ['source', fields.source, CASE_SOURCES],
    ['responsibleStatus', fields.responsibleStatus, PERSON_STATUSES],
    ['amountKind', fields.amountKind, AMOUNT_KINDS],
  ];
  for (const [field, value, known] of choices) {
    if (value !== null && !known.includes(value)) faults.push({ field, code: 'choice-unknown' });
  }
}

function checkDays(fields: CaseFields, faults: CaseFault[]): void {
  for (const field of ['foundDay', 'dueDay'] as const) {
    if (fields[field] !== null && !isDay(fields[field])) faults.push({ field, code: 'date-impossible' });
  }
  for (const field of ['occurredFrom', 'occurredTo'] as const) {
    if (fields[field] !== null && !isPartialDay(fields[field]))
      faults.push({ field, code: 'date-impossible' });
  }
  if (fields.foundDay !== null && fields.dueDay !== null && fields.dueDay < fields.foundDay) {
    faults.push({ field: 'dueDay', code: 'deadline-before-found' });
  }
  const { occurredFrom, occurredTo } = fields;
  // A year and a day of that year agree as far as both are known.
  if (occurredFrom !== null && occurredTo !== null) {
    const known = Math.min(occurredFrom.length, occurredTo.length);
    if (occurredTo.slice(0, known) < occurredFrom.slice(0, known)) {
      faults.push({ field: 'occurredTo', code: 'ends-before-it-begins' });
    }
  }
}

function checkMoney(fields: CaseFields, faults: CaseFault[]): void {
  for (const field of MONEY) {
    const value = fields[field];
    if (value === null) continue;
    if (!Number.isSafeInteger(value)) faults.push({ field, code: 'amount-not-a-number' });
    else if (value < 0) faults.push({ field, code: 'amount-negative' });
    else if (value > CASE_BOUNDS.amountFenMax) faults.push({ field, code: 'amount-too-large' });
  }
  if (fields.amountKind === 'known' && fields.selfAmountFen === null && fields.verifiedAmountFen === null) {
    faults.push({ field: 'selfAmountFen', code: 'amount-missing' });
  }
  for (const field of COUNTS) {
    const value = fields[field];
    if (value !== null && (!Number.isSafeInteger(value) || value < 0))
      faults.push({ field, code: 'count-not-a-number' });
  }
}

/** A detail that could not be read back from the cell in which it is exported is not taken. */
function checkDetails(details: readonly CaseDetailInput[], faults: CaseFault[]): void {
  if (details.some(({ description }) => description === '')) {
    faults.push({ field: 'details', code: 'description-missing' });
  }
  if (details.some(({ occurred = null }) => occurred !== null && !isPartialDay(occurred))) {
    faults.push({ field: 'details', code: 'date-impossible' });
  }
}
