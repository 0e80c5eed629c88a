import { Skeleton } from 'antd';
import type { CaseView } from '../../../cases/case.js';
import { useRectification } from '../../api/rectification.js';
import { FailureNote } from '../../layout/failure-note.js';
import type { Deed } from './deed.js';
import { MoveBar } from './move-bar.js';

/** What can be done on a case, above everything that is known of it. */
export function WorkOnCase({
  one,
  swift,
  onOpen,
}: {
  readonly one: CaseView;
  /** As `MoveForm` takes it. */
  readonly swift?: boolean | undefined;
  readonly onOpen: (deed: Deed | null) => void;
}) {
  const work = useRectification(one.id);
  if (work.isError) return <FailureNote error={work.error} onRetry={() => void work.refetch()} />;
  return work.isPending ? (
    <Skeleton active title={false} paragraph={{ rows: 1 }} />
  ) : (
    <MoveBar one={one} work={work.data} swift={swift} onOpen={onOpen} />
  );
}
