import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  NOTICE_BOUNDS,
  OBJECTION_RESULT_LABELS,
  OBJECTION_RESULTS,
  type NoticeDetailView,
  type ObjectionResult,
  type ObjectionView,
} from '../../../notices/notice.js';
import { answerObjection, objectToNotice } from '../../api/notices.js';
import { DayField } from '../../layout/day-field.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { neededDay } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { TextField } from '../registers/form-fields.js';

/** What was said against a notice, and what was answered. */
export function NoticeObjections({
  one,
  mayWrite,
}: {
  readonly one: NoticeDetailView;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const [isNew, setIsNew] = useState(false);
  const [answering, setAnswering] = useState<ObjectionView | null>(null);
  const mayObject = mayWrite && one.postedDay !== null && one.confirmedDay === null;
  return (
    <>
      {mayObject && <Button onClick={() => setIsNew(true)}>{t('notices.object')}</Button>}
      {one.objectionList.length === 0 ? (
        <EmptyNote
          title={t('notices.noObjections')}
          todo={t(one.postedDay === null ? 'notices.notPostedTodo' : 'notices.noObjectionsTodo')}
        />
      ) : (
        <ObjectionTable one={one} onAnswer={mayWrite ? setAnswering : null} />
      )}
      {isNew && <ObjectionDialog one={one} onClose={() => setIsNew(false)} />}
      {answering !== null && (
        <AnswerDialog one={one} objection={answering} onClose={() => setAnswering(null)} />
      )}
    </>
  );
}

function ObjectionTable({
  one,
  onAnswer,
}: {
  readonly one: NoticeDetailView;
  readonly onAnswer: ((objection: ObjectionView) => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('notices.receivedDay')}</th>
          <th scope="col">{t('notices.objection')}</th>
          <th scope="col">{t('notices.answer')}</th>
          <th scope="col">{t('notices.answeredDay')}</th>
          {onAnswer && <th scope="col">{t('notices.doing')}</th>}
        </tr>
      </thead>
      <tbody>
        {one.objectionList.map((objection) => (
          <tr key={objection.id}>
            <td className="number">{objection.receivedDay}</td>
            <td className="kept-breaks">{objection.text}</td>
            <td className="kept-breaks">
              {objection.result === null ? (
                <strong className="late">{t('notices.notAnswered')}</strong>
              ) : (
                <>
                  {read(OBJECTION_RESULT_LABELS[objection.result])}
                  <div>{objection.answer}</div>
                </>
              )}
            </td>
            <td className="number">{objection.answeredDay}</td>
            {onAnswer && (
              <td>
                <Button
                  size="small"
                  aria-label={t('notices.answerNamed', { name: objection.text })}
                  onClick={() => onAnswer(objection)}
                >
                  {t(objection.result === null ? 'notices.answerIt' : 'frame.edit')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Told {
  readonly day: string;
  readonly text: string;
}

function ObjectionDialog({ one, onClose }: { readonly one: NoticeDetailView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<Told>
      title={t('notices.object')}
      okText={t('frame.save')}
      initial={{ day: today, text: '' }}
      send={({ day, text }) => objectToNotice(one.id, { receivedDay: neededDay(day), text: text.trim() })}
      onClose={onClose}
    >
      <DayField name="day" label={t('notices.receivedDay')} isNeeded />
      <TextField
        name="text"
        label={t('notices.objection')}
        extra={t('notices.objectionHint')}
        rows={4}
        max={NOTICE_BOUNDS.textCharacters}
        needed={t('notices.textFault')}
      />
    </RegisterDialog>
  );
}

function AnswerDialog({
  one,
  objection,
  onClose,
}: {
  readonly one: NoticeDetailView;
  readonly objection: ObjectionView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<Told & { readonly result: ObjectionResult }>
      title={t('notices.answerIt')}
      okText={t('frame.save')}
      initial={{
        day: objection.answeredDay ?? today,
        text: objection.answer ?? '',
        result: objection.result ?? 'explained',
      }}
      send={({ day, text, result }) =>
        answerObjection(one.id, objection, { result, answer: text.trim(), answeredDay: neededDay(day) })
      }
      onClose={onClose}
    >
      <p className="kept-breaks">{objection.text}</p>
      <Form.Item name="result" label={t('notices.result')}>
        <Radio.Group
          options={OBJECTION_RESULTS.map((value) => ({ value, label: read(OBJECTION_RESULT_LABELS[value]) }))}
        />
      </Form.Item>
      <TextField
        name="text"
        label={t('notices.answer')}
        rows={4}
        max={NOTICE_BOUNDS.textCharacters}
        needed={t('notices.textFault')}
      />
      <DayField name="day" label={t('notices.answeredDay')} isNeeded />
    </RegisterDialog>
  );
}
