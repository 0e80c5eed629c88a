import {
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_NOT_ASKED_LABEL,
  type ClaimConfirmation,
} from '../../../claims-debts/claim.js';
import type { VerdictKind } from '../../format/verdict-kind.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { useLanguage } from '../../words/language.js';

const KINDS: Readonly<Record<ClaimConfirmation, VerdictKind>> = {
  confirmed: 'good',
  disputed: 'warning',
  refuses: 'bad',
  'not-found': 'warning',
};

/** What the other side said when it was asked; nothing where nobody asked. */
export function ConfirmationTag({ confirmation }: { readonly confirmation: ClaimConfirmation | null }) {
  const { read } = useLanguage();
  if (confirmation === null) return <span className="muted">{read(CLAIM_NOT_ASKED_LABEL)}</span>;
  return <VerdictTag kind={KINDS[confirmation]}>{read(CLAIM_CONFIRMATION_LABELS[confirmation])}</VerdictTag>;
}
