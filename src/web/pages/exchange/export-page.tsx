import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casesAddress, templateAddress, villagesAddress, villageSummaryAddress } from '../../api/exports.js';
import { useRollup } from '../../api/rollups.js';
import { useVillages } from '../../api/villages.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import './exchange.css';

/** Every return in one click, and the templates that come back as imports. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [perVillage, setPerVillage] = useState(false);
  const rollup = useRollup(campaign, 'category');
  const villages = useVillages();
  if (campaign === '') {
    return (
      <EmptyNote title={t('register.noCampaign')} todo={t('register.noCampaignTodo')}>
        <Link to="/campaign">{t('frame.menu.campaign')}</Link>
      </EmptyNote>
    );
  }
  return (
    <>
      <PageHead title={t('exports.title')}>
        {t('exports.intro')}{' '}
        {rollup.data && villages.data && (
          <span className="number">
            {t('exports.counts', { cases: rollup.data.cases, villages: villages.data.length })}
          </span>
        )}
      </PageHead>
      <div className="return-list">
        <Return
          title={t('exports.villageSummary')}
          text={t('exports.villageSummaryText')}
          address={villageSummaryAddress(campaign, perVillage)}
          primary
        >
          <Checkbox checked={perVillage} onChange={({ target }) => setPerVillage(target.checked)}>
            {t('exports.sheetPerVillage')}
          </Checkbox>
        </Return>
        <Return title={t('exports.cases')} text={t('exports.casesText')} address={casesAddress(campaign)}>
          <Link to="/cases">{t('exports.casesOpen')}</Link>
        </Return>
        <Return title={t('exports.villages')} text={t('exports.villagesText')} address={villagesAddress()} />
      </div>
      <section className="block" style={{ marginTop: 20 }}>
        <h2>{t('exports.templates')}</h2>
        <p className="muted">{t('exports.templatesText')}</p>
        <div className="page-tools">
          <DownloadButton address={templateAddress('cases', campaign)}>
            {t('exports.templateCases')}
          </DownloadButton>
          <DownloadButton address={templateAddress('villages', campaign)}>
            {t('exports.templateVillages')}
          </DownloadButton>
        </div>
      </section>
    </>
  );
}

function Return({
  title,
  text,
  address,
  primary = false,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly address: string;
  readonly primary?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
        {children}
      </div>
      <DownloadButton
        type={primary ? 'primary' : 'default'}
        address={address}
        leaves={title}
        aria-label={`${t('exports.download')} ${title}`}
      >
        {t('exports.download')}
      </DownloadButton>
    </div>
  );
}
