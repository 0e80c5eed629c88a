import { Image, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { ASSET_CONDITION_LABELS, type AssetView } from '../../../assets/asset.js';
import { formatMu } from '../../../kernel/area.js';
import { quantityText } from '../../format/measure-text.js';
import { useLanguage } from '../../words/language.js';
import { AttachmentLook } from '../cases/attachment-look.js';
import { useMoneyColumn } from '../registers/register-cells.js';
import { DifferenceTags } from './difference-tags.js';

/** Further pictures stand in the drawer. */
const SHOWN_AT_MOST = 2;

type Column = TableColumnsType<AssetView>[number];

const isMarked =
  (one: AssetView['differences'][number]) =>
  (row: AssetView): { readonly className: string } => ({
    className: row.differences.includes(one) ? 'number-cell differs' : 'number-cell',
  });

/** A quantity or an area of one side; marked where the two sides differ in it. */
const measure = (
  key: 'bookQuantityMilli' | 'foundQuantityMilli' | 'areaCentiMu' | 'foundAreaCentiMu',
  title: string,
  differs: AssetView['differences'][number],
): Column => ({
  key,
  title,
  width: differs === 'area' ? 76 : 64,
  className: 'number-cell',
  onCell: isMarked(differs),
  render: (_, row) => {
    const value = row[key];
    if (value === null) return null;
    return differs === 'area' ? formatMu(value) : quantityText(value);
  },
});

/** The two sides of the comparison: what the books say, and what was found. */
function useSides(rows: readonly AssetView[]): readonly [book: Column[], count: Column[]] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = useMoneyColumn(rows);
  const hasArea = rows.some(
    ({ areaCentiMu, foundAreaCentiMu }) => (areaCentiMu ?? foundAreaCentiMu) !== null,
  );
  const value = { onCell: isMarked('value'), width: 108, sorter: true } as const;
  const area = (key: 'areaCentiMu' | 'foundAreaCentiMu'): Column[] =>
    hasArea ? [measure(key, t('assets.areaMu'), 'area')] : [];
  const book = [
    measure('bookQuantityMilli', t('assets.quantity'), 'quantity'),
    money('bookValueFen', t('fields.bookValueFen'), ({ bookValueFen }) => bookValueFen, value),
    ...area('areaCentiMu'),
  ];
  const count: Column[] = [
    measure('foundQuantityMilli', t('assets.quantity'), 'quantity'),
    money('foundValueFen', t('fields.foundValueFen'), ({ foundValueFen }) => foundValueFen, value),
    ...area('foundAreaCentiMu'),
    {
      key: 'countedDay',
      title: t('fields.countedDay'),
      width: 98,
      render: (_, { countedDay, condition }) => (
        <>
          <span className="number">{countedDay}</span>{' '}
          {condition !== null && read(ASSET_CONDITION_LABELS[condition])}
        </>
      ),
    },
  ];
  return [book, count];
}

/** What the books say and what was found beside each other, with what differs, why, and the pictures. */
export function useComparisonColumns(rows: readonly AssetView[]): TableColumnsType<AssetView> {
  const { t } = useTranslation();
  const [book, count] = useSides(rows);
  return [
    { key: 'village', title: t('fields.villageId'), width: 88, sorter: true, dataIndex: 'villageName' },
    {
      key: 'name',
      title: t('assets.name'),
      sorter: true,
      render: (_, { name, number, unit }) => (
        <>
          {name} <span className="muted">{[number, unit].filter((part) => part !== null).join(' ')}</span>
        </>
      ),
    },
    { title: t('assets.book'), children: book },
    { title: t('assets.count'), children: count },
    {
      key: 'differences',
      title: t('assets.difference'),
      width: 118,
      render: (_, row) => <DifferenceTags asset={row} />,
    },
    {
      key: 'differenceReason',
      title: t('fields.differenceReason'),
      width: 130,
      dataIndex: 'differenceReason',
    },
    {
      key: 'photographs',
      title: t('assets.photographs'),
      width: 158,
      className: 'no-print',
      render: (_, { photographs }) => photographs.length > 0 && <Pictures shown={photographs} />,
    },
  ];
}

function Pictures({ shown }: { readonly shown: AssetView['photographs'] }) {
  return (
    // What is clicked here opens the picture, not the row.
    <div className="small-looks" onClick={(event) => event.stopPropagation()} role="presentation">
      <Image.PreviewGroup>
        {shown.slice(0, SHOWN_AT_MOST).map((file) => (
          <AttachmentLook key={file.id} file={file} isSmall />
        ))}
      </Image.PreviewGroup>
      {shown.length > SHOWN_AT_MOST && <span className="muted">+{shown.length - SHOWN_AT_MOST}</span>}
    </div>
  );
}
