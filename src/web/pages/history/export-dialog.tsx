import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chainExportAddress } from '../../api/history.js';
import { PurposeDialog } from '../../layout/purpose-dialog.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useChainName } from './chain-name.js';

/** Asks what a chain is taken out for, and hands it to the browser to save. */
export function ExportDialog({ chain, onClose }: { readonly chain: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const chainName = useChainName();
  return (
    <PurposeDialog
      title={t('history.exportTitle', { chain: chainName(chain) })}
      text={t('history.exportText')}
      addressFor={(purpose) => chainExportAddress(chain, purpose)}
      // Taking it out is an entry of its own.
      onSaved={() => refreshAfterWrite(queries)}
      onClose={onClose}
    />
  );
}
