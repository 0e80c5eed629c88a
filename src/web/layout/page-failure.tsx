import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** What stands in place of a page that broke while it was drawn, or whose code could not be loaded. */
export function PageFailure() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('failure.pageBroken')}
      subTitle={
        <>
          <div>{t('failure.pageBrokenTodo')}</div>
          <div>{t('failure.code', { code: error instanceof Error ? error.message : String(error) })}</div>
        </>
      }
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('failure.reload')}
        </Button>
      }
    />
  );
}
