import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  MANAGING_BODIES,
  MANAGING_BODY_LABELS,
  type DealtPersonLine,
} from '../../../discipline/dealt-person.js';
import { useDealtPersons } from '../../api/dealt.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { changedSearch } from '../registers/register-search.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister } from '../registers/use-register.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';
import { PersonDrawer } from './person-drawer.js';

/** Persons dealt with, with what stands to their names. They enter with a sanction or a measure. */
export function PersonsPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const state = useRegister(DISCIPLINE_LISTS.persons);
  const { search, question, change } = state;
  const list = useDealtPersons(question);
  const columns = useColumns(search);
  return (
    <>
      <RegisterHead
        found={
          list.data
            ? t('dealt.personsFound', { count: list.data.total })
            : list.isPending && t('frame.loading')
        }
      />
      <RegisterFilters
        state={state}
        hint={t('dealt.personSearch')}
        choices={[
          {
            name: 'with',
            label: t('dealt.with'),
            options: (['sanctions', 'measures', 'money', 'nothing'] as const).map((value) => ({
              value,
              label: t(`dealt.withKinds.${value}`),
            })),
          },
          {
            name: 'partyMember',
            label: t('fields.partyMember'),
            options: [
              { value: 'yes', label: t('discipline.yes') },
              { value: 'no', label: t('discipline.no') },
              { value: 'unknown', label: t('discipline.notKnown') },
            ],
          },
          {
            name: 'managesIn',
            label: t('fields.managesIn'),
            options: [
              ...MANAGING_BODIES.map((value) => ({ value, label: read(MANAGING_BODY_LABELS[value]) })),
              { value: 'none', label: t('dealt.managesNowhere') },
            ],
          },
        ]}
      />
      <RegisterTable
        state={state}
        query={list}
        columns={columns}
        onOpen={(row) => change({ person: row.id })}
        empty={{ title: t('dealt.noPersons'), todo: t('dealt.noPersonsTodo') }}
      />
      <PersonDrawer id={search.get('person')} onClose={() => change({ person: null })} />
    </>
  );
}

function useColumns(search: URLSearchParams): TableColumnsType<DealtPersonLine> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const count = (title: string, of: (row: DealtPersonLine) => number) => ({
    title,
    width: 90,
    className: 'number-cell',
    render: (_: unknown, row: DealtPersonLine) => (of(row) === 0 ? t('frame.none') : of(row)),
  });
  return [
    { title: t('fields.villageId'), width: 110, dataIndex: 'villageName' },
    {
      title: t('discipline.person'),
      width: 120,
      render: (_, { id, name }) => (
        <Link to={`/discipline?${changedSearch(search, DISCIPLINE_LISTS.persons, { person: id })}`}>
          {name}
        </Link>
      ),
    },
    { title: t('fields.postThen'), dataIndex: 'postThen' },
    {
      title: t('fields.managesIn'),
      width: 130,
      render: (_, { managesIn }) => managesIn && read(MANAGING_BODY_LABELS[managesIn]),
    },
    {
      title: t('fields.partyMember'),
      width: 110,
      render: (_, { partyMember }) =>
        partyMember === null ? t('discipline.notKnown') : t(partyMember ? 'discipline.yes' : 'discipline.no'),
    },
    count(t('dealt.sanctionCount'), ({ sanctions }) => sanctions),
    count(t('dealt.measureCount'), ({ measures }) => measures),
    count(t('dealt.moneyCount'), ({ moneyLines }) => moneyLines),
  ];
}
