import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportReport, PlannedChange } from '../../../exchange/import-report.js';
import { useFieldName } from '../../format/field-name.js';
import { useFieldValue } from '../../format/field-value.js';

const PAGE_SIZE = 20;

/** The first of the rows that are created or changed, so that a person sees what will be written. */
export function PlannedChanges({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
  const total = report.created + report.changed;
  if (report.changes.length === 0) return null;
  const columns: TableColumnsType<PlannedChange> = [
    { title: t('importReport.sheet'), dataIndex: 'sheet', width: 140 },
    { title: t('importReport.row'), dataIndex: 'row', className: 'number-cell', width: 70 },
    {
      title: t('imports.result'),
      width: 90,
      render: (_, change) => t(`importReport.actions.${change.action}`),
    },
    { title: t('fields.number'), dataIndex: 'number', width: 150, className: 'number' },
    {
      title: t('importReport.what'),
      render: (_, change) => (
        <>
          <div>{change.title}</div>
          {change.action === 'changed' && (
            <ul className="history-changes">
              {change.fields.map(({ field, before, after }) => (
                <li key={field}>
                  {nameOf(field)}: <del>{valueOf(field, before) || t('frame.none')}</del> →{' '}
                  {valueOf(field, after) || t('frame.none')}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    },
  ];
  return (
    <section className="block">
      <h2>{t(report.state === 'read' ? 'importReport.changes' : 'importReport.changesDone')}</h2>
      {total > report.changes.length && (
        <p className="muted">{t('importReport.changesMore', { total, shown: report.changes.length })}</p>
      )}
      <Table<PlannedChange>
        rowKey={(change) => `${change.sheet}!${change.row}`}
        size="small"
        bordered
        columns={columns}
        dataSource={[...report.changes]}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </section>
  );
}
