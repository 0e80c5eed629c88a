import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import type { AssignmentSheet } from '../../../rectification/assignment.js';
import { PERSON_FIELDS, villageProposal, withCell, type SheetEdits } from './assign-values.js';

/** Leader, unit and person of each village, from its directory of posts; what is typed here holds for its cases. */
export function AssignVillages({
  sheet,
  edits,
  onEdit,
}: {
  readonly sheet: AssignmentSheet;
  readonly edits: SheetEdits;
  readonly onEdit: (change: (edits: SheetEdits) => SheetEdits) => void;
}) {
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('handOut.villages')}</summary>
      <p className="muted">{t('handOut.villagesHint')}</p>
      <div className="sheet-villages">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{t('fields.villageId')}</th>
              {PERSON_FIELDS.map((field) => (
                <th key={field} scope="col">
                  {t(`fields.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.villages.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {PERSON_FIELDS.map((field) => {
                  const proposed = villageProposal(sheet, edits, id, field);
                  const typed = edits.villages[id]?.[field] ?? '';
                  return (
                    <td key={field}>
                      <input
                        className={typed === '' ? 'sheet-cell' : 'sheet-cell changed'}
                        aria-label={t('handOut.cell', { field: t(`fields.${field}`), number: name })}
                        placeholder={proposed === '' ? t('frame.none') : proposed}
                        maxLength={CASE_BOUNDS.nameCharacters}
                        value={typed}
                        onChange={({ target }) =>
                          onEdit((before) => ({
                            ...before,
                            villages: withCell(before.villages, id, field, target.value),
                          }))
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
