import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useImport } from '../../api/imports.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { OpeningMark } from '../../format/opening-mark.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { AnswerPanel } from './answer-panel.js';
import { ImportStateWord } from './import-state.js';
import { MappingPanel } from './mapping-panel.js';
import { NextStep } from './next-step.js';
import { NoticeList } from './notice-list.js';
import { PlannedChanges } from './planned-changes.js';
import { ProblemTable } from './problem-table.js';
import { SheetList } from './sheet-list.js';
import { TotalsTable } from './totals-table.js';

/** One import: what was read, what is wrong, what will change, and the buttons that decide. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const actorName = useActorName();
  const query = useImport(id);
  const report = query.data;
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!report) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={t('importReport.title', { file: report.file })}
        tools={
          <>
            <PrintButton />
            <Link to="/imports">{t('imports.title')}</Link>
          </>
        }
      >
        {t(`imports.kinds.${report.kind}`)} {report.opening && <OpeningMark />} ·{' '}
        <ImportStateWord state={report.state} /> · {instantText(report.startedAt)} ·{' '}
        {actorName(report.startedBy)}
      </PageHead>
      <NextStep report={report} />
      {report.state !== 'refused' && (
        <>
          <dl className="figures">
            {(['rows', 'created', 'changed', 'unchanged', 'refused'] as const).map((name) => (
              <div key={name}>
                <dt>{t(`imports.counts.${name}`)}</dt>
                <dd>{report[name]}</dd>
              </div>
            ))}
          </dl>
          {report.state === 'read' && <MappingPanel report={report} />}
          {report.state === 'read' && <AnswerPanel report={report} />}
          <ProblemTable report={report} />
          <NoticeList notices={report.notices} />
          <TotalsTable report={report} />
          <PlannedChanges report={report} />
          <SheetList sheets={report.sheets} />
        </>
      )}
    </>
  );
}
