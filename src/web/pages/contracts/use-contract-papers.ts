import { useTranslation } from 'react-i18next';
import { templateAddress } from '../../api/exports.js';
import type { Query } from '../../api/http.js';
import { registerAddress } from '../../api/registers.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import type { RegisterPapers } from '../registers/register-head.js';

/** Contracts as a workbook, as a list asks for them, and how they are brought in. */
export function useContractPapers(question: Query): RegisterPapers | null {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayWrite = useMay('contracts:write');
  if (campaign === '') return null;
  return {
    workbook: registerAddress('contracts', campaign, question),
    leaves: t('contracts.title'),
    hint: t('registers.exportShown'),
    imports: mayWrite ? '/imports?kind=contracts' : null,
    template: templateAddress('contracts', campaign),
  };
}
