import { App, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { actOnCase, askDeadline } from '../../api/rectification.js';
import { useLedger } from '../../layout/ledger-context.js';
import type { Deed } from './deed.js';
import type { DeedCase } from './deed-fields.js';
import { useDeedName } from './deed-name.js';
import { periodOf, readDeed, type DeedFault } from './deed-reading.js';
import { deedOf, proposedTicks, type DeedValues } from './deed-values.js';
import { useSending } from './use-sending.js';

/** Shows faults at their fields and puts the cursor into the first. */
export function useDeedFaults(form: FormInstance<DeedValues>): (faults: readonly DeedFault[]) => void {
  const { t } = useTranslation();
  return (faults) => {
    const names = Object.keys(form.getFieldsValue()) as (keyof DeedValues)[];
    form.setFields(names.map((name) => ({ name, errors: [] })));
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
  const [form] = Form.useForm<DeedValues>();
  const [initial] = useState(() => ({
    ...deedOf(deed, of.one, of.work, today),
    ticks: proposedTicks(of.work.checklist, of.work.evidence, of.files),
  }));
  const { send, ...sending } = useSending();
  const showFaults = useDeedFaults(form);

  const sent = async (values: DeedValues): Promise<CaseView | null> => {
    const { one, work } = of;
    const { counting } = work.proposed;
    const { input, faults } = readDeed(deed, values, { checklist: work.checklist, counting, many: false });
    showFaults(faults);
    if (faults.length > 0) return null;
    const period = periodOf(deed, values, counting, one.dueDay);
    const counted = period === null ? {} : { [period.field]: (await askDeadline(period.question)).dueDay };
    return actOnCase(one.id, one.version, deed, { ...input, ...counted });
  };

  const submit = async (): Promise<void> => {
    const after = await send(() => sent({ ...initial, ...form.getFieldsValue(true) }));
    if (after === null) return;
    void message.success(t('work.done', { number: after.number, what: deedName(deed, of.one.state) }));
    onDone(after);
  };

  return { form, initial, submit, ...sending };
}
