import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import type { DeputyView } from '../../../users/person.js';
import { endDeputy, useDeputies } from '../../api/users.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { DeputyDialog } from './deputy-dialog.js';

type Standing = 'running' | 'ahead' | 'ended';

const KINDS = { running: 'good', ahead: 'warning', ended: 'quiet' } as const;

const standingOf = ({ ended, fromDay }: DeputyView, today: Day): Standing =>
  ended ? 'ended' : fromDay > today ? 'ahead' : 'running';

/** Who acts in whose place, these days and later. */
export function DeputiesPanel() {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const mayWrite = useMay('users:write');
  const deputies = useDeputies();
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<DeputyView | null>(null);
  const appoint = mayWrite && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setAppointing(true)}>
      {t('users.deputyAdd')}
    </Button>
  );
  return (
    <>
      {deputies.isError && <FailureNote error={deputies.error} onRetry={() => void deputies.refetch()} />}
      {deputies.data?.length === 0 && (
        <EmptyNote title={t('users.deputiesEmpty')} todo={t('users.deputiesEmptyTodo')}>
          {appoint}
        </EmptyNote>
      )}
      {(deputies.isPending || (deputies.data && deputies.data.length > 0)) && (
        <>
          <div className="filter-bar no-print">{appoint}</div>
          <Table<DeputyView>
            rowKey="id"
            size="small"
            bordered
            loading={deputies.isPending}
            dataSource={[...(deputies.data ?? [])]}
            pagination={false}
            className="page-table"
            columns={[
              { title: t('users.absent'), dataIndex: 'personName' },
              { title: t('users.deputy'), dataIndex: 'deputyName' },
              { title: t('users.fromDay'), dataIndex: 'fromDay', className: 'number' },
              { title: t('users.toDay'), dataIndex: 'toDay', className: 'number' },
              {
                title: t('users.status'),
                render: (_, deputy) => {
                  const standing = standingOf(deputy, today);
                  return (
                    <VerdictTag kind={KINDS[standing]}>{t(`users.deputyStates.${standing}`)}</VerdictTag>
                  );
                },
              },
              {
                title: t('users.actions'),
                className: 'no-print',
                render: (_, deputy) =>
                  mayWrite &&
                  !deputy.ended && <Button onClick={() => setEnding(deputy)}>{t('users.deputyEnd')}</Button>,
              },
            ]}
          />
        </>
      )}
      {appointing && <DeputyDialog onClose={() => setAppointing(false)} />}
      {ending && <EndDialog deputy={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function EndDialog({ deputy, onClose }: { readonly deputy: DeputyView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const names = { deputy: deputy.deputyName, absent: deputy.personName };
  const ending = useMutation({
    mutationFn: () => endDeputy(deputy.id),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('users.deputyEnded'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('users.deputyEndTitle', names)}
      okText={t('users.deputyEnd')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={ending.isPending}
      onOk={() => ending.mutate()}
      onCancel={onClose}
    >
      {ending.isError && <FailureNote error={ending.error} />}
      <p>{t('users.deputyEndText', names)}</p>
    </Modal>
  );
}
