import type { ListedItem } from './item-list.rules.js';

/** Words that offices exchange for one another; the same thing may be spelt with either. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/帐/g, '账'],
  [/未按规定|未按要求|违反规定|不按规定/g, '违规'],
  [/处理|变卖|转让/g, '处置'],
  [/资源/g, '资产'],
  [/未严格执行|未执行|执行不严|执行不到位/g, '未执行'],
  [/其它/g, '其他'],
  [/签定/g, '签订'],
  [/“?三资”?管理?|集体|村级|有关|相关|个别村|部分村|一些村|少数村/g, ''],
];
const NOISE = /[“”"'「」《》()、,.;:\s的了地得]|^(?:对于?|针对|关于|就|比如|如|还有|以及|其中)/g;
/** Too short to mean one thing. */
const PHRASE_CHARACTERS_MIN = 4;
const PHRASE_CHARACTERS_MAX = 30;
const ALIKE = 0.6;

/** A name or phrase as it is compared. */
export function phraseKey(words: string): string {
  let key = words.replace(/\([^)]*\)/g, '').replace(/\d{4}年(?:以?前|度)?|\d+[一-龥]{0,2}村/g, '');
  for (const [pattern, word] of SAME_WORDS) key = key.replace(pattern, word);
  return key.replace(NOISE, '').replace(/(?:问题|现象|行为|情况|单位)$/, '');
}

/** An item with what it is compared by, worked out once. */
export interface MatchableItem {
  readonly item: ListedItem;
  readonly key: string;
  readonly other: boolean;
}

/** Items ready for matching. */
export const matchable = (items: readonly ListedItem[]): MatchableItem[] =>
  items.map((item) => {
    const key = phraseKey(item.name);
    return { item, key, other: /其他|其它/.test(item.name) };
  });

/** The items of which a clause speaks: those most like one of its phrases, and alike enough. */
export function itemsIn(clause: string, items: readonly MatchableItem[]): ListedItem[] {
  const found = new Set<ListedItem>(
    items.filter(({ key }) => opensWith(clause, key)).map(({ item }) => item),
  );
  // A name that stands there whole is that item alone: its pieces, as in 管理、使用、处置资产, mean no other one.
  let rest = clause;
  for (const { item } of [...items].sort((a, b) => b.item.name.length - a.item.name.length)) {
    if (item.name.length < PHRASE_CHARACTERS_MIN || !rest.includes(item.name)) continue;
    found.add(item);
    rest = rest.replaceAll(item.name, '|');
  }
  for (const phrase of phrasesOf(rest)) {
    const key = phraseKey(phrase);
    if (key.length < PHRASE_CHARACTERS_MIN || key.length > PHRASE_CHARACTERS_MAX) continue;
    const said = /其他|其它/.test(phrase);
    const scored = items
      .filter(({ other, key: itemKey }) => itemKey.length >= PHRASE_CHARACTERS_MIN && (!other || said))
      .map(({ item, key: itemKey }) => ({ item, score: likeness(key, itemKey) }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    if (best < ALIKE) continue;
    for (const { item, score } of scored) if (score >= best - 1e-9) found.add(item);
  }
  return [...found];
}

/** A short name, 资金, is meant only where the clause begins with it: 对资金类问题, 资金方面的16件. */
const opensWith = (clause: string, key: string): boolean =>
  key !== '' &&
  key.length < PHRASE_CHARACTERS_MIN &&
  new RegExp(`^(?:在|对于?|针对|关于)?(?:集体|村级)?${escaped(key)}(?:类|方面|问题|的|\\d)`).test(clause);

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A clause whole and in its pieces, since 、 stands between things as well as within their names. */
function phrasesOf(clause: string): string[] {
  const core = clause
    .replace(/^.*?(?:方面|领域)(?=.{4})/, '')
    .replace(/\d+(?:\.\d+)?(?:余|多)?(?:个行政村|个村|件|户|人|笔|份|处|亩|万元|元)(?:问题)?/g, '|');
  const pieces = core.split(/[|、]|以及|及其?|和|与|或/);
  return [...new Set([core.replaceAll('|', ''), ...core.split('|'), ...pieces])].map(stripped);
}

const stripped = (phrase: string): string =>
  phrase
    .replace(/^(?:我镇|我乡|全镇|全乡|各村|目前|同时|其中|对于?|针对|关于|存在|已|将|对存在|比如)+/, '')
    .replace(/(?:等|问题|行为|现象|情况|的|有|村|存在|方面|均|全部|已)+$/, '');

/** Twice the longest common subsequence over both lengths; a whole name within a longer phrase is alike as well. */
export function likeness(phrase: string, name: string): number {
  if (phrase.includes(name) && name.length >= PHRASE_CHARACTERS_MIN) return 1;
  if (name.includes(phrase) && phrase.length >= PHRASE_CHARACTERS_MIN)
    return Math.max(0.8, dice(phrase, name));
  return dice(phrase, name);
}

/** The most that two lengths can come to decides most comparisons. */
const dice = (a: string, b: string): number => {
  const most = (2 * Math.min(a.length, b.length)) / (a.length + b.length);
  return most < ALIKE ? 0 : (2 * commonSubsequence(a, b)) / (a.length + b.length);
};

/** Names of items are no longer. */
const LENGTH_MAX = 64;
const row = new Uint8Array(LENGTH_MAX + 1);

function commonSubsequence(a: string, b: string): number {
  const length = Math.min(b.length, LENGTH_MAX);
  row.fill(0);
  for (let i = 0; i < a.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= length; j++) {
      const above = row[j] ?? 0;
      row[j] = a.charCodeAt(i) === b.charCodeAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[length] ?? 0;
}
