import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useMay } from '../../layout/session-context.js';

/** The three pages of what villages are asked for, get and hand in. */
export function VillageTabs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const maySee = useMay('task-sheets:read');
  const forOffice = [
    { key: '/task-sheets', label: t('villageSide.sheets') },
    { key: '/proposals', label: t('villageSide.proposals') },
  ];
  return (
    <Tabs
      className="no-print"
      activeKey={pathname}
      onChange={(path) => void navigate(path)}
      items={[{ key: '/collections', label: t('villageSide.reports') }, ...(maySee ? forOffice : [])]}
    />
  );
}
