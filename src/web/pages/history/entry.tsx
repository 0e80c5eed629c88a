import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryChangeView, HistoryEntryView, HistorySide } from '../../../history/history.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { places } from '../../places.js';
import { zh } from '../../words/zh.js';
import { useEntryText } from './entry-text.js';

/** Where the row that an entry is about can be opened; null where no page shows it. */
const pageOf = ({ subjectKind, subjectId }: HistoryEntryView): string | null => {
  if (subjectKind === 'case') return places.cases({ case: subjectId });
  if (subjectKind === 'claim') return places.claims({ row: subjectId });
  if (subjectKind === 'fund-account') return places.funds({ row: subjectId });
  if (subjectKind === 'fund-entry') return places.funds({ tab: 'entries', row: subjectId });
  if (subjectKind === 'fund-statement') return places.funds({ tab: 'statements', row: subjectId });
  if (subjectKind === 'village') return places.village(subjectId);
  return subjectKind === 'import' ? places.import(subjectId) : null;
};

const FIELDS = Object.keys(zh.fields);

const placeOf = ({ field }: HistoryChangeView): number => {
  const place = FIELDS.indexOf(field);
  // Names say most of what an entry is about.
  return field === 'name' ? -1 : place === -1 ? FIELDS.length : place;
};

const says = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What says anything, before or after, in the order of the forms, where history keeps it in that of the alphabet. */
const inFormOrder = (changes: readonly HistoryChangeView[]): readonly HistoryChangeView[] =>
  changes
    .filter(({ before, after, struckOut }) => says(before) || says(after) || struckOut.length > 0)
    // What was written down again as it had been is no change.
    .filter(
      ({ before, after, personal }) =>
        personal.length > 0 || !says(before) || JSON.stringify(before) !== JSON.stringify(after),
    )
    .sort((first, second) => placeOf(first) - placeOf(second));

/** One entry: when, who, what, of which row, and each change in words. */
export function Entry({
  entry,
  onSubject,
  onStrike,
}: {
  readonly entry: HistoryEntryView;
  /** Narrows the list to the row of this entry; null where it is narrowed. */
  readonly onSubject: (() => void) | null;
  /** Asks for the value on one side of a change to be struck out; null for those who may not. */
  readonly onStrike: ((change: HistoryChangeView, side: HistorySide) => void) | null;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const text = useEntryText();
  const page = pageOf(entry);
  return (
    <tr>
      <td className="number">
        {t('history.entry', { seq: entry.seq })}
        <div className="muted" title={entry.hash}>
          {entry.hash.slice(0, 8)}
        </div>
      </td>
      <td className="number">{instantText(entry.at)}</td>
      <td>{actorName(entry.actor)}</td>
      <td>
        <strong>{text.what(entry.what)}</strong>{' '}
        <span className="muted">
          {text.subject(entry.subjectKind)} {text.row(entry.subjectKind, entry.subjectId)}
        </span>{' '}
        <span className="no-print">
          {page !== null && <Link to={page}>{t('history.subjectOpen')}</Link>}{' '}
          {onSubject && (
            <Button type="link" onClick={onSubject}>
              {t('history.subject')}
            </Button>
          )}
        </span>
        <ul className="history-changes">
          {inFormOrder(entry.changes).map((change) => (
            <Change key={change.field} subjectKind={entry.subjectKind} change={change} onStrike={onStrike} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Change({
  subjectKind,
  change,
  onStrike,
}: {
  readonly subjectKind: string;
  readonly change: HistoryChangeView;
  readonly onStrike: ((change: HistoryChangeView, side: HistorySide) => void) | null;
}) {
  const { t } = useTranslation();
  const text = useEntryText();
  const name = text.field(change.field, subjectKind);
  const said = (side: HistorySide): string =>
    change.struckOut.includes(side) ? t('history.gone') : text.value(change.field, change[side]);
  const before = said('before');
  const after = said('after');
  // Both sides may be personal; what was said last is what somebody wants gone first.
  const open = (['after', 'before'] as const).filter(
    (side) => change.personal.includes(side) && !change.struckOut.includes(side),
  );
  return (
    <li>
      {name}:{' '}
      {before !== '' && (
        <>
          <del>{before}</del> →{' '}
        </>
      )}
      {after === '' ? t('history.emptied') : <ins className="kept-breaks">{after}</ins>}
      {change.personal.length > 0 && <span className="personal-mark">{t('history.personal')}</span>}
      {onStrike &&
        open.map((side) => (
          <Button
            key={side}
            type="link"
            className="no-print"
            aria-label={
              open.length > 1
                ? `${t('history.strike')} “${shortened(said(side))}” ${name}`
                : `${t('history.strike')} ${name}: ${said(side)}`
            }
            onClick={() => onStrike(change, side)}
          >
            {t('history.strike')}
            {open.length > 1 && ` “${shortened(said(side))}”`}
          </Button>
        ))}
    </li>
  );
}

/** A button names a value by its first words; the whole of it stands beside. */
const SHOWN_CHARACTERS = 16;
const shortened = (value: string): string =>
  value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;
