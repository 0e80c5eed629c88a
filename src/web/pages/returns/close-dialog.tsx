import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Checkbox, Form, Input, Modal, Progress, Select, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import { LISTS } from '../../../papers/list.js';
import {
  PERIOD_KIND_LABELS,
  PERIOD_KINDS,
  RETURN_BOUNDS,
  RETURN_LISTS,
  type PeriodKind,
  type ReturnInput,
  type ReturnList,
  type ReturnRowView,
} from '../../../returns/return.js';
import { Failure } from '../../api/http.js';
import { hasEnded, useJob } from '../../api/imports.js';
import { closeReturn, returnsKey, useReturnCheck } from '../../api/returns.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useLanguage } from '../../words/language.js';
import { CheckBefore } from './check-before.js';
import { offeredPeriods, usualPeriod } from './periods.js';

interface Wish {
  readonly kind: PeriodKind;
  readonly period: string;
  readonly lists: readonly ReturnList[];
  readonly note?: string;
  readonly reason?: string;
}

/** Closes a period, or supersedes a return: shows first what it would find, then how far it is. */
export function CloseDialog({
  campaign,
  replaced,
  onClose,
}: {
  readonly campaign: string;
  /** The return that is to be replaced. */
  readonly replaced: ReturnRowView | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const [form] = Form.useForm<Wish>();
  const kind: PeriodKind = Form.useWatch('kind', form) ?? replaced?.kind ?? 'month';
  const period = Form.useWatch('period', form) ?? replaced?.period ?? usualPeriod(kind, today);
  const check = useReturnCheck(campaign, period);
  const standing = check.data?.standing ?? null;
  const closing = useClosing(period, onClose);
  return (
    <Modal
      open
      width={620}
      title={replaced ? t('returns.dialog.replace', { period: replaced.period }) : t('returns.dialog.title')}
      okText={t('returns.dialog.ok')}
      cancelText={t('frame.cancel')}
      okButtonProps={{ disabled: !check.isSuccess, loading: closing.running }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        disabled={closing.running}
        initialValues={{
          kind: replaced?.kind ?? 'month',
          period: replaced?.period ?? usualPeriod('month', today),
          lists: replaced?.lists ?? [],
        }}
        onFinish={(wish) =>
          closing.begin({
            campaign,
            period: wish.period,
            lists: wish.lists,
            note: wish.note ?? null,
            ...(standing && { supersedes: standing.id, reason: wish.reason ?? '' }),
          })
        }
      >
        <PeriodFields kind={kind} fixed={replaced !== null} today={today} form={form} />
        {check.isError && <FailureNote error={check.error} onRetry={() => void check.refetch()} />}
        {check.data && <CheckBefore check={check.data} />}
        {standing && (
          <Form.Item
            name="reason"
            label={t('returns.dialog.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input placeholder={t('returns.dialog.reasonHint')} maxLength={RETURN_BOUNDS.reasonCharacters} />
          </Form.Item>
        )}
        <ContentFields />
      </Form>
      {closing.running && <HowFar keeping={closing.phase === 'keeping'} />}
      {closing.error && <FailureNote error={closing.error} kept />}
    </Modal>
  );
}

/** The period; another kind begins with the one that has just ended. */
function PeriodFields({
  kind,
  fixed,
  today,
  form,
}: {
  readonly kind: PeriodKind;
  readonly fixed: boolean;
  readonly today: Day;
  readonly form: FormInstance<Wish>;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <div className="returns-period">
      <Form.Item name="kind" label={t('returns.dialog.kind')}>
        <Select
          disabled={fixed}
          options={PERIOD_KINDS.map((one) => ({ value: one, label: read(PERIOD_KIND_LABELS[one]) }))}
          onChange={(one: PeriodKind) => form.setFieldValue('period', usualPeriod(one, today))}
        />
      </Form.Item>
      <Form.Item name="period" label={t('returns.dialog.period')}>
        <Select
          disabled={fixed}
          options={offeredPeriods(kind, today).map((code) => ({ value: code, label: code }))}
        />
      </Form.Item>
    </div>
  );
}

/** Lists that go in besides, and a note. */
function ContentFields() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <>
      <Form.Item name="lists" label={t('returns.dialog.lists')} extra={t('returns.dialog.listsHint')}>
        <Checkbox.Group
          options={RETURN_LISTS.map((one) => ({ value: one, label: read(LISTS[one].label) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('returns.dialog.note')}>
        <Input.TextArea rows={2} maxLength={RETURN_BOUNDS.noteCharacters} />
      </Form.Item>
    </>
  );
}

/** How far the closing is. */
function HowFar({ keeping }: { readonly keeping: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="info"
      title={keeping ? t('returns.dialog.keeping') : t('returns.dialog.writing')}
      description={
        <>
          <Progress percent={keeping ? 85 : 40} showInfo={false} status="active" />
          {t('returns.dialog.wait')}
        </>
      }
    />
  );
}

/** Has a return closed as a job, and watches it. */
function useClosing(period: string, onClose: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId).data;
  const beginning = useMutation({
    mutationFn: (input: ReturnInput) => closeReturn(input),
    onSuccess: ({ id }) => setJobId(id),
  });
  const ended = job !== undefined && hasEnded(job);
  useEffect(() => {
    if (!ended) return;
    void queries.invalidateQueries({ queryKey: returnsKey });
    if (job?.state !== 'done') return;
    void message.success(t('returns.dialog.done', { period }));
    onClose();
    // Told once, when it ends.
  }, [ended]);
  const failed =
    job?.state === 'failed' && job.error
      ? new Failure('refused', job.error.code, { ...job.error.params }, job.error.message)
      : null;
  return {
    begin: (input: ReturnInput) => {
      setJobId(null);
      beginning.mutate(input);
    },
    running: beginning.isPending || (jobId !== null && !ended),
    phase: job?.phase,
    error: beginning.error ?? failed,
  };
}
