import type { ImportProblem, MappableColumn } from '../../../exchange/import.js';
import { nameKey } from '../../../kernel/text.js';

/** A spelling that the ledger does not know, and in how many rows it stands. */
export interface UnknownSpelling {
  readonly key: string;
  readonly column: MappableColumn;
  readonly written: string;
  readonly rows: number;
  readonly suggestions: readonly string[];
}

/** Unknown spellings, each once, the commonest first. */
export function unknownSpellings(problems: readonly ImportProblem[]): readonly UnknownSpelling[] {
  const found = new Map<string, UnknownSpelling>();
  for (const { mappable, value, suggestions = [] } of problems) {
    if (!mappable || value.trim() === '') continue;
    const key = `${mappable}:${nameKey(value)}`;
    const known = found.get(key);
    found.set(key, {
      key,
      column: mappable,
      written: value,
      suggestions,
      ...known,
      rows: (known?.rows ?? 0) + 1,
    });
  }
  return [...found.values()].sort((first, second) => second.rows - first.rows);
}
