import type { Scope } from '../access/scope.js';
import type { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView } from '../history/history.js';
import type { ChangeEntry, ExplainedChange, ReturnChange } from './return.js';

/** Entries that are named behind one change. */
const ENTRIES_OF_A_CHANGE = 3;
/** Fields in which entries say why. */
const REASONS: readonly string[] = ['reason', 'voidReason', 'note'];

function entryOf({ at, actor, what, changes }: HistoryEntryView): ChangeEntry {
  const why = changes.find(
    ({ field, after }) => REASONS.includes(field) && typeof after === 'string' && after !== '',
  );
  return { at, actor, what, reason: typeof why?.after === 'string' ? why.after : null };
}

/** Puts to each change what the history says of its case since a chain stood at this count. */
export async function explained(
  history: HistoryService,
  scope: Scope,
  changes: readonly ReturnChange[],
  since: { readonly chain: string; readonly count: number; readonly until?: number | undefined },
): Promise<ExplainedChange[]> {
  const ids = [...new Set(changes.map(({ caseId }) => caseId))];
  const entries = await history.entriesSince(scope, since, ids);
  const bySubject = new Map<string, ChangeEntry[]>();
  for (const entry of entries) {
    const known = bySubject.get(entry.subjectId);
    if (known === undefined) bySubject.set(entry.subjectId, [entryOf(entry)]);
    else known.unshift(entryOf(entry));
  }
  return changes.map((change) => ({
    ...change,
    entries: (bySubject.get(change.caseId) ?? []).slice(0, ENTRIES_OF_A_CHANGE),
  }));
}

/** How many entries a chain had at a printed head: `141128103:57:…`. */
export function countAt(heads: readonly string[], chain: string): number {
  const head = heads.find((one) => one.startsWith(`${chain}:`));
  return Number(head?.split(':')[1] ?? 0);
}
