import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDisciplineSetting } from '../../api/discipline.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';

/** The head of a list: what the filters select, and its tools. Nothing new is recorded where the ledger keeps nothing. */
export function PanelHead({
  found,
  record,
  onNew,
  children,
}: {
  readonly found: ReactNode;
  readonly record: string | null;
  readonly onNew: () => void;
  readonly children?: ReactNode;
}) {
  const setting = useDisciplineSetting();
  const mayWrite = useMay('discipline:write') && setting.data !== undefined && setting.data.mode !== 'off';
  return (
    <div className="block-head panel-head">
      <span className="number" aria-live="polite">
        {found}
      </span>
      <span className="page-tools no-print">
        {children}
        <PrintButton />
        {mayWrite && record !== null && (
          <Button type="primary" icon={<PlusOutlined />} onClick={onNew}>
            {record}
          </Button>
        )}
      </span>
    </div>
  );
}
