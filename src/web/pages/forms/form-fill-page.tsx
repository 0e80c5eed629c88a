import { Skeleton, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { isDay, type Day } from '../../../kernel/calendar.js';
import type { FormFillView } from '../../../papers/form-fill.js';
import type { FormView } from '../../../papers/form.js';
import { filledFormAddress, useForm, useFormFill } from '../../api/forms.js';
import { DownloadButton } from '../../layout/download-button.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { FiguresPeriod } from '../rollups/figures-period.js';
import { usualPeriods } from '../rollups/figures-question.js';
import { FillResult } from './fill-result.js';
import '../rollups/figures.css';
import { FormGrid } from './form-grid.js';
import type { GridMark } from './grid-place.js';

/** Which form is filled; only what the page is, while or where it is not there. */
function Title({ name }: { readonly name: string | undefined }) {
  const { t } = useTranslation();
  return name === undefined ? t('forms.title') : <span lang="zh-CN">{t('forms.fillTitle', { name })}</span>;
}

/** Filling a form: the period, what did not match, how it will look, and the file. */
export function Component() {
  const { t } = useTranslation();
  const { campaign, ledger } = useLedger();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('papers:write');
  const form = useForm(id);
  const days = askedDays(search, ledger.today);
  const question = { campaign: campaign?.code ?? null, ...days };
  const fill = useFormFill(id, question);
  if (!campaign) return <NoCampaign />;
  const isFresh = fill.isSuccess && !fill.isPlaceholderData;
  return (
    <>
      <PageHead
        title={<Title name={form.data?.name} />}
        tools={
          <>
            <Link to={places.forms}>{t('forms.back')}</Link>
            {mayWrite && form.isSuccess && <Link to={places.formEdit(id)}>{t('forms.edit')}</Link>}
            <DownloadButton
              type="primary"
              disabled={!isFresh}
              address={filledFormAddress(id, question)}
              leaves={form.data?.name ?? t('forms.title')}
            >
              {t('forms.download')}
            </DownloadButton>
          </>
        }
      >
        {campaign.name}
      </PageHead>
      <FiguresPeriod
        key={`${days.from} ${days.asOf}`}
        asked={days}
        today={ledger.today}
        needed
        onChange={({ from, asOf }) => setSearch({ ...Object.fromEntries(search), from: from ?? '', asOf })}
      />
      {form.isError || fill.isError ? (
        <FailureNote
          error={form.error ?? fill.error}
          onRetry={() => void Promise.all([form.refetch(), fill.refetch()])}
        />
      ) : form.isPending || fill.isPending ? (
        <Skeleton active />
      ) : (
        <div aria-busy={!isFresh}>
          <p className="muted">
            {t('forms.fillHint', { from: fill.data.days.previousFrom, asOf: fill.data.days.previousAsOf })}
          </p>
          <FillResult form={form.data} fill={fill.data} />
          <Preview form={form.data} fill={fill.data} />
        </div>
      )}
    </>
  );
}

/** The days of the address; this month where it names none. */
function askedDays(search: URLSearchParams, today: Day): { readonly from: Day; readonly asOf: Day } {
  const dayIn = (name: string): Day | null => {
    const text = search.get(name);
    return isDay(text) && text <= today ? text : null;
  };
  const asOf = dayIn('asOf') ?? today;
  const from = dayIn('from');
  const month = usualPeriods(asOf)[0]?.from ?? asOf;
  return { from: from !== null && from <= asOf ? from : month, asOf };
}

function Preview({ form, fill }: { readonly form: FormView; readonly fill: FormFillView }) {
  const { t } = useTranslation();
  const sheets = form.workbook.sheets.filter(({ hidden }) => !hidden);
  const filledFirst = sheets.find(({ name }) => fill.filled.some(({ sheet }) => sheet === name));
  const [sheet, setSheet] = useState(filledFirst?.name ?? sheets[0]?.name ?? '');
  const marks = useMemo(
    () =>
      new Map(
        fill.filled
          .filter((cell) => cell.sheet === sheet)
          .map(({ row, column, text }): [string, GridMark] => [`${row}:${column}`, { kind: 'filled', text }]),
      ),
    [fill, sheet],
  );
  return (
    <section aria-labelledby="form-preview">
      <h2 id="form-preview">{t('forms.preview')}</h2>
      <p className="muted">{t('forms.manual')}</p>
      <Tabs
        size="small"
        activeKey={sheet}
        onChange={setSheet}
        items={sheets.map((one) => ({
          key: one.name,
          label: <span lang="zh-CN">{one.name}</span>,
          children: one.name === sheet && (
            <FormGrid sheet={one} label={t('forms.grid', { sheet: one.name })} marks={marks} />
          ),
        }))}
      />
    </section>
  );
}
