import { useTranslation } from 'react-i18next';
import { ROLE_LABELS } from '../../../access/role.js';
import { CASE_CONDITIONS } from '../../../cases/case-list.js';
import type { Label } from '../../../kernel/label.js';
import { useVillages } from '../../api/villages.js';
import { useActorName } from '../../format/actor-name.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { zh } from '../../words/zh.js';
import {
  ENTRY_FIELD_LABELS,
  ENTRY_STATE_LABELS,
  REGISTER_LABELS,
  SUBJECT_LABELS,
  WHAT_LABELS,
} from './entry-words.js';
import { COPY_LABELS, FILE_TYPE_LABELS, SETTING_NAME_LABELS } from './ledger-entry-words.js';

/** Identities are long and say nothing to a reader; their first signs tell them apart. */
const ID_SIGNS_SHOWN = 8;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Before a field's name, where an entry names a value on one side of a change. */
const SIDE = /^(?:before|after)\./;

/** The field that a request to strike out names, without the side. */
export const fieldOfValue = (named: string): string => named.replace(SIDE, '');

/** Filters are named after columns, in the plural where they take several: `categoryCodes` speaks of categoryCode. */
const singular = (part: string): string => {
  const one = part.replace(/s$/, '');
  return one in zh.fields ? one : part;
};

/** How entries of the history are said in the language of the page. */
export interface EntryText {
  /** What happened: `case.registered` is 登记问题. */
  readonly what: (what: string) => string;
  readonly subject: (kind: string) => string;
  /** The row itself, as short as tells it apart. */
  readonly row: (kind: string, id: string) => string;
  /** The name of a field, as entries about this kind of row call it. */
  readonly field: (field: string, subjectKind?: string) => string;
  readonly value: (field: string, value: unknown) => string;
}

/** An identity shortened; what is none stays as it is. */
export const shortId = (id: string): string => (ID.test(id) ? id.slice(-ID_SIGNS_SHOWN) : id);

/** The words for entries; what the program does not know, such as a field of an older version, keeps its own name. */
export function useEntryText(): EntryText {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const { town, campaigns } = useLedger().ledger;
  const villages = useVillages();
  const actorName = useActorName();
  const fieldName = useFieldName();
  const fieldValue = useFieldValue();
  const label = (labels: Readonly<Record<string, Label>>, name: string): string => {
    const known = labels[name];
    return known ? read(known) : name;
  };
  const village = (id: string): string => villages.data?.find((one) => one.id === id)?.name ?? shortId(id);
  const field = (name: string, subjectKind = ''): string => {
    const own = ENTRY_FIELD_LABELS[`${subjectKind}.${name}`] ?? ENTRY_FIELD_LABELS[name];
    return own ? read(own) : fieldName(name);
  };
  const townName = (code: string): string => (code === town?.code ? town.name : code);
  const object = (name: string, parts: readonly (readonly [string, unknown])[]): string => {
    // The kind of a scope is told by what is in it, but for the whole.
    const told = name === 'scope' ? parts.filter(([part]) => part !== 'kind') : parts;
    if (name === 'scope' && told.length === 0) return t('users.scopeKinds.all');
    return told
      .map(([part, one]) => [singular(part), value(singular(part), one)] as const)
      .filter(([, one]) => one !== '')
      .map(([part, one]) => `${field(part)} ${one}`)
      .join(' · ');
  };
  const value = (name: string, said: unknown): string => {
    if (typeof said === 'boolean') return t(said ? 'frame.yes' : 'history.no');
    if (Array.isArray(said)) return said.map((one) => value(name, one)).join(language === 'zh' ? '、' : ', ');
    if (typeof said === 'object' && said !== null) return object(name, Object.entries(said));
    if (typeof said !== 'string') return fieldValue(name, said);
    const own = special[name]?.(said);
    if (own !== undefined) return own;
    const plain = fieldValue(name, said);
    return plain === said ? label(ENTRY_STATE_LABELS, shortId(said)) : plain;
  };
  /** Fields whose values are read in a manner of their own; undefined where the common one will do. */
  const special: Readonly<Record<string, (said: string) => string | undefined>> = {
    field: (said) => field(fieldOfValue(said)),
    askedBy: actorName,
    villageIds: village,
    villageId: village,
    townCode: townName,
    townCodes: townName,
    // What somebody called a thing is no word of ours: an account may be named after a role.
    name: (said) => said,
    folder: (said) => said,
    role: (said) => label(ROLE_LABELS, said),
    type: (said) => label(FILE_TYPE_LABELS, said),
    copy: (said) => label(COPY_LABELS, said),
    campaign: (said) => campaigns.find(({ code }) => code === said)?.name,
    kind: (said) => label(REGISTER_LABELS, said),
    sort: (said) => `${field(said.replace(/^-/, ''))}${said.startsWith('-') ? ' ↓' : ''}`,
    is: (said) => {
      const condition = CASE_CONDITIONS.find((one) => one === said);
      return condition && t(`register.isOptions.${condition}`);
    },
  };
  return {
    what: (what) => label(WHAT_LABELS, what),
    subject: (kind) => label(SUBJECT_LABELS, kind),
    row: (kind, id) => (kind === 'setting' ? label(SETTING_NAME_LABELS, id) : shortId(id)),
    field,
    value,
  };
}
