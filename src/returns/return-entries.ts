import type { Scope } from '../access/scope.js';
import type { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView } from '../history/history.js';
import type { ChangeEntry, ExplainedChange, ReturnChange } from './return.js';

/** Entries that are named behind one change. */
const ENTRIES_OF_A_CHANGE = 3;
/** Fields in which entries say why, the plainest first; of money the paper that proves it. */
const REASONS: readonly string[] = [
  'reason',
  'voidReason',
  'leftReason',
  'verifiedBasis',
  'restBasis',
  'basis',
  'resolutionNumber',
  'note',
  'voucher',
];

/** What an entry of the history says of a change: who, when, and why where it does. */
export function entryOf({ at, actor, what, changes }: HistoryEntryView): ChangeEntry {
  const said = new Map(changes.map(({ field, after }) => [field, after]));
  const why = REASONS.map((field) => said.get(field)).find(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  return { at, actor, what, reason: why ?? null };
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
