import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../attachments/attachment.js';
import { copyAddress } from '../../api/attachments.js';
import { PurposeDialog } from '../../layout/purpose-dialog.js';

/** Asks what an original is for, and hands it out. */
export function OriginalDialog({
  file,
  onClose,
}: {
  readonly file: AttachmentView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <PurposeDialog
      title={t('evidence.originalTitle', { name: file.name })}
      text={t('evidence.originalText')}
      addressFor={(purpose) => copyAddress(file.id, 'original', purpose)}
      onClose={onClose}
    />
  );
}
