import { useTranslation } from 'react-i18next';
import { useLedger } from '../../layout/ledger-context.js';

/** The chain of what belongs to no town, as the history names it. */
const LEDGER_CHAIN = 'ledger';

/** What a person calls a chain: that of a town by its name, where the ledger knows it, otherwise by its code. */
export function useChainName(): (chain: string) => string {
  const { t } = useTranslation();
  const { town } = useLedger().ledger;
  return (chain) => {
    if (chain === LEDGER_CHAIN) return t('history.ledgerChain');
    return t('history.townChain', { town: chain === town?.code ? town.name : chain });
  };
}
