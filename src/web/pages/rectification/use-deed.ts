import { useQueryClient } from '@tanstack/react-query';
import { App, Form, type FormInstance } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { actOnCase, askDeadline } from '../../api/rectification.js';
import { Failure } from '../../api/http.js';
import { useLedger } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import type { Deed } from './deed.js';
import { useDeedName } from './deed-name.js';
import type { DeedCase } from './deed-fields.js';
import { periodOf, readDeed, type DeedFault } from './deed-reading.js';
import { deedOf, type DeedValues } from './deed-values.js';
import { proposedTicks } from './evidence-field.js';

/** Shows faults at their fields and puts the cursor into the first. */
export function useDeedFaults(form: FormInstance<DeedValues>): (faults: readonly DeedFault[]) => void {
  const { t } = useTranslation();
  return (faults) => {
    form.setFields(
      Object.keys(form.getFieldsValue()).map((name) => ({ name: name as keyof DeedValues, errors: [] })),
    );
    form.setFields(faults.map(({ at, word }) => ({ name: at, errors: [t(`work.faults.${word}`)] })));
    const [first] = faults;
    if (first !== undefined) form.scrollToField(first.at, { focus: true });
  };
}

/** Reading the form of one case, counting its deadline, sending it, and what comes after: the form without its looks. */
export function useDeed(deed: Deed, of: DeedCase, onDone: (after: CaseView) => void) {
  const { t } = useTranslation();
  const deedName = useDeedName();
  const { message } = App.useApp();
  const { today } = useLedger().ledger;
  const queries = useQueryClient();
  const [form] = Form.useForm<DeedValues>();
  const [initial] = useState(() => ({
    ...deedOf(deed, of.one, of.work, today),
    ticks: proposedTicks(of.work.checklist, of.work.evidence, of.files),
  }));
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const showFaults = useDeedFaults(form);

  const send = async (values: DeedValues): Promise<void> => {
    const { one, work } = of;
    const { counting } = work.proposed;
    const { input, faults } = readDeed(deed, values, { checklist: work.checklist, counting, many: false });
    showFaults(faults);
    if (faults.length > 0) return;
    const period = periodOf(deed, values, counting, one.dueDay);
    const counted = period === null ? {} : { [period.field]: (await askDeadline(period.question)).dueDay };
    const after = await actOnCase(one.id, one.version, deed, { ...input, ...counted });
    dirty.current = false;
    await refreshAfterWrite(queries);
    void message.success(t('work.done', { number: after.number, what: deedName(deed, one.state) }));
    onDone(after);
  };

  const submit = async (): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setError(null);
    try {
      await send({ ...initial, ...form.getFieldsValue(true) });
    } catch (failure) {
      setError(failure);
      // What was typed stays; the case beneath it is shown as it is now, so that the next press is a decision on that.
      if (failure instanceof Failure && failure.kind === 'conflict') {
        await queries.invalidateQueries({ queryKey: ['cases'] });
      }
    } finally {
      setSending(false);
    }
  };

  return {
    form,
    initial,
    error,
    isSending,
    isDirty,
    submit,
    typed: () => {
      dirty.current = true;
    },
  };
}
