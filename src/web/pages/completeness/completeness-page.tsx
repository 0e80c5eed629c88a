import { Alert, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  COMPLETENESS_PART_LABELS,
  COMPLETENESS_PARTS,
  COMPLETENESS_PROOF_LABELS,
  type CompletenessLine,
  type CompletenessView,
} from '../../../rollups/completeness.js';
import { completenessAddress, useCompleteness } from '../../api/completeness.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import './completeness.css';
import { PartCount, PartProof } from './part-count.js';

const SHOWN = ['all', 'missing', 'zero'] as const;
type Shown = (typeof SHOWN)[number];

const IS_SHOWN: Readonly<Record<Shown, (line: CompletenessLine) => boolean>> = {
  all: () => true,
  missing: ({ missing }) => missing.length > 0,
  zero: ({ zeroReport }) => zeroReport,
};

/** How complete the registers of every village are, and which villages reported nothing. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const [search, setSearch] = useSearchParams();
  const shown = SHOWN.find((one) => one === search.get('show')) ?? 'all';
  const mayExport = useMay('exports:run');
  const view = useCompleteness(campaign);
  const lines = (view.data?.lines ?? []).filter(IS_SHOWN[shown]);
  const countOf = (one: Shown): number => (view.data?.lines ?? []).filter(IS_SHOWN[one]).length;
  if (campaign === '') return <NoCampaign />;
  return (
    <>
      <PageHead
        title={t('completeness.title')}
        tools={
          <>
            {mayExport && view.data && (
              <DownloadButton address={completenessAddress(campaign)} leaves={t('completeness.title')}>
                {t('completeness.export')}
              </DownloadButton>
            )}
            <PrintButton />
          </>
        }
      >
        {t('completeness.intro')}
      </PageHead>
      <QueryNote query={view} />
      {view.data && <ZeroReports view={view.data} />}
      {view.data && (
        <Segmented<Shown>
          className="no-print completeness-shown"
          aria-label={t('completeness.which')}
          value={shown}
          options={SHOWN.map((one) => ({
            value: one,
            label: `${t(`completeness.shown.${one}`)} ${countOf(one)}`,
          }))}
          onChange={(one) => setSearch(one === 'all' ? {} : { show: one }, { replace: true })}
        />
      )}
      {view.data && lines.length === 0 && (
        <EmptyNote title={t(`completeness.empty.${shown}`)} todo={t(`completeness.emptyTodo.${shown}`)} />
      )}
      {view.data && lines.length > 0 && <Lines view={view.data} lines={lines} withTotal={shown === 'all'} />}
    </>
  );
}

/** The villages without a finding: where nobody found anything, somebody should look again. */
function ZeroReports({ view }: { readonly view: CompletenessView }) {
  const { t } = useTranslation();
  const mayDraw = useMay('reinspections:read');
  if (view.villages === 0) return null;
  if (view.zeroReports === 0) return <p className="desk-quiet">{t('completeness.zeroNone')}</p>;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('completeness.zeroFound', { count: view.zeroReports })}
      description={
        <>
          {view.lines
            .filter(({ zeroReport }) => zeroReport)
            .map(({ villageId, villageName }) => (
              <Link key={villageId} className="zero-village in-text" to={places.village(villageId)}>
                {villageName}
              </Link>
            ))}
          {mayDraw && (
            <Link className="in-text" to="/reinspections">
              {t('completeness.draw')}
            </Link>
          )}
        </>
      }
    />
  );
}

function Lines({
  view,
  lines,
  withTotal,
}: {
  readonly view: CompletenessView;
  readonly lines: readonly CompletenessLine[];
  readonly withTotal: boolean;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <table className="plain-table completeness-table">
      <caption className="visually-hidden">{t('completeness.title')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('fields.villageId')}
          </th>
          {COMPLETENESS_PARTS.map((part) => (
            <th key={part} scope="colgroup" colSpan={2}>
              {read(COMPLETENESS_PART_LABELS[part])}
            </th>
          ))}
          <th scope="col" rowSpan={2}>
            {t('completeness.lastCount')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('completeness.lastEntry')}
          </th>
        </tr>
        <tr>
          {COMPLETENESS_PARTS.flatMap((part) => [
            <th key={`${part} rows`} scope="col" className="number-cell">
              {t('completeness.rows')}
            </th>,
            <th key={`${part} proved`} scope="col" className="number-cell">
              {read(COMPLETENESS_PROOF_LABELS[part])}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.villageId} {...{ line }} />
        ))}
      </tbody>
      {withTotal && (
        <tfoot>
          <tr>
            <th scope="row">{t('completeness.total', { count: view.villages })}</th>
            <Cells
              of={view.total}
              villageId={null}
              villageName={t('completeness.total', { count: view.villages })}
            />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Line({ line: { villageId, villageName, of } }: { readonly line: CompletenessLine }) {
  return (
    <tr>
      <th scope="row">
        <Link to={places.village(villageId)}>{villageName}</Link>
      </th>
      <Cells {...{ of, villageId, villageName }} />
    </tr>
  );
}

function Cells({
  of,
  villageId,
  villageName,
}: Pick<CompletenessLine, 'of' | 'villageName'> & { readonly villageId: string | null }) {
  const counted = [of.assets.lastDay, of.resources.lastDay].filter((day) => day !== null).sort();
  return (
    <>
      {COMPLETENESS_PARTS.flatMap((part) => [
        <td key={`${part} rows`} className="number-cell">
          <PartCount part={part} figures={of[part]} villageId={villageId} villageName={villageName} />
        </td>,
        <td key={`${part} proved`} className="number-cell">
          <PartProof {...{ part, villageId, villageName }} figures={of[part]} />
        </td>,
      ])}
      <td className="number">{counted.at(-1)}</td>
      <td className="number">{of.entries.lastDay}</td>
    </>
  );
}
