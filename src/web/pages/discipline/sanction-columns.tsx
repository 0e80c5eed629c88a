import { Tooltip, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EFFECT_STANDING_LABELS } from '../../../discipline/effect.js';
import {
  EXECUTION_CLOCK_LABELS,
  SANCTION_FLAG_LABELS,
  type ClockView,
} from '../../../discipline/sanction-fit.js';
import type { SanctionSort, SanctionView } from '../../../discipline/sanction.js';
import { useLanguage } from '../../words/language.js';
import { changedSearch } from '../registers/register-search.js';
import { useDisciplineWords } from './discipline-words.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';

/** The columns of the register: as written beside what it means, until when it holds, and what is still to be done. */
export function useSanctionColumns(search: URLSearchParams): TableColumnsType<SanctionView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  const sortable = (key: SanctionSort) => ({ key, sorter: true });
  return [
    {
      title: t('fields.villageId'),
      width: 90,
      ...sortable('village'),
      render: (_, { person }) => person.villageName,
    },
    {
      title: t('discipline.person'),
      width: 90,
      ...sortable('person'),
      render: (_, { id, person }) => (
        <Link
          to={`/discipline?${changedSearch(search, DISCIPLINE_LISTS.sanctions, { sanction: id, new: null })}`}
        >
          {person.name}
        </Link>
      ),
    },
    { title: t('fields.postThen'), width: 130, render: (_, { person }) => person.postThen },
    { title: t('fields.asWritten'), width: 110, dataIndex: 'asWritten' },
    { title: t('discipline.kind'), width: 150, render: (_, row) => words.kind(row) },
    { title: t('fields.documentNumber'), width: 140, dataIndex: 'documentNumber' },
    {
      title: t('fields.decidedDay'),
      width: 104,
      className: 'number',
      dataIndex: 'decidedDay',
      ...sortable('decidedDay'),
    },
    {
      title: t('discipline.effectEnd'),
      width: 160,
      ...sortable('effectEndDay'),
      render: (_, { effect }) => words.effectEnd(effect),
    },
    { title: t('dealt.duty'), width: 150, render: (_, { clocks }) => <NextDuty clocks={clocks} /> },
    {
      title: t('discipline.standing'),
      width: 110,
      render: (_, { standing, flags, asReported }) => (
        <>
          {read(EFFECT_STANDING_LABELS[standing])}
          {flags.length > 0 && (
            <Tooltip title={flags.map((flag) => read(SANCTION_FLAG_LABELS[flag])).join(' ')}>
              <div className="late">{t('discipline.flagged', { count: flags.length })}</div>
            </Tooltip>
          )}
          {asReported && <div className="muted">{t('discipline.asReported')}</div>}
        </>
      ),
    },
  ];
}

/** The duty that is due first among those not done, and by when. */
function NextDuty({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const open = clocks.filter(({ doneDay }) => doneDay === null);
  const first = [...open].sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))[0];
  if (first === undefined) return clocks.length > 0 ? t('dealt.allDone') : null;
  return (
    <span className={first.standing === 'overdue' ? 'late' : undefined}>
      {read(EXECUTION_CLOCK_LABELS[first.clock])} <span className="number">{lastDayOf(first)}</span>
      {first.standing === 'overdue' && ` ${t('dealt.overdue')}`}
      {open.length > 1 && <span className="muted"> {t('dealt.moreDuties', { count: open.length - 1 })}</span>}
    </span>
  );
}

const lastDayOf = ({ dueDay, approvedDueDay }: ClockView): string =>
  approvedDueDay !== null && approvedDueDay > dueDay ? approvedDueDay : dueDay;
