import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { RegisterDialog } from '../../layout/register-dialog.js';

const REASON_CHARACTERS = 500;

/** What the dialog says. */
export interface ReasonWords {
  readonly title: string;
  readonly okText: string;
  readonly label: string;
  /** What is said where no reason is written. */
  readonly fault: string;
  readonly done: string;
}

/** Asks why something is taken out or back, and does it; it stays to be seen. */
export function ReasonDialog({
  words,
  send,
  onClose,
  children,
}: {
  readonly words: ReasonWords;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** What it means, or what it is about. */
  readonly children: ReactNode;
}) {
  const { message } = App.useApp();
  return (
    <RegisterDialog<{ readonly reason: string }>
      title={words.title}
      okText={words.okText}
      isDangerous
      send={({ reason }) => send(reason.trim())}
      onDone={() => void message.success(words.done)}
      onClose={onClose}
    >
      {children}
      <Form.Item
        name="reason"
        label={words.label}
        rules={[{ required: true, whitespace: true, message: words.fault }]}
      >
        <Input.TextArea autoFocus rows={2} maxLength={REASON_CHARACTERS} />
      </Form.Item>
    </RegisterDialog>
  );
}
