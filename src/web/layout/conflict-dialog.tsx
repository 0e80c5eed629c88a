import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldName } from '../format/field-name.js';
import { useFieldValue } from '../format/field-value.js';
import { disagreements, type Disagreement } from './disagreements.js';
import type { Conflict } from './use-saving.js';

/** How a dialog names a field and says its value. */
export interface FieldWords {
  readonly nameOf: (field: string) => string;
  readonly valueOf: (field: string, value: unknown) => string;
}

/** Shows both versions line by line and lets the person choose; nothing is overwritten unseen. */
export function ConflictDialog<Input extends object, Saved extends { readonly version: number }>({
  conflict,
  name,
  words,
  isSaving,
  onSave,
  onTakeTheirs,
  onClose,
}: {
  readonly conflict: Conflict<Input, Saved>;
  /** What both versions are of: a case's number, a village's name. */
  readonly name: string;
  /** Where the fields are not named and said as everywhere. */
  readonly words?: FieldWords | undefined;
  readonly isSaving: boolean;
  /** Called with the fields that are to be saved over the newer version. */
  readonly onSave: (input: Partial<Input>, version: number) => void;
  readonly onTakeTheirs: (theirs: Saved) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const usual: FieldWords = { nameOf: useFieldName(), valueOf: useFieldValue() };
  const rows = disagreements(conflict.yours, conflict.theirs);
  const [givenUp, setGivenUp] = useState<ReadonlySet<string>>(new Set());
  const kept: Partial<Input> = Object.fromEntries(
    rows.filter(({ field }) => !givenUp.has(field)).map(({ field, yours }) => [field, yours]),
  ) as Partial<Input>;
  const choose = (field: string, mine: boolean): void => {
    const next = new Set(givenUp);
    if (mine) next.delete(field);
    else next.add(field);
    setGivenUp(next);
  };
  return (
    <Modal
      open
      width={820}
      title={t('conflict.title', { name })}
      onCancel={onClose}
      footer={[
        <Button key="theirs" onClick={() => onTakeTheirs(conflict.theirs)}>
          {t('conflict.takeTheirs')}
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={isSaving}
          disabled={Object.keys(kept).length === 0}
          onClick={() => onSave(kept, conflict.theirs.version)}
        >
          {t('conflict.save')}
        </Button>,
      ]}
    >
      {rows.length === 0 ? (
        <Alert type="info" title={t('conflict.nothing')} />
      ) : (
        <>
          <p>{t('conflict.text')}</p>
          <Versions rows={rows} words={words ?? usual} givenUp={givenUp} onChoose={choose} />
        </>
      )}
    </Modal>
  );
}

/** Both versions of each field, with the choice between them. */
function Versions({
  rows,
  words: { nameOf, valueOf },
  givenUp,
  onChoose,
}: {
  readonly rows: readonly Disagreement[];
  readonly words: FieldWords;
  readonly givenUp: ReadonlySet<string>;
  readonly onChoose: (field: string, mine: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          <th scope="col">{t('conflict.yours')}</th>
          <th scope="col">{t('conflict.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, yours, theirs }) => (
          <tr key={field}>
            <th scope="row">{nameOf(field)}</th>
            {[true, false].map((mine) => (
              <td key={String(mine)}>
                <Radio
                  checked={givenUp.has(field) !== mine}
                  name={`conflict-${field}`}
                  onChange={() => onChoose(field, mine)}
                >
                  <span className="kept-breaks">
                    {valueOf(field, mine ? yours : theirs) || t('frame.none')}
                  </span>
                </Radio>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
