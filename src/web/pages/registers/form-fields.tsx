import { Form, Input, Select, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../kernel/label.js';
import type { ShownUnit } from '../../format/money-text.js';
import { unitName } from '../../format/unit-name.js';
import { typedAs } from '../../layout/form-rules.js';
import { useLanguage } from '../../words/language.js';
import { amountRead, areaRead, isPartialDayOrEmpty, quantityRead } from './typed.js';

/** A name, a label and a hint of a field; `isWide` takes both columns. */
interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly extra?: string;
  readonly isWide?: boolean;
}

const item = ({ name, label, extra, isWide = false }: FieldProps) => ({
  name,
  label,
  ...(extra === undefined ? {} : { extra }),
  ...(isWide ? { className: 'form-wide' } : {}),
});

/** A text; `needed` is what is said where it is missing. */
export function TextField({
  max,
  needed,
  rows,
  autoFocus = false,
  ...field
}: FieldProps & {
  readonly max: number;
  readonly needed?: string;
  readonly rows?: number;
  readonly autoFocus?: boolean;
}) {
  return (
    <Form.Item
      {...item(field)}
      rules={needed === undefined ? [] : [{ required: true, whitespace: true, message: needed }]}
    >
      {rows === undefined ? (
        <Input maxLength={max} autoFocus={autoFocus} />
      ) : (
        <Input.TextArea rows={rows} maxLength={max} autoFocus={autoFocus} />
      )}
    </Form.Item>
  );
}

const isFilled = (typed: unknown): boolean => typeof typed === 'string' && typed.trim() !== '';

/** One of two fields is filled in. The other is looked at when the form is sent, not when the page was last drawn. */
const eitherRule =
  (message: string, other: string): FormRule =>
  ({ getFieldValue }) => ({
    validator: async (_: unknown, typed: unknown): Promise<void> => {
      if (!isFilled(typed) && !isFilled(getFieldValue(other))) throw new Error(message);
    },
  });

/**
 * An amount in the unit in which the form was opened; 万元 or 元 written behind the number wins. `needed` is what is
 * said where it is missing, unless the field `unless` is filled in instead.
 */
export function AmountField({
  unit,
  needed,
  unless,
  isSigned = false,
  label,
  ...field
}: FieldProps & {
  readonly unit: ShownUnit;
  readonly needed?: string;
  readonly unless?: string;
  readonly isSigned?: boolean;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const named = language === 'zh' ? `${label}(${unit})` : `${label} (${unitName(unit, language)})`;
  return (
    <Form.Item
      {...item({ ...field, label: named })}
      {...(unless === undefined ? {} : { dependencies: [unless] })}
      rules={[
        ...(needed === undefined
          ? []
          : [
              unless === undefined
                ? { required: true, whitespace: true, message: needed }
                : eitherRule(needed, unless),
            ]),
        typedAs((typed) => amountRead(typed, unit, isSigned) !== 'fault', t('registers.amountFault')),
      ]}
    >
      <Input className="number-input" maxLength={30} />
    </Form.Item>
  );
}

/** An area in 亩, with two decimals at most. */
export function AreaField(field: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      {...item(field)}
      rules={[typedAs((typed) => areaRead(typed) !== 'fault', t('registers.areaFault'))]}
    >
      <Input className="number-input" maxLength={20} />
    </Form.Item>
  );
}

/** How many, with three decimals at most. */
export function QuantityField(field: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      {...item(field)}
      rules={[typedAs((typed) => quantityRead(typed) !== 'fault', t('registers.quantityFault'))]}
    >
      <Input className="number-input" maxLength={20} />
    </Form.Item>
  );
}

/** A year, a month or a day as people write them. */
export function PartialDayField(field: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item {...item(field)} rules={[typedAs(isPartialDayOrEmpty, t('registers.partialDayFault'))]}>
      <Input maxLength={20} placeholder="2015 / 2015-08 / 2015-08-20" />
    </Form.Item>
  );
}

/** One of a vocabulary's codes, or none. */
export function ChoiceField<Code extends string>({
  codes,
  labels,
  allowClear = true,
  ...field
}: FieldProps & {
  readonly codes: readonly Code[];
  readonly labels: Readonly<Record<Code, Label>>;
  readonly allowClear?: boolean;
}) {
  const { read } = useLanguage();
  return (
    <Form.Item {...item(field)}>
      <Select
        allowClear={allowClear}
        options={codes.map((value) => ({ value, label: read(labels[value]) }))}
      />
    </Form.Item>
  );
}
