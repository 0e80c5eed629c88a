import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PERIOD_KIND_LABELS, type ReturnRowView } from '../../../returns/return.js';
import { returnFileAddress, useReturns } from '../../api/returns.js';
import { useActorName } from '../../format/actor-name.js';
import { Money, useWithUnit } from '../../format/money.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { CloseDialog } from './close-dialog.js';
import './returns.css';

/** Months and quarters as they were handed up, and the closing of another one. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const mayClose = useMay('returns:close');
  const [closing, setClosing] = useState(false);
  const returns = useReturns(campaign);
  if (campaign === '') return <NoCampaign />;
  const rows = returns.data?.rows ?? [];
  return (
    <>
      <PageHead
        title={t('returns.title')}
        tools={
          mayClose && (
            <Button type="primary" onClick={() => setClosing(true)}>
              {t('returns.close')}
            </Button>
          )
        }
      >
        {t('returns.intro')}
      </PageHead>
      <QueryNote query={returns} />
      {returns.isSuccess && rows.length === 0 && (
        <EmptyNote title={t('returns.none')} todo={t('returns.noneTodo')} />
      )}
      {rows.length > 0 && <ReturnTable rows={rows} />}
      {closing && <CloseDialog campaign={campaign} replaced={null} onClose={() => setClosing(false)} />}
    </>
  );
}

function ReturnTable({ rows }: { readonly rows: readonly ReturnRowView[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const number = 'number-cell';
  return (
    <table className="plain-table returns-table">
      <caption className="visually-hidden">{t('returns.title')}</caption>
      <ReturnHead />
      <tbody>
        {rows.map((one) => (
          <tr key={one.id} className={one.supersededBy === null ? undefined : 'returns-past'}>
            <td className="number">
              <Link to={places.return(one.id)}>{one.period}</Link>
            </td>
            <td>{read(PERIOD_KIND_LABELS[one.kind])}</td>
            <td className="number">{one.closedDay}</td>
            <td className={number}>{one.totals.cases}</td>
            <td className={number}>{one.totals.closed}</td>
            <td className={number}>
              <Money fen={one.totals.amountFen} />
            </td>
            <td className={number}>
              <Money fen={one.totals.recoveredFen} />
            </td>
            <td className={number}>{one.adjustments}</td>
            <td>{actorName(one.closedBy)}</td>
            <td>
              {one.supersededBy === null ? (
                <Tag color="blue">{t('returns.standing')}</Tag>
              ) : (
                <Tag>{t('returns.superseded')}</Tag>
              )}
            </td>
            <td className="no-print">
              <DownloadButton
                size="small"
                address={returnFileAddress(one.id)}
                leaves={`${one.period} ${read(PERIOD_KIND_LABELS[one.kind])}`}
                aria-label={`${t('returns.download')} ${one.period}`}
              >
                {t('returns.download')}
              </DownloadButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReturnHead() {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const number = 'number-cell';
  return (
    <thead>
      <tr>
        <th scope="col">{t('returns.columns.period')}</th>
        <th scope="col">{t('returns.columns.kind')}</th>
        <th scope="col">{t('returns.columns.day')}</th>
        <th scope="col" className={number}>
          {t('returns.columns.cases')}
        </th>
        <th scope="col" className={number}>
          {t('returns.columns.closed')}
        </th>
        <th scope="col" className={number}>
          {withUnit(t('fields.amountFen'))}
        </th>
        <th scope="col" className={number}>
          {withUnit(t('fields.recoveredFen'))}
        </th>
        <th scope="col" className={number}>
          {t('returns.columns.adjustments')}
        </th>
        <th scope="col">{t('returns.columns.by')}</th>
        <th scope="col">{t('returns.columns.state')}</th>
        <th scope="col" className="no-print">
          {t('returns.columns.file')}
        </th>
      </tr>
    </thead>
  );
}
