import { Button, Form, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkDeed } from '../../../rectification/bulk.js';
import { askDeadline, type WorkInput } from '../../api/rectification.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { DeedFields } from './deed-fields.js';
import { periodOf, readDeed, readDue } from './deed-reading.js';
import { emptyDeed, type DeedValues } from './deed-values.js';
import { useDeedFaults } from './use-deed.js';

/** What is said for all of the chosen cases; a field that is left empty changes nothing. */
export function BulkForm({
  deed,
  typedBefore,
  onReady,
  onCancel,
}: {
  readonly deed: Exclude<BulkDeed, 'evidence'>;
  /** What stood in the fields when the preview was looked at. */
  readonly typedBefore: DeedValues | null;
  readonly onReady: (input: WorkInput, typed: DeedValues) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const counting = campaign?.dayCounting ?? 'natural-days';
  const [form] = Form.useForm<DeedValues>();
  const [initial] = useState(() => typedBefore ?? emptyDeed(ledger.today));
  const [error, setError] = useState<unknown>(null);
  const showFaults = useDeedFaults(form);

  const look = async (): Promise<void> => {
    const values: DeedValues = { ...initial, ...form.getFieldsValue(true) };
    const { input, faults } = readDeed(deed, values, { checklist: [], counting, many: true });
    // The deadlines of many cases differ, so that a period would begin on a different day for each.
    const isPeriod = deed === 'ask-extension' && readDue(values.newDue, counting).kind === 'period';
    const all = isPeriod ? [...faults, { at: 'newDue', word: 'newDue' } as const] : faults;
    showFaults(all);
    if (all.length > 0) return;
    try {
      const period = periodOf(deed, values, counting, null);
      const counted = period === null ? {} : { [period.field]: (await askDeadline(period.question)).dueDay };
      onReady({ ...input, ...counted }, values);
    } catch (failure) {
      setError(failure);
    }
  };
  useKeys({ 'ctrl+enter': () => void look() });
  return (
    <>
      {error !== null && <FailureNote error={error} kept />}
      <Form<DeedValues> name="deed" form={form} layout="vertical" initialValues={initial}>
        <DeedFields deed={deed} of={null} counting={counting} />
      </Form>
      <p className="muted">{t('bulk.emptyField')}</p>
      <Space className="bulk-foot">
        <Button type="primary" onClick={() => void look()}>
          {t('bulk.look')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
    </>
  );
}
