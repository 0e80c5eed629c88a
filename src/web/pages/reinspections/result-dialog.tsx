import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import {
  CASE_RESULTS,
  REINSPECTION_BOUNDS,
  SAMPLE_RESULT_LABELS,
  VILLAGE_RESULTS,
  type SampleResult,
  type SampleView,
} from '../../../rectification/reinspection.js';
import { keepResult, sendProof } from '../../api/village-side.js';
import { FailureNote } from '../../layout/failure-note.js';
import { dayTyped, isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

interface Values {
  readonly result: SampleResult;
  readonly day?: string;
  readonly text?: string;
  readonly checkedBy?: string;
}

/** What looking came to: result, day, who looked, words and a file. */
export function ResultDialog({
  drawnDay,
  sample,
  onClose,
}: {
  readonly drawnDay: Day;
  readonly sample: SampleView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File | null>(null);
  const results: readonly SampleResult[] = sample.case === null ? VILLAGE_RESULTS : CASE_RESULTS;
  const saving = useMutation({
    mutationFn: async ({ result, day, text, checkedBy }: Values) => {
      const typed = dayTyped(day ?? '');
      const sent = file === null ? null : await sendProof(file.name, file);
      return keepResult(sample.id, sample.version, {
        result,
        ...(typed === null ? {} : { day: typed }),
        text: text ?? null,
        checkedBy: checkedBy ?? null,
        ...(sent === null ? {} : { attachmentId: sent.id }),
      });
    },
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('reinspections.enterTitle', { name: sample.case?.number ?? sample.villageName })}
      okText={t('frame.save')}
      cancelText={t('frame.cancel')}
      confirmLoading={saving.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {saving.isError && <FailureNote error={saving.error} kept />}
      {sample.case !== null && <p className="muted">{sample.case.description}</p>}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          ...(sample.result === null ? {} : { result: sample.result }),
          day: sample.resultDay ?? (today < drawnDay ? drawnDay : today),
          text: sample.resultText ?? '',
          checkedBy: sample.checkedBy ?? '',
        }}
        onFinish={(values) => saving.mutate(values)}
      >
        <Fields results={results} />
        <Form.Item label={t('reinspections.evidence')} htmlFor="proof">
          <input id="proof" type="file" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Fields({ results }: { readonly results: readonly SampleResult[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <>
      <Form.Item
        name="result"
        label={t('reinspections.result')}
        rules={[{ required: true, message: t('reinspections.resultFault') }]}
      >
        <Radio.Group
          options={results.map((value) => ({ value, label: read(SAMPLE_RESULT_LABELS[value]) }))}
        />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('reinspections.resultText')}
        dependencies={['result']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, text?: string) => {
              const isGood = ['genuine', 'none-found'].includes(String(getFieldValue('result')));
              return isGood || (text ?? '').trim() !== ''
                ? Promise.resolve()
                : Promise.reject(new Error(t('reinspections.textFault')));
            },
          }),
        ]}
      >
        <Input.TextArea rows={4} maxLength={REINSPECTION_BOUNDS.textCharacters} />
      </Form.Item>
      <Form.Item name="checkedBy" label={t('reinspections.checkedBy')}>
        <Input maxLength={REINSPECTION_BOUNDS.nameCharacters} />
      </Form.Item>
      <Form.Item
        name="day"
        label={t('reinspections.day')}
        rules={[typedAs(isDayOrEmpty, t('reinspections.dayFault'))]}
      >
        <Input maxLength={20} placeholder="2026-03-05" />
      </Form.Item>
    </>
  );
}
