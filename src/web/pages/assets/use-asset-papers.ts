import { useTranslation } from 'react-i18next';
import { templateAddress } from '../../api/exports.js';
import { registerAddress } from '../../api/registers.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import type { RegisterPapers } from '../registers/register-head.js';

/** Assets as a workbook: of all villages, or of the one that the list is narrowed to. */
export function useAssetPapers(villageId: string | null): RegisterPapers | null {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayWrite = useMay('assets:write');
  if (campaign === '') return null;
  return {
    workbook: registerAddress('assets', campaign, villageId),
    leaves: t('assets.title'),
    hint: t(villageId ? 'assets.exportVillage' : 'assets.exportAll'),
    imports: mayWrite ? '/imports?kind=assets' : null,
    template: templateAddress('assets', campaign),
  };
}
