import { Alert, Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseInput, CaseView } from '../../../cases/case.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';
import type { CaseConflict } from './use-case-saving.js';

/** The fields on which the two versions disagree, as each has them. */
export function disagreements(
  yours: CaseInput,
  theirs: CaseView,
): readonly { readonly field: string; readonly yours: unknown; readonly theirs: unknown }[] {
  const now = new Map<string, unknown>(Object.entries(theirs));
  return Object.entries(yours)
    .filter(
      ([field, value]) => JSON.stringify(comparable(value)) !== JSON.stringify(comparable(now.get(field))),
    )
    .map(([field, value]) => ({ field, yours: value, theirs: now.get(field) }));
}

/** Details carry identities in the ledger that a form does not type. */
function comparable(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((one: unknown) =>
    typeof one === 'object' && one !== null
      ? Object.fromEntries(
          Object.entries(one)
            .filter(([name]) => name !== 'id')
            .sort(([first], [second]) => (first < second ? -1 : 1)),
        )
      : one,
  );
}

/** Shows both versions line by line and lets the person choose; nothing is overwritten unseen. */
export function CaseConflictDialog({
  conflict,
  isSaving,
  onSave,
  onTakeTheirs,
  onClose,
}: {
  readonly conflict: CaseConflict;
  readonly isSaving: boolean;
  readonly onSave: (input: CaseInput, version: number) => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
  const rows = disagreements(conflict.yours, conflict.theirs);
  const [givenUp, setGivenUp] = useState<ReadonlySet<string>>(new Set());
  const kept: CaseInput = Object.fromEntries(
    Object.entries(conflict.yours).filter(
      ([field]) => !givenUp.has(field) && rows.some((row) => row.field === field),
    ),
  );
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
      title={t('oneCase.conflictTitle', { number: conflict.theirs.number })}
      onCancel={onClose}
      footer={[
        <Button key="theirs" onClick={onTakeTheirs}>
          {t('oneCase.conflictTakeTheirs')}
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={isSaving}
          disabled={Object.keys(kept).length === 0}
          onClick={() => onSave(kept, conflict.theirs.version)}
        >
          {t('oneCase.conflictSave')}
        </Button>,
      ]}
    >
      {rows.length === 0 ? (
        <Alert type="info" title={t('oneCase.conflictNothing')} />
      ) : (
        <>
          <p>{t('oneCase.conflictText')}</p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('oneCase.conflictField')}</th>
                <th scope="col">{t('oneCase.conflictYours')}</th>
                <th scope="col">{t('oneCase.conflictTheirs')}</th>
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
