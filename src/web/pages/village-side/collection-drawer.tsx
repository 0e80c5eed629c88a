import { CopyOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { reminderText, type CollectionDetailView } from '../../../rectification/collection.js';
import { changeCollection, useCollection } from '../../api/village-side.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { RowDrawer } from '../registers/row-drawer.js';
import { CollectionVillages } from './collection-villages.js';
import './village-side.css';

/** One collection: the reminder for the chat, and how each village stands. */
export function CollectionDrawer({
  id,
  onClose,
}: {
  readonly id: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const one = useCollection(id);
  return (
    <RowDrawer
      id={id}
      query={one}
      size={920}
      title={one.data?.name ?? t('collections.title')}
      onClose={onClose}
    >
      {(collection) => <Content one={collection} />}
    </RowDrawer>
  );
}

function Content({ one }: { readonly one: CollectionDetailView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayWrite = useMay('collections:write');
  const ending = useMutation({
    mutationFn: () => changeCollection(one.id, one.version, { ended: one.endedDay === null }),
    onSuccess: () => refreshAfterWrite(queries),
  });
  const done = one.counts['handed-in'] + one.counts.nil;
  return (
    <>
      <p>
        {t('collections.dueDay')} <span className="number">{one.dueDay}</span> ·{' '}
        {t('collections.progress', { done, villages: one.villages })}
        {one.endedDay !== null && ` · ${t('collections.ended', { day: one.endedDay })}`}{' '}
        {mayWrite && (
          <Button size="small" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t(one.endedDay === null ? 'collections.end' : 'collections.reopen')}
          </Button>
        )}
      </p>
      {ending.isError && <FailureNote error={ending.error} />}
      {mayWrite && one.endedDay === null && <Reminder one={one} />}
      <CollectionVillages one={one} />
    </>
  );
}

/** The text for the chat, which is Chinese whatever the language of the page. */
function Reminder({ one }: { readonly one: CollectionDetailView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const text = reminderText(one, useLedger().ledger.today);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('collections.copied'));
    } catch {
      // An office's browser may keep pages from the clipboard.
      void message.warning(t('collections.copyFailed'));
    }
  };
  return (
    <div className="village-reminder">
      <strong>{t('collections.remind')}</strong>
      <p lang="zh-CN">{text}</p>
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {t('collections.copy')}
      </Button>
    </div>
  );
}
