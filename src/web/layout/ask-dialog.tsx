import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../kernel/calendar.js';
import { FailureNote } from './failure-note.js';
import { dayTyped } from './form-rules.js';
import { refreshAfterWrite } from './use-saving.js';

interface Asking {
  readonly title: string;
  readonly label: string;
  readonly hint: ReactNode;
  /** What is said where nothing fitting was typed. */
  readonly fault: string;
  readonly ok: string;
  readonly onDone: () => void;
}

/** Asks for a sentence before something is done, does it, and says what was refused. */
export function AskText({
  initial = '',
  charactersMax,
  send,
  ...asking
}: Asking & {
  readonly initial?: string;
  readonly charactersMax: number;
  readonly send: (text: string) => Promise<unknown>;
}) {
  return (
    <Ask
      {...asking}
      initial={initial}
      isGood={(text) => text.trim() !== ''}
      send={send}
      field={<Input.TextArea autoFocus rows={4} maxLength={charactersMax} />}
    />
  );
}

/** Asks for a day before something is done. */
export function AskDay({ send, ...asking }: Asking & { readonly send: (day: Day) => Promise<unknown> }) {
  return (
    <Ask
      {...asking}
      initial=""
      isGood={(text) => dayTyped(text) !== null}
      send={async (text) => {
        const day = dayTyped(text);
        if (day !== null) await send(day);
      }}
      field={<Input autoFocus maxLength={20} placeholder="2026-03-05" />}
    />
  );
}

function Ask({
  title,
  label,
  hint,
  fault,
  ok,
  initial,
  isGood,
  send,
  field,
  onDone,
}: Asking & {
  readonly initial: string;
  readonly isGood: (text: string) => boolean;
  readonly send: (text: string) => Promise<unknown>;
  readonly field: ReactNode;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly text: string }>();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      onDone();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('frame.cancel')}
      confirmLoading={sending.isPending}
      onOk={form.submit}
      onCancel={onDone}
    >
      {sending.isError && <FailureNote error={sending.error} kept />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: initial }}
        onFinish={({ text }) => sending.mutate(text)}
      >
        <Form.Item
          name="text"
          label={label}
          extra={hint}
          rules={[
            {
              validator: (_rule, text?: string) =>
                isGood(text ?? '') ? Promise.resolve() : Promise.reject(new Error(fault)),
            },
          ]}
        >
          {field}
        </Form.Item>
      </Form>
    </Modal>
  );
}
