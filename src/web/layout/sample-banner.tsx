import { Alert, Button, Popover, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from './session-context.js';

// Forms are heavy, and this one is opened once in the life of a ledger.
const BeginDialog = lazy(async () => ({ default: (await import('./begin-dialog.js')).BeginDialog }));

/** Says that this is the sample, which parts are fact, and how to begin an own ledger. */
export function SampleBanner() {
  const { t } = useTranslation();
  const [beginning, setBeginning] = useState(false);
  const mayBegin = useMay('ledger:begin');
  const details = (
    <dl style={{ maxWidth: 520, margin: 0 }}>
      <dt>
        <strong>{t('sample.facts')}</strong>
      </dt>
      <dd>{t('sample.factsText')}</dd>
      <dt>
        <strong>{t('sample.illustrative')}</strong>
      </dt>
      <dd>{t('sample.illustrativeText')}</dd>
    </dl>
  );
  return (
    <>
      <Alert
        banner
        type="warning"
        title={
          <>
            <strong>{t('sample.title')}</strong> <span className="no-print">{t('sample.text')}</span>
          </>
        }
        action={
          <Space className="no-print">
            <Popover content={details} trigger="click" placement="bottomRight">
              <Button type="link">{t('sample.details')}</Button>
            </Popover>
            {mayBegin ? (
              <Button onClick={() => setBeginning(true)}>{t('sample.begin')}</Button>
            ) : (
              <span className="muted">{t('sample.beginHint')}</span>
            )}
          </Space>
        }
      />
      {beginning && (
        <Suspense fallback={null}>
          <BeginDialog onClose={() => setBeginning(false)} />
        </Suspense>
      )}
    </>
  );
}
