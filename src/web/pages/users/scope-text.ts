import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../access/scope.js';
import { useVillages } from '../../api/villages.js';
import { useLedger } from '../../layout/ledger-context.js';

/** Names that are shown of a long list before the rest is counted. */
const NAMES_SHOWN = 3;

/** The name of a town where the ledger knows it, otherwise its code. */
export function useTownName(): (code: string) => string {
  const { town } = useLedger().ledger;
  return (code) => (town?.code === code ? town.name : code);
}

/** The name of a village where the user may see it, otherwise its identity. */
export function useVillageName(): (id: string) => string {
  const villages = useVillages();
  return (id) => villages.data?.find((village) => village.id === id)?.name ?? id;
}

/** Codes of the towns that the ledger has: its own, and those of its villages. */
export function useTownCodes(): readonly string[] {
  const { town } = useLedger().ledger;
  const villages = useVillages();
  const codes = new Set((villages.data ?? []).map(({ townCode }) => townCode));
  if (town) codes.add(town.code);
  return [...codes].sort();
}

/** Reads a scope as a person would: which rows an account may touch. */
export function useScopeText(): (scope: Scope) => string {
  const { t } = useTranslation();
  const townName = useTownName();
  const villageName = useVillageName();
  const listed = (names: readonly string[]): string => {
    if (names.length === 0) return t('users.scopeNone');
    const shown = names.slice(0, NAMES_SHOWN).join('、');
    return names.length > NAMES_SHOWN ? t('users.scopeMore', { names: shown, count: names.length }) : shown;
  };
  return (scope) => {
    switch (scope.kind) {
      case 'all':
        return t('users.scopeKinds.all');
      case 'county':
        return t('users.scopeCountyIs', { name: scope.countyCode });
      case 'towns':
        return listed(scope.townCodes.map(townName));
      case 'villages':
        return listed(scope.villageIds.map(villageName));
    }
  };
}
