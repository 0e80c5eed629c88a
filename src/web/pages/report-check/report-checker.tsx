import { Alert, Button, Progress, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REPORT_LIMITS } from '../../../report-check/report-check.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useFailureSentence } from '../../layout/failure-words.js';
import { ComparisonView } from './comparison-view.js';
import { ReportIntake } from './report-intake.js';
import { ReportView } from './report-view.js';
import './report-check.css';
import { useReportCheck, type CheckProgress, type UnreadFile } from './use-report-check.js';

/** The whole check of reports, within the frame and before it. */
export function ReportChecker() {
  const { t } = useTranslation();
  const checking = useReportCheck();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState(0);
  const { checked, progress } = checking;
  const report = checked?.reports[shown] ?? checked?.reports[0];
  return (
    <>
      {checked !== null && (
        <Space className="report-tools">
          <Button onClick={() => setAdding(!adding)} aria-expanded={adding}>
            {t('reportCheck.add')}
          </Button>
          <Button
            onClick={() => {
              checking.clear();
              setShown(0);
              setAdding(false);
            }}
          >
            {t('reportCheck.clear')}
          </Button>
        </Space>
      )}
      {(checked === null || adding) && <ReportIntake checking={checking} />}
      {progress !== null && <Working progress={progress} onStop={checking.stop} />}
      {checking.tooMany && (
        <Alert type="warning" showIcon title={t('reportCheck.tooMany', { max: REPORT_LIMITS.reports })} />
      )}
      {checking.error !== null && <FailureNote error={checking.error} />}
      {checking.unread.length > 0 && <Unread files={checking.unread} />}
      {checked === null && progress === null && (
        <EmptyNote title={t('reportCheck.emptyTitle')} todo={t('reportCheck.emptyTodo')} />
      )}
      {checked?.comparison && (
        <ComparisonView
          reports={checked.reports}
          comparison={checked.comparison}
          shown={shown}
          onShow={setShown}
        />
      )}
      {report && <ReportView key={`${shown} ${report.name}`} check={report} />}
    </>
  );
}

function Working({ progress, onStop }: { readonly progress: CheckProgress; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const { step, done, total } = progress;
  const percent = step === 'checking' ? 100 : Math.round(((done - 1) / total) * 100);
  return (
    <div className="report-working" role="status">
      <span>
        {step === 'checking' ? t('reportCheck.checking') : t('reportCheck.reading', { done, total })}
      </span>
      <Progress percent={percent} showInfo={false} status="active" aria-label={t('reportCheck.checking')} />
      <Button onClick={onStop}>{t('reportCheck.stop')}</Button>
    </div>
  );
}

function Unread({ files }: { readonly files: readonly UnreadFile[] }) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('reportCheck.failed')}
      description={files.map(({ name, error }) => {
        const { what, reason } = sentence(error);
        return (
          <div key={name}>
            <strong>{name}</strong> {reason === '' ? what : reason}
          </div>
        );
      })}
    />
  );
}
