import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '../../api/desks.js';
import { dayText } from '../../format/day-text.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { EmptyLedger } from '../rollups/empty-ledger.js';
import { useLanguage } from '../../words/language.js';
import { BackupAge } from '../upkeep/backup-age.js';
import { AdminDesk } from './admin-desk.js';
import { Arrivals } from './arrivals.js';
import { Asked } from './asked.js';
import { openCall } from './call-opening.js';
import { Decisions } from './decisions.js';
import './desks.css';
import { WorkTables } from './work-tables.js';

/** The page that opens: the day's work of whoever is signed in. */
export function Component() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { ledger, campaign } = useLedger();
  const mayRead = useMay('cases:read');
  const mayCall = useMay('desks:call');
  return (
    <>
      <PageHead
        title={t('desk.title')}
        tools={
          <>
            {mayRead && <Link to={places.overview}>{t('desk.overview')}</Link>}
            {mayCall && campaign && (
              <Button icon={<PhoneOutlined />} onClick={openCall}>
                {t('desk.call')} <kbd aria-hidden="true">T</kbd>
              </Button>
            )}
            <PrintButton />
          </>
        }
      >
        {dayText(ledger.today, language)}
        {campaign && ` · ${campaign.name}`}
      </PageHead>
      <BackupAge />
      {!mayRead && <AdminDesk />}
      {mayRead && !campaign && <NoCampaign />}
      {mayRead && campaign && <Desk campaign={campaign.code} />}
    </>
  );
}

function Desk({ campaign }: { readonly campaign: string }) {
  const today = useToday(campaign);
  if (!today.isSuccess) return <QueryNote query={today} />;
  const isEmpty = Object.keys(today.data.byState).length === 0;
  return (
    <>
      {isEmpty && <EmptyLedger />}
      <WorkTables today={today.data} isEmpty={isEmpty} />
      <Asked asked={today.data.asked} />
      {!isEmpty && (
        <div className="columns">
          <Arrivals arrivals={today.data.arrivals} />
          <Decisions decisions={today.data.decisions} />
        </div>
      )}
    </>
  );
}
