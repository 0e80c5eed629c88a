import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  MEASURE_FORM_LABELS,
  MEASURE_FORMS,
  MEASURE_KINDS,
  MEASURE_LABELS,
  type MeasureView,
} from '../../../discipline/measure.js';
import type { TableColumnsType } from 'antd';
import { useMeasures } from '../../api/dealt.js';
import { useLanguage } from '../../words/language.js';
import { RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { changedSearch } from '../registers/register-search.js';
import { RegisterTable } from '../registers/register-table.js';
import { useRegister } from '../registers/use-register.js';
import { DISCIPLINE_LISTS } from './discipline-lists.js';
import { useDisciplineWords } from './discipline-words.js';
import { MeasureDrawer } from './measure-drawer.js';
import { useMayRecord } from './use-may-record.js';

/** Measures: the first of the four forms, and organisational ones. None is counted as a sanction. */
export function MeasuresPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const state = useRegister(DISCIPLINE_LISTS.measures);
  const { search, question, change } = state;
  const mayRecord = useMayRecord();
  const list = useMeasures(question);
  const columns = useColumns(search);
  const begin = (): void => change({ new: '1', measure: null });
  const { data } = list;
  return (
    <>
      <RegisterHead
        found={
          data
            ? t('dealt.measuresFound', { total: data.total, persons: data.persons, villages: data.villages })
            : list.isPending && t('frame.loading')
        }
        record={mayRecord && { words: t('dealt.recordMeasure'), begin }}
      />
      <RegisterFilters
        state={state}
        hint={t('dealt.measureSearch')}
        choices={[
          {
            name: 'form',
            label: t('dealt.form'),
            options: MEASURE_FORMS.map((value) => ({ value, label: read(MEASURE_FORM_LABELS[value]) })),
          },
          {
            name: 'kind',
            label: t('dealt.measureKind'),
            options: MEASURE_KINDS.map((value) => ({ value, label: read(MEASURE_LABELS[value]) })),
          },
        ]}
      />
      <RegisterTable
        state={state}
        query={list}
        columns={columns}
        onOpen={(row) => change({ measure: row.id, new: null })}
        empty={{ title: t('dealt.noMeasures'), todo: t('dealt.noMeasuresTodo') }}
      />
      <MeasureDrawer state={state} />
    </>
  );
}

function useColumns(search: URLSearchParams): TableColumnsType<MeasureView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const words = useDisciplineWords();
  return [
    { title: t('fields.villageId'), width: 100, render: (_, { person }) => person.villageName },
    {
      title: t('discipline.person'),
      width: 100,
      render: (_, { id, person }) => (
        <Link
          to={`/discipline?${changedSearch(search, DISCIPLINE_LISTS.measures, { measure: id, new: null })}`}
        >
          {person.name}
        </Link>
      ),
    },
    { title: t('fields.postThen'), width: 140, render: (_, { person }) => person.postThen },
    { title: t('fields.asWritten'), width: 130, dataIndex: 'asWritten' },
    { title: t('dealt.measureKind'), width: 130, render: (_, { kind }) => read(MEASURE_LABELS[kind]) },
    {
      title: t('dealt.form'),
      width: 150,
      render: (_, { form, mark }) => read(MEASURE_FORM_LABELS[form]) + words.unconfirmed(mark),
    },
    { title: t('fields.organ'), width: 150, dataIndex: 'organ' },
    { title: t('fields.documentNumber'), width: 150, dataIndex: 'documentNumber' },
    { title: t('fields.decidedDay'), width: 104, className: 'number', dataIndex: 'decidedDay' },
  ];
}
