import { Alert, Button, Form, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  TIP_CHANNEL_LABELS,
  TIP_KIND_LABELS,
  TIP_RESULT_LABELS,
  TIP_SLIP_LABELS,
  TIP_SLIPS,
  TIP_STANDING_LABELS,
  TIP_TAKER_LABELS,
  type TipSlip,
  type TipView,
} from '../../../tips/tip.js';
import { tipPath, useTip, voidTip } from '../../api/tips.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Facts } from '../../layout/facts.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { FactsAndHistory, RowDrawer } from '../registers/row-drawer.js';
import { TipDialog } from './tip-dialog.js';

/** One tip beside the list, with what can be done and its history. */
export function TipDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const query = useTip(id);
  const one = query.data;
  return (
    <RowDrawer
      id={id}
      query={query}
      size={640}
      title={one ? t('tips.named', { no: one.no }) : t('tips.title')}
      onClose={onClose}
    >
      {(tip) => (
        <FactsAndHistory path={tipPath(tip.id)}>
          <One key={tip.id} one={tip} />
        </FactsAndHistory>
      )}
    </RowDrawer>
  );
}

function One({ one }: { readonly one: TipView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const mayWrite = useMay('tips:write') && one.voidedAs === null;
  const [open, setOpen] = useState<'work' | 'void' | null>(null);
  return (
    <>
      {mayWrite && (
        <Space className="drawer-tools no-print" wrap>
          <Button type="primary" onClick={() => setOpen('work')}>
            {t('tips.work')}
          </Button>
          <Button danger onClick={() => setOpen('void')}>
            {t('registers.void')}
          </Button>
        </Space>
      )}
      {one.voidedAs !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('registers.isVoid', { reason: read(TIP_SLIP_LABELS[one.voidedAs]) })}
        />
      )}
      {one.late && <Alert type="error" showIcon title={t('tips.isLate')} />}
      <Facts
        title={read(TIP_STANDING_LABELS[one.standing])}
        facts={[
          [t('tips.receivedDay'), one.receivedDay],
          [t('tips.channel'), read(TIP_CHANNEL_LABELS[one.channel])],
          [t('fields.villageId'), one.villageName ?? t('tips.noVillage')],
          [t('tips.kind'), read(TIP_KIND_LABELS[one.kind])],
          [t('tips.passedTo'), one.passedTo && read(TIP_TAKER_LABELS[one.passedTo])],
          [t('tips.passedDay'), one.passedDay],
          [t('tips.dueDay'), one.dueDay],
          [t('tips.result'), one.result && read(TIP_RESULT_LABELS[one.result])],
          [t('tips.answeredDay'), one.answeredDay],
        ]}
      />
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
      </p>
      {open === 'work' && <TipDialog existing={one} onClose={() => setOpen(null)} />}
      {open === 'void' && <VoidTipDialog one={one} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Why a tip is taken out is chosen, not written: a sentence could tell of whom it came. */
function VoidTipDialog({ one, onClose }: { readonly one: TipView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <RegisterDialog<{ readonly voidedAs: TipSlip }>
      title={t('registers.voidTitle', { name: t('tips.named', { no: one.no }) })}
      okText={t('registers.void')}
      isDangerous
      initial={{ voidedAs: 'slip' }}
      send={({ voidedAs }) => voidTip(one.id, one.version, voidedAs)}
      onClose={onClose}
    >
      <Form.Item name="voidedAs" label={t('registers.voidReason')}>
        <Radio.Group options={TIP_SLIPS.map((value) => ({ value, label: read(TIP_SLIP_LABELS[value]) }))} />
      </Form.Item>
    </RegisterDialog>
  );
}
