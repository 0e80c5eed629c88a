import { useTranslation } from 'react-i18next';
import type { CaseState } from '../../../cases/case-state.js';
import { useLanguage } from '../../words/language.js';
import { DEED_LABELS, type Deed } from './deed.js';

/** What a deed is called on a case in a state: a fresh slip is withdrawn, where anything else is voided. */
export function useDeedName(): (deed: Deed, state: CaseState) => string {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (deed, state) =>
    deed === 'void' && state === 'registered' ? t('work.withdraw') : read(DEED_LABELS[deed]);
}
