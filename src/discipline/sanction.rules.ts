import { isDay } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import { tidyText } from '../kernel/text.js';
import type { DisciplineTables } from './discipline-tables.js';
import type { DealtPersonFields } from './dealt-person.rules.js';
import { effectOf } from './effect.rules.js';
import {
  SANCTION_BOUNDS,
  trackOfKind,
  type SanctionFields,
  type SanctionInput,
  type SanctionKind,
  type SanctionTrack,
} from './sanction.js';
import type { MergedCheckView, SanctionFlag } from './sanction-fit.js';
import { checkMerged, flagsOf } from './sanction-fit.rules.js';
import { readSanctionWords } from './sanction-words.rules.js';
import type { EffectView } from './effect.js';

/** One thing that is wrong with what was typed; `field` is a field of SanctionInput. */
export interface SanctionFault {
  readonly field: keyof SanctionInput;
  readonly code: SanctionFaultCode;
}

/** What can be wrong, in the words of the office. */
const SANCTION_FAULT_SENTENCES = {
  'words-missing': '请按文书填写处分种类',
  'not-a-sanction': '这不是处分,请登记为组织处理',
  'sanction-several': '一条只能登记一种处分,请分开登记',
  'sanction-unknown': '不认识这种处分,请按文书填写',
  'kind-contradicts': '所选种类与文书的写法不符',
  'day-impossible': '没有这一天',
  'before-decided': '早于决定时间',
  'months-out-of-range': '月数不在范围内',
} as const;
export type SanctionFaultCode = keyof typeof SANCTION_FAULT_SENTENCES;

const TEXTS = ['decidingOrgan', 'approvingOrgan', 'documentNumber', 'casesAsWritten', 'note'] as const;
const DAYS = [
  'decidedDay',
  'announcedDay',
  'effectiveDay',
  'restoredDay',
  'filedDay',
  'postsChangedDay',
  'postsExtendedDay',
  'reportedDay',
] as const;

/** A sanction of which nothing is known yet. */
const BLANK: SanctionFields = {
  asWritten: '',
  kind: null,
  kindBy: null,
  decidingOrgan: null,
  approvingOrgan: null,
  documentNumber: null,
  decidedDay: null,
  announcedDay: null,
  effectiveDay: null,
  citedEdition: null,
  mergedMonths: null,
  mergedKinds: [],
  extendedMonths: 0,
  restoredDay: null,
  filedDay: null,
  postsChangedDay: null,
  postsExtendedDay: null,
  reportedDay: null,
  casesAsWritten: null,
  note: null,
};

/**
 * What a person typed over what was there (null: a new sanction); left out is left as it is. Refused `sanction.invalid`
 * with every fault.
 */
export function typeOverSanction(
  tables: DisciplineTables,
  before: SanctionFields | null,
  input: Partial<SanctionInput>,
): SanctionFields {
  const there = before ?? BLANK;
  const fields: { -readonly [Key in keyof SanctionFields]: SanctionFields[Key] } = { ...there };
  if (input.asWritten !== undefined) fields.asWritten = tidyText(input.asWritten);
  for (const key of TEXTS) {
    const text = input[key];
    if (text !== undefined) fields[key] = tidyText(text ?? '') || null;
  }
  for (const key of DAYS) {
    const typed = input[key];
    if (typed !== undefined) fields[key] = typed;
  }
  if (input.citedEdition !== undefined) fields.citedEdition = input.citedEdition;
  if (input.mergedMonths !== undefined) fields.mergedMonths = input.mergedMonths;
  if (input.mergedKinds !== undefined) fields.mergedKinds = input.mergedKinds;
  if (input.extendedMonths !== undefined) fields.extendedMonths = input.extendedMonths;
  const faults = [...daysFaults(fields), ...monthsFaults(fields)];
  const meaning = kindOf(tables, there, fields, input.kind);
  if ('fault' in meaning) faults.unshift(meaning.fault);
  else Object.assign(fields, meaning);
  if (faults.length === 0) return fields;
  const [first] = faults;
  const sentence = first === undefined ? '' : SANCTION_FAULT_SENTENCES[first.code];
  throw refused('sanction.invalid', { faults }, `填写有误,没有保存:${sentence}`);
}

type Meaning = Pick<SanctionFields, 'kind' | 'kindBy'> | { readonly fault: SanctionFault };

/** What the words mean; where they leave it open, what a person says, who may choose only among what they can mean. */
function kindOf(
  tables: DisciplineTables,
  before: SanctionFields,
  { asWritten, decidedDay }: SanctionFields,
  typed: SanctionKind | null | undefined,
): Meaning {
  const wrong = (code: SanctionFaultCode, field: keyof SanctionInput = 'asWritten'): Meaning => ({
    fault: { field, code },
  });
  if (asWritten === '') return wrong('words-missing');
  const reading = readSanctionWords(tables, asWritten, decidedDay);
  if (reading.is === 'measure') return wrong('not-a-sanction');
  if (reading.is === 'several') return wrong('sanction-several');
  if (reading.is === 'unknown') return wrong('sanction-unknown');
  if (reading.is === 'sanction') {
    if (typeof typed === 'string' && typed !== reading.kind) return wrong('kind-contradicts', 'kind');
    return { kind: reading.kind, kindBy: 'words' };
  }
  const chosen = typed === undefined && before.kindBy === 'person' ? before.kind : (typed ?? null);
  if (chosen === null) return { kind: null, kindBy: null };
  if (reading.possibilities.includes(chosen)) return { kind: chosen, kindBy: 'person' };
  return typed === undefined ? { kind: null, kindBy: null } : wrong('kind-contradicts', 'kind');
}

function daysFaults(fields: SanctionFields): SanctionFault[] {
  return DAYS.flatMap((field): SanctionFault[] => {
    const day = fields[field];
    if (day === null) return [];
    if (!isDay(day)) return [{ field, code: 'day-impossible' }];
    const early = fields.decidedDay !== null && day < fields.decidedDay;
    return early ? [{ field, code: 'before-decided' }] : [];
  });
}

function monthsFaults({ mergedMonths, extendedMonths }: SanctionFields): SanctionFault[] {
  const within = (months: number, least: number): boolean =>
    Number.isSafeInteger(months) && months >= least && months <= SANCTION_BOUNDS.mergedMonthsMax;
  const faults: SanctionFault[] = [];
  if (mergedMonths !== null && !within(mergedMonths, 1))
    faults.push({ field: 'mergedMonths', code: 'months-out-of-range' });
  if (!within(extendedMonths, 0)) faults.push({ field: 'extendedMonths', code: 'months-out-of-range' });
  return faults;
}

/** What follows from a paper and a person by the rules. */
export interface SanctionConsequences {
  readonly possibilities: readonly SanctionKind[];
  readonly track: SanctionTrack | null;
  readonly effect: EffectView;
  readonly flags: readonly SanctionFlag[];
  readonly merged: MergedCheckView | null;
}

/** Everything that follows from a sanction, save what depends on today. */
export function consequencesOf(
  tables: DisciplineTables,
  fields: SanctionFields,
  person: Pick<DealtPersonFields, 'partyMember' | 'managesIn'>,
): SanctionConsequences {
  const reading = readSanctionWords(tables, fields.asWritten, fields.decidedDay);
  const possibilities =
    fields.kind !== null ? [fields.kind] : reading.is === 'ambiguous' ? reading.possibilities : [];
  const [first] = possibilities;
  const track = first === undefined ? null : trackOfKind(first);
  const facts = { ...fields, partyMember: person.partyMember, managesIn: person.managesIn };
  return {
    possibilities,
    track: possibilities.every((kind) => trackOfKind(kind) === track) ? track : null,
    effect: effectOf(tables, fields),
    flags: flagsOf(tables, facts),
    merged: checkMerged(tables, facts),
  };
}
