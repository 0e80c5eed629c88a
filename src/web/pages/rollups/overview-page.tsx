import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isDay, type Day } from '../../../kernel/calendar.js';
import { useRollup } from '../../api/rollups.js';
import { useVillages } from '../../api/villages.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { BackupAge } from '../upkeep/backup-age.js';
import './overview.css';
import { EmptyLedger } from './empty-ledger.js';
import { CategoryTable } from './category-table.js';
import { Figures } from './figures.js';
import { StateTable } from './state-table.js';
import { Todo } from './todo.js';
import { VillageTable } from './village-table.js';

const Charts = lazy(async () => ({ default: (await import('./overview-charts.js')).OverviewCharts }));

/** The page that opens: what to do now, the totals, tables, and charts after them. */
export function Component() {
  const { t } = useTranslation();
  const { ledger, campaign } = useLedger();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('asOf');
  const asOf: Day | null = isDay(asked) && asked < ledger.today ? asked : null;
  const code = campaign?.code ?? '';
  const categories = useRollup(code, 'category', asOf);
  const villages = useVillages();
  const isEmpty = categories.data?.cases === 0 && villages.data?.length === 0;

  return (
    <>
      <PageHead
        title={campaign?.name ?? t('overview.title')}
        tools={
          <>
            <AsOf
              asOf={asOf}
              today={ledger.today}
              onChange={(day) => setSearch(day === null ? {} : { asOf: day })}
            />
            <PrintButton />
          </>
        }
      >
        {asOf && t('overview.asOfNote')}
      </PageHead>
      {categories.isError && (
        <FailureNote error={categories.error} onRetry={() => void categories.refetch()} />
      )}
      {!campaign && <NoCampaign />}
      {isEmpty && <EmptyLedger />}
      <BackupAge />
      {categories.isPending && campaign && <Skeleton active />}
      {categories.data && !isEmpty && (
        <>
          {asOf === null && <Todo rollup={categories.data} />}
          <Figures rollup={categories.data} asOf={asOf} />
          <CategoryTable categories={categories.data} campaign={code} asOf={asOf} />
          <StateTable campaign={code} asOf={asOf} />
          <VillageTable campaign={code} asOf={asOf} />
          <Suspense fallback={<Skeleton active />}>
            <Charts campaign={code} asOf={asOf} />
          </Suspense>
        </>
      )}
    </>
  );
}

/** Chooses the day as of which the page speaks; a day that is not finished typing changes nothing. */
function AsOf({
  asOf,
  today,
  onChange,
}: {
  readonly asOf: Day | null;
  readonly today: Day;
  readonly onChange: (day: Day | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label>
      {t('overview.asOf')}{' '}
      <input
        type="date"
        className="day-input"
        max={today}
        value={typed ?? asOf ?? today}
        onChange={(event) => {
          setTyped(event.target.value);
          if (isDay(event.target.value) && event.target.value <= today) {
            onChange(event.target.value === today ? null : event.target.value);
          }
        }}
        onBlur={() => setTyped(null)}
      />
      {asOf && (
        <Button type="link" onClick={() => onChange(null)}>
          {t('overview.asOfBack')}
        </Button>
      )}
    </label>
  );
}
