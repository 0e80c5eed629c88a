import { useTranslation } from 'react-i18next';
import type { ListView } from '../../../papers/list-view.js';
import { LISTS } from '../../../papers/list.js';
import { useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import { PaperFoot } from '../../layout/paper-foot.js';
import { CellText } from './list-table.js';

/** A slip for each row: what it is, and room for those who sign. */
export function ListSlips({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const { label, signatures, slipText } = LISTS[view.kind];
  const facts = view.columns.filter(({ key }) => key !== 'rowNo');
  return (
    <div className="list-slips">
      {view.rows.map((row, place) => (
        <article key={`${view.asOf} ${place + 1}`} className="list-slip">
          <h3>{read(label)}</h3>
          <p className="list-sub">
            <span>
              {view.townName} {view.sample && t('papers.sample')}
            </span>
            <span className="number">
              {t('papers.until', { day: view.asOf })} · {place + 1}/{view.total}
            </span>
          </p>
          <table className="plain-table">
            <tbody>
              {facts.map((column) => (
                <tr key={column.key}>
                  <th scope="row">
                    {column.format === 'money' ? withUnit(read(column.label)) : read(column.label)}
                  </th>
                  <td>
                    <CellText column={column} cell={row[view.columns.indexOf(column)] ?? null} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {slipText && <p className="slip-text">{read(slipText)}</p>}
          <p className="list-signatures">
            {signatures.map((one) => (
              <span key={one.en}>{read(one)}:</span>
            ))}
          </p>
          <PaperFoot own />
        </article>
      ))}
    </div>
  );
}
