import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { STAGE_BOUNDS } from '../../../rectification/stage.js';
import { actOnCase } from '../../api/rectification.js';
import { FailureNote } from '../../layout/failure-note.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { dayRead } from './deed-reading.js';
import { useSending } from './use-sending.js';

interface Planned {
  readonly id?: string;
  readonly name?: string;
  readonly due?: string;
}

interface Values {
  readonly stages: readonly Planned[];
}

/** Plans the stages of a case: what, and by when; what was done already stays as it is. */
export function StagePlan({
  one,
  work,
  onClose,
}: {
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { send, typed, isDirty, isSending, error } = useSending();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input:not([disabled])')?.focus(), []);
  const done = new Set(work.stages.filter(({ doneDay }) => doneDay !== null).map(({ id }) => id));
  const there = work.stages.map(({ id, name, dueDay }) => ({ id, name, due: dueDay }));
  const save = async ({ stages }: Values): Promise<void> => {
    const planned = stages.flatMap(({ id, name = '', due = '' }) => {
      const dueDay = dayRead(due);
      return dueDay === null ? [] : [{ id: id ?? null, name: name.trim(), dueDay }];
    });
    if ((await send(() => actOnCase(one.id, one.version, 'stages', { stages: planned }))) !== null) onClose();
  };
  return (
    <section ref={box} className="deed-form" aria-label={t('work.stages')}>
      <UnsavedGuard isDirty={isDirty} />
      <h3>{t('work.stages')}</h3>
      <p className="muted">{t('work.stagesHint', { dueDay: one.dueDay ?? one.dueAsWritten ?? '' })}</p>
      {error !== null && <FailureNote error={error} kept />}
      <Form<Values>
        name="plan"
        form={form}
        initialValues={{ stages: there.length === 0 ? [{}] : there }}
        onValuesChange={typed}
        onFinish={(values) => void save(values)}
      >
        <Form.List name="stages">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row, place) => (
                <StageRow
                  key={row.key}
                  name={row.name}
                  place={place + 1}
                  done={done.has(there[row.name]?.id ?? '')}
                  onRemove={() => remove(row.name)}
                />
              ))}
              <Button disabled={rows.length >= STAGE_BOUNDS.stages} onClick={() => add({})}>
                {t('work.addStage')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
      <Space className="deed-foot">
        <Button type="primary" loading={isSending} onClick={() => form.submit()}>
          {t('frame.save')}
        </Button>
        <Button onClick={onClose}>{t('frame.cancel')}</Button>
      </Space>
    </section>
  );
}

function StageRow({
  name,
  place,
  done,
  onRemove,
}: {
  readonly name: number;
  readonly place: number;
  /** It was done already, and stays as it is. */
  readonly done: boolean;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="detail-row" role="group" aria-label={t('work.stageNumbered', { place })}>
      <Form.Item
        name={[name, 'name']}
        className="detail-long"
        rules={[{ required: true, whitespace: true, message: t('work.stageNameFault') }]}
      >
        <Input
          aria-label={t('work.stageName')}
          placeholder={t('work.stageName')}
          maxLength={STAGE_BOUNDS.nameCharacters}
          disabled={done}
        />
      </Form.Item>
      <Form.Item
        name={[name, 'due']}
        className="detail-short"
        rules={[
          {
            validator: (_rule, text?: string) =>
              dayRead(text ?? '') === null
                ? Promise.reject(new Error(t('work.faults.day')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input
          aria-label={t('work.stageDue')}
          placeholder={t('work.stageDue')}
          maxLength={20}
          disabled={done}
        />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('work.removeStage', { place })}
        disabled={done}
        onClick={onRemove}
      />
    </div>
  );
}
