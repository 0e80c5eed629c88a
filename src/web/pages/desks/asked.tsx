import { useQueryClient, useMutation } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import type { AskedView } from '../../../desks/desk.js';
import { formatYuan } from '../../../kernel/money.js';
import { actOnCase } from '../../api/rectification.js';
import { useActorName } from '../../format/actor-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { CaseLink } from './case-link.js';

/** Requests that this person may decide; nothing where none waits. */
export function Asked({ asked }: { readonly asked: readonly AskedView[] }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const content = useContent();
  const [deciding, setDeciding] = useState<AskedView | null>(null);
  if (asked.length === 0) return null;
  return (
    <section className="block" id="asked" tabIndex={-1}>
      <h2>{t('desk.asked')}</h2>
      <table className="plain-table">
        <caption className="visually-hidden">{t('desk.asked')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.day')}</th>
            <th scope="col">{t('desk.case')}</th>
            <th scope="col">{t('desk.content')}</th>
            <th scope="col">{t('desk.reason')}</th>
            <th scope="col">{t('desk.askedBy')}</th>
            <th scope="col" className="no-print">
              {t('desk.decide')}
            </th>
          </tr>
        </thead>
        <tbody>
          {asked.map((one) => (
            <tr key={`${one.kind} ${one.of.caseId}`}>
              <td className="number">{one.askedDay}</td>
              <td>
                <CaseLink of={one.of} />
              </td>
              <td>{content(one)}</td>
              <td className="kept-breaks">{one.reason}</td>
              <td>{actorName(one.askedBy)}</td>
              <td className="no-print">
                <Button
                  aria-label={t('desk.decideTitle', { number: one.of.number })}
                  onClick={() => setDeciding(one)}
                >
                  {t('desk.decide')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deciding && <AskedDialog asked={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

/** What is asked for, in words. */
function useContent(): (asked: AskedView) => string {
  const { t } = useTranslation();
  return (asked) =>
    asked.kind === 'extension'
      ? t('desk.extensionText', {
          from: asked.fromDueDay ?? t('frame.none'),
          to: asked.toDueDay ?? '',
          no: asked.extensionsBefore + 1,
        })
      : t('desk.writeOffText', {
          amount: formatYuan(asked.amountFen ?? 0),
          resolution: asked.resolutionNumber ?? '',
        });
}

function AskedDialog({ asked, onClose }: { readonly asked: AskedView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const content = useContent();
  const [note, setNote] = useState('');
  const { caseId, number } = asked.of;
  const deciding = useMutation({
    mutationFn: (granted: boolean) =>
      actOnCase(caseId, asked.version, asked.kind === 'extension' ? 'extend' : 'write-off', {
        granted,
        note: note.trim() === '' ? null : note,
      }),
    onSuccess: async () => {
      onClose();
      void message.success(t('desk.decided', { number }));
      await refreshAfterWrite(queries);
    },
  });
  const decide = (granted: boolean) => (
    <Button
      key={String(granted)}
      type={granted ? 'primary' : 'default'}
      danger={!granted}
      loading={deciding.isPending && deciding.variables === granted}
      disabled={deciding.isPending}
      onClick={() => deciding.mutate(granted)}
    >
      {t(granted ? 'desk.grant' : 'desk.refuse')}
    </Button>
  );
  return (
    <Modal
      open
      title={t('desk.decideTitle', { number })}
      onCancel={onClose}
      footer={[decide(true), decide(false)]}
    >
      {deciding.isError && <FailureNote error={deciding.error} kept />}
      <p>
        <strong>{t(asked.kind === 'extension' ? 'desk.askedExtension' : 'desk.askedWriteOff')}</strong>{' '}
        {content(asked)}
      </p>
      <p className="kept-breaks">{asked.reason}</p>
      <label>
        {t('desk.decisionNote')}
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={CASE_BOUNDS.textCharacters}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
    </Modal>
  );
}
