import { App, Button, Form, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS, type CaseInput, type CaseView } from '../../../cases/case.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useMoneyUnit, type ShownUnit } from '../../format/money-unit.js';
import { changeCase, registerCase } from '../../api/cases.js';
import { ConflictDialog } from '../../layout/conflict-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { changedInput, readForm, type FormFault } from './case-form-reading.js';
import { emptyForm, formOf, type CaseFormValues } from './case-form-values.js';
import { CaseForm } from './case-form.js';

/** A form with its buttons and keys: for a new case (`existing` null) or to edit one. */
export function CaseEditor({
  existing,
  kept,
  onSaved,
  onNext,
  onCancel,
}: {
  readonly existing: CaseView | null;
  /** What follows from the case before, where one was typed just now. */
  readonly kept?: Partial<CaseFormValues>;
  readonly onSaved: (saved: CaseView) => void;
  /** Called instead of `onSaved` when the next case is to be typed. */
  readonly onNext?: (values: CaseFormValues) => void;
  readonly onCancel: () => void;
}) {
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
  const saving = useSaving<CaseInput, CaseView>((input, version) =>
    existing ? changeCase(existing.id, version ?? existing.version, input) : registerCase(campaign, input),
  );

  const showFaults = (faults: readonly FormFault[]): void => {
    const names = faults.map(({ at }) => (typeof at === 'string' ? at : [...at]));
    form.setFields(
      faults.map(({ word }, index) => ({
        name: names[index] as keyof CaseFormValues,
        errors: [t(`oneCase.faults.${word}`, { max: CASE_BOUNDS.descriptionCharacters })],
      })),
    );
    if (names[0] !== undefined) form.scrollToField(names[0], { focus: true });
  };

  const finish = (saved: CaseView, next: boolean, values: CaseFormValues): void => {
    dirty.current = false;
    if (next && onNext) {
      void message.success(t('oneCase.savedNext', { number: saved.number }));
      onNext(values);
      return;
    }
    if (!existing) void message.success(t('oneCase.savedAs', { number: saved.number }));
    onSaved(saved);
  };

  const save = async (next: boolean): Promise<void> => {
    if (saving.isSaving) return;
    const values: CaseFormValues = { ...initial, ...form.getFieldsValue(true) };
    const { input, faults } = readForm(values, typedUnit, taxonomy.data);
    form.setFields(Object.keys(values).map((name) => ({ name: name as keyof CaseFormValues, errors: [] })));
    if (faults.length > 0) {
      showFaults(faults);
      return;
    }
    const before = existing ? readForm(formOf(existing, typedUnit), typedUnit, taxonomy.data).input : null;
    const change: CaseInput = before ? changedInput(before, input) : input;
    if (existing && Object.keys(change).length === 0) {
      finish(existing, next, values);
      return;
    }
    await saving.save({ input: change }).then(
      (saved) => finish(saved, next, values),
      // The failure is shown above the form, a conflict in its dialog.
      () => undefined,
    );
  };

  useKeys({
    'ctrl+enter': () => void save(false),
    ...(onNext ? { 'ctrl+shift+enter': () => void save(true), 'alt+n': () => void save(true) } : {}),
  });

  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      {kept?.foundDay !== undefined && <p className="muted">{t('oneCase.keptFromLast')}</p>}
      <CaseForm
        form={form}
        initial={initial}
        first={existing ? null : kept ? 'place' : 'villageId'}
        onTyped={() => {
          dirty.current = true;
        }}
      />
      <Space className="editor-foot" wrap>
        <Button type="primary" loading={saving.isSaving} onClick={() => void save(false)}>
          {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        {onNext && (
          <Button loading={saving.isSaving} onClick={() => void save(true)}>
            {t('oneCase.saveNext')} <kbd aria-hidden="true">Alt+N</kbd>
          </Button>
        )}
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          name={saving.conflict.theirs.number}
          isSaving={saving.isSaving}
          onClose={saving.dropConflict}
          onSave={(input, version) =>
            void saving.save({ input, version }).then(
              (saved) => finish(saved, false, initial),
              () => undefined,
            )
          }
          onTakeTheirs={(theirs) => {
            saving.dropConflict();
            finish(theirs, false, initial);
          }}
        />
      )}
    </>
  );
}
