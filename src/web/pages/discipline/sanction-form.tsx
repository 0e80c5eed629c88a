import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  MANAGING_BODIES,
  MANAGING_BODY_LABELS,
  type ManagingBody,
} from '../../../discipline/dealt-person.js';
import {
  SANCTION_BOUNDS,
  SANCTION_KIND_LABELS,
  SANCTION_KINDS,
  type SanctionDetailView,
  type SanctionInput,
  type SanctionKind,
} from '../../../discipline/sanction.js';
import { isDay, type Day } from '../../../kernel/calendar.js';
import { parseDay } from '../../../kernel/day-text.js';
import { changeSanction, recordSanction } from '../../api/discipline.js';
import { FailureNote } from '../../layout/failure-note.js';
import { VillagePicker } from '../../layout/pickers.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import '../../layout/form.css';

const TEXTS = ['decidingOrgan', 'approvingOrgan', 'documentNumber', 'casesAsWritten', 'note'] as const;
const DAYS = [
  'decidedDay',
  'announcedDay',
  'effectiveDay',
  'restoredDay',
  'filedDay',
  'postsChangedDay',
  'reportedDay',
] as const;
type TextField = (typeof TEXTS)[number];
type DayField = (typeof DAYS)[number];

type Values = { readonly [Key in TextField | DayField]?: string } & {
  readonly asWritten: string;
  readonly kind?: SanctionKind | null;
  readonly villageId?: string | null;
  readonly name?: string;
  readonly postThen?: string;
  readonly managesIn?: ManagingBody;
  readonly membership?: 'yes' | 'no';
};

/** A day as people type it, or null for an empty field. */
function dayOf(text: string | undefined): Day | null {
  if (text === undefined || text.trim() === '') return null;
  const reading = parseDay(text);
  return reading.kind === 'known' ? reading.day : (text as Day);
}

const isReadable = (text: string | undefined): boolean => {
  const day = dayOf(text);
  return day === null || isDay(day);
};

/** What was typed about the paper. */
function inputOf(values: Values): SanctionInput {
  return {
    asWritten: values.asWritten,
    ...(values.kind ? { kind: values.kind } : {}),
    ...Object.fromEntries(TEXTS.map((name) => [name, values[name]?.trim() || null])),
    ...Object.fromEntries(DAYS.map((name) => [name, dayOf(values[name])])),
  };
}

/** Types a sanction as its paper has it; a new one also asks who received it. */
export function SanctionForm({
  existing,
  onSaved,
  onCancel,
}: {
  readonly existing: SanctionDetailView | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const saving = useMutation({
    mutationFn: (values: Values) => {
      const input = inputOf(values);
      if (existing !== null) return changeSanction(existing.id, existing.version, input);
      const { villageId, name, postThen, managesIn, membership } = values;
      const person = {
        villageId: villageId ?? '',
        name: name ?? '',
        postThen: postThen ?? null,
        ...(managesIn ? { managesIn } : {}),
        ...(membership ? { partyMember: membership === 'yes' } : {}),
      };
      return recordSanction({ ...input, person });
    },
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      onSaved();
    },
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={existing === null ? {} : valuesOf(existing)}
      onFinish={(values) => saving.mutate(values)}
    >
      {saving.isError && <FailureNote error={saving.error} kept />}
      <div className="form-grid">
        {existing === null && <PersonFields />}
        <PaperFields existing={existing} />
      </div>
      <Space className="editor-foot">
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('frame.save')}
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
    </Form>
  );
}

function valuesOf(one: SanctionDetailView): Partial<Values> {
  const filled = [...TEXTS, ...DAYS].flatMap((name) => {
    const value = one[name];
    return value === null ? [] : [[name, value] as const];
  });
  return {
    asWritten: one.asWritten,
    kind: one.kindBy === 'person' ? one.kind : null,
    ...Object.fromEntries(filled),
  };
}

function PersonFields() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const bodies = MANAGING_BODIES.map((value) => ({ value, label: read(MANAGING_BODY_LABELS[value]) }));
  const members = (['yes', 'no'] as const).map((value) => ({ value, label: t(`discipline.${value}`) }));
  return (
    <>
      <Form.Item
        name="villageId"
        label={t('fields.villageId')}
        rules={[{ required: true, message: t('discipline.villageFault') }]}
      >
        <VillagePicker autoFocus />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('discipline.person')}
        extra={t('discipline.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('discipline.nameFault') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="postThen" label={t('fields.postThen')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="managesIn" label={t('fields.managesIn')} extra={t('discipline.managesInHint')}>
        <Select allowClear options={bodies} />
      </Form.Item>
      <Form.Item name="membership" label={t('fields.partyMember')}>
        <Select allowClear options={members} />
      </Form.Item>
    </>
  );
}

function PaperFields({ existing }: { readonly existing: SanctionDetailView | null }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const possible = existing !== null && existing.kindBy !== 'words' ? existing.possibilities : SANCTION_KINDS;
  const settled = existing?.kindBy === 'words';
  return (
    <>
      <Form.Item
        name="asWritten"
        label={t('fields.asWritten')}
        extra={t('discipline.asWrittenHint')}
        rules={[{ required: true, whitespace: true, message: t('discipline.asWrittenFault') }]}
      >
        <Input maxLength={SANCTION_BOUNDS.asWrittenCharacters} />
      </Form.Item>
      {!settled && (
        <Form.Item name="kind" label={t('discipline.settleKind')} extra={t('discipline.settleKindHint')}>
          <Select
            allowClear
            options={possible.map((value) => ({ value, label: read(SANCTION_KIND_LABELS[value]) }))}
          />
        </Form.Item>
      )}
      {TEXTS.map((name) => (
        <Form.Item key={name} name={name} label={t(`fields.${name}`)}>
          <Input maxLength={100} />
        </Form.Item>
      ))}
      {DAYS.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          rules={[
            {
              validator: (_rule, text?: string) =>
                isReadable(text) ? Promise.resolve() : Promise.reject(new Error(t('villages.dayFault'))),
            },
          ]}
        >
          <Input maxLength={20} placeholder="2015-08-20" />
        </Form.Item>
      ))}
    </>
  );
}
