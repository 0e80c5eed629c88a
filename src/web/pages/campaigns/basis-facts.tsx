import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../campaigns/campaign.js';
import { CLOSER_LABELS } from '../../../campaigns/closing-rule.js';
import { DAY_COUNTING_LABELS } from '../../../rectification/deadline.js';
import { useFieldValue } from '../../format/field-value.js';
import { Facts } from '../../layout/facts.js';
import { useLanguage } from '../../words/language.js';

/** What a campaign goes by, for who does not change it. */
export function BasisFacts({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const valueOf = useFieldValue();
  const { closer, samplePercent, inspectorFromFen } = campaign.closingRule;
  const limit = valueOf('inspectorFromFen', inspectorFromFen) || t('campaignPage.noLimit');
  const documents = campaign.basisDocuments;
  const dayOf = (day: string | null) => day ?? <span className="muted">{t('campaignPage.noDay')}</span>;
  return (
    <div className="reading-width">
      <Facts
        title={t('campaignPage.tabs.basis')}
        facts={[
          [t('fields.name'), campaign.name],
          [t('fields.counting'), t(`campaignPage.counting.${campaign.counting}`)],
          [t('fields.dayCounting'), read(DAY_COUNTING_LABELS[campaign.dayCounting])],
          [t('fields.closer'), read(CLOSER_LABELS[closer])],
          ...(closer === 'lead'
            ? [
                [t('fields.samplePercent'), `${samplePercent} %`] as const,
                [t('fields.inspectorFromFen'), limit] as const,
              ]
            : []),
          [t('fields.beginsDay'), dayOf(campaign.beginsDay)],
          [t('fields.endsDay'), dayOf(campaign.endsDay)],
        ]}
      />
      <section className="long-fact">
        <h3>{t('fields.basisDocuments')}</h3>
        {documents.length === 0 ? (
          <p className="muted">{t('frame.none')}</p>
        ) : (
          <ul>
            {documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        )}
      </section>
      <section className="long-fact">
        <h3>{t('fields.stages')}</h3>
        {campaign.stages.length === 0 ? (
          <p className="muted">{t('frame.none')}</p>
        ) : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('campaignPage.stage')}</th>
                <th scope="col">{t('fields.beginsDay')}</th>
                <th scope="col">{t('fields.endsDay')}</th>
              </tr>
            </thead>
            <tbody>
              {campaign.stages.map(({ name, beginsDay, endsDay }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number">{dayOf(beginsDay)}</td>
                  <td className="number">{dayOf(endsDay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
