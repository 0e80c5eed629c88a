import { useTranslation } from 'react-i18next';
import type { ListCell, ListColumn } from '../../../papers/list-column.js';
import { formatMu } from '../../../kernel/area.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';

const NUMBERS: readonly ListColumn['format'][] = ['whole', 'money', 'area', 'share'];

/** Names that are not broken within. */
const NAMES: readonly string[] = ['villageName', 'village', 'letterVillage'];

function classOf({ key, format }: ListColumn): string | undefined {
  if (NUMBERS.includes(format)) return 'number-cell';
  if (NAMES.includes(key)) return 'name-cell';
  return format === 'day' ? 'day-cell' : undefined;
}

/** The rows of a list under its columns, and beneath what they add up to where all of them are here. */
export function ListTable({
  columns,
  rows,
  caption,
  whole,
}: {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly ListCell[])[];
  readonly caption: string;
  readonly whole: boolean;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const sums = whole && columns.some(({ summed }) => summed === true);
  return (
    <div className="list-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ key, widthCharacters }) => (
            <col key={key} style={{ width: `${widthCharacters / 2}em` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.format === 'money' ? withUnit(read(column.label)) : read(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 2).join(' ')}>
              {columns.map((column, i) => (
                <td key={column.key} className={classOf(column)}>
                  <CellText column={column} cell={row[i] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {sums && (
          <tfoot>
            <tr>
              {columns.map((column, i) => (
                <td key={column.key} className={classOf(column)}>
                  {i === 0
                    ? t('papers.total')
                    : column.summed && <CellText column={column} cell={sumOf(rows, i)} />}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const sumOf = (rows: readonly (readonly ListCell[])[], i: number): number =>
  rows.reduce((sum, row) => {
    const cell = row[i];
    return typeof cell === 'number' ? sum + cell : sum;
  }, 0);

/** A value as paper shows it: codes by their words, numbers in the column's unit. */
export function CellText({ column, cell }: { readonly column: ListColumn; readonly cell: ListCell }) {
  const { read, language } = useLanguage();
  if (cell === null) return null;
  if (typeof cell === 'object') {
    const words = cell.map((code) => {
      const label = column.words?.[code];
      return label === undefined ? code : read(label);
    });
    return words.join(language === 'zh' ? '、' : ', ');
  }
  if (typeof cell === 'string') return cell;
  if (column.format === 'money') return <Money fen={cell} />;
  if (column.format === 'share') return `${(cell * 100).toFixed(1)}%`;
  return column.format === 'area' ? formatMu(cell) : cell;
}
