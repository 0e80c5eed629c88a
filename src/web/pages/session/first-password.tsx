import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../users/session.js';
import { GateCard } from './gate-card.js';
import { PasswordForm } from './password-form.js';

/** A password that somebody else has seen is changed before anything else. */
export function FirstPassword({
  session,
  onChanged,
}: {
  readonly session: SessionView;
  readonly onChanged: (session: SessionView) => void;
}) {
  const { t } = useTranslation();
  return (
    <GateCard title={t('session.first.title')}>
      <p>{t('session.first.text', { name: session.user.personName })}</p>
      <PasswordForm onChanged={onChanged} />
    </GateCard>
  );
}
