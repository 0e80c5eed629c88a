import { useEffect, useState } from 'react';
import type { QueuedView } from '../../../desks/queue.js';

interface Seen {
  readonly row: QueuedView;
  readonly place: number;
}

/**
 * Where somebody is in the queue. A case that was decided leaves it, and the one that moves up into its place comes
 * by itself; `last` is the one that left.
 */
export function useQueuePlace(rows: readonly QueuedView[] | undefined) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [last, setLast] = useState<QueuedView | null>(null);
  const found = rows?.findIndex(({ caseId }) => caseId === seen?.row.caseId) ?? -1;
  const count = rows?.length ?? 0;
  const place = found >= 0 ? found : Math.max(0, Math.min(seen?.place ?? 0, count - 1));
  const current = rows?.[place] ?? null;
  useEffect(() => {
    if (rows === undefined) return;
    if (seen !== null && found < 0) setLast(seen.row);
    if (current?.caseId !== seen?.row.caseId) setSeen(current && { row: current, place });
    else if (current && seen && seen.place !== place) setSeen({ row: current, place });
  }, [rows, current?.caseId, place]);
  return {
    current,
    place,
    last,
    go: (row: QueuedView) => setSeen({ row, place: rows?.indexOf(row) ?? 0 }),
  };
}
