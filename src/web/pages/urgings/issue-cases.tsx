import { Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { urgingNumber, type UrgingCandidates } from '../../../rectification/urging.js';
import './urgings.css';

/** How the letters of the chosen villages will be numbered. */
export interface Numbering {
  readonly word: string;
  readonly year: number;
  /** Null while what was typed is no number. */
  readonly first: number | null;
}

/** The overdue cases by village, each to be ticked; beside a village stands the number that its letter will have. */
export function CasesToUrge({
  value = [],
  onChange,
  villages,
  numbering,
}: {
  /** The ids of the chosen cases; a form gives and takes them. */
  readonly value?: readonly string[];
  readonly onChange?: (caseIds: readonly string[]) => void;
  readonly villages: readonly UrgingCandidates[];
  readonly numbering: Numbering;
}) {
  const chosen = new Set(value);
  const set = (ids: readonly string[], isChosen: boolean): void =>
    onChange?.(isChosen ? [...new Set([...value, ...ids])] : value.filter((id) => !ids.includes(id)));
  const written = villages.filter(({ cases }) => cases.some(({ caseId }) => chosen.has(caseId)));
  return (
    <ul className="urge-villages">
      {villages.map((one) => {
        const place = written.indexOf(one);
        const { word, year, first } = numbering;
        return (
          <Village
            key={one.villageId ?? 'none'}
            one={one}
            chosen={chosen}
            number={place < 0 || first === null ? null : urgingNumber(word, year, first + place)}
            onSet={set}
          />
        );
      })}
    </ul>
  );
}

function Village({
  one: { villageName, cases },
  chosen,
  number,
  onSet,
}: {
  readonly one: UrgingCandidates;
  readonly chosen: ReadonlySet<string>;
  readonly number: string | null;
  readonly onSet: (ids: readonly string[], isChosen: boolean) => void;
}) {
  const { t } = useTranslation();
  const ids = cases.map(({ caseId }) => caseId);
  const ticked = ids.filter((id) => chosen.has(id)).length;
  return (
    <li>
      <div className="urge-village">
        <Checkbox
          checked={ticked === ids.length}
          indeterminate={ticked > 0 && ticked < ids.length}
          onChange={({ target }) => onSet(ids, target.checked)}
        >
          <strong>{villageName ?? t('late.noVillage')}</strong>{' '}
          <span className="muted number">{t('urgings.chosenOf', { ticked, count: ids.length })}</span>
        </Checkbox>
        {number !== null && <span className="number">{number}</span>}
      </div>
      <ul>
        {cases.map(({ caseId, number: caseNumber, itemName, description, daysLate, urgedBy }) => (
          <li key={caseId}>
            <Checkbox checked={chosen.has(caseId)} onChange={({ target }) => onSet([caseId], target.checked)}>
              <span className="number">{caseNumber}</span> {itemName}{' '}
              <span className="muted">{description}</span>{' '}
              <span className="late">{t('urgings.daysLate', { count: daysLate })}</span>{' '}
              {urgedBy !== null && <Tag>{t('urgings.urgedBy', { number: urgedBy })}</Tag>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </li>
  );
}
