/** A name that might be meant, with its key. */
export interface NamedKey {
  readonly key: string;
  readonly name: string;
}

const SUGGESTIONS_MAX = 3;
const LIKENESS_MIN = 0.45;
/** Longer texts are no misspelt names. */
const NAME_CHARACTERS_MAX = 60;

/** Up to three names that resemble a key: one holds the other, or they share most pairs of characters. */
export function nearest(key: string, names: readonly NamedKey[]): readonly string[] {
  if (key === '' || key.length > NAME_CHARACTERS_MAX) return [];
  return names
    .map(({ key: other, name }) => ({ name, likeness: likeness(key, other) }))
    .filter((candidate) => candidate.likeness >= LIKENESS_MIN)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SUGGESTIONS_MAX)
    .map((candidate) => candidate.name);
}

/** 0 to 1: the Dice coefficient of pairs of characters, at least 0.5 where one text holds the other. */
function likeness(first: string, second: string): number {
  const [a, b] = [pairs(first), pairs(second)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  const dice = (2 * shared) / (a.size + b.size);
  const holds = first.length > 1 && second.length > 1 && (first.includes(second) || second.includes(first));
  return holds ? Math.max(dice, 0.5) : dice;
}

const pairs = (text: string): Set<string> => {
  const framed = `^${text}`;
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
};
