import { Skeleton } from 'antd';
import { useDisciplineHistory } from '../../api/dealt.js';
import { FailureNote } from '../../layout/failure-note.js';
import { Entry } from '../history/entry.js';
import '../history/history.css';

/** Who did what to something of the discipline register, the newest first. */
export function DisciplineHistory({
  list,
  id,
}: {
  readonly list: 'sanctions' | 'persons' | 'measures';
  readonly id: string;
}) {
  const history = useDisciplineHistory(list, id);
  if (history.isError) return <FailureNote error={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <Skeleton active />;
  const newestFirst = [...history.data].sort((first, second) => second.seq - first.seq);
  return (
    <table className="plain-table">
      <tbody>
        {newestFirst.map((entry) => (
          <Entry key={entry.hash} entry={entry} onSubject={null} onStrike={null} />
        ))}
      </tbody>
    </table>
  );
}
