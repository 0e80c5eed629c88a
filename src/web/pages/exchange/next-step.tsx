import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportReport } from '../../../exchange/import-report.js';
import { Failure } from '../../api/http.js';
import { faultsAddress, undoImport } from '../../api/imports.js';
import { DownloadButton } from '../../layout/download-button.js';
import { FailureNote } from '../../layout/failure-note.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import './exchange.css';
import { carryOut, isOutdated, readAgain } from './carry-out.js';

type Step =
  | 'read'
  | 'readWithFaults'
  | 'nothing'
  | 'applied'
  | 'undone'
  | 'refused'
  | 'reading'
  | 'applying'
  | 'cancelled';

function stepOf(report: ImportReport): Step {
  if (report.state !== 'read') return report.state;
  if (report.refused > 0) return 'readWithFaults';
  return report.created + report.changed + (report.opening?.stands ?? 0) === 0 ? 'nothing' : 'read';
}

/** Carrying out and taking back, each asked for first; a plan that the ledger has outrun is made anew. */
function useDecisions(report: ImportReport) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const refresh = () => refreshAfterWrite(queries);
  const applying = useMutation({
    mutationFn: (takeGood: boolean) => carryOut(report.importId, takeGood),
    onError: async (error) => {
      if (!isOutdated(error)) return;
      await readAgain(report.importId);
      void message.warning(t('importReport.outdated'));
    },
    onSettled: refresh,
  });
  const undoing = useMutation({ mutationFn: () => undoImport(report.importId), onSettled: refresh });
  const { created, changed, refused } = report;
  return {
    applying,
    undoing,
    failure: (isOutdated(applying.error) ? null : applying.error) ?? undoing.error,
    askTakeGood: () =>
      void modal.confirm({
        title: t('importReport.takeGood'),
        content: t('importReport.takeGoodAsk', { created, changed, refused }),
        okText: t('importReport.apply'),
        cancelText: t('frame.cancel'),
        onOk: () => applying.mutate(true),
      }),
    askUndo: () =>
      void modal.confirm({
        title: t('importReport.undo'),
        content: t('importReport.undoAsk'),
        okText: t('importReport.undoNow'),
        okButtonProps: { danger: true },
        cancelText: t('frame.cancel'),
        onOk: () => undoing.mutate(),
      }),
  };
}

/** Says what comes next and offers it: write, write the good rows, fetch the fault workbook, take back. */
export function NextStep({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const { applying, undoing, failure, askTakeGood, askUndo } = useDecisions(report);
  const { created, changed, refused } = report;
  const step = stepOf(report);
  return (
    <div className="next-step">
      <p role="status">
        <strong>{t('importReport.whatNext')}</strong>{' '}
        {t(`importReport.next.${step}`, { created, changed, refused })}{' '}
        {step === 'applied' && report.opening && (
          <>
            {t('opening.awaiting', { count: report.opening.stands })}{' '}
            <Link to="/opening">{t('opening.look')}</Link>
          </>
        )}
      </p>
      {report.error && (
        <FailureNote
          error={new Failure('invalid', report.error.code, report.error.params, report.error.message)}
        />
      )}
      {failure && <FailureNote error={failure} />}
      <Space wrap className="no-print">
        {step === 'read' && (
          <Button type="primary" loading={applying.isPending} onClick={() => applying.mutate(false)}>
            {t('importReport.apply')}({t('importReport.applyHint', { created, changed })})
          </Button>
        )}
        {step === 'readWithFaults' && <FaultWorkbook report={report} primary />}
        {step === 'readWithFaults' && created + changed > 0 && (
          <Button loading={applying.isPending} onClick={askTakeGood}>
            {t('importReport.takeGood')}
          </Button>
        )}
        {step === 'applied' && <WhereToLook report={report} />}
        {step === 'applied' && (
          <Button danger loading={undoing.isPending} onClick={askUndo}>
            {t('importReport.undo')}
          </Button>
        )}
        {(step === 'refused' || step === 'undone' || step === 'readWithFaults') && (
          <Link to={report.kind === 'cases' ? '/imports' : `/imports?kind=${report.kind}`}>
            {t('importReport.importAgain')}
          </Link>
        )}
      </Space>
    </div>
  );
}

function FaultWorkbook({
  report,
  primary = false,
}: {
  readonly report: ImportReport;
  readonly primary?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Tooltip title={t('importReport.faultWorkbookHint')}>
      <span>
        <DownloadButton type={primary ? 'primary' : 'default'} address={faultsAddress(report.importId)}>
          {t('importReport.faultWorkbook')}
        </DownloadButton>
      </span>
    </Tooltip>
  );
}

/** Ways to what was written. */
function WhereToLook({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  return (
    <>
      {report.kind === 'cases' && report.created > 0 && (
        <Link to={places.cases({ importId: report.importId })}>{t('importReport.openCases')}</Link>
      )}
      {report.kind === 'villages' && <Link to="/villages">{t('frame.menu.villages')}</Link>}
      {report.kind === 'sanctions' && <Link to="/discipline">{t('frame.menu.discipline')}</Link>}
      <Link to="/overview">{t('frame.menu.overview')}</Link>
      {report.refused > 0 && <FaultWorkbook report={report} />}
    </>
  );
}
