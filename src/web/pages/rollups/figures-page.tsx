import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Day } from '../../../kernel/calendar.js';
import { COUNTING_BY_LABELS, COUNTING_BYS, type CountingView } from '../../../rollups/counting.js';
import {
  FIGURE_TABLE_CODES,
  FIGURE_TABLES,
  figuresOfTable,
  isTableOfDiscipline,
  type FigureTable,
} from '../../../rollups/counting-tables.js';
import type { Query } from '../../api/http.js';
import { countingAddress } from '../../api/exports.js';
import { useCounting } from '../../api/rollups.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { useAddress } from '../../layout/use-address.js';
import { useLanguage } from '../../words/language.js';
import { FiguresPeriod } from './figures-period.js';
import { askedFigures, countingQuery, type FiguresAsked } from './figures-question.js';
import { FiguresTable } from './figures-table.js';
import './figures.css';

/** Every figure of the campaign: broken down, as of any day, with a period; what is chosen stands in the address. */
export function Component() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { ledger, campaign } = useLedger();
  const [search, change] = useAddress();
  const mayReadDiscipline = useMay('discipline:read');
  const code = campaign?.code ?? '';
  const asked = askedFigures(search, ledger.today);
  const question = countingQuery(asked, ledger.today);
  const counting = useCounting(code, question);
  if (!campaign) return <NoCampaign />;
  const tables = FIGURE_TABLE_CODES.filter((one) => mayReadDiscipline || !isTableOfDiscipline(one));
  const table: FigureTable = tables.find((one) => one === asked.table) ?? 'progress';
  return (
    <>
      <PageHead
        title={[
          t('figures.title'),
          read(FIGURE_TABLES[table].label),
          read(COUNTING_BY_LABELS[asked.by]),
        ].join(' · ')}
        tools={<Tools code={code} question={question} />}
      >
        {campaign.name}{' '}
        {counting.data ? <Spoken view={counting.data} /> : counting.isPending && t('frame.loading')}
      </PageHead>
      <Choices {...{ asked, table, tables }} today={ledger.today} onChange={change} />
      {!counting.isSuccess ? (
        <QueryNote query={counting} />
      ) : saysNothing(counting.data, table) ? (
        <EmptyNote title={t('figures.empty', { day: asked.asOf })} todo={t('figures.emptyTodo')}>
          <Link to="/imports">{t('register.importNow')}</Link>
        </EmptyNote>
      ) : (
        <FiguresTable view={counting.data} table={table} />
      )}
    </>
  );
}

/** Neither a case nor anything else that the table would tell. */
const saysNothing = ({ by, figures }: CountingView, table: FigureTable): boolean =>
  ['found' as const, ...figuresOfTable(table, by)].every((figure) => (figures[figure] ?? 0) === 0);

/** What is taken away: the workbook, or paper. */
function Tools({ code, question }: { readonly code: string; readonly question: Query }) {
  const { t } = useTranslation();
  const { unit } = useMoneyUnit();
  return (
    <>
      {useMay('exports:run') && (
        <DownloadButton address={countingAddress(code, question, unit)} leaves={t('figures.title')}>
          {t('figures.export')}
        </DownloadButton>
      )}
      <PrintButton />
    </>
  );
}

/** Chooses how the figures are broken down, of which days they speak, and which table is shown. */
function Choices({
  asked,
  table,
  tables,
  today,
  onChange: change,
}: {
  readonly asked: FiguresAsked;
  readonly table: FigureTable;
  readonly tables: readonly FigureTable[];
  readonly today: Day;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <div className="figures-choices no-print">
      <Segmented
        aria-label={t('figures.by')}
        value={asked.by}
        options={COUNTING_BYS.map((value) => ({ value, label: read(COUNTING_BY_LABELS[value]) }))}
        onChange={(by) => change({ by })}
      />
      <FiguresPeriod
        key={`${asked.from} ${asked.asOf}`}
        asked={asked}
        today={today}
        onChange={({ from, asOf }) => change({ from, asOf: asOf === today ? null : asOf })}
      />
      <Segmented
        aria-label={t('figures.table')}
        value={table}
        options={tables.map((value) => ({ value, label: read(FIGURE_TABLES[value].label) }))}
        onChange={(value) => change({ table: value })}
      />
    </div>
  );
}

/** Of which days the page speaks, and how it counts. */
function Spoken({ view }: { readonly view: CountingView }) {
  const { t } = useTranslation();
  const { from, asOf, counting, figures } = view;
  return (
    <span aria-live="polite">
      {from === null ? t('figures.spokenWhole', { asOf }) : t('figures.spokenPeriod', { from, asOf })}
      {t('figures.spokenVillages', { count: figures.villages ?? 0 })}
      {counting === 'by-village-and-item' && ` ${t('figures.spokenPairs', { count: figures.pairs ?? 0 })}`}
    </span>
  );
}
