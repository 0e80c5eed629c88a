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

/**
 * A new case as far as it can be made without its number: what the row holds, and its history spelt and sealed. Plain
 * JSON; an import has it made by the process that reads, so that the unit of work only writes.
 */
export interface PreparedCase {
  /** The typed fields in the order of CASE_FIELD_NAMES. */
  readonly values: readonly (string | number | null)[];
  readonly matchKey: string;
  readonly recoveredFen: number;
  readonly details: readonly CaseDetailInput[];
  /** Its searched text as the index takes it. */
  readonly grams: string;
  /** The history's `after` on both sides of the number. */
  readonly told: readonly [before: string, behind: string];
  readonly taken: readonly PersonalValue[];
}

const PERSONAL = new Set<string>(PERSONAL_CASE_FIELDS);
/** The key in the history's `after` whose value is known only when the case is written. */
const NUMBER = 'number';
const IN_ORDER = [...CASE_FIELD_NAMES].sort();
const BEFORE_NUMBER = IN_ORDER.filter((name) => name < NUMBER);
const BEHIND_NUMBER = IN_ORDER.filter((name) => name > NUMBER);

/** Prepares a case that has passed the rules. */
export function prepareCase(one: NewCase, importId: Id | null): PreparedCase {
  const { fields, matchKey, recoveredFen, details } = one;
  const taken: PersonalValue[] = [];
  const before = [
    ...told(fields, BEFORE_NUMBER, taken),
    ...(details.length === 0 ? [] : [`"details":${canonicalJson(detailsJson(details))}`]),
    ...(importId === null ? [] : [`"importId":${canonicalJson(importId)}`]),
  ];
  const behind = told(fields, BEHIND_NUMBER, taken);
  if (recoveredFen !== 0) behind.push(`"recoveredFen":${canonicalJson(recoveredFen)}`);
  return {
    values: CASE_FIELD_NAMES.map((name) => fields[name]),
    matchKey,
    recoveredFen,
    details,
    grams: gramText(searchText(fields)),
    told: [before.sort().join(','), behind.sort().join(',')],
    taken,
  };
}

/** The fields that hold something, each as canonical JSON has it, sorting by their names. */
function told(fields: CaseFields, names: readonly (keyof CaseFields)[], taken: PersonalValue[]): string[] {
  const parts: string[] = [];
  for (const name of names) {
    const value = fields[name];
    if (value === null) continue;
    const shown = PERSONAL.has(name) ? concealed(`after.${name}`, value, taken) : value;
    parts.push(`"${name}":${canonicalJson(shown)}`);
  }
  return parts;
}

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

const PLACE_OF = new Map(CASE_FIELD_NAMES.map((name, place) => [name, place]));

const text = (one: PreparedCase, name: keyof CaseFields): string | null => {
  const value = one.values[PLACE_OF.get(name) ?? -1];
  return typeof value === 'string' ? value : null;
};

/** Fields of a prepared case that its writing must know. */
export const preparedFields = (one: PreparedCase) => ({
  villageId: text(one, 'villageId'),
  categoryCode: text(one, 'categoryCode') ?? '',
  itemCode: text(one, 'itemCode'),
  foundDay: text(one, 'foundDay'),
  amountKind: (text(one, 'amountKind') ?? 'undetermined') as AmountKind,
  amountFen: Number(one.values[PLACE_OF.get('amountFen') ?? -1]),
});
