import { createContext, use } from 'react';
import type { CampaignView } from '../../campaigns/campaign.js';
import type { LedgerView } from '../../upkeep/ledger.js';

/** The ledger and the campaign that all pages speak of. */
export interface OpenLedger {
  readonly ledger: LedgerView;
  /** Null where the ledger has no campaign yet. */
  readonly campaign: CampaignView | null;
  readonly chooseCampaign: (code: string) => void;
}

export const LedgerContext = createContext<OpenLedger | null>(null);

/** The open ledger; only for pages inside the frame, which draws them once the ledger is known. */
export function useLedger(): OpenLedger {
  const open = use(LedgerContext);
  if (!open) throw new Error('outside of the frame');
  return open;
}

/** Code of the open campaign, empty where there is none: questions about it are then not asked. */
export const useCampaignCode = (): string => useLedger().campaign?.code ?? '';
