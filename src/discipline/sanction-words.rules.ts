import type { Day } from '../kernel/calendar.js';
import { nameKey } from '../kernel/text.js';
import type { DisciplineTables } from './discipline-tables.js';
import type { MeasureKind } from './measure.js';
import type { SanctionKind } from './sanction.js';

/**
 * What the words of a paper mean. `several` names more than one sanction at once; `unknown` names none that is known.
 */
export type WordsReading =
  | { readonly is: 'sanction'; readonly kind: SanctionKind }
  | { readonly is: 'ambiguous'; readonly possibilities: readonly SanctionKind[] }
  | { readonly is: 'measure'; readonly measure: MeasureKind }
  | { readonly is: 'several' }
  | { readonly is: 'unknown' };

const AROUND = /^(?:给予|受到|予以)|处分$/g;
const BETWEEN = /[、,;;/+和及]|并给予|并处/;

/** 给予党内严重警告处分 and 党内严重警告 are the same words. */
function keyOf(text: string): string {
  const key = nameKey(text);
  const plain = key.replace(AROUND, '');
  // 政务处分 and 免予处分 are words of their own.
  return plain === '' || /(?:党纪|党内|政务|政纪|行政|免予|不予|轻|重)$/.test(plain) ? key : plain;
}

/**
 * Normalises what was written, where that is certain. Words that have become the law's own name of one kind are
 * certain from that day on; without a day they stay ambiguous.
 */
export function readSanctionWords(
  tables: Pick<DisciplineTables, 'words' | 'measures'>,
  asWritten: string,
  decidedDay: Day | null,
): WordsReading {
  const key = keyOf(asWritten);
  const word = tables.words.find(({ words }) => words.some((one) => keyOf(one) === key));
  if (word !== undefined) {
    const [only, second] = word.kinds;
    if (only !== undefined && second === undefined) return { is: 'sanction', kind: only };
    const { certainFromDay, certainKind } = word;
    if (certainFromDay !== undefined && certainKind !== undefined && decidedDay !== null) {
      if (decidedDay >= certainFromDay) return { is: 'sanction', kind: certainKind };
    }
    return { is: 'ambiguous', possibilities: word.kinds };
  }
  const measure = tables.measures.find(({ words }) => words.some((one) => keyOf(one) === key));
  if (measure !== undefined) return { is: 'measure', measure: measure.code };
  const parts = asWritten.split(BETWEEN).filter((part) => nameKey(part) !== '');
  const known = parts.filter((part) => readsAsOne(tables, part));
  return known.length > 1 ? { is: 'several' } : { is: 'unknown' };
}

function readsAsOne(tables: Pick<DisciplineTables, 'words' | 'measures'>, part: string): boolean {
  const key = keyOf(part);
  return [...tables.words, ...tables.measures].some(({ words }) => words.some((one) => keyOf(one) === key));
}
