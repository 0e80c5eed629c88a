import type { TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ASSET_CLASS_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_USE_LABELS,
  type AssetView,
} from '../../../assets/asset.js';
import { LAND_CLASS_LABELS } from '../../../assets/land.js';
import { formatMu } from '../../../kernel/area.js';
import { quantityText } from '../../format/measure-text.js';
import { useLanguage } from '../../words/language.js';
import { seldomText, useMoneyColumn } from '../registers/register-cells.js';
import type { MovableColumn } from '../registers/use-columns.js';
import { DifferenceTags } from './difference-tags.js';

const measure = (
  key: string,
  title: string,
  width: number,
  text: (row: AssetView) => string | null,
  more: Omit<TableColumnType<AssetView>, 'key' | 'title'> = {},
): MovableColumn<AssetView> => ({
  key,
  title,
  width,
  className: 'number-cell',
  align: 'right',
  render: (_, row) => text(row),
  ...more,
});

/** Columns that both books begin with. */
function useFirstColumns(): MovableColumn<AssetView>[] {
  const { t } = useTranslation();
  return [
    { key: 'village', title: t('fields.villageId'), width: 92, sorter: true, dataIndex: 'villageName' },
    { key: 'number', title: t('fields.number'), width: 92, sorter: true, dataIndex: 'number' },
    {
      key: 'name',
      title: t('assets.name'),
      sorter: true,
      render: (_, { name, model }) => (
        <>
          {name} {model !== null && <span className="muted">{model}</span>}
        </>
      ),
    },
  ];
}

/** Columns that both books end with. */
function useLastColumns(): MovableColumn<AssetView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return [
    {
      key: 'useCode',
      title: t('fields.useCode'),
      width: 80,
      render: (_, { useCode, useAsWritten }) =>
        useCode === null ? useAsWritten : read(ASSET_USE_LABELS[useCode]),
    },
    { key: 'place', title: t('assets.place'), width: 120, dataIndex: 'place' },
    {
      key: 'differences',
      title: t('assets.counted'),
      width: 150,
      render: (_, row) => <DifferenceTags asset={row} />,
    },
    seldomText('countedDay', t('fields.countedDay'), 104),
    seldomText('keeper', t('fields.keeper'), 90),
    {
      key: 'fundedBy',
      title: t('fields.fundedBy'),
      width: 110,
      seldom: true,
      render: (_, { fundedBy }) => fundedBy && read(ASSET_FUNDING_LABELS[fundedBy]),
    },
    seldomText('differenceReason', t('fields.differenceReason')),
    seldomText('note', t('fields.note')),
  ];
}

/** The book of things: pieces, values, when they came, and what the last count says. */
export function useAssetColumns(rows: readonly AssetView[]): MovableColumn<AssetView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  return [
    ...useFirstColumns(),
    {
      key: 'classCode',
      title: t('fields.classAsWritten'),
      width: 120,
      sorter: true,
      render: (_, { classCode, classAsWritten }) => classAsWritten ?? read(ASSET_CLASS_LABELS[classCode]),
    },
    measure('bookQuantityMilli', t('assets.quantity'), 76, ({ bookQuantityMilli, unit }) =>
      bookQuantityMilli === null ? null : `${quantityText(bookQuantityMilli)} ${unit ?? ''}`,
    ),
    money('bookValueFen', t('fields.bookValueFen'), ({ bookValueFen }) => bookValueFen, { sorter: true }),
    money('bookNetFen', t('fields.bookNetFen'), ({ bookNetFen }) => bookNetFen, { sorter: true, width: 116 }),
    {
      key: 'acquiredDay',
      title: t('fields.acquiredDay'),
      width: 96,
      className: 'number',
      sorter: true,
      render: (_, { acquiredDay, acquiredAsWritten }) => acquiredDay ?? acquiredAsWritten,
    },
    ...useLastColumns(),
  ];
}

/** The book of resources: class of land and area. */
export function useResourceColumns(rows: readonly AssetView[]): MovableColumn<AssetView>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  return [
    ...useFirstColumns(),
    {
      key: 'landClass',
      title: t('fields.landClass'),
      width: 130,
      render: (_, { landClass, classAsWritten }) =>
        landClass === null ? classAsWritten : read(LAND_CLASS_LABELS[landClass]),
    },
    measure(
      'areaCentiMu',
      t('assets.bookArea'),
      110,
      ({ areaCentiMu }) => (areaCentiMu === null ? null : formatMu(areaCentiMu)),
      { sorter: true },
    ),
    measure('foundAreaCentiMu', t('assets.foundArea'), 110, ({ foundAreaCentiMu }) =>
      foundAreaCentiMu === null ? null : formatMu(foundAreaCentiMu),
    ),
    money('bookValueFen', t('fields.bookValueFen'), ({ bookValueFen }) => bookValueFen, { sorter: true }),
    ...useLastColumns(),
  ];
}
