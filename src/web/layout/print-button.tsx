import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Prints what the page shows; primary where printing is what the page is for. */
export function PrintButton({
  primary = false,
  label,
}: {
  readonly primary?: boolean;
  readonly label?: string;
}) {
  const { t } = useTranslation();
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={<PrinterOutlined />}
      className="no-print"
      onClick={() => window.print()}
    >
      {label ?? t('frame.print')}
    </Button>
  );
}
