import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CHANGE_KIND_LABELS, type ChangedValue, type ExplainedChange } from '../../../returns/return.js';
import { useActorName } from '../../format/actor-name.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';
import { instantText } from '../../format/instant.js';
import { Money, useWithUnit } from '../../format/money.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { WHAT_LABELS } from '../history/entry-words.js';

/** Changes of cases: which, from what to what, who did it and why. */
export function ChangeTable({
  rows,
  caption,
}: {
  readonly rows: readonly ExplainedChange[];
  readonly caption: string;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table returns-changes">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.number')}</th>
          <th scope="col">{t('returns.one.village')}</th>
          <th scope="col">{t('returns.one.type')}</th>
          <th scope="col">{t('returns.one.change')}</th>
          <th scope="col" className="number-cell">
            {withUnit(t('returns.one.amount'))}
          </th>
          <th scope="col">{t('returns.one.who')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.caseId}>
            <td className="number">
              <Link to={places.cases({ case: one.caseId })}>{one.number}</Link>
            </td>
            <td>{one.villageName ?? t('oneCase.noVillage')}</td>
            <td>{read(CHANGE_KIND_LABELS[one.kind])}</td>
            <td>
              {one.changes.map((change) => (
                <Changed key={change.field} change={change} />
              ))}
            </td>
            <td className="number-cell">
              <Money fen={one.amountFen} />
            </td>
            <td>
              <Entries entries={one.entries} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changed({ change: { field, from, to } }: { readonly change: ChangedValue }) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const fieldValue = useFieldValue();
  const shown = (value: string | number | null): string =>
    value === null ? t('frame.none') : fieldValue(field, value);
  const name = field === 'settledFen' ? t('returns.one.settled') : fieldName(field);
  return (
    <div>
      {name}: {shown(from)} → {shown(to)}
    </div>
  );
}

function Entries({ entries }: { readonly entries: ExplainedChange['entries'] }) {
  const { read } = useLanguage();
  const actorName = useActorName();
  return entries.map(({ at, actor, what, reason }) => {
    const label = WHAT_LABELS[what];
    return (
      <div key={`${at} ${what}`}>
        <span className="number">{instantText(at)}</span> {actorName(actor)} {label ? read(label) : what}
        {reason !== null && `: ${reason}`}
      </div>
    );
  });
}
