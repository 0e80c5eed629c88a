import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { HistoryEntryView } from '../../../history/history.js';
import { useEntries, useHeads } from '../../api/history.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { useChainName } from './chain-name.js';
import { Entry } from './entry.js';
import { shortId, useEntryText } from './entry-text.js';
import { StrikeOutDialog, type Struck } from './strike-out-dialog.js';

/** What a chain tells, the newest first; the chain and the row that it is narrowed to stand in the address. */
export function EntriesPanel() {
  const { t } = useTranslation();
  const heads = useHeads();
  const chainName = useChainName();
  const [search, setSearch] = useSearchParams();
  const readable = (heads.data ?? []).filter((head) => head.readable).map(({ chain }) => chain);
  const chain = readable.find((one) => one === search.get('chain')) ?? readable[0] ?? '';
  const show = (changes: Readonly<Record<string, string>>): void =>
    setSearch({ tab: 'entries', chain, ...changes });
  if (!heads.isSuccess) return <QueryNote query={heads} />;
  if (chain === '') return <Alert type="info" showIcon title={t('history.notReadable')} />;
  return (
    <>
      <div className="filter-bar no-print">
        <Select
          aria-label={t('history.chooseChain')}
          value={chain}
          popupMatchSelectWidth={false}
          onChange={(chosen) => show({ chain: chosen })}
          options={readable.map((value) => ({ value, label: chainName(value) }))}
        />
      </div>
      <Entries chain={chain} subjectId={search.get('subject')} onShow={show} />
    </>
  );
}

function Entries({
  chain,
  subjectId,
  onShow,
}: {
  readonly chain: string;
  readonly subjectId: string | null;
  readonly onShow: (changes: Readonly<Record<string, string>>) => void;
}) {
  const { t } = useTranslation();
  const text = useEntryText();
  const mayAsk = useMay('history:ask-strike-out');
  const list = useEntries(chain, subjectId);
  const [striking, setStriking] = useState<Struck | null>(null);
  if (!list.isSuccess) return <QueryNote query={list} />;
  const entries: readonly HistoryEntryView[] = list.data.pages.flat();
  const [newest] = entries;
  return (
    <>
      {subjectId !== null && (
        <Alert
          type="info"
          title={t('history.subjectShown', {
            kind: newest ? text.subject(newest.subjectKind) : '',
            id: shortId(subjectId),
          })}
          action={<Button onClick={() => onShow({})}>{t('history.subjectAll')}</Button>}
          style={{ marginBottom: 8 }}
        />
      )}
      {entries.length === 0 ? (
        <EmptyNote title={t('history.entriesEmpty')} todo={t('history.entriesEmptyTodo')} />
      ) : (
        <EntryTable
          entries={entries}
          onSubject={subjectId === null ? (id) => onShow({ subject: id }) : null}
          onStrike={mayAsk ? setStriking : null}
        />
      )}
      {list.hasNextPage && (
        <p className="no-print">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('history.older')}
          </Button>
        </p>
      )}
      {striking && <StrikeOutDialog struck={striking} onClose={() => setStriking(null)} />}
    </>
  );
}

function EntryTable({
  entries,
  onSubject,
  onStrike,
}: {
  readonly entries: readonly HistoryEntryView[];
  readonly onSubject: ((subjectId: string) => void) | null;
  readonly onStrike: ((struck: Struck) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <table className="plain-table entry-table">
      <thead>
        <tr>
          <th scope="col">{t('history.columns.entry')}</th>
          <th scope="col">{t('history.columns.at')}</th>
          <th scope="col">{t('history.columns.actor')}</th>
          <th scope="col">{t('history.columns.what')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry
            key={entry.hash}
            entry={entry}
            onSubject={onSubject && (() => onSubject(entry.subjectId))}
            onStrike={onStrike && ((change, side) => onStrike({ entry, change, side }))}
          />
        ))}
      </tbody>
    </table>
  );
}
