import { App, Form, type FormInstance } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS, type CaseInput, type CaseView } from '../../../cases/case.js';
import { changeCase, registerCase } from '../../api/cases.js';
import { useTaxonomy } from '../../api/campaigns.js';
import type { ShownUnit } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useSaving } from '../../layout/use-saving.js';
import { changedInput, readForm, type FormFault } from './case-form-reading.js';
import { emptyForm, formOf, type CaseFormValues } from './case-form-values.js';

/** Shows faults at their fields and puts the cursor into the first. */
function useFaults(form: FormInstance<CaseFormValues>): (faults: readonly FormFault[]) => void {
  const { t } = useTranslation();
  return (faults) => {
    const names = faults.map(({ at }) => (typeof at === 'string' ? at : [...at]));
    form.setFields(
      faults.map(({ word }, index) => ({
        name: names[index] as keyof CaseFormValues,
        errors: [t(`oneCase.faults.${word}`, { max: CASE_BOUNDS.descriptionCharacters })],
      })),
    );
    if (names[0] !== undefined) form.scrollToField(names[0], { focus: true });
  };
}

/** What the editor is asked for and whom it tells. */
export interface CaseEditing {
  readonly existing: CaseView | null;
  /** What follows from the case before, where one was typed just now. */
  readonly kept?: Partial<CaseFormValues>;
  readonly onSaved: (saved: CaseView) => void;
  /** Called instead of `onSaved` when the next case is to be typed. */
  readonly onNext?: (values: CaseFormValues) => void;
}

/** Reading the form, saving what changed, and what comes after: the editor without its looks. */
export function useCaseEditing({ existing, kept, onSaved, onNext }: CaseEditing) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { unit } = useMoneyUnit();
  // Amounts keep the unit in which the form was opened; the switch in the head must not change what a number means.
  const [typedUnit] = useState<ShownUnit>(unit);
  const campaign = useCampaignCode();
  const taxonomy = useTaxonomy(campaign);
  const [form] = Form.useForm<CaseFormValues>();
  const [initial] = useState(() => (existing ? formOf(existing, typedUnit) : emptyForm(kept)));
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const showFaults = useFaults(form);
  const saving = useSaving<CaseInput, CaseView>((input, version) =>
    existing ? changeCase(existing.id, version ?? existing.version, input) : registerCase(campaign, input),
  );

  const finish = (saved: CaseView, next = false, values = initial): void => {
    dirty.current = false;
    if (next && onNext) {
      void message.success(t('oneCase.savedNext', { number: saved.number }));
      onNext(values);
      return;
    }
    if (!existing) void message.success(t('oneCase.savedAs', { number: saved.number }));
    onSaved(saved);
  };

  /** A failure is shown above the form and a conflict in its dialog, so that nothing is left to catch here. */
  const send = (input: CaseInput, version?: number, next = false, values = initial): Promise<void> =>
    saving.save({ input, ...(version === undefined ? {} : { version }) }).then(
      (saved) => finish(saved, next, values),
      () => undefined,
    );

  const save = async (next: boolean): Promise<void> => {
    if (saving.isSaving) return;
    const values: CaseFormValues = { ...initial, ...form.getFieldsValue(true) };
    const { input, faults } = readForm(values, typedUnit, taxonomy.data);
    form.setFields(Object.keys(values).map((name) => ({ name: name as keyof CaseFormValues, errors: [] })));
    if (faults.length > 0) {
      showFaults(faults);
      return;
    }
    if (!existing) {
      await send(input, undefined, next, values);
      return;
    }
    const before = readForm(formOf(existing, typedUnit), typedUnit, taxonomy.data).input;
    const change = changedInput(before, input);
    if (Object.keys(change).length === 0) finish(existing);
    else await send(change);
  };

  return {
    form,
    initial,
    saving,
    isDirty,
    save,
    send,
    finish,
    typed: () => {
      dirty.current = true;
    },
  };
}
