import { Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** An address that leads nowhere. */
export function LostPage() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={t('lost.title')}
      subTitle={t('lost.text')}
      extra={<Link to="/">{t('lost.home')}</Link>}
    />
  );
}
