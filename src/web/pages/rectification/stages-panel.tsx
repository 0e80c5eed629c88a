import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { StageDone } from './stage-done.js';
import { StagePlan } from './stage-plan.js';

const PLANNED: readonly CaseView['state'][] = ['assigned', 'rectifying', 'continuing'];

/** The stages of a case (分阶段整改): the plan, and what of it was done. */
export function StagesPanel({ one, work }: { readonly one: CaseView; readonly work: RectificationView }) {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState(false);
  const open = PLANNED.includes(one.state);
  const mayPlan = useMay('cases:assign') && open;
  const mayMark = useMay('cases:progress') && open;
  if (work.stages.length === 0 && !mayPlan) return null;
  if (planning) return <StagePlan one={one} work={work} onClose={() => setPlanning(false)} />;
  return (
    <section className="long-fact">
      <Space>
        <h3>{t('work.stages')}</h3>
        {mayPlan && (
          <Button className="no-print" size="small" onClick={() => setPlanning(true)}>
            {t(work.stages.length === 0 ? 'work.planStages' : 'work.changeStages')}
          </Button>
        )}
      </Space>
      {work.stages.length > 0 && <StageTable one={one} work={work} mayMark={mayMark} />}
    </section>
  );
}

function StageTable({
  one,
  work,
  mayMark,
}: {
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly mayMark: boolean;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('work.stageNo')}</th>
          <th scope="col">{t('work.stageName')}</th>
          <th scope="col">{t('work.stageDue')}</th>
          <th scope="col">{t('fields.doneDay')}</th>
        </tr>
      </thead>
      <tbody>
        {work.stages.map((stage) => (
          <tr key={stage.id}>
            <td className="number">{stage.place}</td>
            <td>{stage.name}</td>
            <td className="number">
              {stage.dueDay}{' '}
              {stage.doneDay === null && stage.dueDay < today && (
                <span className="late">{t('register.overdue')}</span>
              )}
            </td>
            <td>
              <StageDone one={one} stage={stage} mayMark={mayMark} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
