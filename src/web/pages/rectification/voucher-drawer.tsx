import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTLEMENT_KIND_LABELS } from '../../../cases/case.js';
import { MONEY_BOUNDS } from '../../../rectification/money.js';
import type { BookedVoucherView } from '../../../rectification/voucher.js';
import { takeBackVoucher, useVoucher } from '../../api/vouchers.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { CaseLink } from './case-link.js';

/** One booked voucher with its lines, and its way back. */
export function VoucherDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer open={id !== null} size={820} title={t('voucher.title')} onClose={onClose} destroyOnHidden>
      {id !== null && <Booked id={id} />}
    </Drawer>
  );
}

function Booked({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const mayWrite = useMay('cases:write');
  const voucher = useVoucher(id);
  const [asking, setAsking] = useState(false);
  if (!voucher.isSuccess) return <QueryNote query={voucher} />;
  const { data } = voucher;
  return (
    <>
      <p>
        <strong>{data.voucher}</strong> · {data.day} · {read(SETTLEMENT_KIND_LABELS[data.kind])} ·{' '}
        <Money fen={data.totalFen} />
        {data.note !== null && ` · ${data.note}`}
        <br />
        <span className="muted">
          {t('bulk.by', { who: actorName(data.recordedBy), time: instantText(data.recordedAt) })}
        </span>
      </p>
      <Lines voucher={data} />
      {data.leftFen === 0 ? (
        <p>
          <strong>{t('voucher.takenBack')}</strong>
        </p>
      ) : (
        mayWrite && (
          <Button danger style={{ marginTop: 8 }} onClick={() => setAsking(true)}>
            {t('voucher.back')}
          </Button>
        )
      )}
      {asking && <TakeBack voucher={data} onClose={() => setAsking(false)} />}
    </>
  );
}

function Lines({ voucher }: { readonly voucher: BookedVoucherView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('fields.number')}</th>
          <th scope="col">{t('fields.villageId')}</th>
          <th scope="col">{t('fields.description')}</th>
          <th scope="col" className="number-cell">
            {withUnit(t('voucher.amount'))}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('voucher.left'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {voucher.lines.map((line) => (
          <tr key={line.id}>
            <td>
              <CaseLink id={line.caseId} number={line.number} />
            </td>
            <td>{line.villageName}</td>
            <td>{line.description}</td>
            <td className="number-cell">
              <Money fen={line.amountFen} />
            </td>
            <td className="number-cell">
              <Money fen={line.leftFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TakeBack({
  voucher,
  onClose,
}: {
  readonly voucher: BookedVoucherView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const taking = useMutation({
    mutationFn: (reason: string) => takeBackVoucher(voucher.id, { reason }),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('voucher.backDone', { number: voucher.voucher }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('voucher.backTitle', { number: voucher.voucher })}
      okText={t('voucher.back')}
      okButtonProps={{ danger: true }}
      cancelText={t('frame.cancel')}
      confirmLoading={taking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('voucher.backText')}</p>
      {taking.isError && <FailureNote error={taking.error} kept />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => taking.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={t('voucher.backReason')}
          rules={[{ required: true, whitespace: true, message: t('voucher.backReasonFault') }]}
        >
          <Input autoFocus maxLength={MONEY_BOUNDS.noteCharacters} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
