import { concealed, type PersonalValue, type SealedRecord } from '../history/history-body.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import type { Id } from '../kernel/ids.js';
import { gramText } from '../storage/grams.js';
import type { AmountKind, CaseDetailInput } from './case.js';
import { CASE_FIELD_NAMES, PERSONAL_CASE_FIELDS, type CaseFields } from './case-fields.js';
import { searchText } from './case-search.js';

/** A case that is to be recorded; its fields have passed the rules. */
export interface NewCase {
  readonly fields: CaseFields;
  readonly matchKey: string;
  readonly details: readonly CaseDetailInput[];
  /** Money that came back before it was recorded, in 分. */
  readonly recoveredFen: number;
}

/** A new case as its history tells it, spelt and sealed, and as it is found; all of it can be made without its number. */
export interface ToldCase {
  /** Its searched text as the index takes it. */
  readonly grams: string;
  /** The history's `after` on both sides of the number. */
  readonly told: readonly [before: string, behind: string];
  readonly taken: readonly PersonalValue[];
}

/**
 * A new case as far as it can be made without its number: what the row holds, and what is told of it. Plain JSON; an
 * import has it made by the process that reads, so that the unit of work only writes.
 */
export interface PreparedCase extends ToldCase {
  /** The typed fields in the order of CASE_FIELD_NAMES. */
  readonly values: readonly (string | number | null)[];
  readonly matchKey: string;
  readonly recoveredFen: number;
  readonly details: readonly CaseDetailInput[];
}

const PERSONAL: ReadonlySet<string> = new Set(PERSONAL_CASE_FIELDS);
/** The key in the history's `after` whose value is known only when the case is written. */
const NUMBER = 'number';
/** Before the name of a field whose value is sealed. */
const AFTER = 'after.';
/** What a history tells of a case beside its fields. */
const BESIDE = ['details', 'importId', 'recoveredFen'] as const;

/** The keys of the history's `after` in its order, those of one side of the number. */
const keysWhere = (isThere: (name: string) => boolean) =>
  [...CASE_FIELD_NAMES, ...BESIDE]
    .filter(isThere)
    .sort()
    .map((name) => ({ name, spelt: `"${name}":`, personal: PERSONAL.has(name) }));
const BEFORE_NUMBER = keysWhere((name) => name < NUMBER);
const BEHIND_NUMBER = keysWhere((name) => name > NUMBER);

type Beside = { readonly [Name in (typeof BESIDE)[number]]: Json };

/** Prepares a case that has passed the rules. */
export function prepareCase(one: NewCase, importId: Id | null): PreparedCase {
  const { fields, matchKey, recoveredFen, details } = one;
  const values = CASE_FIELD_NAMES.map((name) => fields[name]);
  return { ...tellCase(one, importId), values, matchKey, recoveredFen, details };
}

/** Tells a case that has passed the rules. */
export function tellCase(
  { fields, recoveredFen, details }: Omit<NewCase, 'matchKey'>,
  importId: Id | null,
): ToldCase {
  const taken: PersonalValue[] = [];
  const beside = {
    details: details.length === 0 ? null : detailsJson(details),
    importId,
    recoveredFen: recoveredFen === 0 ? null : recoveredFen,
  };
  const before = told(fields, beside, BEFORE_NUMBER, taken);
  const behind = told(fields, beside, BEHIND_NUMBER, taken);
  return { grams: gramText(searchText(fields)), told: [before, behind], taken };
}

/** What holds something, each as canonical JSON has it. */
function told(
  fields: CaseFields,
  beside: Beside,
  keys: ReturnType<typeof keysWhere>,
  taken: PersonalValue[],
): string {
  let text = '';
  for (const { name, spelt, personal } of keys) {
    const value = isBeside(name) ? beside[name] : fields[name];
    if (value === null) continue;
    if (text !== '') text += ',';
    text += spelt + canonicalJson(personal ? concealed(AFTER + name, value, taken) : value);
  }
  return text;
}

const isBeside = (name: keyof CaseFields | keyof Beside): name is keyof Beside =>
  name === 'details' || name === 'importId' || name === 'recoveredFen';

/** Parts of a line from which a prepared case can be made (`fromParts`); none of them has a tab or a line's end. */
export function partsOf({ told: [before, behind], grams, taken }: ToldCase): string[] {
  const parts = [before, behind, grams];
  for (const { field, salt, value } of taken) parts.push(field, salt, value);
  return parts;
}

/** The prepared case of which this is told: what its history tells is what its row holds. */
export function fromParts(matchKey: string, parts: readonly string[]): PreparedCase {
  const [before = '', behind = '', grams = '', ...sealed] = parts;
  const said = JSON.parse(`{${before}${behind === '' ? '' : ','}${behind}}`) as Said;
  const taken: PersonalValue[] = [];
  for (let at = 0; at < sealed.length; at += 3) {
    const [field = '', salt = '', value = ''] = sealed.slice(at, at + 3);
    taken.push({ field, salt, value });
    Reflect.set(said, field.slice(AFTER.length), JSON.parse(value));
  }
  return {
    values: CASE_FIELD_NAMES.map((name) => said[name] ?? null),
    matchKey,
    recoveredFen: said.recoveredFen ?? 0,
    details: said.details ?? [],
    grams,
    told: [before, behind],
    taken,
  };
}

/** What a history tells of a new case. */
type Said = Partial<CaseFields> & Partial<Pick<NewCase, 'recoveredFen' | 'details'>>;

/** Details as a history tells them. */
export const detailsJson = (details: readonly CaseDetailInput[]): Json =>
  details.map((detail) => ({ ...detail, occurred: detail.occurred ?? null }));

/** What the history tells of a prepared case that has its number now. */
export function registration(one: PreparedCase, townCode: string, id: Id, number: string): SealedRecord {
  const parts = [one.told[0], `"${NUMBER}":${canonicalJson(number)}`, one.told[1]];
  return {
    chain: townCode,
    what: 'case.registered',
    subjectKind: 'case',
    subjectId: id,
    before: 'null',
    after: `{${parts.filter((part) => part !== '').join(',')}}`,
    attachments: '[]',
    taken: one.taken,
  };
}

const placeOf = (name: keyof CaseFields): number => CASE_FIELD_NAMES.indexOf(name);
const VILLAGE = placeOf('villageId');
const CATEGORY = placeOf('categoryCode');
const ITEM = placeOf('itemCode');
const FOUND_DAY = placeOf('foundDay');
const AMOUNT_KIND = placeOf('amountKind');
const AMOUNT = placeOf('amountFen');

const text = ({ values }: PreparedCase, place: number): string | null => {
  const value = values[place];
  return typeof value === 'string' ? value : null;
};

/** Fields of a prepared case that its writing must know. */
export const preparedFields = (one: PreparedCase) => ({
  villageId: text(one, VILLAGE),
  categoryCode: text(one, CATEGORY) ?? '',
  itemCode: text(one, ITEM),
  foundDay: text(one, FOUND_DAY),
  amountKind: (text(one, AMOUNT_KIND) ?? 'undetermined') as AmountKind,
  amountFen: Number(one.values[AMOUNT]),
});
