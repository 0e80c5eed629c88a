import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useNoticePapers } from '../../api/notices.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PageHead } from '../../layout/page-head.js';
import { PaperFoot } from '../../layout/paper-foot.js';
import { PrintButton } from '../../layout/print-button.js';
import { places } from '../../places.js';
import { NoticeSheet } from './notice-paper.js';
import './notices.css';

/** Notices on A4, each beginning on a sheet of its own. */
export function Component() {
  const { t } = useTranslation();
  const { ids = '' } = useParams();
  const papers = useNoticePapers(ids.split(',').filter((id) => id !== ''));
  const failed = papers.find(({ isError }) => isError);
  return (
    <>
      <div className="no-print">
        <PageHead
          title={t('notices.printTitle', { count: papers.length })}
          tools={
            <>
              <Link to={places.notices({})}>{t('notices.back')}</Link>
              <PrintButton primary />
            </>
          }
        >
          {t('notices.printHint')}
        </PageHead>
      </div>
      {failed && <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />}
      {papers.some(({ isPending }) => isPending) && <Skeleton active aria-label={t('frame.loading')} />}
      {papers.map(
        ({ data }) =>
          data && (
            <div key={data.id} className="notice-page">
              {data.outdated && <p className="late no-print">{t('notices.outdated')}</p>}
              <NoticeSheet paper={data.paper} />
              <PaperFoot own />
            </div>
          ),
      )}
    </>
  );
}
