import { useTranslation } from 'react-i18next';
import type { SheetReading } from '../../../exchange/import.js';

/** Which sheets were read and which columns were understood; what was left out is said, never dropped silently. */
export function SheetList({ sheets }: { readonly sheets: readonly SheetReading[] }) {
  const { t } = useTranslation();
  if (sheets.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('importReport.sheets')}</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('importReport.sheet')}</th>
            <th scope="col" className="number-cell">
              {t('importReport.sheetRows')}
            </th>
            <th scope="col" className="number-cell">
              {t('imports.counts.refused')}
            </th>
            <th scope="col">{t('importReport.recognised')}</th>
            <th scope="col">{t('importReport.unrecognised')}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.sheet}>
              <th scope="row">{sheet.sheet}</th>
              <td className="number-cell">{sheet.rows}</td>
              <td className="number-cell">{sheet.refused}</td>
              <td>{sheet.recognised.map(({ heading }) => heading).join('、')}</td>
              <td>{sheet.unrecognised.join('、') || t('frame.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
