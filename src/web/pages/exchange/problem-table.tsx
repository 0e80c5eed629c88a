import { Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellShown } from '../../../exchange/import-codes.js';
import type { ImportProblem } from '../../../exchange/import.js';
import type { ImportReport } from '../../../exchange/import-report.js';
import { useLanguage } from '../../words/language.js';
import { useProblemSentence } from './report-sentences.js';

const PAGE_SIZE = 50;

/** Every fault with its sheet, row and column as Excel shows them. */
export function ProblemTable({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  const [code, setCode] = useState('');
  const columns = useColumns();
  if (report.problems.length === 0) {
    return report.rows === 0 ? null : <p className="muted">{t('importReport.problemsNone')}</p>;
  }
  const codes = [...new Set(report.problems.map((problem) => problem.code))];
  const first = (wanted: string) => report.problems.find((problem) => problem.code === wanted);
  const count = (wanted: string) => report.problems.filter((problem) => problem.code === wanted).length;
  return (
    <section className="block">
      <div className="block-head">
        <h2>
          {t('importReport.problems')} <span className="number">{report.problems.length}</span>
        </h2>
        {codes.length > 1 && (
          <Select
            className="no-print"
            aria-label={t('importReport.reason')}
            value={code}
            onChange={setCode}
            popupMatchSelectWidth={false}
            style={{ maxWidth: 420 }}
            options={[
              { value: '', label: t('importReport.allReasons') },
              ...codes.map((one) => {
                const example = first(one);
                return { value: one, label: `${example ? sentence(example) : one} (${count(one)})` };
              }),
            ]}
          />
        )}
      </div>
      <Table<ImportProblem>
        rowKey={(problem) => `${problem.sheet}!${problem.row}!${problem.columnNo ?? 0}!${problem.code}`}
        size="small"
        bordered
        columns={columns}
        dataSource={report.problems.filter((problem) => code === '' || problem.code === code)}
        pagination={{ pageSize: PAGE_SIZE, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {report.problemsNotListed > 0 && (
        <p className="muted">{t('importReport.problemsMore', { count: report.problemsNotListed })}</p>
      )}
    </section>
  );
}

function useColumns(): TableColumnsType<ImportProblem> {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const sentence = useProblemSentence();
  return [
    { title: t('importReport.sheet'), dataIndex: 'sheet', width: 140 },
    { title: t('importReport.row'), dataIndex: 'row', className: 'number-cell', width: 70 },
    { title: t('importReport.column'), dataIndex: 'column', width: 160 },
    {
      title: t('importReport.value'),
      width: 180,
      className: 'kept-breaks',
      render: (_, problem) => cellShown(problem),
    },
    {
      title: t('importReport.reason'),
      render: (_, problem) => (
        <>
          {sentence(problem)}
          {/* The Chinese sentence names them itself. */}
          {language === 'en' && problem.suggestions && problem.suggestions.length > 0 && (
            <div className="muted">
              {t('importReport.suggestions', { names: problem.suggestions.join(' / ') })}
            </div>
          )}
        </>
      ),
    },
  ];
}
