import type { DriftView } from './report-check.js';
import { spanOf, type Flow } from './flow.rules.js';
import type { ListedItem } from './item-list.rules.js';
import type { ItemSaid } from './coverage.rules.js';

/** Things that are not the same and are often called by one another's names. */
const THINGS: readonly (readonly [string, string])[] = [
  ['资产', '资源'],
  ['债权', '债务'],
  ['收回', '上缴'],
  ['党纪处分', '组织处理'],
  ['出借', '出租'],
];
const VAGUE = /个别村|少数村|极少数村|部分村/;
/** From so many villages on, 个别 does not fit. */
const FEW_MAX = 300;
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['账', '帐'],
  ['签订', '签定'],
];

/** Where the narrative calls an item otherwise than the list does. */
export function driftsOf(flow: Flow, said: ReadonlyMap<ListedItem, ItemSaid>): DriftView[] {
  const found = new Map<string, DriftView>();
  for (const [item, { clauses }] of said) {
    for (const clause of clauses) {
      const words = flow.text.slice(clause.from, clause.to);
      const put = (kind: DriftView['kind'], listed: string, at: number, length: number): void => {
        const span = spanOf(flow, clause.from + at, clause.from + at + length);
        const key = `${kind} ${span.start}`;
        if (!found.has(key)) found.set(key, { kind, listed, said: words.slice(at, at + length), ...span });
      };
      if (clause.from < item.to) continue;
      for (const [one, other] of [...THINGS, ...THINGS.map(([a, b]) => [b, a] as const)]) {
        if (
          item.name.includes(one) &&
          !item.name.includes(other) &&
          !words.includes(one) &&
          words.includes(other)
        ) {
          put('thing', one, words.indexOf(other), other.length);
        }
      }
      const vague = VAGUE.exec(words);
      if (vague !== null && item.figure.low > FEW_MAX)
        put('vague-number', item.figure.written, vague.index, vague[0].length);
      for (const [right, wrong] of SPELLINGS) {
        if (item.name.includes(right) && words.includes(wrong))
          put('spelling', right, words.indexOf(wrong), wrong.length);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
