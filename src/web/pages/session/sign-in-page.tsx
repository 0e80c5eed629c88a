import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../users/session.js';
import { Link } from 'react-router';
import { places } from '../../places.js';
import { GateCard } from './gate-card.js';
import { RecoveryForm } from './recovery-form.js';
import { SignInForm } from './sign-in-form.js';

/** What somebody sees who is not signed in. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const [recovering, setRecovering] = useState(false);
  const [recovered, setRecovered] = useState(false);
  if (recovering) {
    return (
      <GateCard title={t('session.recovery.title')}>
        <RecoveryForm
          onDone={() => {
            setRecovering(false);
            setRecovered(true);
          }}
          onCancel={() => setRecovering(false)}
        />
      </GateCard>
    );
  }
  return (
    <GateCard title={t('frame.product')}>
      {recovered && (
        <Alert showIcon type="success" title={t('session.recovery.done')} style={{ marginBottom: 12 }} />
      )}
      <SignInForm onSignedIn={onSignedIn} />
      <p className="gate-foot">
        <Link to={places.checkReport}>{t('reportCheck.openFromSignIn')}</Link>
      </p>
      <p className="gate-foot">{t('session.firstTime')}</p>
      <p className="gate-foot">
        {t('session.forgotten')}{' '}
        <Button type="link" onClick={() => setRecovering(true)} style={{ padding: 0 }}>
          {t('session.recovery.open')}
        </Button>
      </p>
    </GateCard>
  );
}
