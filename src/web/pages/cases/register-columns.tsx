import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRemembered } from '../../layout/remembered.js';

/** Columns that the register can show, in their order. The number always shows: it opens the row. */
export const REGISTER_COLUMNS = [
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

const isColumns = (value: unknown): value is readonly RegisterColumn[] =>
  Array.isArray(value) && value.every((one) => REGISTER_COLUMNS.some((column) => column === one));

/** The chosen columns, remembered in this browser. */
export const useShownColumns = () => useRemembered('register.columns', FIRST_COLUMNS, isColumns);

/** Chooses the columns. */
export function ColumnChoice({
  shown,
  onChange,
}: {
  readonly shown: readonly RegisterColumn[];
  readonly onChange: (columns: readonly RegisterColumn[]) => void;
}) {
  const { t } = useTranslation();
  const choice = (
    <>
      <Checkbox.Group
        value={[...shown]}
        onChange={(chosen) => onChange(REGISTER_COLUMNS.filter((column) => chosen.includes(column)))}
        style={{ display: 'grid' }}
        options={REGISTER_COLUMNS.map((column) => ({ value: column, label: t(`fields.${column}`) }))}
      />
      <Button type="link" onClick={() => onChange(FIRST_COLUMNS)}>
        {t('register.columnsReset')}
      </Button>
    </>
  );
  return (
    <Popover content={choice} trigger="click" placement="bottomRight">
      <Button>{t('register.columns')}</Button>
    </Popover>
  );
}
