import { useTranslation } from 'react-i18next';
import { PageHead } from '../../layout/page-head.js';
import { ReportChecker } from './report-checker.js';

/** The check of reports, for who is signed in. */
export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('reportCheck.title')}>{t('reportCheck.intro')}</PageHead>
      <ReportChecker />
    </>
  );
}
