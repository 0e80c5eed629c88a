import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Modal, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import type { DeputyInput } from '../../../users/person.js';
import { appointDeputy, usePersons } from '../../api/users.js';
import { FailureNote } from '../../layout/failure-note.js';
import '../../layout/form.css';
import { useLedger } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { PersonPicker } from './person-picker.js';
import { WillDo } from './will-do.js';

/** Asks who acts in whose place and on which days, says what that means, and appoints. */
export function DeputyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { today } = useLedger().ledger;
  const [form] = Form.useForm<DeputyInput>();
  const appointing = useMutation({
    mutationFn: appointDeputy,
    onSuccess: async ({ deputyName, personName }) => {
      await refreshAfterWrite(queries);
      void message.success(t('users.deputyAppointed', { deputy: deputyName, absent: personName }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('users.deputyAddTitle')}
      okText={t('users.deputyAddNow')}
      cancelText={t('frame.cancel')}
      confirmLoading={appointing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {appointing.isError && <FailureNote error={appointing.error} kept />}
      <Form<DeputyInput>
        form={form}
        layout="vertical"
        initialValues={{ fromDay: today, toDay: today }}
        onFinish={(input) => appointing.mutate(input)}
      >
        <DeputyFields today={today} />
      </Form>
      <Effects form={form} />
    </Modal>
  );
}

/** Says what the appointment as it is typed means; nothing while it is not whole. */
function Effects({ form }: { readonly form: FormInstance<DeputyInput> }) {
  const { t } = useTranslation();
  const persons = usePersons();
  const nameOf = (id: string): string => persons.data?.find((one) => one.id === id)?.name ?? '';
  const values = Form.useWatch((all: Partial<DeputyInput> | undefined) => all, form);
  const { personId, deputyId, fromDay, toDay } = values ?? {};
  if (!personId || !deputyId || !fromDay || !toDay) return null;
  if (personId === deputyId || fromDay > toDay) return null;
  const words = { from: fromDay, to: toDay, absent: nameOf(personId), deputy: nameOf(deputyId) };
  return <WillDo sentences={[t('users.deputyWill', words)]} />;
}

function DeputyFields({ today }: { readonly today: Day }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="personId"
        label={t('users.absent')}
        rules={[{ required: true, message: t('users.deputyFault') }]}
      >
        <PersonPicker />
      </Form.Item>
      <Form.Item
        name="deputyId"
        label={t('users.deputy')}
        dependencies={['personId']}
        rules={[
          { required: true, message: t('users.deputyFault') },
          ({ getFieldValue }) => ({
            validator: async (_, chosen) => {
              if (chosen === undefined || chosen !== getFieldValue('personId')) return;
              throw new Error(t('users.deputyFault'));
            },
          }),
        ]}
      >
        <PersonPicker />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="fromDay"
          label={t('users.fromDay')}
          rules={[{ required: true, message: t('users.daysFault') }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          name="toDay"
          label={t('users.toDay')}
          dependencies={['fromDay']}
          rules={[
            { required: true, message: t('users.daysFault') },
            ({ getFieldValue }) => ({
              validator: async (_, day: string) => {
                if (day >= getFieldValue('fromDay')) return;
                throw new Error(t('users.daysFault'));
              },
            }),
          ]}
        >
          <DayInput min={today} />
        </Form.Item>
      </div>
    </>
  );
}

/** A day as the browser asks for it. */
function DayInput(props: {
  readonly id?: string;
  readonly value?: string;
  readonly min?: string;
  readonly onChange?: (value: string) => void;
}) {
  return (
    <input
      {...props}
      type="date"
      className="day-input"
      value={props.value ?? ''}
      onChange={({ target }) => props.onChange?.(target.value)}
    />
  );
}
