/**
 * Text as people type it in Chinese offices, made comparable. Two spellings are the same when their keys are equal;
 * what is stored is always what was written, only tidied.
 */

// Already in NFKC and without anything to remove: nearly every cell of a register, so it is answered first.
const PLAIN = /^[\u4e00-\u9fa5A-Za-z0-9,.;:()、。“”|/+-]*$/;

// Blanks, controls, formatting and direction marks, whatever is ignored in print (fillers, variation selectors), the
// empty braille cell.
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** NFKC without blanks of any kind and without invisible or direction marks: how descriptions and villages compare. */
export function comparisonKey(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(UNSEEN, '');
}

const QUOTES = /["'`´“”‘’„‟‚‛«»‹›「」『』〝〞〟《》〈〉]/g;

// Circled, roman and other one-character numbers: NFKC would turn ① into a bare 1 that no longer shows as numbering.
const NUMBER_SIGN = /^[①-⒛⓪-⓿❶-➓㈠-㈩㊀-㊉Ⅰ-ⅿ]+[、.．:：)）]?/;
const NUMBERING =
  /^(?:\((?:[一二三四五六七八九十百〇零]+|\d{1,3}|[ivxIVX]{1,5})\)[、.:]?|第?(?:[一二三四五六七八九十百〇零]+|\d{1,3}|[ivxIVX]{1,5})(?:、|[.:)](?!\d)))/;

/** A comparison key also without quotation marks and leading numbering (一、 (一) 1. Ⅰ ①): how names compare. */
export function nameKey(text: string): string {
  const key = comparisonKey(text.trimStart().replace(NUMBER_SIGN, '')).replace(QUOTES, '');
  return key.replace(NUMBERING, '');
}

/** Does the text begin with numbering, so that it reads like the title of a section? */
export function isNumbered(text: string): boolean {
  const trimmed = text.trimStart();
  return NUMBER_SIGN.test(trimmed) || NUMBERING.test(comparisonKey(trimmed));
}

/** Is there nothing to see in this text? */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fa5)) return false;
  return text === '' || comparisonKey(text) === '';
}

const NEEDS_TIDYING = /^\s|\s$|[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const CONTROLS = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

/**
 * Text as it is stored: what was written, without blanks at its ends, without control and direction marks and halves of
 * signs (a database refuses or changes some, and the others only deceive the eye), line ends as `\n`. Nothing else inside
 * is changed.
 */
export function tidyText(text: string): string {
  if (!NEEDS_TIDYING.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(CONTROLS, '').trim();
}

/** Full-width letters, digits and signs as ASCII, blanks at the ends removed; unlike NFKC it leaves ½, ² and ① alone. */
export function halfWidth(text: string): string {
  const trimmed = text.trim();
  if (/^[\x20-\x7e]*$/.test(trimmed)) return trimmed;
  return trimmed
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .trim();
}

/** Longer texts are hardly ever the same twice, and keeping them would cost more than answering anew. */
const REMEMBERED_CHARACTERS_MAX = 120;

/** A function that remembers its answers for at most `size` texts and then begins anew, so that memory stays bounded. */
export function remembering<T>(size: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > REMEMBERED_CHARACTERS_MAX) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const made = answer(text);
    if (known.size >= size) known.clear();
    known.set(text, made);
    return made;
  };
}
