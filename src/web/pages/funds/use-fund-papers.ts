import { useTranslation } from 'react-i18next';
import { templateAddress } from '../../api/exports.js';
import type { Query } from '../../api/http.js';
import { registerAddress } from '../../api/registers.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import type { RegisterPapers } from '../registers/register-head.js';

/** The journal of entries as a workbook, as a list asks for it, and how journals are brought in. */
export function useFundPapers(question: Query, hint: string): RegisterPapers | null {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayWrite = useMay('funds:write');
  if (campaign === '') return null;
  return {
    workbook: registerAddress('fund-entries', campaign, question),
    leaves: t('funds.entries'),
    hint,
    imports: mayWrite ? '/imports?kind=fund-entries' : null,
    template: templateAddress('fund-entries', campaign),
  };
}
