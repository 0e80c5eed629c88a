import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FormBlockMatch, FormFilledCell, FormFillView, FormTotals } from '../../../papers/form-fill.js';
import { lineName, sideName, type FormBlock, type FormView } from '../../../papers/form.js';
import { useContentText, useFigureName } from './content-text.js';
import { refOf } from './mapping-draft.js';

/** What was filled, and what did not match on either side. */
export function FillResult({ form, fill }: { readonly form: FormView; readonly fill: FormFillView }) {
  const { t } = useTranslation();
  const figureName = useFigureName();
  const { blocks, withheld, ofNoCategory, undetermined, filled } = fill;
  const allMatched = blocks.every(({ unknown, left }) => unknown.length + left.length === 0);
  return (
    <section aria-labelledby="form-result" aria-live="polite">
      <h2 id="form-result">{t('forms.result')}</h2>
      <p>
        {t('forms.filledCells', { count: filled.length })}{' '}
        {blocks.length > 0 && allMatched && t('forms.allMatched')}
      </p>
      {withheld.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('forms.withheld', { figures: withheld.map(figureName).join(' · ') })}
        />
      )}
      {ofNoCategory.length > 0 && (
        <Alert type="warning" showIcon title={t('forms.ofNoCategory', { cells: cellNames(ofNoCategory) })} />
      )}
      {undetermined > 0 && (
        <Alert type="info" showIcon title={t('forms.undetermined', { count: undetermined })} />
      )}
      <Totals totals={fill.totals} />
      {blocks.map((match, at) => {
        const block = form.mapping.blocks[at];
        return block === undefined ? null : (
          <BlockResult
            key={`${block.sheet} ${block.keyColumn} ${block.firstRow}`}
            block={block}
            match={match}
          />
        );
      })}
    </section>
  );
}

const cellNames = (cells: readonly FormFilledCell[]): string =>
  cells.map((one) => `${one.sheet}!${refOf(one)}`).join(' ');

/** The form's own totals beside those of the ledger: that they tie, or where they do not. */
function Totals({ totals: { agree, differ, unread } }: { readonly totals: FormTotals }) {
  const { t } = useTranslation();
  return (
    <>
      {agree > 0 && differ.length === 0 && <p>{t('forms.totalsAgree', { count: agree })}</p>}
      {differ.length > 0 && (
        <div className="form-block-card">
          <Alert type="warning" showIcon title={t('forms.totalsDiffer', { count: differ.length })} />
          <table className="plain-table">
            <caption className="visually-hidden">{t('forms.totalsDiffer', { count: differ.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('forms.totalCell')}</th>
                <th scope="col" className="number-cell">
                  {t('forms.totalOfForm')}
                </th>
                <th scope="col" className="number-cell">
                  {t('forms.totalOfLedger')}
                </th>
                <th scope="col" className="number-cell">
                  {t('forms.totalDifference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {differ.map((one) => (
                <tr key={`${one.sheet} ${refOf(one)}`}>
                  <th scope="row" lang="zh-CN">
                    {one.sheet}!{refOf(one)}
                  </th>
                  <td className="number-cell">{one.form}</td>
                  <td className="number-cell">{one.ledger}</td>
                  <td className="number-cell late">{one.difference}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unread.length > 0 && <p className="muted">{t('forms.totalsUnread', { cells: cellNames(unread) })}</p>}
    </>
  );
}

function BlockResult({
  block,
  match: { matched, unknown, skipped, left },
}: {
  readonly block: FormBlock;
  readonly match: FormBlockMatch;
}) {
  const { t } = useTranslation();
  const contentText = useContentText();
  if (unknown.length + left.length + skipped.length === 0) return null;
  const columns = block.columns.filter(({ column }) =>
    left.some(({ figures }) => figures.some((figure) => figure.column === column)),
  );
  return (
    <div className="form-block-card">
      <h3>{t('forms.matched', { sheet: block.sheet, count: matched.length })}</h3>
      {unknown.length > 0 && (
        <>
          <Alert type="warning" showIcon title={t('forms.unknown')} />
          <UnknownNames block={block} unknown={unknown} />
        </>
      )}
      {left.length > 0 && (
        <>
          <Alert type="warning" showIcon title={t('forms.left')} />
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('forms.name')}</th>
                {columns.map(({ column, content }) => (
                  <th key={column} scope="col" className="number-cell">
                    {sideName(block, column)} {contentText(content)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {left.map(({ code, name, figures }) => (
                <tr key={code}>
                  <td lang="zh-CN">{name}</td>
                  {columns.map(({ column }) => (
                    <td key={column} className="number-cell">
                      {figures.find((figure) => figure.column === column)?.text ?? '0'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {skipped.length > 0 && (
        <p className="muted">
          {t('forms.skipped', {
            rows: skipped.map(({ row, text }) => `${lineName(block, row)} ${text}`).join(' · '),
          })}
        </p>
      )}
    </div>
  );
}

/** Names of the form that the ledger does not know. */
function UnknownNames({
  block,
  unknown,
}: {
  readonly block: FormBlock;
  readonly unknown: FormBlockMatch['unknown'];
}) {
  const { t } = useTranslation();
  return (
    <ul>
      {unknown.map(({ row, text, ambiguous, suggestions }) => (
        <li key={row}>
          <span lang="zh-CN">
            {t(block.across === true ? 'forms.unknownColumn' : 'forms.unknownRow', {
              ...{ row: lineName(block, row), text },
            })}
          </span>
          {ambiguous && <> {t('forms.isAmbiguous')}</>}
          {suggestions.length > 0 && (
            <span className="muted"> {t('forms.suggested', { names: suggestions.join('、') })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
