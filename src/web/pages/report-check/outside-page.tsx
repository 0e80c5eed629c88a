import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { useLanguage } from '../../words/language.js';
import { ReportChecker } from './report-checker.js';

/** The check of reports, for who is not signed in: it reads no ledger and keeps nothing. */
export function OutsidePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { language, change } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <main className="frame-main">
      <PageHead
        title={t('reportCheck.title')}
        tools={
          <>
            <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void change(other)}>
              {t('frame.otherLanguage')}
            </Button>
            <Button onClick={() => void navigate('/')}>{t('reportCheck.backToSignIn')}</Button>
          </>
        }
      >
        {t('reportCheck.intro')} {t('reportCheck.outside')}
      </PageHead>
      <ReportChecker />
    </main>
  );
}
