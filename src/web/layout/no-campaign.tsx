import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyNote } from './empty-note.js';

/** Stands where a page needs a campaign and the ledger has none: says where one is set up. */
export function NoCampaign() {
  const { t } = useTranslation();
  return (
    <EmptyNote title={t('register.noCampaign')} todo={t('register.noCampaignTodo')}>
      <Link to="/campaign">{t('frame.menu.campaign')}</Link>
    </EmptyNote>
  );
}
