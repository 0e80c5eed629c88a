import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FORM_LIMITS, type FormMapping, type FormView, type FormWorkbookView } from '../../../papers/form.js';
import { changeForm, createForm, useFormMatch } from '../../api/forms.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { Pointing } from './form-pointing.js';
import { MappingList } from './mapping-list.js';
import { EMPTY_MAPPING } from './mapping-draft.js';
import { MatchPanel } from './match-panel.js';

/** What is being kept. */
interface Draft {
  readonly name: string;
  readonly mapping: FormMapping;
}

const isAsked = ({ cells, blocks }: FormMapping): boolean =>
  cells.length > 0 || blocks.some(({ columns }) => columns.length > 0);

/** The empty form beside what was said of it: pointing, looking over, keeping. */
export function FormEditor({
  workbook,
  form,
}: {
  readonly workbook: FormWorkbookView;
  /** Undefined for a new one. */
  readonly form?: FormView | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const campaign = useCampaignCode();
  const [before] = useState<Draft>({
    name: form?.name ?? workbook.name.replace(/\.xlsx$/i, '').slice(0, FORM_LIMITS.nameCharacters),
    mapping: form?.mapping ?? EMPTY_MAPPING,
  });
  const [{ name, mapping }, setDraft] = useState<Draft>(before);
  const kept = useRef(false);
  const change = (next: FormMapping): void => setDraft({ name, mapping: next });
  const asked = useDeferredValue(mapping);
  const match = useFormMatch({ campaign, workbookId: workbook.id, mapping: asked }, isAsked(asked));
  const saving = useMutation({
    mutationFn: () => {
      const sent = { campaign, workbookId: workbook.id, name, mapping };
      return form === undefined ? createForm(sent) : changeForm(form.id, form.version, sent);
    },
    onSuccess: async ({ id }) => {
      kept.current = true;
      void message.success(t('forms.done'));
      await refreshAfterWrite(queries);
      await navigate(places.form(id));
    },
  });
  const isReplaced = form !== undefined && form.workbook.id !== workbook.id;
  const dirty = isReplaced || name !== before.name || mapping !== before.mapping;
  const isDirty = useCallback(() => dirty && !kept.current, [dirty]);
  return (
    <>
      <Pointing workbook={workbook} mapping={mapping} match={match.data} onChange={change}>
        <MappingList sheets={workbook.sheets} mapping={mapping} onChange={change} />
        {match.isError ? (
          <FailureNote error={match.error} kept />
        ) : (
          isAsked(mapping) && <MatchPanel match={match.data} mapping={mapping} onChange={change} />
        )}
        <KeepForm
          name={name}
          mayKeep={isAsked(mapping) && name.trim() !== '' && !match.isError}
          isSaving={saving.isPending}
          error={saving.error}
          onName={(typed) => setDraft({ name: typed, mapping })}
          onKeep={() => saving.mutate()}
        />
      </Pointing>
      <UnsavedGuard isDirty={isDirty} />
    </>
  );
}

/** The name of the form, and keeping it. */
function KeepForm({
  name,
  mayKeep,
  isSaving,
  error,
  onName,
  onKeep,
}: {
  readonly name: string;
  readonly mayKeep: boolean;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onName: (name: string) => void;
  readonly onKeep: () => void;
}) {
  const { t } = useTranslation();
  return (
    <form
      className="form-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <label>
        <span>{t('forms.formName')}</span>
        <Input
          value={name}
          maxLength={FORM_LIMITS.nameCharacters}
          placeholder={t('forms.nameHint')}
          onChange={({ target }) => onName(target.value)}
        />
      </label>
      {error && <FailureNote error={error} kept />}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={isSaving} disabled={!mayKeep}>
          {t('forms.save')}
        </Button>
      </div>
    </form>
  );
}
