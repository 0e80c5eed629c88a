import { Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Permission } from '../../../access/permission.js';
import { EXPORT_LABELS, TEMPLATE_LABELS } from '../../../exchange/export.js';
import type { RegisterKind } from '../../../exchange/import.js';
import { casesAddress, templateAddress, villagesAddress, villageSummaryAddress } from '../../api/exports.js';
import { registerAddress } from '../../api/registers.js';
import { useRollup } from '../../api/rollups.js';
import { useVillages } from '../../api/villages.js';
import { DownloadButton } from '../../layout/download-button.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { useSession } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import './exchange.css';
import { useImportKinds } from './import-kinds.js';

/** Registers that leave as a whole, and who may see each. */
const REGISTERS: readonly (readonly [RegisterKind, Permission])[] = [
  ['assets', 'assets:read'],
  ['contracts', 'contracts:read'],
  ['fund-entries', 'funds:read'],
  ['claims-debts', 'claims-debts:read'],
];

/** Every return in one click, and the templates that come back as imports. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [perVillage, setPerVillage] = useState(false);
  const rollup = useRollup(campaign, 'category');
  const villages = useVillages();
  if (campaign === '') return <NoCampaign />;
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
      <RegisterWorkbooks campaign={campaign} />
      <Templates campaign={campaign} />
    </>
  );
}

/** The registers of assets, contracts, money, claims and debts, each as one workbook. */
function RegisterWorkbooks({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { permissions } = useSession().user;
  const seen = REGISTERS.filter(([, permission]) => permissions.includes(permission));
  if (seen.length === 0) return null;
  return (
    <section className="block exchange-more">
      <h2>{t('exports.registers')}</h2>
      <p className="muted">{t('exports.registersText')}</p>
      <div className="page-tools">
        {seen.map(([kind]) => (
          <DownloadButton
            key={kind}
            address={registerAddress(kind, campaign)}
            leaves={read(EXPORT_LABELS[kind])}
          >
            {read(EXPORT_LABELS[kind])}
          </DownloadButton>
        ))}
      </div>
    </section>
  );
}

/** The empty workbooks of everything that the user may bring in. */
function Templates({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kinds = useImportKinds();
  if (kinds.length === 0) return null;
  return (
    <section className="block exchange-more">
      <h2>{t('exports.templates')}</h2>
      <p className="muted">{t('exports.templatesText')}</p>
      <div className="page-tools">
        {kinds.map((kind) => (
          <DownloadButton key={kind} address={templateAddress(kind, campaign)}>
            {read(TEMPLATE_LABELS[kind])}
          </DownloadButton>
        ))}
      </div>
    </section>
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
