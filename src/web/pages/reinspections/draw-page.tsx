import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { DrawPopulation, ReinspectionDetailView } from '../../../rectification/reinspection.js';
import { formatYuan } from '../../../kernel/money.js';
import { populationOfDraw, useReinspection } from '../../api/village-side.js';
import { useActorName } from '../../format/actor-name.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useCriteriaText } from './criteria-text.js';
import { SampleTable } from './sample-table.js';

/** One draw: how it was made, how to make it again, and its sample with the results; prints on A4. */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { campaign } = useLedger();
  const one = useReinspection(id);
  return (
    <>
      <PageHead
        title={
          one.data
            ? `${campaign?.name ?? ''} · ${t('reinspections.title')} · ${t('reinspections.nth', { no: one.data.no })}`
            : t('reinspections.title')
        }
        tools={
          <>
            <Link to="/reinspections">{t('reinspections.back')}</Link>
            {one.data && <PopulationButton one={one.data} />}
            <PrintButton />
          </>
        }
      >
        {one.data && <Criteria one={one.data} />}
      </PageHead>
      <QueryNote query={one} />
      {one.data && (
        <>
          <SampleTable one={one.data} />
          <p className="muted">{t('reinspections.how', { hash: 'SHA-256' })}</p>
          <p style={{ whiteSpace: 'pre-wrap', marginTop: 24 }}>{t('reinspections.signs')}</p>
        </>
      )}
    </>
  );
}

function Criteria({ one }: { readonly one: ReinspectionDetailView }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const criteria = useCriteriaText();
  return (
    <>
      {t('reinspections.drawnDay')} <span className="number">{one.drawnDay}</span> · {criteria(one)} ·{' '}
      {t('reinspections.seed')} <strong className="number">{one.seed}</strong> (
      {t(one.seedThrown ? 'reinspections.seedThrown' : 'reinspections.seedTyped')}, {actorName(one.drawnBy)})
      <br />
      {t('reinspections.populationText', {
        cases: one.populationCases,
        villages: one.populationVillages,
      })}{' '}
      · {t('reinspections.sampled')} {one.sampled} · {t('reinspections.checked')} {one.checked} ·{' '}
      {t('reinspections.bad')} {one.bad}
    </>
  );
}

/** The list as plain text, one a line, so that any program can draw from it again. */
const textOf = (one: ReinspectionDetailView, { cases, villages }: DrawPopulation): string =>
  [
    `种子\t${one.seed}`,
    `比例\t${one.sharePercent}%`,
    `全部列入的金额\t${one.fromFen === null ? '' : formatYuan(one.fromFen)}`,
    `零报告村\t${one.zeroPercent}%`,
    '',
    ...cases.map(
      ({ number, amountFen }) => `${number}\t${amountFen === null ? '未核定' : formatYuan(amountFen)}`,
    ),
    ...villages,
    '',
  ].join('\r\n');

function PopulationButton({ one }: { readonly one: ReinspectionDetailView }) {
  const { t } = useTranslation();
  const fetching = useMutation({
    mutationFn: () => populationOfDraw(one.id),
    onSuccess: (population) => {
      const link = document.createElement('a');
      // The mark in front lets the editors of Windows read it as what it is.
      const content = new Blob(['\ufeff', textOf(one, population)], { type: 'text/plain;charset=utf-8' });
      link.href = URL.createObjectURL(content);
      link.download = `${t('reinspections.title')}-${one.no}-${one.drawnDay}.txt`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
  return (
    <>
      {fetching.isError && <FailureNote error={fetching.error} />}
      <Button icon={<DownloadOutlined />} loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {t('reinspections.population')}
      </Button>
    </>
  );
}
