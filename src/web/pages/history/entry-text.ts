import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLES } from '../../../access/role.js';
import type { Label } from '../../../kernel/label.js';
import { useVillages } from '../../api/villages.js';
import { useActorName } from '../../format/actor-name.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { ENTRY_FIELD_LABELS, ENTRY_STATE_LABELS, SUBJECT_LABELS, WHAT_LABELS } from './entry-words.js';

/** Identities are long and say nothing to a reader; their first signs tell them apart. */
const ID_SIGNS_SHOWN = 8;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Before a field's name, where an entry names a value on one side of a change. */
const SIDE = /^(?:before|after)\./;

/** The field that a request to strike out names, without the side. */
export const fieldOfValue = (named: string): string => named.replace(SIDE, '');

/** How entries of the history are said in the language of the page. */
export interface EntryText {
  /** What happened: `case.registered` is 登记问题. */
  readonly what: (what: string) => string;
  readonly subject: (kind: string) => string;
  readonly field: (field: string) => string;
  readonly value: (field: string, value: unknown) => string;
}

/** An identity shortened; what is none stays as it is. */
export const shortId = (id: string): string => (ID.test(id) ? id.slice(-ID_SIGNS_SHOWN) : id);

/** The words for entries; what the program does not know, such as a field of an older version, keeps its own name. */
export function useEntryText(): EntryText {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { town } = useLedger().ledger;
  const villages = useVillages();
  const actorName = useActorName();
  const fieldName = useFieldName();
  const fieldValue = useFieldValue();
  const label = (labels: Readonly<Record<string, Label>>, name: string): string => {
    const known = labels[name];
    return known ? read(known) : name;
  };
  const village = (id: string): string => villages.data?.find((one) => one.id === id)?.name ?? shortId(id);
  const field = (name: string): string => {
    const own = ENTRY_FIELD_LABELS[name];
    return own ? read(own) : fieldName(name);
  };
  const text = (name: string): string => {
    const role = ROLES.find((one) => one === name);
    return role ? read(ROLE_LABELS[role]) : label(ENTRY_STATE_LABELS, shortId(name));
  };
  const value = (name: string, said: unknown): string => {
    if (typeof said === 'boolean') return t(said ? 'frame.yes' : 'history.no');
    if (Array.isArray(said)) return said.map((one) => value(name, one)).join('、');
    if (typeof said === 'object' && said !== null) {
      return Object.entries(said)
        .map(([part, one]) => [part, value(part, one)] as const)
        .filter(([, one]) => one !== '')
        .map(([part, one]) => `${field(part)} ${one}`)
        .join(' · ');
    }
    if (typeof said !== 'string') return fieldValue(name, said);
    if (name === 'field') return field(fieldOfValue(said));
    if (name === 'askedBy') return actorName(said);
    if (name === 'villageIds' || name === 'villageId') return village(said);
    if (name === 'townCode' && said === town?.code) return town.name;
    const plain = fieldValue(name, said);
    return plain === said ? text(said) : plain;
  };
  return {
    what: (what) => label(WHAT_LABELS, what),
    subject: (kind) => label(SUBJECT_LABELS, kind),
    field,
    value,
  };
}
