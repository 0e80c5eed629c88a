import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColumns } from '../registers/use-columns.js';

/** Columns that the register can show, in their order. The number always shows: it opens the row. */
const REGISTER_COLUMNS = [
  'villageId',
  'categoryCode',
  'itemCode',
  'description',
  'amountFen',
  'recoveredFen',
  'outstandingFen',
  'returnedFen',
  'state',
  'foundDay',
  'dueDay',
  'responsiblePerson',
  'rectifier',
  'nature',
  'source',
  'mark',
  'updatedAt',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

const FIRST_COLUMNS: readonly RegisterColumn[] = [
  'villageId',
  'categoryCode',
  'itemCode',
  'description',
  'amountFen',
  'outstandingFen',
  'state',
  'foundDay',
  'dueDay',
];

/** The columns of the register as this person has them, and the button that chooses them. */
export function useCaseColumns(): {
  readonly columns: readonly RegisterColumn[];
  readonly choice: ReactNode;
} {
  const { t } = useTranslation();
  const named = REGISTER_COLUMNS.map((key) => ({
    key,
    title: t(`fields.${key}`),
    seldom: !FIRST_COLUMNS.includes(key),
  }));
  const { shown, choice } = useColumns('cases', named);
  return { columns: shown.map(({ key }) => key), choice };
}
