import { refused } from '../kernel/errors.js';
import { PASSWORD_BOUNDS } from './account.js';

/** Fewer different signs than this are a pattern, not a password. */
const DISTINCT_SIGNS_MIN = 5;
/** A piece of at most so many signs, repeated to the end, is a pattern. */
const REPEATED_PIECE_MAX = 6;

/** A password as it is compared with the list of common ones. */
export const commonForm = (password: string): string => password.normalize('NFKC').toLowerCase();

/** Without the digits and signs that people put around a word. */
const wordOf = (text: string): string => text.replace(/^[^a-z]+|[^a-z]+$/g, '');

/** A piece repeated to the end (abcabcabcabc), or signs that follow one another (123456789a would not). */
function isPattern(text: string): boolean {
  if (new Set(text).size < DISTINCT_SIGNS_MIN) return true;
  for (let length = 1; length <= REPEATED_PIECE_MAX; length++) {
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  }
  const steps = [...text].slice(1).map((sign, place) => sign.charCodeAt(0) - text.charCodeAt(place));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/**
 * Refuses `password.too-short`, `password.too-long`, `password.common` (one of the list, or a word of it with digits and
 * signs around, or a pattern) and `password.has-name` for one that holds the account's name.
 */
export function checkPassword(password: string, accountName: string, common: ReadonlySet<string>): void {
  const { charactersMin, charactersMax } = PASSWORD_BOUNDS;
  const length = [...password].length;
  if (length < charactersMin) {
    throw refused('password.too-short', { min: charactersMin }, `密码至少 ${charactersMin} 位`);
  }
  if (length > charactersMax) {
    throw refused('password.too-long', { max: charactersMax }, `密码最多 ${charactersMax} 位`);
  }
  const form = commonForm(password);
  if (common.has(form) || common.has(wordOf(form)) || isPattern(form)) {
    throw refused('password.common', {}, '这个密码太常见,容易被猜中,请换一个');
  }
  if (form.includes(commonForm(accountName))) {
    throw refused('password.has-name', {}, '密码里不能有账号名');
  }
}
