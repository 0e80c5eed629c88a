import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnassignedCase } from '../../../rectification/assignment.js';
import { CaseAmount } from '../../format/money.js';
import { CELL_FIELDS, type CellField, type Due } from './assign-values.js';
import { CaseLink } from './case-link.js';

/** What a row shows, as plain values, so that it is drawn again only when one of them changes. */
export interface AssignRowProps {
  readonly one: UnassignedCase;
  readonly villageName: string | null;
  readonly chosen: boolean;
  /** Typed and proposed texts of the cells, in the order of CELL_FIELDS. */
  readonly typed: readonly string[];
  readonly proposed: readonly string[];
  readonly due: Due;
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly onType: (id: string, field: CellField, text: string) => void;
}

const same = (before: AssignRowProps, after: AssignRowProps): boolean =>
  before.one === after.one &&
  before.villageName === after.villageName &&
  before.chosen === after.chosen &&
  before.typed.join('\u0001') === after.typed.join('\u0001') &&
  before.proposed.join('\u0001') === after.proposed.join('\u0001') &&
  JSON.stringify(before.due) === JSON.stringify(after.due);

/** One case of the sheet: chosen or not, and a cell for everything that an assignment says. */
export const AssignRow = memo(function AssignRow(props: AssignRowProps) {
  const { one, villageName, chosen, typed, proposed, due, onChoose, onType } = props;
  const { t } = useTranslation();
  return (
    <tr data-item={one.itemCode ?? one.categoryCode}>
      <td>
        <input
          type="checkbox"
          aria-label={t('bulk.choose', { number: one.number })}
          checked={chosen}
          disabled={one.villageId === null}
          onChange={({ target }) => onChoose(one.id, target.checked)}
        />
      </td>
      <td>
        <CaseLink id={one.id} number={one.number} />
      </td>
      <td>
        {villageName ?? (
          <span className="late" title={t('handOut.noVillageHint')}>
            {t('handOut.noVillage')}
          </span>
        )}
      </td>
      <td>
        <span className="one-line" title={one.description}>
          {one.description}
        </span>
      </td>
      <td className="number-cell">
        <CaseAmount kind={one.amountKind} fen={one.amountFen} />
      </td>
      {CELL_FIELDS.map((field, place) => (
        <td key={field}>
          <input
            className={typed[place] === '' ? 'sheet-cell' : 'sheet-cell changed'}
            data-field={field}
            data-case={one.id}
            aria-label={t('handOut.cell', { field: t(`fields.${field}`), number: one.number })}
            aria-invalid={field === 'due' && due.kind === 'fault'}
            placeholder={proposed[place] === '' ? t('frame.none') : proposed[place]}
            title={typed[place] || proposed[place]}
            value={typed[place]}
            disabled={one.villageId === null}
            onChange={({ target }) => onType(one.id, field, target.value)}
          />
        </td>
      ))}
      <td className="number">
        {due.kind === 'day' ? due.dueDay : due.kind === 'words' ? due.dueAsWritten : null}
        {due.kind === 'nothing' && <span className="late">{t('handOut.noDue')}</span>}
        {due.kind === 'counting' && '…'}
      </td>
    </tr>
  );
}, same);
