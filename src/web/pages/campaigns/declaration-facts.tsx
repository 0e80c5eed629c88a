import { useTranslation } from 'react-i18next';
import type { DeclarationView } from '../../../campaigns/campaign.js';
import { Money, useWithUnit } from '../../format/money.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { Facts } from '../../layout/facts.js';

/** What a report stated, for who does not change it. */
export function DeclarationFacts({ declaration }: { readonly declaration: DeclarationView | null }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  if (declaration === null) {
    return (
      <EmptyNote
        title={t('campaignPage.declarationEmpty')}
        todo={t('campaignPage.declarationEmptyForLead')}
      />
    );
  }
  const { statedCases, statedAmountFen } = declaration;
  return (
    <div className="reading-width">
      <p className="muted">{t('campaignPage.declarationText')}</p>
      <Facts
        title={t('campaignPage.tabs.declaration')}
        facts={[
          [t('campaignPage.source'), declaration.source],
          [t('campaignPage.amountAsWritten'), declaration.amountAsWritten],
          [t('campaignPage.statedCases'), statedCases ?? t('campaignPage.notStated')],
          [
            withUnit(t('campaignPage.statedAmount')),
            statedAmountFen === null ? (
              t('campaignPage.notStated')
            ) : (
              <Money key="stated" fen={statedAmountFen} />
            ),
          ],
        ]}
      />
      <section className="long-fact">
        <h3>{t('campaignPage.lines')}</h3>
        {declaration.lines.length === 0 ? (
          <p className="muted">{t('campaignPage.notStated')}</p>
        ) : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('campaignPage.line')}</th>
                <th scope="col" className="number-cell">
                  {t('campaignPage.statedLine')}
                </th>
              </tr>
            </thead>
            <tbody>
              {declaration.lines.map(({ categoryCode, itemNo, name, statedCases: cases }) => (
                <tr key={`${categoryCode}/${itemNo}`} className={itemNo === null ? undefined : 'indented'}>
                  <th scope="row">{name}</th>
                  <td className="number-cell">{cases}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
