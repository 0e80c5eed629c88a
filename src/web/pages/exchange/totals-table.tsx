import { useTranslation } from 'react-i18next';
import type { ImportReport, ImportTotals } from '../../../exchange/import-report.js';
import { wanYuanDecimals } from '../../../kernel/money.js';
import { Money, useWithUnit } from '../../format/money.js';

const CASE_FIGURES = ['cases', 'villages', 'amountFen', 'undetermined', 'recoveredFen'] as const;
const VILLAGE_FIGURES = ['villages'] as const;
const SANCTION_FIGURES = ['sanctions', 'persons', 'villages'] as const;

const REGISTER_FIGURES = ['rows', 'villages'] as const;

const FIGURES = {
  cases: CASE_FIGURES,
  villages: VILLAGE_FIGURES,
  sanctions: SANCTION_FIGURES,
  assets: REGISTER_FIGURES,
  contracts: REGISTER_FIGURES,
  'claims-debts': REGISTER_FIGURES,
  'fund-entries': REGISTER_FIGURES,
} as const;

/** The ledger's totals before and after, and those of the rows that passed. */
export function TotalsTable({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { before, after } = report.totals;
  const figures: readonly (keyof ImportTotals)[] = FIGURES[report.kind];
  const of = (totals: ImportTotals, name: keyof ImportTotals): number => totals[name] ?? 0;
  const decimals = wanYuanDecimals(
    [before, after, report.accepted].flatMap(({ amountFen, recoveredFen }) => [amountFen, recoveredFen]),
  );
  const cell = (name: keyof ImportTotals, value: number, signed = false) => (
    <>
      {signed && value > 0 && '+'}
      {name.endsWith('Fen') ? <Money fen={value} decimals={decimals} /> : value}
    </>
  );
  return (
    <section className="block">
      <h2>{t('importReport.totals')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th />
            {(['accepted', 'before', 'after', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className="number-cell">
                {t(`importReport.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((name) => {
            const label = t(`importReport.figures.${name}`);
            return (
              <tr key={name}>
                <th scope="row">{name.endsWith('Fen') ? withUnit(label) : label}</th>
                <td className="number-cell">{cell(name, of(report.accepted, name))}</td>
                <td className="number-cell">{cell(name, of(before, name))}</td>
                <td className="number-cell">{cell(name, of(after, name))}</td>
                <td className="number-cell">{cell(name, of(after, name) - of(before, name), true)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
