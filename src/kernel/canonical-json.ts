/** What can be written as canonical JSON: no Date, no class, no undefined inside arrays, whole numbers only. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * JSON with keys in code-unit order, no blanks, and numbers that are safe integers only, so that one value has one
 * spelling (RFC 8785 narrowed). Keys whose value is undefined are left out. Throws RangeError for other numbers.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '{';
  for (const key of inOrder(Object.keys(value))) {
    const part = value[key];
    if (part === undefined) continue;
    text += text.length === 1 ? `"${escaped(key)}":` : `,"${escaped(key)}":`;
    text += canonicalJson(part);
  }
  return `${text}}`;
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Sorting is what costs; most objects come in order already. */
function inOrder(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort();
  return keys;
}

const PLAIN_KEY = /^[\w.:-]*$/;

/** A key between quotation marks; those of our own fields need no escape. */
const escaped = (key: string): string => (PLAIN_KEY.test(key) ? key : JSON.stringify(key).slice(1, -1));
