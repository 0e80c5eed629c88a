import { App, Button, Form, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { actOnCase } from '../../api/rectification.js';
import { moneyText, type ShownUnit } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useLanguage } from '../../words/language.js';
import { LINE_LABELS, type Line, type Reversed } from './line.js';
import { LineFields } from './line-fields.js';
import { emptyLine, readLine, type LineFault, type LineValues } from './line-reading.js';
import { useSending } from './use-sending.js';
import './rectification.css';
import '../../layout/form.css';

/** What of the money a form begins with: all that is outstanding, to be asked about; what is left of a line, to be taken back. */
function beginning(
  line: Line,
  one: CaseView,
  reverses: Reversed | null,
  unit: ShownUnit,
): Partial<LineValues> {
  if (reverses !== null) return reverses.whole ? {} : { amount: moneyText(reverses.left, unit) };
  if (line === 'ask-write-off') return { amount: moneyText(one.outstandingFen, unit) };
  return line === 'settlements' ? { kind: 'recovered' } : {};
}

interface LineFormProps {
  readonly line: Line;
  readonly one: CaseView;
  readonly reverses: Reversed | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Reading a form of money, sending it, and what comes after: the form without its looks. */
function useLine({ line, one, reverses, onDone }: LineFormProps, name: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useLedger().ledger;
  // The switch of the unit in the head must not change what a number means that was typed already.
  const [unit] = useState(useMoneyUnit().unit);
  const [form] = Form.useForm<LineValues>();
  const [initial] = useState(() => ({ ...emptyLine(today), ...beginning(line, one, reverses, unit) }));
  const { send, ...sending } = useSending();

  const showFaults = (faults: readonly LineFault[]): void => {
    const names = Object.keys(form.getFieldsValue()) as (keyof LineValues)[];
    form.setFields(names.map((each) => ({ name: each, errors: [] })));
    form.setFields(faults.map(({ at, word }) => ({ name: at, errors: [t(`work.lineFaults.${word}`)] })));
    if (faults[0] !== undefined) form.scrollToField(faults[0].at, { focus: true });
  };
  const submit = async (): Promise<void> => {
    const values: LineValues = { ...initial, ...form.getFieldsValue(true) };
    const { input, faults } = readLine(line, values, { unit, reverses });
    showFaults(faults);
    if (faults.length > 0) return;
    const after = await send(() => actOnCase(one.id, one.version, line, input));
    if (after === null) return;
    void message.success(t('work.done', { number: after.number, what: name }));
    onDone();
  };
  return { form, initial, unit, submit, ...sending };
}

/** The form of one line of money of a case, of a line that is taken back, or of what is said of its amount. */
export function LineForm(props: LineFormProps) {
  const { line, one, reverses, onCancel } = props;
  const { t } = useTranslation();
  const { read } = useLanguage();
  const name = reverses === null ? read(LINE_LABELS[line]) : t('work.reverse');
  const { form, initial, unit, submit, typed, error, isSending, isDirty } = useLine(props, name);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  useKeys({ 'ctrl+enter': () => void submit() });
  return (
    <section
      ref={box}
      className="deed-form"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The drawer round it stays open.
        event.nativeEvent.stopPropagation();
        onCancel();
      }}
    >
      <UnsavedGuard isDirty={isDirty} />
      <h3>{name}</h3>
      {error !== null && <FailureNote error={error} kept />}
      <Form<LineValues>
        name="line"
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={typed}
      >
        <LineFields {...{ line, one, unit, reverses }} />
      </Form>
      <Space className="deed-foot">
        <Button type="primary" loading={isSending} onClick={() => void submit()}>
          {name} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
    </section>
  );
}
