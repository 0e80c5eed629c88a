import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLedger } from './ledger-context.js';

/** Chooses the campaign that all pages speak of. */
export function CampaignChoice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { ledger, campaign, chooseCampaign } = useLedger();
  return (
    <Select
      aria-label={t('frame.chooseCampaign')}
      value={campaign?.code ?? null}
      options={ledger.campaigns.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code: string) => {
        chooseCampaign(code);
        // Filters of one campaign mean nothing in another.
        void navigate({ search: '' });
      }}
      style={{ maxWidth: 220 }}
      popupMatchSelectWidth={false}
    />
  );
}
