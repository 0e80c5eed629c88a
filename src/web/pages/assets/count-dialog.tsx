import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ASSET_BOUNDS,
  ASSET_CONDITION_LABELS,
  ASSET_CONDITIONS,
  type AssetCondition,
  type AssetView,
} from '../../../assets/asset.js';
import { formatMu } from '../../../kernel/area.js';
import { addCount } from '../../api/assets.js';
import { quantityText } from '../../format/measure-text.js';
import type { ShownUnit } from '../../format/money-text.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { AmountField, AreaField, ChoiceField, QuantityField, TextField } from '../registers/form-fields.js';
import { amountShown, amountTyped, areaRead, passed, quantityRead, textTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { NOTHING_TAKEN, type TakenIn } from './photograph-intake.js';
import { PhotographsField } from './photographs-field.js';

interface Values {
  readonly countedDay: string;
  readonly quantity?: string;
  readonly value?: string;
  readonly area?: string;
  readonly condition?: AssetCondition;
  readonly differenceReason?: string;
  readonly note?: string;
  readonly photographs: TakenIn;
}

/** Records what was found; nothing stands in the fields beforehand, so that nobody counts by looking into the books. */
export function CountDialog({ one, onClose }: { readonly one: AssetView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const unit = useTypedUnit();
  const isLand = one.classCode === 'resource' || one.areaCentiMu !== null;
  return (
    <RegisterDialog<Values>
      title={t('assets.countTitle', { name: one.name })}
      okText={t('frame.save')}
      initial={{ countedDay: today, photographs: NOTHING_TAKEN }}
      send={(values) =>
        addCount(one.id, {
          countedDay: neededDay(values.countedDay),
          foundQuantityMilli: passed(quantityRead(values.quantity)),
          foundValueFen: amountTyped(values.value, unit),
          foundAreaCentiMu: passed(areaRead(values.area)),
          condition: values.condition ?? null,
          differenceReason: textTyped(values.differenceReason),
          note: textTyped(values.note),
          attachmentIds: values.photographs.ids,
        })
      }
      onClose={onClose}
    >
      <div className="form-grid">
        {isLand ? (
          <AreaField name="area" label={t('assets.foundArea')} extra={t('assets.zeroHint')} />
        ) : (
          <QuantityField
            name="quantity"
            label={t('assets.foundQuantity') + (one.unit === null ? '' : ` (${one.unit})`)}
            extra={t('assets.zeroHint')}
          />
        )}
        <AmountField name="value" label={t('fields.foundValueFen')} unit={unit} />
        {isLand && one.bookQuantityMilli !== null && (
          <QuantityField name="quantity" label={t('assets.foundQuantity')} />
        )}
        <DayField name="countedDay" label={t('fields.countedDay')} isNeeded />
        <ChoiceField
          name="condition"
          label={t('fields.condition')}
          codes={ASSET_CONDITIONS}
          labels={ASSET_CONDITION_LABELS}
        />
        <AsBooked one={one} unit={unit} />
        <TextField
          name="differenceReason"
          label={t('fields.differenceReason')}
          extra={t('assets.reasonHint')}
          max={ASSET_BOUNDS.textCharacters}
          isWide
        />
        <TextField name="note" label={t('fields.note')} max={ASSET_BOUNDS.textCharacters} isWide />
        <PhotographsField />
      </div>
    </RegisterDialog>
  );
}

/** Says by one stroke that everything is there as the books say. */
function AsBooked({ one, unit }: { readonly one: AssetView; readonly unit: ShownUnit }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  return (
    <p className="form-wide">
      <Button
        size="small"
        onClick={() =>
          form.setFieldsValue({
            quantity: one.bookQuantityMilli === null ? '' : quantityText(one.bookQuantityMilli),
            value: amountShown(one.bookValueFen, unit, true),
            area: one.areaCentiMu === null ? '' : formatMu(one.areaCentiMu),
            condition: 'sound',
          })
        }
      >
        {t('assets.asBooked')}
      </Button>{' '}
      <span className="muted">{t('assets.asBookedHint')}</span>
    </p>
  );
}
