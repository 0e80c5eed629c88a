import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useMay } from '../../layout/session-context.js';
import './village-side.css';

/** The three pages of what villages are asked for, get and hand in. */
export function VillageTabs() {
  const { t } = useTranslation();
  const maySee = useMay('task-sheets:read');
  return (
    <nav className="village-tabs no-print" aria-label={t('villageSide.menuLabel')}>
      <NavLink to="/collections">{t('villageSide.reports')}</NavLink>
      {maySee && <NavLink to="/task-sheets">{t('villageSide.sheets')}</NavLink>}
      {maySee && <NavLink to="/proposals">{t('villageSide.proposals')}</NavLink>}
    </nav>
  );
}
