import { Button, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STEP_LACK_LABELS, type StepLack, type VillageLacks } from '../../../rollups/step-lacks.js';
import {
  VILLAGE_STEP_LABELS,
  type StepPlan,
  type StepTable,
  type StepView,
  type VillageStep,
  type VillageStepsView,
} from '../../../stages/step.js';
import { useStepLacks, useSteps } from '../../api/stages.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';
import { StepDialog } from './step-dialog.js';

/** What a dialog is opened for: a step of one village, or of all that have not done it. */
interface Ticking {
  readonly step: VillageStep;
  readonly villages: readonly VillageStepsView[];
}

/** One table of ticks and days; what a step that is not ticked still lacks stands in its cell. */
export function StepsPanel() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const query = useSteps(campaign);
  const lacks = useStepLacks(campaign);
  const [isLackShown, setIsLackShown] = useState(true);
  const [ticking, setTicking] = useState<Ticking | null>(null);
  const mayWrite = useMay('stages:write');
  const failed = [query, lacks].find(({ isError }) => isError);
  if (failed) return <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!query.data || !lacks.data) return <Skeleton active aria-label={t('frame.loading')} />;
  if (query.data.villages.length === 0) {
    return <EmptyNote title={t('stages.noVillages')} todo={t('stages.noVillagesTodo')} />;
  }
  return (
    <>
      <div className="block-head no-print">
        <Checkbox checked={isLackShown} onChange={(event) => setIsLackShown(event.target.checked)}>
          {t('stages.showLacks')}
        </Checkbox>
        <PrintButton label={t('stages.print')} />
      </div>
      <StepsTable
        table={query.data}
        lacks={isLackShown ? lacks.data : []}
        onTick={mayWrite ? setTicking : null}
      />
      {ticking !== null && <StepDialog {...ticking} onClose={() => setTicking(null)} />}
    </>
  );
}

function StepsTable({
  table,
  lacks,
  onTick,
}: {
  readonly table: StepTable;
  readonly lacks: readonly VillageLacks[];
  readonly onTick: ((ticking: Ticking) => void) | null;
}) {
  const { t } = useTranslation();
  const lacksOf = new Map(lacks.map((one) => [one.villageId, one.lacks]));
  return (
    <table className="plain-table steps-table">
      <caption>
        {t('stages.caption', {
          // Most campaigns begin with the name of their town.
          campaign: table.campaignName.startsWith(table.townName)
            ? table.campaignName
            : `${table.townName} ${table.campaignName}`,
          day: table.today,
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('fields.villageId')}</th>
          {table.plan.map((plan, at) => (
            <StepHead
              key={plan.step}
              plan={plan}
              total={table.villages.length}
              onAll={
                onTick && plan.done < table.villages.length
                  ? () =>
                      onTick({
                        step: plan.step,
                        villages: table.villages.filter(({ steps }) => !steps[at]?.doneDay),
                      })
                  : null
              }
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {table.villages.map((village) => (
          <tr key={village.villageId}>
            <th scope="row">{village.villageName}</th>
            {village.steps.map((step) => (
              <td key={step.step} className={step.doneDay ? 'step-done' : undefined}>
                <StepCell
                  step={step}
                  village={village.villageName}
                  lacks={(lacksOf.get(village.villageId) ?? []).filter((lack) => lack.step === step.step)}
                  onOpen={onTick && (() => onTick({ step: step.step, villages: [village] }))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StepHead({
  plan: { step, endsDay, done, late },
  total,
  onAll,
}: {
  readonly plan: StepPlan;
  readonly total: number;
  readonly onAll: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <th scope="col">
      {read(VILLAGE_STEP_LABELS[step])}
      <div className="number step-sum">{t('stages.doneOf', { done, total })}</div>
      {endsDay !== null && <div className="number step-sum">{t('stages.by', { day: endsDay })}</div>}
      {late > 0 && <div className="late step-sum">{t('stages.lateOf', { count: late })}</div>}
      {onAll && (
        <Button size="small" className="no-print" onClick={onAll}>
          {t('stages.tickMany')}
        </Button>
      )}
    </th>
  );
}

function StepCell({
  step,
  village,
  lacks,
  onOpen,
}: {
  readonly step: StepView;
  readonly village: string;
  readonly lacks: readonly StepLack[];
  readonly onOpen: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const name = t('stages.cell', { village, step: read(VILLAGE_STEP_LABELS[step.step]) });
  const said = step.doneDay === null ? '☐' : `☑ ${step.doneDay}`;
  return (
    <>
      {onOpen ? (
        <Button
          type="text"
          size="small"
          className="number"
          aria-label={`${name} ${step.doneDay ?? t('stages.notDone')}`}
          onClick={onOpen}
        >
          {said}
        </Button>
      ) : (
        <span className="number">{said}</span>
      )}
      {step.note !== null && <div className="step-lack">{step.note}</div>}
      {lacks.map(({ code, count }) => (
        <div key={code} className="step-lack">
          {fill(read(STEP_LACK_LABELS[code]), { count })}
        </div>
      ))}
    </>
  );
}
