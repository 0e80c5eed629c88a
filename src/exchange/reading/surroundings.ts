import type { CaseSurroundings } from '../../cases/case.rules.js';
import type { ReadingContext } from '../import.js';

/** What the rules for cases must know, out of what the reader was told. */
export function surroundingsOf({ items, villages }: ReadingContext): CaseSurroundings {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const villageIds = new Set(villages.map(({ id }) => id));
  const groups = new Map(villages.flatMap(({ id, groups: own }) => own.map((group) => [group.id, id])));
  return {
    itemOf: (code) => byCode.get(code),
    hasVillage: (id) => villageIds.has(id),
    villageOfGroup: (id) => groups.get(id),
  };
}
