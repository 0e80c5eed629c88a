import { useTranslation } from 'react-i18next';
import { zh } from '../words/zh.js';

type KnownField = keyof typeof zh.fields;

const isKnown = (field: string): field is KnownField => field in zh.fields;

/** The name of a stored field in the language of the page; one without a name keeps its own. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => (isKnown(field) ? t(`fields.${field}`) : field);
}
