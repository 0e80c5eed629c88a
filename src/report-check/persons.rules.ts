import type { Figure } from './figure.rules.js';
import type { FigureIndex } from './list.rules.js';
import type { Stretch } from './outline.rules.js';
import type { Claim } from './verdict.rules.js';

/** A person named in the flow together with what was done to them. */
export interface Named extends Stretch {
  readonly village: string;
}

const MASKED = '[一-龥](?:某某|某[甲乙丙丁戊]?|××|XX|xx|\\*\\*|\\*)';
const POST =
  '(?:支部书记|党支部书记|村?委会主任|书记|主任|报账员|会计|出纳|村干部|委员|副主任|副书记|组长|党员)';
const DEALT =
  '(?:受到?|被|给予|因|予以|党内|严重警告|警告|撤销|撤职|留察|留党察看|开除|记过|记大过|降级|诫勉|谈话|批评|政务|行政|免职)';
const MASKED_PERSON = new RegExp(`(${MASKED})(?:同志)?(?=[^。;\\n]{0,10}?${DEALT})`, 'g');
const FULL_PERSON = new RegExp(`([一-龥]{1,8}?村)(?:原)?${POST}([一-龥]{2,3}?)(?:同志)?(?=${DEALT})`, 'g');
const VILLAGE_BEFORE = new RegExp(
  `^(?:其中|分别是|分别为|分别|有|对|将|给予|包括|如|即|原|在)*([一-龥]{2,7}?)(?:村|社区)?(?:原)?(?:(?:党|村)?${POST})?$`,
);
/** So far back a number of persons or villages is looked for to which the names may belong. */
const LOOKBACK_SENTENCES = 3;
/** The names that follow do not claim to be all. */
const ONLY_SOME = /其中|如|包括|例如/;

/** The persons of a sentence, each with the village in front of the name, or that of the person before. */
export function personsOf(text: string, { from, to }: Stretch): Named[] {
  const words = text.slice(from, to);
  const found: Named[] = [];
  const ends: number[] = [];
  for (const match of words.matchAll(MASKED_PERSON)) {
    const before = /[^,;。:、()\n]*$/.exec(words.slice(ends.at(-1) ?? 0, match.index))?.[0] ?? '';
    const village = VILLAGE_BEFORE.exec(before)?.[1];
    found.push({
      from: from + match.index,
      to: from + match.index + match[0].length,
      village: village ?? found.at(-1)?.village ?? '',
    });
    ends.push(match.index + match[0].length);
  }
  if (found.length > 0) return found;
  return [...words.matchAll(FULL_PERSON)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    village: (match[1] ?? '').replace(/^(?:其中|对|给予|将)/, '').replace(/村$/, ''),
  }));
}

/** Names in a row against the number of villages, and of persons, that was stated before them. */
export function personClaims(
  text: string,
  sentences: readonly Stretch[],
  named: readonly (readonly Named[])[],
  figures: FigureIndex,
): Claim[] {
  const claims: Claim[] = [];
  named.forEach((persons, index) => {
    if (persons.length === 0) return;
    const first = persons[0]?.from ?? 0;
    const near = sentences
      .slice(Math.max(0, index - LOOKBACK_SENTENCES + 1), index + 1)
      .flatMap((sentence) => figures.within(sentence))
      .filter(({ from }) => from < first);
    const villages = new Set(persons.map(({ village }) => village).filter((village) => village !== ''));
    const statedVillages = near.findLast(({ counter, role }) => counter === 'villages' && role === '');
    const statedPersons = near.findLast(({ counter }) => counter === 'persons');
    const sentence = sentences[index];
    const all = sentence === undefined || !ONLY_SOME.test(text.slice(sentence.from, first));
    if (statedVillages !== undefined && villages.size > 0) {
      // 给予党纪处分3人:… names those three, who need not be of every village of which it spoke before.
      const ofPersons = statedPersons !== undefined && statedPersons.from > statedVillages.from;
      claims.push(count('villages-named', statedVillages, villages.size, all && !ofPersons));
    }
    if (statedPersons !== undefined) claims.push(count('persons-named', statedPersons, persons.length, all));
  });
  return claims;
}

const count = (
  kind: 'villages-named' | 'persons-named',
  whole: Figure,
  number: number,
  exhaustive: boolean,
): Claim => ({
  kind,
  whole,
  parts: [],
  exhaustive,
  computed: number * 100,
});
