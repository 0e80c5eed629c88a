import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaseAttachments } from '../../api/attachments.js';
import { useCase } from '../../api/cases.js';
import { useRectification } from '../../api/rectification.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';
import { PaperFoot } from '../../layout/paper-foot.js';
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
            <PrintButton primary />
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
          <PaperFoot own />
        </article>
      ) : (
        <Skeleton active />
      )}
    </>
  );
}
