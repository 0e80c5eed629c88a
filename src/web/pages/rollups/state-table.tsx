import { useTranslation } from 'react-i18next';
import { CASE_STATES, CASE_STATE_LABELS, type CaseState } from '../../../cases/case-state.js';
import type { Day } from '../../../kernel/calendar.js';
import { useRollup } from '../../api/rollups.js';
import { CountLink, MoneyLink } from '../../format/count-link.js';
import { useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { useLanguage } from '../../words/language.js';
import { lineAddress, type RolledLine } from '../../layout/line-address.js';
import { decimalsOf } from '../../layout/rollup-table.js';

/** How many cases are in which state, and what of their money is outstanding. */
export function StateTable({ campaign, asOf }: { readonly campaign: string; readonly asOf: Day | null }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  const rollup = useRollup(campaign, 'state', asOf);
  if (!rollup.data) return null;
  const decimals = decimalsOf([rollup.data, ...rollup.data.lines]);
  const lineOf = (state: CaseState | null): RolledLine => ({
    by: 'state',
    code: state,
    filters: state === null ? {} : { state },
    asOf,
  });
  const lines = CASE_STATES.flatMap((state) => {
    const line = rollup.data.lines.find(({ code }) => code === state);
    return line ? [{ state, line }] : [];
  });
  return (
    <section className="block">
      <h2>{t('overview.byState')}</h2>
      <div className="rollup-scroll" tabIndex={0} role="region" aria-label={t('overview.byState')}>
        <table className="plain-table rollup-table">
          <thead>
            <tr>
              <th scope="col" />
              {lines.map(({ state }) => (
                <th key={state} scope="col">
                  <StateTag state={state} />
                </th>
              ))}
              <th scope="col">{t('overview.total')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('overview.figures.cases')}</th>
              {lines.map(({ state, line }) => (
                <td key={state} className="number-cell">
                  <CountLink
                    count={line.cases}
                    to={lineAddress(lineOf(state), 'cases')}
                    label={read(CASE_STATE_LABELS[state])}
                  />
                </td>
              ))}
              <td className="number-cell">
                <CountLink
                  count={rollup.data.cases}
                  to={lineAddress(lineOf(null), 'cases')}
                  label={t('overview.total')}
                />
              </td>
            </tr>
            {(['amountFen', 'outstandingFen'] as const).map((figure) => (
              <tr key={figure}>
                <th scope="row">{withUnit(t(`overview.figures.${figure}`))}</th>
                {lines.map(({ state, line }) => (
                  <td key={state} className="number-cell">
                    <MoneyLink
                      fen={line[figure]}
                      decimals={decimals}
                      to={lineAddress(lineOf(state), figure)}
                      label={`${read(CASE_STATE_LABELS[state])} ${t(`overview.figures.${figure}`)}`}
                    />
                  </td>
                ))}
                <td className="number-cell">
                  <MoneyLink
                    fen={rollup.data[figure]}
                    decimals={decimals}
                    to={lineAddress(lineOf(null), figure)}
                    label={`${t('overview.total')} ${t(`overview.figures.${figure}`)}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
