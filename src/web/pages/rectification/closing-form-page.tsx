import { PrinterOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaseAttachments } from '../../api/attachments.js';
import { useCase } from '../../api/cases.js';
import { useHeads } from '../../api/history.js';
import { useRectification } from '../../api/rectification.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { ClosingForm } from './closing-form.js';
import './closing-form.css';

/** 销号审批表 of one case on A4: looked at here, printed from here. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const one = useCase(id);
  const work = useRectification(id);
  const files = useCaseAttachments(id, useMay('attachments:read'));
  const failed = [one, work, files].find((query) => query.isError);
  return (
    <>
      <PageHead
        title={t('work.form.title')}
        tools={
          <>
            <Link to={places.cases({ case: id })}>{t('work.form.back')}</Link>
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('frame.print')}
            </Button>
          </>
        }
      >
        <span className="no-print">{t('work.form.hint')}</span>
      </PageHead>
      {failed ? (
        <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : one.data && work.data && !files.isLoading ? (
        <article className="closing-form">
          <ClosingForm one={one.data} work={work.data} files={files.data ?? []} />
          <FormFoot />
        </article>
      ) : (
        <Skeleton active />
      )}
    </>
  );
}

/** When it was printed, and the heads from which anybody can check later what it says. */
function FormFoot() {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <footer className="closing-foot">
      {t('work.form.printed', { day: today })}
      {useMay('history:verify') && <Heads />}
    </footer>
  );
}

function Heads() {
  const { t } = useTranslation();
  const heads = useHeads();
  return (
    <>
      {(heads.data ?? []).map(({ chain, printed }) => (
        <div key={chain} className="number">
          {t('work.form.head')} {printed}
        </div>
      ))}
    </>
  );
}
