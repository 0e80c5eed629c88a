import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failure } from '../api/http.js';
import { useFailureSentence } from './failure-words.js';

/** Says what happened, what was kept and what to do; `onRetry` offers to try again. */
export function FailureNote({
  error,
  kept,
  onRetry,
}: {
  readonly error: unknown;
  /** Is there typed text that is still on the page? Otherwise it says that the ledger was not changed. */
  readonly kept?: boolean;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const kind = error instanceof Failure ? error.kind : 'broken';
  const said = sentence(error);
  return (
    <Alert
      type="error"
      showIcon
      title={said.what}
      description={
        <>
          {said.reason !== '' && <div>{said.reason}</div>}
          <div>
            {t(kept ? 'failure.kept' : 'failure.unchanged')} {t(`failure.kinds.${kind}.todo`)}
          </div>
          <div className="muted">{t('failure.code', { code: said.code })}</div>
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t('frame.retry')}</Button>}
      style={{ marginBottom: 12 }}
    />
  );
}
