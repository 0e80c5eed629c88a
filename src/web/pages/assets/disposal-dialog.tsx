import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ASSET_BOUNDS as BOUNDS,
  DISPOSAL_WAY_LABELS,
  DISPOSAL_WAYS,
  type AssetView,
  type DisposalWay,
} from '../../../assets/asset.js';
import { addDisposal } from '../../api/assets.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped, neededDay } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { AmountField, QuantityField, TextField } from '../registers/form-fields.js';
import { amountTyped, passed, quantityRead, textTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';

interface Values {
  readonly day: string;
  readonly way: DisposalWay;
  readonly quantity?: string;
  readonly procedure?: string;
  readonly resolution?: string;
  readonly valuationDay?: string;
  readonly valuationOrgan?: string;
  readonly valuation?: string;
  readonly proceeds?: string;
  readonly counterparty?: string;
  readonly note?: string;
}

/** Records how an asset left. What the procedure lacks stays empty: the checks notice it. */
export function DisposalDialog({ one, onClose }: { readonly one: AssetView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { today } = useLedger().ledger;
  const unit = useTypedUnit();
  return (
    <RegisterDialog<Values>
      title={t('assets.disposalTitle', { name: one.name })}
      okText={t('frame.save')}
      initial={{ day: today }}
      send={(values) =>
        addDisposal(one.id, {
          day: neededDay(values.day),
          way: values.way,
          quantityMilli: passed(quantityRead(values.quantity)),
          procedure: textTyped(values.procedure),
          resolution: textTyped(values.resolution),
          valuationDay: dayTyped(values.valuationDay ?? ''),
          valuationOrgan: textTyped(values.valuationOrgan),
          valuationFen: amountTyped(values.valuation, unit),
          proceedsFen: amountTyped(values.proceeds, unit) ?? 0,
          counterparty: textTyped(values.counterparty),
          note: textTyped(values.note),
        })
      }
      onClose={onClose}
    >
      <div className="form-grid">
        <Form.Item
          name="way"
          label={t('fields.way')}
          rules={[{ required: true, message: t('assets.wayFault') }]}
        >
          <Select
            options={DISPOSAL_WAYS.map((value) => ({ value, label: read(DISPOSAL_WAY_LABELS[value]) }))}
          />
        </Form.Item>
        <DayField name="day" label={t('assets.disposedDay')} isNeeded />
        <QuantityField
          name="quantity"
          label={t('assets.quantity') + (one.unit === null ? '' : ` (${one.unit})`)}
          extra={t('assets.allHint')}
        />
        <AmountField name="proceeds" label={t('fields.proceedsFen')} unit={unit} />
        <TextField name="resolution" label={t('fields.resolution')} max={BOUNDS.nameCharacters} />
        <TextField name="procedure" label={t('fields.procedure')} max={BOUNDS.textCharacters} />
        <AmountField name="valuation" label={t('fields.valuationFen')} unit={unit} />
        <DayField name="valuationDay" label={t('fields.valuationDay')} />
        <TextField name="valuationOrgan" label={t('fields.valuationOrgan')} max={BOUNDS.nameCharacters} />
        <TextField name="counterparty" label={t('assets.receiver')} max={BOUNDS.nameCharacters} />
        <TextField name="note" label={t('fields.note')} max={BOUNDS.textCharacters} isWide />
      </div>
    </RegisterDialog>
  );
}
