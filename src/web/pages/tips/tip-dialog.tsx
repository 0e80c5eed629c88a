import { useTranslation } from 'react-i18next';
import {
  TIP_CHANNEL_LABELS,
  TIP_CHANNELS,
  TIP_KIND_LABELS,
  TIP_KINDS,
  TIP_RESULT_LABELS,
  TIP_RESULTS,
  TIP_TAKER_LABELS,
  TIP_TAKERS,
  type TipChannel,
  type TipKind,
  type TipResult,
  type TipTaker,
  type TipView,
} from '../../../tips/tip.js';
import { Form } from 'antd';
import { changeTip, receiveTip } from '../../api/tips.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped, neededDay } from '../../layout/form-rules.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { VillagePicker } from '../../layout/pickers.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { ChoiceField } from '../registers/form-fields.js';

interface Values {
  readonly receivedDay: string;
  readonly channel: TipChannel;
  readonly villageId?: string | null;
  readonly kind: TipKind;
  readonly passedTo?: TipTaker | null;
  readonly passedDay?: string;
  readonly dueDay?: string;
  readonly result?: TipResult | null;
  readonly answeredDay?: string;
}

const inputOf = (values: Values) => {
  const dueDay = dayTyped(values.dueDay ?? '');
  return {
    receivedDay: neededDay(values.receivedDay),
    channel: values.channel,
    villageId: values.villageId ?? null,
    kind: values.kind,
    passedTo: values.passedTo ?? null,
    passedDay: dayTyped(values.passedDay ?? ''),
    result: values.result ?? null,
    answeredDay: dayTyped(values.answeredDay ?? ''),
    ...(dueDay === null ? {} : { dueDay }),
  };
};

/** Enters a tip, or mends one: days and choices alone, nowhere a text. */
export function TipDialog({
  existing,
  onClose,
}: {
  readonly existing: TipView | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<Values>
      title={t(existing === null ? 'tips.receive' : 'tips.work')}
      okText={t('frame.save')}
      initial={
        existing === null
          ? { receivedDay: today, channel: 'box', kind: 'funds' }
          : {
              ...existing,
              passedDay: existing.passedDay ?? '',
              answeredDay: existing.answeredDay ?? '',
            }
      }
      send={(values) =>
        existing === null
          ? receiveTip(campaign, inputOf(values))
          : changeTip(existing.id, existing.version, inputOf(values))
      }
      onClose={onClose}
    >
      <p>{t('tips.rule')}</p>
      <div className="form-grid">
        <DayField name="receivedDay" label={t('tips.receivedDay')} isNeeded />
        <ChoiceField
          name="channel"
          label={t('tips.channel')}
          codes={TIP_CHANNELS}
          labels={TIP_CHANNEL_LABELS}
          allowClear={false}
        />
        <Form.Item name="villageId" label={t('fields.villageId')}>
          <VillagePicker />
        </Form.Item>
        <ChoiceField
          name="kind"
          label={t('tips.kind')}
          codes={TIP_KINDS}
          labels={TIP_KIND_LABELS}
          allowClear={false}
        />
        <ChoiceField
          name="passedTo"
          label={t('tips.passedTo')}
          codes={TIP_TAKERS}
          labels={TIP_TAKER_LABELS}
        />
        <DayField name="passedDay" label={t('tips.passedDay')} />
        <DayField name="dueDay" label={t('tips.dueDay')} extra={t('tips.dueHint')} />
        <span />
        <ChoiceField name="result" label={t('tips.result')} codes={TIP_RESULTS} labels={TIP_RESULT_LABELS} />
        <DayField name="answeredDay" label={t('tips.answeredDay')} />
      </div>
    </RegisterDialog>
  );
}
