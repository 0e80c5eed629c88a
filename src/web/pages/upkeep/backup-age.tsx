import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBackupState } from '../../api/backup.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { useMay } from '../../layout/session-context.js';
import { ageMs, LEVEL_KINDS, levelOf, useAgeText } from './backup-standing.js';

/** A line with the age of the last good copy, for those who may know it; nothing while it is not known. */
export function BackupAge() {
  const { t } = useTranslation();
  const mayRead = useMay('backup:read');
  const state = useBackupState(mayRead);
  const ageText = useAgeText();
  if (!state.data) return null;
  const { lastGood } = state.data;
  const nowMs = Date.now();
  const level = levelOf(state.data, nowMs);
  return (
    <p className="no-print">
      <VerdictTag kind={LEVEL_KINDS[level]}>
        {lastGood === null
          ? t('backup.lineNever')
          : t('backup.line', { age: ageText(ageMs(lastGood.at, nowMs)) })}
        {(level === 'failed' || level === 'half') && ` ${t(`backup.lineFaults.${level}`)}`}
      </VerdictTag>{' '}
      <Link to="/backup">{t('backup.open')}</Link>
    </p>
  );
}
