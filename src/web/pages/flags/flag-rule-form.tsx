import { App, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FlagParameter, FlagRuleView, FlagTuning } from '../../../red-flags/flag.js';
import { decideFlagRule } from '../../api/flags.js';
import type { ShownUnit } from '../../format/money-text.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { AmountField } from '../registers/form-fields.js';
import { amountShown, amountTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { useParameterText } from './parameter-text.js';

type Typed = Readonly<Record<string, string | number | null>>;

/** Values of a rule that its campaign decided by itself: those that are not set elsewhere and differ from the initial ones. */
export const ownTuning = (rule: FlagRuleView): FlagTuning =>
  tuningOf(
    rule.parameters,
    Object.fromEntries(rule.parameters.map(({ key, initial }) => [key, rule.tuning[key] ?? initial])),
  );

const tuningOf = (parameters: readonly FlagParameter[], values: FlagTuning): FlagTuning =>
  Object.fromEntries(
    parameters.flatMap(({ key, initial, heldBy }) => {
      const value = values[key] ?? initial;
      return heldBy !== undefined || value === initial ? [] : [[key, value] as const];
    }),
  );

/** The values of a rule for the campaign, each with its unit and what holds where nobody decides. */
export function FlagRuleForm({
  rule,
  onClose,
}: {
  readonly rule: FlagRuleView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { message } = App.useApp();
  const campaign = useCampaignCode();
  const unit = useTypedUnit();
  const name = `${rule.code} ${read(rule.title)}`;
  const own = rule.parameters.filter(({ heldBy }) => heldBy === undefined);
  const shown = Object.fromEntries(
    own.map((parameter) => [parameter.key, shownOf(parameter, rule.tuning[parameter.key], unit)]),
  );
  const readTyped = (typed: Typed): FlagTuning =>
    Object.fromEntries(
      own.map((parameter) => [parameter.key, typedOf(parameter, typed[parameter.key], unit)]),
    );
  return (
    <RegisterDialog<Typed>
      title={t('flags.tuneTitle', { name })}
      okText={t('frame.save')}
      initial={shown}
      send={(typed) =>
        decideFlagRule(campaign, rule.code, {
          version: rule.decidedVersion,
          enabled: rule.enabled,
          tuning: tuningOf(own, readTyped(typed)),
        })
      }
      onDone={() => void message.success(t('flags.ruleSaved', { name }))}
      onClose={onClose}
    >
      <p className="muted">{read(rule.formula)}</p>
      {own.map((parameter) => (
        <ParameterField key={parameter.key} parameter={parameter} unit={unit} />
      ))}
    </RegisterDialog>
  );
}

function ParameterField({
  parameter,
  unit,
}: {
  readonly parameter: FlagParameter;
  readonly unit: ShownUnit;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const parameterText = useParameterText();
  const { key, label, initial, source } = parameter;
  const extra = t('flags.initial', { value: parameterText(parameter.unit, initial), source: read(source) });
  if (parameter.unit === 'day') return <DayField name={key} label={read(label)} extra={extra} />;
  if (parameter.unit === 'fen')
    return (
      <AmountField
        name={key}
        label={read(label)}
        extra={extra}
        unit={unit}
        needed={t('registers.amountFault')}
      />
    );
  const isShare = parameter.unit === 'basis-points';
  return (
    <Form.Item
      name={key}
      label={read(label)}
      extra={extra}
      rules={[{ required: true, message: t('flags.valueFault') }]}
    >
      <InputNumber min={0} precision={isShare ? 2 : 0} suffix={t(`flags.units.${parameter.unit}`)} />
    </Form.Item>
  );
}

function shownOf(
  { unit, initial }: FlagParameter,
  value: number | string | undefined,
  shownUnit: ShownUnit,
): string | number {
  const known = value ?? initial;
  if (unit === 'fen') return amountShown(Number(known), shownUnit);
  return unit === 'basis-points' ? Number(known) / 100 : known;
}

function typedOf(
  { unit, initial }: FlagParameter,
  typed: string | number | null | undefined,
  shownUnit: ShownUnit,
): number | string {
  if (unit === 'day') return dayTyped(String(typed ?? '')) ?? '';
  if (unit === 'fen') return amountTyped(String(typed ?? ''), shownUnit) ?? initial;
  return unit === 'basis-points' ? Math.round(Number(typed) * 100) : Number(typed);
}
