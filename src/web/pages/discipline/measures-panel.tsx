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
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { useDisciplineWords } from './discipline-words.js';
import { MeasureDrawer } from './measure-drawer.js';
import { PanelFilters } from './panel-filters.js';
import { PanelHead } from './panel-head.js';
import { changedSearch } from './panel-search.js';
import { PanelTable } from './panel-table.js';
import { usePanel } from './use-panel.js';

/** Measures: the first of the four forms, and organisational ones. None is counted as a sanction. */
export function MeasuresPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { search, question, change } = usePanel('measures');
  const mayWrite = useMay('discipline:write');
  const list = useMeasures(question);
  const columns = useColumns(search);
  const id = search.get('measure');
  const open = id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null;
  const { data } = list;
  return (
    <>
      <PanelHead
        found={
          data
            ? t('dealt.measuresFound', { total: data.total, persons: data.persons, villages: data.villages })
            : list.isPending && t('frame.loading')
        }
        record={t('dealt.recordMeasure')}
        onNew={() => change({ new: '1', measure: null })}
      />
      <PanelFilters
        panel="measures"
        search={search}
        hint={t('dealt.measureSearch')}
        onChange={change}
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
          {
            name: 'voided',
            label: t('discipline.voided'),
            options: [{ value: 'true', label: t('discipline.onlyVoided') }],
          },
        ]}
      />
      <PanelTable
        panel="measures"
        list={list}
        columns={columns}
        search={search}
        onChange={change}
        onOpen={(row) => change({ measure: row.id, new: null })}
        empty={{ title: t('dealt.noMeasures'), todo: t('dealt.noMeasuresTodo') }}
      />
      <MeasureDrawer
        open={open}
        forPerson={search.get('personId')}
        forCase={search.get('caseId')}
        onClose={() => change({ measure: null, new: null })}
      />
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
          to={`/discipline?${changedSearch(search, 'measures', { measure: id, new: null })}`}
          onClick={(event) => event.stopPropagation()}
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
