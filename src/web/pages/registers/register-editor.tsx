import { App, Button, Form, Space, type FormInstance } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictDialog, type FieldWords } from '../../layout/conflict-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { changedParts } from '../../layout/form-rules.js';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import '../../layout/form.css';

/** What the editor is asked for and whom it tells. `Values` is what the fields hold, `Input` what the ledger is told. */
export interface RegisterEditing<Values extends object, Input extends object, View> {
  /** The version that is typed over; null for a new row. */
  readonly existing: View | null;
  readonly initial: Values;
  /** Reads values that have passed the rules of their fields. */
  readonly inputOf: (values: Values) => Input;
  /** Records a new row, or corrects the fields that changed. */
  readonly save: (input: Partial<Input>, version: number | null) => Promise<View>;
  readonly nameOf: (one: View) => string;
  /** How a conflict names and says the fields, where it is not as everywhere. */
  readonly words?: FieldWords;
  readonly onSaved: (saved: View) => void;
  /** Called instead of `onSaved` when the next row is to be typed. */
  readonly onNext?: (values: Values) => void;
  readonly onCancel: () => void;
}

/**
 * A form of a register with its buttons and keys. Nothing typed is lost: leaving is guarded, a failure keeps it, and
 * what somebody else saved meanwhile is shown beside it.
 */
export function RegisterEditor<
  Values extends object,
  Input extends object,
  View extends { readonly version: number },
>({
  children,
  ...editing
}: RegisterEditing<Values, Input, View> & { readonly children: (form: FormInstance<Values>) => ReactNode }) {
  const { t } = useTranslation();
  const { form, saving, isDirty, submit, overwrite, finish } = useEditing(editing);
  const { initial, onNext, onCancel, nameOf, words } = editing;
  useKeys({
    'ctrl+enter': () => void submit(false),
    ...(onNext ? { 'ctrl+shift+enter': () => void submit(true), 'alt+n': () => void submit(true) } : {}),
  });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<Values> form={form} layout="vertical" initialValues={initial} requiredMark>
        <div className="form-grid">{children(form)}</div>
      </Form>
      <Space className="editor-foot" wrap>
        <Button type="primary" loading={saving.isSaving} onClick={() => void submit(false)}>
          {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        {onNext && (
          <Button loading={saving.isSaving} onClick={() => void submit(true)}>
            {t('registers.saveNext')} <kbd aria-hidden="true">Alt+N</kbd>
          </Button>
        )}
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
      {saving.conflict && (
        <ConflictDialog<Partial<Input>, View>
          conflict={saving.conflict}
          name={nameOf(saving.conflict.theirs)}
          words={words}
          isSaving={saving.isSaving}
          onClose={saving.dropConflict}
          onSave={overwrite}
          onTakeTheirs={(theirs) => {
            saving.dropConflict();
            finish(theirs, null);
          }}
        />
      )}
    </>
  );
}

function useEditing<Values extends object, Input extends object, View extends { readonly version: number }>({
  existing,
  initial,
  inputOf,
  save,
  nameOf,
  onSaved,
  onNext,
}: RegisterEditing<Values, Input, View>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [before] = useState(() => JSON.stringify(inputOf(initial)));
  const isDone = useRef(false);
  const saving = useSaving<Partial<Input>, View>((input, version) =>
    save(input, existing === null ? null : (version ?? existing.version)),
  );
  const finish = (saved: View, next: Values | null): void => {
    isDone.current = true;
    void message.success(t('registers.saved', { name: nameOf(saved) }));
    if (next !== null && onNext) onNext(next);
    else onSaved(saved);
  };
  /** A failure is shown above the form and a conflict in its dialog, so that nothing is left to catch here. */
  const send = (input: Partial<Input>, version: number | null, next: Values | null): Promise<void> =>
    saving.save({ input, ...(version === null ? {} : { version }) }).then(
      (saved) => finish(saved, next),
      () => undefined,
    );
  const submit = async (next: boolean): Promise<void> => {
    if (saving.isSaving) return;
    const passes = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!passes) {
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0);
      if (first) form.scrollToField(first.name, { focus: true });
      return;
    }
    const values: Values = { ...initial, ...(form.getFieldsValue(true) as Values) };
    const input = inputOf(values);
    if (existing === null) return send(input, null, next ? values : null);
    const change = changedParts(JSON.parse(before) as Input, input);
    if (Object.keys(change).length > 0) return send(change, null, null);
    isDone.current = true;
    onSaved(existing);
  };
  return {
    form,
    saving,
    submit,
    finish,
    overwrite: (input: Partial<Input>, version: number) => void send(input, version, null),
    isDirty: () => !isDone.current && form.isFieldsTouched(),
  };
}
