import { agreeing } from './agreeing.js';

/**
 * Puts values in the blanks of a sentence, `{value}`; a blank without a value stays empty, a list is joined, and words
 * agree with their numbers.
 */
export const fill = (sentence: string, values: Readonly<Record<string, unknown>>): string =>
  agreeing(sentence.replace(/\{(\w+)\}/g, (_, name: string) => textOf(values[name])));

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('、');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
