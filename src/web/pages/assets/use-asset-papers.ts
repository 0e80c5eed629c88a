import { useTranslation } from 'react-i18next';
import { templateAddress } from '../../api/exports.js';
import type { Query } from '../../api/http.js';
import { registerAddress } from '../../api/registers.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import type { RegisterPapers } from '../registers/register-head.js';

/** Assets as a workbook, as a list asks for them, and how they are brought in. */
export function useAssetPapers(question: Query): RegisterPapers | null {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayWrite = useMay('assets:write');
  if (campaign === '') return null;
  return {
    workbook: registerAddress('assets', campaign, question),
    leaves: t('assets.title'),
    hint: t('registers.exportShown'),
    imports: mayWrite ? '/imports?kind=assets' : null,
    template: templateAddress('assets', campaign),
  };
}
