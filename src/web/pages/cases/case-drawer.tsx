import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../cases/case.js';
import { useCase } from '../../api/cases.js';
import { StateTag } from '../../format/state-tag.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { CaseAttachments } from './case-attachments.js';
import { CaseEditor } from './case-editor.js';
import type { Deed } from '../rectification/deed.js';
import { keptForNext, type CaseFormValues } from './case-form-values.js';
import { CaseFacts } from './case-facts.js';
import { CaseHistory } from './case-history.js';
import { CaseMoneyTab } from './case-money.js';
import { WorkOnCase } from '../rectification/work-on-case.js';

/** Which case is open beside the list: one by its id, a new one, or none. */
export type OpenCase = { readonly id: string } | 'new' | null;

/** The drawer beside the register. It closes with Esc, and typed text is guarded. */
export function CaseDrawer({
  open,
  forVillage,
  onClose,
}: {
  readonly open: OpenCase;
  /** The village that a new case begins with, where it was asked for from a village's page. */
  readonly forVillage: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const query = useCase(open === null || open === 'new' ? null : open.id);
  const one = open === null || open === 'new' ? undefined : query.data;
  const title =
    open === 'new' ? (
      t('oneCase.newTitle')
    ) : one ? (
      <Space>
        <span className="number">{one.number}</span>
        <StateTag state={one.state} />
      </Space>
    ) : (
      t('frame.loading')
    );
  return (
    <Drawer
      open={open !== null}
      size={760}
      title={title}
      onClose={onClose}
      destroyOnHidden
      autoFocus={open !== 'new'}
    >
      {open === 'new' && <NewCases forVillage={forVillage} onClose={onClose} />}
      {open !== 'new' && query.isError && (
        <FailureNote error={query.error} onRetry={() => void query.refetch()} />
      )}
      {open !== 'new' && !query.isError && (one ? <OneCase key={one.id} one={one} /> : <Skeleton active />)}
    </Drawer>
  );
}

/** One new case after another; each begins with what follows from the one before. */
function NewCases({
  forVillage,
  onClose,
}: {
  readonly forVillage: string | null;
  readonly onClose: () => void;
}) {
  const [last, setLast] = useState<{ readonly round: number; readonly kept?: Partial<CaseFormValues> }>({
    round: 0,
    ...(forVillage === null ? {} : { kept: { villageId: forVillage } }),
  });
  return (
    <CaseEditor
      key={last.round}
      existing={null}
      {...(last.kept ? { kept: last.kept } : {})}
      onSaved={onClose}
      onNext={(values) => setLast({ round: last.round + 1, kept: keptForNext(values) })}
      onCancel={onClose}
    />
  );
}

function OneCase({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayWrite = useMay('cases:write');
  const mayReadHistory = useMay('history:read');
  const mayReadEvidence = useMay('attachments:read');
  // The version that was opened: what somebody else saves meanwhile must come up as a conflict, not slip in beneath.
  const [editing, setEditing] = useState<CaseView | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const reread = (): void => {
    setEditing(null);
    void queries.invalidateQueries({ queryKey: ['cases', 'one', one.id] });
  };
  const facts = editing ? (
    <CaseEditor existing={editing} onSaved={reread} onCancel={() => setEditing(null)} />
  ) : (
    <>
      <Space className="drawer-tools" wrap>
        {mayWrite && one.state !== 'voided' && one.state !== 'closed' && (
          <Button type="primary" onClick={() => setEditing(one)}>
            {t('frame.edit')}
          </Button>
        )}
        {one.villageId && <Link to={places.village(one.villageId)}>{t('oneCase.openPage')}</Link>}
      </Space>
      <CaseFacts one={one} />
    </>
  );
  return (
    <>
      {!editing && <WorkOnCase one={one} onOpen={setDeed} />}
      <Tabs
        items={[
          { key: 'facts', label: t('oneCase.tabs.facts'), children: facts },
          { key: 'money', label: t('oneCase.tabs.money'), children: <CaseMoneyTab one={one} /> },
          ...(mayReadEvidence
            ? [
                {
                  key: 'evidence',
                  label: t('evidence.tab'),
                  children: <CaseAttachments one={one} takesFiles={deed === null} />,
                },
              ]
            : []),
          ...(mayReadHistory
            ? [{ key: 'history', label: t('oneCase.tabs.history'), children: <CaseHistory id={one.id} /> }]
            : []),
        ]}
      />
    </>
  );
}
