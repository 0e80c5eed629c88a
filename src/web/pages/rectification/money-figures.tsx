import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { DISPOSED_FIGURES, SETTLED_FIGURES } from '../../../cases/case-figures.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { CaseAmount, Money, useWithUnit } from '../../format/money.js';

/** The sums of a case: what is concerned, what was put right, what is still out; and where the recovered money is. */
export function MoneyFigures({ one, work }: { readonly one: CaseView; readonly work: RectificationView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table money-figures">
      <caption className="visually-hidden">{withUnit(t('oneCase.tabs.money'))}</caption>
      <tbody>
        <tr>
          <th scope="row">{withUnit(t('fields.amountFen'))}</th>
          <td className="number-cell">
            <CaseAmount kind={one.amountKind} fen={one.amountFen} />
          </td>
          <td>
            <AmountSource one={one} />
          </td>
        </tr>
        {SETTLED_FIGURES.filter((name) => one[name] !== 0).map((name) => (
          <Sum key={name} name={t(`fields.${name}`)} fen={one[name]} />
        ))}
        <tr className="summary-row">
          <th scope="row">{t('fields.outstandingFen')}</th>
          <td className="number-cell">
            <Money fen={one.outstandingFen} />
          </td>
          <td />
        </tr>
        {DISPOSED_FIGURES.filter((name) => one[name] !== 0).map((name) => (
          <Sum key={name} name={t(`fields.${name}`)} fen={one[name]} />
        ))}
        {one.recoveredFen > 0 && (
          <tr>
            <th scope="row">{t('work.undisposed')}</th>
            <td className="number-cell">
              <Money fen={work.undisposedFen} />
            </td>
            <td className="muted">{work.undisposedFen > 0 ? t('work.undisposedTodo') : ''}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Sum({ name, fen }: { readonly name: string; readonly fen: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number-cell">
        <Money fen={fen} />
      </td>
      <td />
    </tr>
  );
}

/** 自查 against 核实, and on what the latter rests. */
function AmountSource({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  return (
    <>
      {one.selfAmountFen !== null && (
        <span>
          {t('fields.selfAmountFen')} <Money fen={one.selfAmountFen} />{' '}
        </span>
      )}
      {one.verifiedAmountFen !== null && (
        <span>
          {t('fields.verifiedAmountFen')} <Money fen={one.verifiedAmountFen} />{' '}
        </span>
      )}
      {one.verifiedBasis !== null && (
        <div className="muted kept-breaks">
          {t('fields.verifiedBasis')}: {one.verifiedBasis}
        </div>
      )}
    </>
  );
}
