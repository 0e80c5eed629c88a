import { useTranslation } from 'react-i18next';
import type { AssetCountView } from '../../../assets/asset.js';
import { hangPhotographs } from '../../api/assets.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { NOTHING_TAKEN, type TakenIn } from './photograph-intake.js';
import { PhotographsField } from './photographs-field.js';

/** Hangs pictures on a count that was recorded before: they often come a day later. */
export function PhotographDialog({
  assetId,
  count,
  onClose,
}: {
  readonly assetId: string;
  readonly count: AssetCountView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <RegisterDialog<{ readonly photographs: TakenIn }>
      title={t('assets.photographTitle', { day: count.countedDay })}
      okText={t('frame.save')}
      initial={{ photographs: NOTHING_TAKEN }}
      send={({ photographs }) => hangPhotographs(assetId, count.id, photographs.ids)}
      onClose={onClose}
    >
      <PhotographsField isNeeded />
    </RegisterDialog>
  );
}
