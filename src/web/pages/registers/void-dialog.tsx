import { useTranslation } from 'react-i18next';
import { voidRow } from '../../api/registers.js';
import { ReasonDialog } from './reason-dialog.js';

/** Asks for the reason and voids a row that was recorded by mistake; it stays to be seen. */
export function VoidDialog({
  path,
  version,
  name,
  onClose,
}: {
  readonly path: string;
  readonly version: number;
  /** What the row is called. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      words={{
        title: t('registers.voidTitle', { name }),
        okText: t('registers.void'),
        label: t('registers.voidReason'),
        fault: t('registers.voidReasonFault'),
        done: t('registers.voidDone'),
      }}
      send={(reason) => voidRow(path, version, reason)}
      onClose={onClose}
    >
      <p>{t('registers.voidText')}</p>
    </ReasonDialog>
  );
}
