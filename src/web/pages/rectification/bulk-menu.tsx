import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';

/** Leads to what is done on many cases by other ways than ticking them. */
export function BulkMenu() {
  const { t } = useTranslation();
  const mayAssign = useMay('cases:assign');
  const mayWrite = useMay('cases:write');
  const items = [
    ...(mayAssign ? [{ key: 'assign', label: <Link to={places.handOut}>{t('bulk.assign')}</Link> }] : []),
    ...(mayWrite ? [{ key: 'voucher', label: <Link to={places.voucher}>{t('bulk.voucher')}</Link> }] : []),
    { key: 'batches', label: <Link to={places.batches}>{t('bulk.batches')}</Link> },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button>
        {t('bulk.menu')} <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
