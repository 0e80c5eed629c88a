import { CASE_STATE_LABELS } from '../cases/case-state.js';
import type { Label } from '../kernel/label.js';
import { fillSentence } from './import-codes.js';
import type { ImportNotice } from './import.js';
import { NOTICE_LABELS } from './notice-codes.js';

const NOTICES: Readonly<Record<string, Label>> = NOTICE_LABELS;
const STATES: Readonly<Record<string, Label>> = CASE_STATE_LABELS;
const NOTHING: Label = { zh: '无', en: 'none' };

/** What a notice tells in one language; a state of the ledger stands in it as its code. */
export function noticeSentence(
  { code, what, stated, computed }: ImportNotice,
  language: keyof Label,
): string {
  const label = NOTICES[code];
  if (label === undefined) return [what, stated, computed].filter((part) => part !== null).join(' ');
  const inWords = (part: string | null): string =>
    part === null || part === '' ? NOTHING[language] : (STATES[part]?.[language] ?? part);
  return fillSentence(label[language], { what, stated: inWords(stated), computed: inWords(computed) });
}
