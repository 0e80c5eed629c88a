import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueuedView } from '../../../desks/queue.js';
import { StateTag } from '../../format/state-tag.js';

/** The cases in the queue; the one that is open stays in sight. */
export function QueueList({
  rows,
  current,
  onGo,
}: {
  readonly rows: readonly QueuedView[];
  readonly current: QueuedView;
  readonly onGo: (row: QueuedView) => void;
}) {
  const { t } = useTranslation();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Braces: newer browsers answer a promise, which would be taken for what cleans up.
    open.current?.scrollIntoView({ block: 'nearest' });
  }, [current.caseId]);
  return (
    <ol className="queue-list no-print" aria-label={t('queue.list')}>
      {rows.map((row) => {
        const isOpen = row.caseId === current.caseId;
        return (
          <li key={row.caseId}>
            <button
              type="button"
              ref={isOpen ? open : null}
              aria-current={isOpen ? 'true' : undefined}
              onClick={() => onGo(row)}
            >
              <span className="number">{row.number}</span> {row.villageName} <StateTag state={row.state} />
              <span className="muted two-lines">{row.itemName ?? row.description}</span>
              <span className="muted">
                {t('queue.requested', { day: row.requestedDay })} · {t('queue.files', { count: row.files })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
