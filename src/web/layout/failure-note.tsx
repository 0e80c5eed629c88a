import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure } from '../api/http.js';
import { places } from '../places.js';
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
  const existing = existingCase(error);
  return (
    <Alert
      type="error"
      showIcon
      title={said.what}
      description={
        <>
          {said.reason !== '' && <div>{said.reason}</div>}
          {said.faults.map((fault) => (
            <div key={fault}>{fault}</div>
          ))}
          {existing && <Link to={places.cases({ case: existing })}>{t('failure.openExisting')}</Link>}
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

/** The case that stands in the way of a second one, where that is the reason. */
function existingCase(error: unknown): string | null {
  if (!(error instanceof Failure)) return null;
  const id = error.params['id'];
  const isSecond = error.code === 'case.duplicate' || error.code === 'case.further-detail';
  return isSecond && typeof id === 'string' ? id : null;
}
