import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldName } from '../format/field-name.js';
import { useFieldValue } from '../format/field-value.js';
import type { Conflict } from './use-saving.js';

/** The fields on which the two versions disagree, as each has them. */
export function disagreements(
  yours: object,
  theirs: object,
): readonly { readonly field: string; readonly yours: unknown; readonly theirs: unknown }[] {
  const now = new Map<string, unknown>(Object.entries(theirs));
  return Object.entries(yours)
    .map(([field, value]: [string, unknown]) => ({ field, yours: value, theirs: now.get(field) }))
    .filter((one) => JSON.stringify(comparable(one.yours)) !== JSON.stringify(comparable(one.theirs)));
}

/** Parts of a list carry identities in the ledger that a form does not type, and a group is typed as its name. */
function comparable(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return one;
    const parts = Object.entries(one).filter(([name]) => name !== 'id');
    const [only] = parts;
    if (only?.[0] === 'name' && parts.length === 1) return only[1];
    return Object.fromEntries(parts.sort(([first], [second]) => (first < second ? -1 : 1)));
  });
}

/** Shows both versions line by line and lets the person choose; nothing is overwritten unseen. */
export function ConflictDialog<Input extends object, Saved extends { readonly version: number }>({
  conflict,
  name,
  isSaving,
  onSave,
  onTakeTheirs,
  onClose,
}: {
  readonly conflict: Conflict<Input, Saved>;
  /** What both versions are of: a case's number, a village's name. */
  readonly name: string;
  readonly isSaving: boolean;
  /** Called with the fields that are to be saved over the newer version. */
  readonly onSave: (input: Partial<Input>, version: number) => void;
  readonly onTakeTheirs: (theirs: Saved) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
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
                        onChange={() => choose(field, mine)}
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
        </>
      )}
    </Modal>
  );
}
