import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseInput, CaseView } from '../../../cases/case.js';
import { ConflictDialog } from '../../layout/conflict-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { CaseForm } from './case-form.js';
import { useCaseEditing, type CaseEditing } from './use-case-editing.js';

/** A form with its buttons and keys: for a new case (`existing` null) or to edit one. */
export function CaseEditor({ onCancel, ...editing }: CaseEditing & { readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const { existing, kept, onNext } = editing;
  const { form, initial, saving, isDirty, save, send, finish, typed } = useCaseEditing(editing);
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
        onTyped={typed}
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
        <ConflictDialog<CaseInput, CaseView>
          conflict={saving.conflict}
          name={saving.conflict.theirs.number}
          isSaving={saving.isSaving}
          onClose={saving.dropConflict}
          onSave={(input, version) => void send(input, version)}
          onTakeTheirs={(theirs) => {
            saving.dropConflict();
            finish(theirs);
          }}
        />
      )}
    </>
  );
}
