import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailureNote } from './failure-note.js';

/** What a note must know of a question to the ledger. */
interface Asked {
  readonly isError: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** Stands for an answer that is not there: why not, with another try, or that it is on its way. */
export function QueryNote({ query, rows }: { readonly query: Asked; readonly rows?: number }) {
  const { t } = useTranslation();
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.isPending) return null;
  return (
    <Skeleton
      active
      aria-label={t('frame.loading')}
      {...(rows === undefined ? {} : { paragraph: { rows } })}
    />
  );
}
