import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../layout/session-context.js';

/** What whoever sees no case has to do: accounts, copies, the chains. */
export function AdminDesk() {
  const { t } = useTranslation();
  const [mayUsers, mayBackup, mayVerify] = [
    useMay('users:read'),
    useMay('backup:read'),
    useMay('history:verify'),
  ];
  return (
    <section className="block">
      <h2>{t('desk.admin')}</h2>
      <p>{t('desk.adminText')}</p>
      <ul>
        {mayBackup && (
          <li>
            <Link to="/backup">{t('desk.adminBackup')}</Link>
          </li>
        )}
        {mayUsers && (
          <li>
            <Link to="/users">{t('desk.adminUsers')}</Link>
          </li>
        )}
        {mayVerify && (
          <li>
            <Link to="/history">{t('desk.adminHistory')}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
