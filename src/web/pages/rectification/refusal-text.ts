import { LACK_LABELS, type Lack } from '../../../rectification/move.js';
import { NEARNESS_LABELS, type Nearness } from '../../../cases/duties.js';
import type { BulkRefusal } from '../../../rectification/bulk.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';
import { REFUSALS } from '../../words/refusals.js';

const isLack = (text: unknown): text is Lack => typeof text === 'string' && text in LACK_LABELS;
const isNearness = (text: unknown): text is Nearness => typeof text === 'string' && text in NEARNESS_LABELS;

/** Why something was refused, in words of the page; what a closure lacks and who is too near is said by name. */
export function useRefusalText(): (refusal: BulkRefusal) => string {
  const { language, read } = useLanguage();
  return ({ code, params, message }) => {
    const known = REFUSALS[code];
    const sentence = known ? fill(read(known), params) : message;
    const { lacks, nearness } = params;
    const named = Array.isArray(lacks) ? lacks.filter(isLack).map((lack) => read(LACK_LABELS[lack])) : [];
    if (isNearness(nearness)) named.push(read(NEARNESS_LABELS[nearness]));
    return named.length === 0 ? sentence : `${sentence} ${named.join(language === 'zh' ? ';' : '; ')}`;
  };
}
