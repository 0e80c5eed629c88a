import { Table, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { BACK_STATE_LABELS, type BatchCaseView, type BatchView } from '../../../rectification/bulk-batch.js';
import { StateTag } from '../../format/state-tag.js';
import { useLanguage } from '../../words/language.js';
import { CaseLink } from './case-link.js';
import { useRefusalText } from './refusal-text.js';

const PAGE_SIZE = 50;

/** What came of one case, in words: 已办 已交办. */
export function useResultText(): (one: BatchCaseView) => string {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const refusalText = useRefusalText();
  return ({ done, after, refusal }) =>
    done
      ? `${t('bulk.done')} ${after === null ? '' : read(CASE_STATE_LABELS[after])}`
      : `${t('bulk.notDone')}:${refusal === null ? '' : refusalText(refusal)}`;
}

/** What came of each case of a batch. */
export function BatchCases({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const refusalText = useRefusalText();
  const columns: TableColumnType<BatchCaseView>[] = [
    {
      key: 'number',
      title: t('fields.number'),
      width: 132,
      render: (_, row) => <CaseLink id={row.id} number={row.number} />,
    },
    { key: 'village', title: t('fields.villageId'), width: 96, render: (_, row) => row.villageName },
    {
      key: 'description',
      title: t('fields.description'),
      render: (_, row) => <span className="two-lines">{row.description}</span>,
    },
    {
      key: 'result',
      title: t('bulk.result'),
      width: 280,
      render: (_, row) =>
        row.after === null ? (
          <span className="late">
            <strong>{t('bulk.notDone')}</strong> {row.refusal && refusalText(row.refusal)}
          </span>
        ) : (
          <>
            <strong>{t('bulk.done')}</strong> <StateTag state={row.after} />
          </>
        ),
    },
    {
      key: 'back',
      title: t('bulk.wayBack'),
      width: 130,
      render: (_, row) => row.back !== null && read(BACK_STATE_LABELS[row.back]),
    },
  ];
  return (
    <Table<BatchCaseView>
      rowKey="id"
      size="small"
      bordered
      tableLayout="fixed"
      columns={batch.takesBack === null ? columns : columns.slice(0, -1)}
      dataSource={[...batch.cases]}
      pagination={batch.cases.length > PAGE_SIZE ? { pageSize: PAGE_SIZE, showSizeChanger: false } : false}
    />
  );
}
