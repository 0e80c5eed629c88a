import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  COLLECTION_BOUNDS,
  COLLECTION_STATE_LABELS,
  type CollectionDetailView,
  type CollectionStateInput,
  type CollectionVillageView,
} from '../../../rectification/collection.js';
import { setCollectionState } from '../../api/village-side.js';
import { useActorName } from '../../format/actor-name.js';
import { AskText } from '../../layout/ask-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

/** How each village stands, with what can be said of it by hand. */
export function CollectionVillages({ one }: { readonly one: CollectionDetailView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayReport = useMay('collections:report');
  const mayWrite = useMay('collections:write');
  const [returning, setReturning] = useState<CollectionVillageView | null>(null);
  const send = (row: CollectionVillageView, input: CollectionStateInput): Promise<CollectionDetailView> =>
    setCollectionState(one.id, row.villageId, row.version, input);
  const setting = useMutation({
    mutationFn: ({ row, input }: { row: CollectionVillageView; input: CollectionStateInput }) =>
      send(row, input),
    onSettled: () => refreshAfterWrite(queries),
  });
  const button = (row: CollectionVillageView, input: CollectionStateInput, label: string) => (
    <Button
      size="small"
      disabled={setting.isPending || row.state === input.state}
      onClick={() => setting.mutate({ row, input })}
    >
      {label}
    </Button>
  );
  const columns: TableColumnsType<CollectionVillageView> = [
    ...useFacts(),
    {
      key: 'set',
      width: 270,
      render: (_, row) =>
        mayReport &&
        one.endedDay === null && (
          <Space size={4} wrap>
            {button(row, { state: 'handed-in' }, t('collections.handedIn'))}
            {button(row, { state: 'nil' }, t('collections.nil'))}
            {mayWrite && (
              <Button size="small" disabled={setting.isPending} onClick={() => setReturning(row)}>
                {t('collections.returnIt')}
              </Button>
            )}
            {mayWrite &&
              row.state !== 'waiting' &&
              button(row, { state: 'waiting' }, t('collections.takeBack'))}
          </Space>
        ),
    },
  ];
  return (
    <>
      {setting.isError && <FailureNote error={setting.error} />}
      <Table<CollectionVillageView>
        rowKey="villageId"
        size="small"
        bordered
        columns={columns}
        dataSource={[...one.rows]}
        pagination={false}
      />
      {returning !== null && (
        <ReturnDialog
          village={returning.villageName}
          send={(note) => send(returning, { state: 'returned', note })}
          onDone={() => setReturning(null)}
        />
      )}
    </>
  );
}

/** How a village stands, without what can be done. */
function useFacts(): TableColumnsType<CollectionVillageView> {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  return [
    { title: t('fields.villageId'), width: 110, dataIndex: 'villageName' },
    {
      title: t('collections.state'),
      width: 96,
      render: (_, { state }) =>
        state === 'waiting' ? (
          <strong>{read(COLLECTION_STATE_LABELS[state])}</strong>
        ) : (
          read(COLLECTION_STATE_LABELS[state])
        ),
    },
    { title: t('collections.day'), width: 104, className: 'number', dataIndex: 'stateDay' },
    {
      title: t('collections.providedBy'),
      width: 150,
      render: (_, { providedBy, recordedBy }) => (
        <>
          {providedBy}
          {recordedBy !== null && (
            <div className="muted">
              {t('collections.typedBy')} {actorName(recordedBy)}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('collections.note'),
      render: (_, { note, bySheet }) => note ?? (bySheet ? t('collections.bySheet') : ''),
    },
  ];
}

function ReturnDialog({
  village,
  send,
  onDone,
}: {
  readonly village: string;
  readonly send: (note: string) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <AskText
      title={t('collections.setTitle', { village, state: read(COLLECTION_STATE_LABELS.returned) })}
      label={t('collections.note')}
      hint={null}
      fault={t('collections.returnFault')}
      ok={t('collections.returnIt')}
      charactersMax={COLLECTION_BOUNDS.noteCharacters}
      send={send}
      onDone={onDone}
    />
  );
}
