import type { HistoryRecord, HistoryValues } from '../history/history.js';

/**
 * Before and after of something about discipline, all of it sealed: the chain, which leaves the office for whoever
 * verifies it, says that something was recorded and nothing of whom.
 */
export const sealedWhole = (
  before: HistoryValues | null,
  after: HistoryValues | null,
): Pick<HistoryRecord, 'before' | 'after' | 'personal'> => ({
  before,
  after,
  personal: [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])],
});
