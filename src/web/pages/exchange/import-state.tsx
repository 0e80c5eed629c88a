import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../exchange/import-report.js';

/** A sign for each state besides its word. */
const SIGNS: Readonly<Record<ImportState, string>> = {
  reading: '…',
  read: '!',
  applying: '…',
  applied: '✓',
  undone: '↩',
  refused: '✕',
  cancelled: '–',
};

/** The state of an import in sign and word; one that waits for a person stands out. */
export function ImportStateWord({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const word = (
    <>
      <span aria-hidden="true">{SIGNS[state]} </span>
      {t(`imports.states.${state}`)}
    </>
  );
  return state === 'read' ? <strong>{word}</strong> : <span>{word}</span>;
}
