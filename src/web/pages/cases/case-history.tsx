import { Skeleton, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HistoryChangeView, HistoryEntryView } from '../../../history/history.js';
import { useCaseHistory } from '../../api/cases.js';
import { useActorName } from '../../format/actor-name.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';
import { instantText } from '../../format/instant.js';
import { FailureNote } from '../../layout/failure-note.js';
import { zh } from '../../words/zh.js';

type KnownVerb = keyof typeof zh.oneCase.what;

const verbOf = (what: string): KnownVerb => {
  const verb = what.split('.')[1] ?? '';
  return verb in zh.oneCase.what ? (verb as KnownVerb) : 'other';
};

const FIELDS = Object.keys(zh.fields);

/**
 * Changes in the order of the form, where history keeps them in that of the alphabet. The amount follows from the
 * typed ones and is left out.
 */
const inFormOrder = (changes: readonly HistoryChangeView[]): readonly HistoryChangeView[] =>
  changes
    .filter(({ field }) => field !== 'amountFen')
    .sort((first, second) => FIELDS.indexOf(first.field) - FIELDS.indexOf(second.field));

/** Who did what to a case and when, the newest first. */
export function CaseHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const history = useCaseHistory(id);
  if (history.isError) return <FailureNote error={history.error} onRetry={() => void history.refetch()} />;
  if (history.isPending) return <Skeleton active />;
  if (history.data.length === 0) return <p className="muted">{t('oneCase.historyEmpty')}</p>;
  const newestFirst = [...history.data].sort((first, second) => second.seq - first.seq);
  return (
    <Timeline items={newestFirst.map((entry) => ({ key: entry.hash, content: <Entry entry={entry} /> }))} />
  );
}

function Entry({ entry }: { readonly entry: HistoryEntryView }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <>
      <div>
        <strong>{t(`oneCase.what.${verbOf(entry.what)}`)}</strong> {instantText(entry.at)}{' '}
        {actorName(entry.actor)}{' '}
        <span className="muted" title={entry.hash}>
          {t('oneCase.historyEntry', { seq: entry.seq })} {entry.hash.slice(0, 8)}
        </span>
      </div>
      <ul className="history-changes">
        {inFormOrder(entry.changes).map((change) => (
          <Change key={change.field} change={change} />
        ))}
      </ul>
    </>
  );
}

function Change({ change }: { readonly change: HistoryChangeView }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
  const before = valueOf(change.field, change.before);
  const after = valueOf(change.field, change.after);
  return (
    <li>
      {nameOf(change.field)}:{' '}
      {change.struckOut.includes('before') && <em className="muted">{t('oneCase.historyStruckOut')} → </em>}
      {before !== '' && (
        <>
          <del>{before}</del> →{' '}
        </>
      )}
      {change.struckOut.includes('after') ? (
        <em className="muted">{t('oneCase.historyStruckOut')}</em>
      ) : after === '' ? (
        t('oneCase.historyEmptied')
      ) : (
        <ins className="kept-breaks">{after}</ins>
      )}
    </li>
  );
}
