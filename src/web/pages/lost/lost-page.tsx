import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../../layout/page-head.js';

/** An address that leads nowhere. */
export function LostPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('lost.title')}>{t('lost.text')}</PageHead>
      <Link to="/">{t('lost.home')}</Link>
    </>
  );
}
