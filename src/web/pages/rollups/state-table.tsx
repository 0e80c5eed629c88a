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
    return line ? [{ state, name: read(CASE_STATE_LABELS[state]), line, of: lineOf(state) }] : [];
  });
  const all = [...lines, { name: t('overview.total'), line: rollup.data, of: lineOf(null) }];
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
              {all.map(({ name, line, of }) => (
                <td key={name} className="number-cell">
                  <CountLink count={line.cases} to={lineAddress(of, 'cases')} label={name} />
                </td>
              ))}
            </tr>
            {(['amountFen', 'outstandingFen'] as const).map((figure) => (
              <tr key={figure}>
                <th scope="row">{withUnit(t(`overview.figures.${figure}`))}</th>
                {all.map(({ name, line, of }) => (
                  <td key={name} className="number-cell">
                    <MoneyLink
                      fen={line[figure]}
                      decimals={decimals}
                      to={lineAddress(of, figure)}
                      label={`${name} ${t(`overview.figures.${figure}`)}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
