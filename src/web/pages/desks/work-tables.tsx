import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DESK_DAYS, type TodayView } from '../../../desks/desk.js';
import { FIGURE_KINDS, type CountingFigure } from '../../../rollups/counting-figures.js';
import { useImports } from '../../api/imports.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';

/** One line of work: what, how many, the way to the rows, and what is said beside the number. */
interface WorkLine {
  readonly key: string;
  readonly what: string;
  readonly count: number;
  readonly to: string;
  readonly beside?: ReactNode;
}

/** How many past imports are looked at for some that still wait. */
const IMPORTS_LOOKED_AT = 20;

/** What waits for this person, and what to keep an eye on: one and the same figure stands in one of the two. */
export function WorkTables({ today, isEmpty }: { readonly today: TodayView; readonly isEmpty: boolean }) {
  const { t } = useTranslation();
  const toDo = useToDo(today);
  const watch = useWatch(today).filter(({ key }) => !toDo.some((line) => line.key === key));
  return (
    <div className="columns">
      <section className="block">
        <h2>{t('desk.toDo')}</h2>
        {toDo.some(({ count }) => count > 0) ? (
          <LineTable lines={toDo} caption={t('desk.toDo')} />
        ) : (
          <p className="desk-quiet">{t('desk.nothing')}</p>
        )}
      </section>
      {!isEmpty && (
        <section className="block">
          <h2>{t('desk.watch')}</h2>
          <LineTable lines={watch} caption={t('desk.watch')} />
          <Lists />
        </section>
      )}
    </div>
  );
}

/** Lists that are looked at now and then; those about persons only for who may see them. */
const LISTS: readonly { readonly figure: CountingFigure; readonly ofPersons: boolean }[] = [
  { figure: 'closedOutstanding', ofPersons: false },
  { figure: 'punishedOpen', ofPersons: true },
  { figure: 'closedUnhandled', ofPersons: true },
];

function Lists() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayDiscipline = useMay('discipline:read');
  return (
    <p className="desk-lists">
      {t('desk.lists')}{' '}
      {LISTS.filter(({ ofPersons }) => mayDiscipline || !ofPersons).map(({ figure }) => (
        <Link key={figure} to={`/figures/rows?${new URLSearchParams({ figure, by: 'village' })}`}>
          {read(FIGURE_KINDS[figure].label)}
        </Link>
      ))}
    </p>
  );
}

/** What comes back to whoever works on the cases, and what this person alone decides. */
function useToDo({ waiting, sentBack, notHandedIn }: TodayView): readonly WorkLine[] {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const worksOnCases = useMay('cases:progress');
  const isOffice = useMay('cases:write');
  const mayImport = useMay('imports:run') && isOffice;
  const imports = useImports(mayImport ? (campaign?.code ?? '') : '', 1, IMPORTS_LOOKED_AT);
  const read = imports.data?.rows.filter(({ state }) => state === 'read').length ?? 0;
  const mine = (key: keyof typeof waiting, to: string): readonly WorkLine[] => {
    const count = waiting[key];
    return count === null ? [] : [{ key, what: t(`desk.${key}`), count, to }];
  };
  const back = {
    key: 'sentBack',
    what: t('desk.sentBack'),
    count: sentBack,
    to: places.cases({ is: 'sent-back' }),
  };
  const silent = {
    key: 'notHandedIn',
    what: t('desk.notHandedIn'),
    count: notHandedIn,
    to: places.cases({ state: 'assigned', sort: 'dueDay' }),
  };
  return [
    ...mine('assign', places.handOut),
    ...mine('verify', places.queue),
    ...mine('close', places.queue),
    ...mine('extensions', '#asked'),
    ...mine('writeOffs', '#asked'),
    ...mine('opening', '/opening'),
    ...mine('proposals', '/proposals'),
    ...mine('collections', '/collections'),
    ...(worksOnCases ? [back] : []),
    ...(worksOnCases && !isOffice ? [silent] : []),
    ...(mayImport ? [{ key: 'imports', what: t('desk.imports'), count: read, to: '/imports' }] : []),
  ];
}

function useWatch(today: TodayView): readonly WorkLine[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  const { undisposed } = today;
  const amount = moneyText(undisposed.amountFen, unit);
  const due = { is: 'open', dueFrom: today.today, dueTo: today.dueUntil, sort: 'dueDay' };
  return [
    { key: 'overdue', what: t('desk.overdue'), count: today.overdue, to: places.overdue },
    {
      key: 'due',
      what: t('desk.due', { count: DESK_DAYS.near }),
      count: today.due,
      to: places.cases(due),
    },
    {
      key: 'sentBack',
      what: t('desk.sentBack'),
      count: today.sentBack,
      to: places.cases({ is: 'sent-back' }),
    },
    {
      key: 'notHandedIn',
      what: t('desk.notHandedIn'),
      count: today.notHandedIn,
      to: places.cases({ state: 'assigned', sort: 'dueDay' }),
    },
    {
      key: 'undisposed',
      what: t('desk.undisposed'),
      count: undisposed.cases,
      to: places.cases({ is: 'undisposed' }),
      beside:
        undisposed.cases === 0 ? null : t('desk.undisposedSum', { amount, unit: unitName(unit, language) }),
    },
  ];
}

function LineTable({ lines, caption }: { readonly lines: readonly WorkLine[]; readonly caption: string }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table desk-lines">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('desk.what')}</th>
          <th scope="col" className="number-cell">
            {t('desk.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, what, count, to, beside }) => (
          <tr key={key} className={count === 0 ? 'muted' : undefined}>
            <th scope="row">{what}</th>
            <td className="number-cell">
              {beside && <span className="muted desk-beside">{beside}</span>}
              <Count {...{ count, to, what }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A count that opens its rows; those on this page are an anchor. */
function Count({ count, to, what }: Pick<WorkLine, 'count' | 'to' | 'what'>) {
  if (count === 0) return <>0</>;
  const label = `${what} ${count}`;
  return to.startsWith('#') ? (
    <a href={to} aria-label={label}>
      {count}
    </a>
  ) : (
    <Link to={to} aria-label={label}>
      {count}
    </Link>
  );
}
