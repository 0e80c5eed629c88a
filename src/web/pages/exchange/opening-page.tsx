import { Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpeningView } from '../../../rectification/opening.js';
import { useOpening } from '../../api/openings.js';
import { useActorName } from '../../format/actor-name.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import './exchange.css';
import { ConfirmOpening } from './confirm-opening.js';
import { AwaitingFiles, AwaitingFigures } from './opening-figures.js';
import { StandTable } from './stand-table.js';

const OUTCOMES = ['awaiting', 'confirmed', 'left'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** The opening of a campaign: what the papers say, and the one act that lets it count. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const query = useOpening(campaign);
  const mayConfirm = useMay('opening:confirm');
  return (
    <>
      <PageHead title={t('opening.title')} tools={<Link to="/imports">{t('imports.title')}</Link>}>
        {t('opening.intro')}
      </PageHead>
      {query.isError && <FailureNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && campaign !== '' && <Skeleton active />}
      {query.data && <Opening view={query.data} mayConfirm={mayConfirm} />}
    </>
  );
}

function Opening({ view, mayConfirm }: { readonly view: OpeningView; readonly mayConfirm: boolean }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const { counts, confirmed, campaign } = view;
  const there = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const [chosen, setChosen] = useState<Outcome | null>(null);
  if (there.length === 0) {
    return (
      <EmptyNote title={t('opening.none')} todo={t('opening.noneTodo')}>
        {!mayConfirm && <Link to="/imports?opening=1">{t('opening.goImport')}</Link>}
      </EmptyNote>
    );
  }
  return (
    <>
      <dl className="figures">
        {OUTCOMES.map((outcome) => (
          <div key={outcome}>
            <dt>{t(`opening.counts.${outcome}`)}</dt>
            <dd className="number">{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      {confirmed !== null && (
        <p role="status">
          {t('opening.confirmedBy', { day: confirmed.day, by: actorName(confirmed.by) })}{' '}
          <Link to={places.cases({ is: 'opening' })}>{t('opening.confirmedCases')}</Link>
        </p>
      )}
      {counts.awaiting > 0 && (
        <>
          <AwaitingFigures lines={view.awaiting} />
          <AwaitingFiles imports={view.imports} linked={!mayConfirm} />
          {mayConfirm ? (
            <ConfirmOpening campaign={campaign} awaiting={counts.awaiting} />
          ) : (
            <p className="muted">{t('opening.onlyInspector')}</p>
          )}
        </>
      )}
      <Tabs
        activeKey={chosen ?? there[0] ?? 'awaiting'}
        onChange={(key) => setChosen(OUTCOMES.find((outcome) => outcome === key) ?? null)}
        items={there.map((outcome) => ({
          key: outcome,
          label: `${t(`opening.casesTitle.${outcome}`)} ${counts[outcome]}`,
          children: <StandTable campaign={campaign} outcome={outcome} />,
        }))}
      />
    </>
  );
}
