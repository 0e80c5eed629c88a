import { useTranslation } from 'react-i18next';
import { templateAddress } from '../../api/exports.js';
import { registerAddress } from '../../api/registers.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import type { RegisterPapers } from '../registers/register-head.js';

/** The journal of entries as a workbook, of all villages or of one, and how journals are brought in. */
export function useFundPapers(villageId: string | null): RegisterPapers | null {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayWrite = useMay('funds:write');
  if (campaign === '') return null;
  return {
    workbook: registerAddress('fund-entries', campaign, villageId),
    leaves: t('funds.entries'),
    hint: t(villageId === null ? 'funds.exportAll' : 'funds.exportVillage'),
    imports: mayWrite ? '/imports?kind=fund-entries' : null,
    template: templateAddress('fund-entries', campaign),
  };
}
