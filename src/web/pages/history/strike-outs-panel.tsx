import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  STRIKE_OUT_STATE_LABELS,
  STRIKE_OUT_STATES,
  type StrikeOutState,
  type StrikeOutView,
} from '../../../history/strike-out.js';
import { decideStrikeOut, useStrikeOuts } from '../../api/history.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import type { VerdictKind } from '../../format/verdict-kind.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { useChainName } from './chain-name.js';
import { fieldOfValue, shortId, useEntryText } from './entry-text.js';

const KINDS: Readonly<Record<StrikeOutState, VerdictKind>> = {
  asked: 'warning',
  approved: 'good',
  refused: 'quiet',
};

/** A decision that is being confirmed. */
interface Deciding {
  readonly request: StrikeOutView;
  readonly granted: boolean;
}

/** Requests to strike personal values out, and the second person's decision. */
export function StrikeOutsPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const state = STRIKE_OUT_STATES.find((known) => known === search.get('state')) ?? null;
  const requests = useStrikeOuts(state);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <>
      <div className="filter-bar no-print">
        <Select
          aria-label={t('history.strikeState')}
          value={state ?? ''}
          onChange={(chosen) =>
            setSearch({ tab: 'strike-outs', ...(chosen === '' ? {} : { state: chosen }) })
          }
          options={[
            { value: '', label: t('history.strikeAll') },
            ...STRIKE_OUT_STATES.map((value) => ({ value, label: read(STRIKE_OUT_STATE_LABELS[value]) })),
          ]}
        />
      </div>
      {requests.isError && <FailureNote error={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && (
        <EmptyNote title={t('history.strikeEmpty')} todo={t('history.strikeEmptyTodo')}>
          <Link to="/history?tab=entries">{t('history.tabs.entries')}</Link>
        </EmptyNote>
      )}
      {(requests.isPending || (requests.data && requests.data.length > 0)) && (
        <RequestTable rows={requests.data ?? []} loading={requests.isPending} onDecide={setDeciding} />
      )}
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function RequestTable({
  rows,
  loading,
  onDecide,
}: {
  readonly rows: readonly StrikeOutView[];
  readonly loading: boolean;
  readonly onDecide: (deciding: Deciding) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayDecide = useMay('history:strike-out');
  const chainName = useChainName();
  const actorName = useActorName();
  return (
    <Table<StrikeOutView>
      rowKey="id"
      size="small"
      bordered
      loading={loading}
      dataSource={[...rows]}
      pagination={false}
      className="page-table"
      columns={[
        {
          title: t('history.strikeState'),
          render: (_, { state }) => (
            <VerdictTag kind={KINDS[state]}>{read(STRIKE_OUT_STATE_LABELS[state])}</VerdictTag>
          ),
        },
        { title: t('history.chain'), render: (_, { chain }) => chainName(chain) },
        { title: t('history.strikeTarget'), render: (_, request) => <Target request={request} /> },
        { title: t('history.strikeReason'), dataIndex: 'reason' },
        { title: t('history.strikeKept'), dataIndex: 'valuesKept', className: 'number-cell' },
        {
          title: t('history.strikeAskedBy'),
          render: (_, { askedBy, askedAt }) => `${actorName(askedBy)} ${instantText(askedAt)}`,
        },
        {
          title: t('history.strikeDecidedBy'),
          render: (_, request) => {
            const { state, decidedBy, decidedAt } = request;
            if (decidedBy !== null && decidedAt !== null) {
              return `${actorName(decidedBy)} ${instantText(decidedAt)}`;
            }
            return (
              state === 'asked' &&
              mayDecide && (
                <Space size={4}>
                  <Button danger onClick={() => onDecide({ request, granted: true })}>
                    {t('history.grant')}
                  </Button>
                  <Button onClick={() => onDecide({ request, granted: false })}>{t('history.refuse')}</Button>
                </Space>
              )
            );
          },
        },
      ]}
    />
  );
}

/** What a request means: one field of one entry, or a whole row; it opens the history that it is about. */
function Target({ request }: { readonly request: StrikeOutView }) {
  const { t } = useTranslation();
  const text = useEntryText();
  const { chain, subjectId, seq, field, upToSeq } = request;
  const search = new URLSearchParams({ tab: 'entries', chain, subject: subjectId });
  return (
    <Link to={`/history?${search.toString()}`}>
      {seq === null || field === null
        ? t('history.strikeTargetSubject', { seq: upToSeq })
        : `${text.field(fieldOfValue(field))} · ${t('history.entry', { seq })}`}{' '}
      <span className="muted">{shortId(subjectId)}</span>
    </Link>
  );
}

/** Says once more what the decision does, and carries it out. */
function DecideDialog({ request, granted, onClose }: Deciding & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const actorName = useActorName();
  const words = {
    askedBy: actorName(request.askedBy),
    reason: request.reason,
    count: request.valuesKept,
  };
  const deciding = useMutation({
    mutationFn: () => decideStrikeOut(request.id, granted),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t(granted ? 'history.granted' : 'history.refused'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t(granted ? 'history.grantTitle' : 'history.refuseTitle')}
      okText={t(granted ? 'history.grant' : 'history.refuse')}
      okButtonProps={{ danger: granted }}
      cancelText={t('frame.cancel')}
      confirmLoading={deciding.isPending}
      onOk={() => deciding.mutate()}
      onCancel={onClose}
    >
      {deciding.isError && <FailureNote error={deciding.error} />}
      <p>{granted ? t('history.grantText', words) : t('history.refuseText', words)}</p>
    </Modal>
  );
}
