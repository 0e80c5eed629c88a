import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space, Table, type TableColumnsType, type TableColumnType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  MENDABLE_FAULTS,
  PROPOSAL_FAULT_LABELS,
  TASK_SHEET_BOUNDS,
  type ProposalState,
  type ProposalView,
} from '../../../exchange/task-sheet.js';
import type { Page } from '../../../kernel/paging.js';
import { acceptProposal, refuseProposal } from '../../api/village-side.js';
import { useActorName } from '../../format/actor-name.js';
import { CaseAmount, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { AskDay, AskText } from '../../layout/ask-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { ProposalSays } from './proposal-says.js';

interface Asked {
  readonly what: 'refuse' | 'day';
  readonly one: ProposalView;
}

/** Proposals as a table: the case as it is now beside what the village says. */
export function ProposalTable({
  page,
  state,
  current,
  size,
  onPage,
}: {
  readonly page: Page<ProposalView>;
  readonly state: ProposalState;
  readonly current: number;
  readonly size: number;
  readonly onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const mayDecide = useMay('task-sheets:decide') && state === 'waiting';
  const [asked, setAsked] = useState<Asked | null>(null);
  const clear = page.rows.filter(({ faults }) => faults.length === 0);
  const { acceptMany, busy, failed } = useAccepting();
  const columns = useColumns(
    mayDecide
      ? {
          busy,
          accept: (one) =>
            one.faults.includes('day-missing') ? setAsked({ what: 'day', one }) : void acceptMany([one]),
          refuse: (one) => setAsked({ what: 'refuse', one }),
        }
      : null,
  );
  return (
    <>
      {failed !== null && <FailureNote error={failed} />}
      {mayDecide && clear.length > 1 && (
        <Button style={{ marginBottom: 8 }} loading={busy} onClick={() => void acceptMany(clear)}>
          {t('proposals.acceptAll', { count: clear.length })}
        </Button>
      )}
      <Table<ProposalView>
        rowKey="id"
        size="small"
        bordered
        columns={columns}
        dataSource={[...page.rows]}
        className="page-table"
        pagination={{
          current,
          pageSize: size,
          total: page.total,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: onPage,
        }}
      />
      {asked !== null && <Dialogs asked={asked} onDone={() => setAsked(null)} />}
    </>
  );
}

/** Accepts one after the other; what cannot be accepted does not stop the others. */
function useAccepting() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const acceptMany = async (all: readonly ProposalView[]): Promise<void> => {
    setBusy(true);
    setFailed(null);
    let done = 0;
    for (const one of all) {
      try {
        await acceptProposal(one);
        done += 1;
      } catch (error) {
        setFailed(error);
      }
    }
    setBusy(false);
    if (all.length > 1) void message.info(t('proposals.acceptedAll', { done, failed: all.length - done }));
    await refreshAfterWrite(queries);
  };
  return { acceptMany, busy, failed };
}

function Dialogs({ asked: { what, one }, onDone }: { readonly asked: Asked; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const number = one.case?.number ?? one.numberWritten;
  return what === 'refuse' ? (
    <AskText
      title={t('proposals.refuseTitle', { number })}
      label={t('collections.note')}
      hint={t('proposals.refuseHint')}
      fault={t('proposals.refuseFault')}
      ok={t('proposals.refuse')}
      charactersMax={TASK_SHEET_BOUNDS.noteCharacters}
      send={(note) => refuseProposal(one, note)}
      onDone={onDone}
    />
  ) : (
    <AskDay
      title={t('proposals.dayTitle', { number })}
      label={t('taskSheets.recoveredDay')}
      hint={t('proposals.dayHint')}
      fault={t('proposals.dayFault')}
      ok={t('proposals.accept')}
      send={(day) => acceptProposal(one, day)}
      onDone={onDone}
    />
  );
}

/** What can be done with a proposal that waits. */
interface Deciding {
  readonly busy: boolean;
  readonly accept: (one: ProposalView) => void;
  readonly refuse: (one: ProposalView) => void;
}

const decideColumn = (
  { busy, accept, refuse }: Deciding,
  accepting: string,
  refusing: string,
): TableColumnType<ProposalView> => ({
  key: 'decide',
  width: 170,
  render: (_, one) => (
    <Space size={4}>
      <Button
        size="small"
        type="primary"
        disabled={busy || one.faults.some((fault) => !MENDABLE_FAULTS.includes(fault))}
        onClick={() => accept(one)}
      >
        {accepting}
      </Button>
      <Button size="small" disabled={busy} onClick={() => refuse(one)}>
        {refusing}
      </Button>
    </Space>
  ),
});

function useColumns(deciding: Deciding | null): TableColumnsType<ProposalView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const withUnit = useWithUnit();
  return [
    { title: t('fields.villageId'), width: 100, dataIndex: 'villageName' },
    {
      title: t('proposals.case'),
      width: 330,
      render: (_, { case: one, numberWritten, sheetRow }) =>
        one === null ? (
          <>
            {numberWritten} <span className="muted">{t('proposals.sheetRow', { row: sheetRow })}</span>
          </>
        ) : (
          <>
            <Link to={places.cases({ case: one.id })}>{one.number}</Link> <StateTag state={one.state} />
            <div>{one.description}</div>
            <div className="muted">
              {withUnit(t('fields.outstandingFen'))}{' '}
              <CaseAmount kind={one.amountKind} fen={one.outstandingFen} />
            </div>
          </>
        ),
    },
    {
      title: t('proposals.says'),
      render: (_, one) => (
        <>
          <ProposalSays one={one} />
          {one.faults.map((fault) => (
            <div key={fault}>
              <strong>{read(PROPOSAL_FAULT_LABELS[fault])}</strong>
            </div>
          ))}
          <div className="muted">
            {t('proposals.from', {
              day: one.handedDay,
              provider: one.providedBy,
              typist: actorName(one.typedBy),
            })}
          </div>
          {one.decidedBy !== null && (
            <div className="muted">
              {t('proposals.decided', { who: actorName(one.decidedBy), note: one.decisionNote ?? '' })}
            </div>
          )}
        </>
      ),
    },
    ...(deciding === null ? [] : [decideColumn(deciding, t('proposals.accept'), t('proposals.refuse'))]),
  ];
}
