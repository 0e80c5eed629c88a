import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBackupState } from '../../api/backup.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { useMay } from '../../layout/session-context.js';
import { ageMs, standingOf, useAgeText } from './backup-standing.js';

/** A line with the age of the last good copy, for those who may know it; nothing while it is not known. */
export function BackupAge() {
  const { t } = useTranslation();
  const mayRead = useMay('backup:read');
  const state = useBackupState(mayRead);
  const ageText = useAgeText();
  if (!state.data) return null;
  const { lastGood, folders } = state.data;
  const nowMs = Date.now();
  return (
    <p className="no-print">
      <VerdictTag kind={standingOf(state.data, nowMs)}>
        {lastGood === null
          ? t('backup.lineNever')
          : t('backup.line', { age: ageText(ageMs(lastGood.at, nowMs)) })}
        {folders.some(({ error }) => error !== null) && ` ${t('backup.lineFault')}`}
      </VerdictTag>{' '}
      <Link to="/backup">{t('backup.open')}</Link>
    </p>
  );
}
