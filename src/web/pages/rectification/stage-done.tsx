import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { STAGE_BOUNDS, type StageView } from '../../../rectification/stage.js';
import { actOnCase } from '../../api/rectification.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { dayRead } from './deed-reading.js';
import { useSending } from './use-sending.js';

/** When a stage was done, or a small form that says so; a slip is taken back. */
export function StageDone({
  one,
  stage,
  mayMark,
}: {
  readonly one: CaseView;
  readonly stage: StageView;
  readonly mayMark: boolean;
}) {
  const { t } = useTranslation();
  const [marking, setMarking] = useState(false);
  const { send, error, isSending } = useSending();
  const undo = (): Promise<CaseView | null> =>
    send(() => actOnCase(one.id, one.version, 'stage-done', { stageId: stage.id, done: false }));
  if (stage.doneDay !== null) {
    return (
      <>
        <span className="number">{stage.doneDay}</span> {stage.doneNote}{' '}
        {mayMark && (
          <Button type="link" size="small" loading={isSending} onClick={() => void undo()}>
            {t('work.stageUndo')}
          </Button>
        )}
        {error !== null && <FailureNote error={error} />}
      </>
    );
  }
  if (!mayMark) return <span className="muted">{t('work.stageOpen')}</span>;
  if (marking) return <Marking one={one} stage={stage} onClose={() => setMarking(false)} />;
  return (
    <Button
      size="small"
      aria-label={t('work.stageDoneNamed', { name: stage.name })}
      onClick={() => setMarking(true)}
    >
      {t('work.stageDone')}
    </Button>
  );
}

function Marking({
  one,
  stage,
  onClose,
}: {
  readonly one: CaseView;
  readonly stage: StageView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const [typedDay, setTypedDay] = useState<string>(today);
  const [note, setNote] = useState('');
  const { send, error, isSending } = useSending();
  const day = dayRead(typedDay);
  const mark = async (): Promise<void> => {
    if (day === null) return;
    const said = { stageId: stage.id, done: true, day, note: note.trim() || null };
    if ((await send(() => actOnCase(one.id, one.version, 'stage-done', said))) !== null) onClose();
  };
  return (
    <>
      {error !== null && <FailureNote error={error} kept />}
      <Space wrap>
        <Input
          className="stage-day"
          aria-label={t('fields.doneDay')}
          status={day === null ? 'error' : ''}
          value={typedDay}
          onChange={({ target }) => setTypedDay(target.value)}
        />
        <Input
          autoFocus
          aria-label={t('fields.doneNote')}
          placeholder={t('fields.doneNote')}
          maxLength={STAGE_BOUNDS.noteCharacters}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onPressEnter={() => void mark()}
        />
        <Button type="primary" disabled={day === null} loading={isSending} onClick={() => void mark()}>
          {t('work.stageDone')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </Space>
    </>
  );
}
