import { Button, Pagination, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { OVERDUE_SIZE_MAX } from '../../../desks/overdue.js';
import { overdueAddress, useOverdue, useOverdueCases } from '../../api/desks.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import './desks.css';
import { OverdueCases } from './overdue-cases.js';
import { OverdueVillages } from './overdue-villages.js';

/** What is late, by village and who looks after it; as it is printed and handed to a village. */
export function Component() {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const code = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  const villageId = search.get('villageId');
  const mayExport = useMay('exports:run');
  const mayUrge = useMay('urgings:write');
  const view = useOverdue(code);
  const data = view.data;
  return (
    <>
      <PageHead
        title={campaign ? `${campaign.name} · ${t('late.title')}` : t('late.title')}
        tools={
          <>
            {mayExport && campaign && (
              <DownloadButton address={overdueAddress(code)} leaves={t('late.title')}>
                {t('late.export')}
              </DownloadButton>
            )}
            {mayUrge && data !== undefined && data.cases > 0 && (
              <Link to={places.urgings({ new: '1', village: villageId })}>{t('urgings.issue')}</Link>
            )}
            <PrintButton />
          </>
        }
      >
        {data &&
          t('late.found', {
            today: data.today,
            count: data.cases,
            villages: data.villages.filter((one) => one.villageId !== null).length,
            extensions: data.extensions,
          })}
      </PageHead>
      {view.isError && <FailureNote error={view.error} onRetry={() => void view.refetch()} />}
      {view.isPending && campaign && <Skeleton active aria-label={t('frame.loading')} />}
      {!campaign && <NoCampaign />}
      {data?.cases === 0 && (
        <EmptyNote title={t('late.none')} todo={t('late.noneTodo')}>
          <Link to="/">{t('queue.back')}</Link>
        </EmptyNote>
      )}
      {data && data.cases > 0 && (
        <>
          {villageId === null && (
            <OverdueVillages
              view={data}
              onVillage={(id) => setSearch(id === null ? {} : { villageId: id })}
            />
          )}
          <Cases villageId={villageId} onAll={() => setSearch({})} />
          <Signatures />
        </>
      )}
    </>
  );
}

function Cases({ villageId, onAll }: { readonly villageId: string | null; readonly onAll: () => void }) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? '1')) || 1);
  const list = useOverdueCases(campaign, villageId, page, OVERDUE_SIZE_MAX);
  if (!list.isSuccess) return <QueryNote query={list} />;
  const turn = (to: number): void => {
    const next = new URLSearchParams(search);
    next.set('page', String(to));
    setSearch(next);
  };
  return (
    <section className="block">
      <div className="block-head">
        <h2>
          {villageId === null
            ? t('late.cases')
            : `${list.data.rows[0]?.villageName ?? ''} ${t('late.cases')}`}
        </h2>
        {villageId !== null && (
          <Button type="link" className="no-print" onClick={onAll}>
            {t('late.all')}
          </Button>
        )}
      </div>
      <OverdueCases rows={list.data.rows} />
      {list.data.total > OVERDUE_SIZE_MAX && (
        <Pagination
          className="no-print"
          current={page}
          pageSize={OVERDUE_SIZE_MAX}
          total={list.data.total}
          showSizeChanger={false}
          onChange={turn}
        />
      )}
    </section>
  );
}

/** Blanks for those who take the list into their hands; on paper only. */
function Signatures() {
  const { t } = useTranslation();
  return (
    <p className="late-signatures">
      <span>{t('late.signCadre')}</span>
      <span>{t('late.signOffice')}</span>
      <span>{t('late.signDay')}</span>
    </p>
  );
}
