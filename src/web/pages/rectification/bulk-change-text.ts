import { useTranslation } from 'react-i18next';
import type { BulkChange } from '../../../rectification/bulk.js';
import { CONTINUING_LABELS, PERSON_HANDLING_LABELS, REST_FATE_LABELS } from '../../../rectification/move.js';
import type { Label } from '../../../kernel/label.js';
import { useFieldName } from '../../format/field-name.js';
import { useLanguage } from '../../words/language.js';
import { zh } from '../../words/zh.js';

type OwnField = keyof typeof zh.bulk.fields;
const isOwn = (field: string): field is OwnField => field in zh.bulk.fields;

const CODES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  continuingKind: CONTINUING_LABELS,
  personHandling: PERSON_HANDLING_LABELS,
  restFate: REST_FATE_LABELS,
};

/** A change of one field in words: 整改时限 2015-10-31 → 2015-11-30. */
export function useChangeText(): (change: BulkChange) => string {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const fieldName = useFieldName();
  const valueText = (field: string, value: BulkChange['before']): string => {
    if (value === null) return t('frame.none');
    const label = CODES[field]?.[String(value)];
    if (label) return read(label);
    if (field === 'inTime') return t(value === 1 ? 'bulk.inTime' : 'bulk.late');
    return String(value);
  };
  return ({ field, before, after }) => {
    const name = isOwn(field) ? t(`bulk.fields.${field}`) : fieldName(field);
    const was = before === null ? '' : `${valueText(field, before)} → `;
    return `${name} ${was}${valueText(field, after)}`;
  };
}
