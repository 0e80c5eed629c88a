import { PrinterOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton, Space, Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../cases/case.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useRectification } from '../../api/rectification.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { CaseDiscipline } from '../discipline/case-hand-over.js';
import { CaseTimeline } from '../rectification/case-timeline.js';
import type { Deed } from '../rectification/deed.js';
import { MoneyTab } from '../rectification/money-tab.js';
import { OpeningNote } from '../rectification/opening-note.js';
import { StagesPanel } from '../rectification/stages-panel.js';
import { WorkOnCase } from '../rectification/work-on-case.js';
import { CaseRecurrences } from '../reinspections/case-recurrences.js';
import { CaseAttachments } from './case-attachments.js';
import { CaseEditor } from './case-editor.js';
import { CaseFacts } from './case-facts.js';
import { CaseFlags } from './case-flags.js';

/** Everything of one case: what can be done, what is known, its money, its evidence and its time line. */
export function OneCase({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const work = useRectification(one.id);
  const mayReadEvidence = useMay('attachments:read');
  const mayReadDiscipline = useMay('discipline:read');
  // The version that was opened: what somebody else saves meanwhile must come up as a conflict, not slip in beneath.
  const [editing, setEditing] = useState<CaseView | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const reread = (): void => {
    setEditing(null);
    void queries.invalidateQueries({ queryKey: ['cases'] });
  };
  const facts = editing ? (
    <CaseEditor existing={editing} onSaved={reread} onCancel={() => setEditing(null)} />
  ) : (
    <>
      <Tools one={one} onEdit={() => setEditing(one)} />
      <CaseRecurrences caseId={one.id} />
      <CaseFlags caseId={one.id} />
      <CaseFacts one={one} />
      {work.data?.opening && <OpeningNote stand={work.data.opening} />}
      {work.data && <StagesPanel one={one} work={work.data} />}
    </>
  );
  const ofWork = (draw: (work: RectificationView) => ReactNode) =>
    work.data ? draw(work.data) : <Skeleton active />;
  return (
    <>
      {!editing && <WorkOnCase one={one} onOpen={setDeed} />}
      <Tabs
        items={[
          { key: 'facts', label: t('oneCase.tabs.facts'), children: facts },
          {
            key: 'money',
            label: t('oneCase.tabs.money'),
            children: ofWork((data) => <MoneyTab one={one} work={data} />),
          },
          ...(mayReadEvidence
            ? [
                {
                  key: 'evidence',
                  label: t('evidence.tab'),
                  children: <CaseAttachments one={one} takesFiles={deed === null} />,
                },
              ]
            : []),
          ...(mayReadDiscipline
            ? [
                {
                  key: 'discipline',
                  label: t('dealt.caseTab'),
                  children: <CaseDiscipline caseId={one.id} isVoided={one.state === 'voided'} />,
                },
              ]
            : []),
          {
            key: 'timeline',
            label: t('work.timeline.tab'),
            children: ofWork((data) => <CaseTimeline one={one} work={data} />),
          },
        ]}
      />
    </>
  );
}

function Tools({ one, onEdit }: { readonly one: CaseView; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useMay('cases:write') && one.state !== 'voided' && one.state !== 'closed';
  return (
    <Space className="drawer-tools" wrap>
      {mayWrite && <Button onClick={onEdit}>{t('frame.edit')}</Button>}
      <Link to={places.closingForm(one.id)}>
        <PrinterOutlined /> {t('work.form.title')}
      </Link>
      {one.villageId && <Link to={places.village(one.villageId)}>{t('oneCase.openPage')}</Link>}
    </Space>
  );
}
