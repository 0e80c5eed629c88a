import { useRowHistory } from '../../api/registers.js';
import { Entry } from '../history/entry.js';
import { QueryNote } from '../../layout/query-note.js';
import '../history/history.css';

/** Who did what to a row of a register, the newest first; `path` is that of the row. */
export function RegisterHistory({ path }: { readonly path: string }) {
  const history = useRowHistory(path);
  if (!history.isSuccess) return <QueryNote query={history} />;
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
