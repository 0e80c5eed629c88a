import { useTranslation } from 'react-i18next';
import { withdrawLine, type AssetLineKind } from '../../api/assets.js';
import { ReasonDialog } from '../registers/reason-dialog.js';

/** A line of an asset that is to be withdrawn, and how it is called. */
export interface Withdrawn {
  readonly kind: AssetLineKind;
  readonly lineId: string;
  readonly name: string;
}

/** Withdraws a count, a picture of one or a disposal that was recorded by mistake. */
export function WithdrawDialog({
  assetId,
  line: { kind, lineId, name },
  onClose,
}: {
  readonly assetId: string;
  readonly line: Withdrawn;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      words={{
        title: t('assets.withdrawTitle', { name }),
        okText: t('assets.withdraw'),
        label: t('assets.withdrawReason'),
        fault: t('assets.withdrawFault'),
        done: t('assets.withdrawn'),
      }}
      send={(reason) => withdrawLine(assetId, kind, lineId, reason)}
      onClose={onClose}
    >
      <p>{t(`assets.withdrawText.${kind}`)}</p>
    </ReasonDialog>
  );
}
