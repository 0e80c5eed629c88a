import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLE_PERMISSIONS, ROLES } from '../../../access/role.js';
import type { ClaimSetting } from '../../../claims-debts/claim.js';
import { decideClaimSetting, useClaimSetting, type DecidedClaimSetting } from '../../api/claims.js';
import { Money, useWithUnit } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { dayTyped, typedAs } from '../../layout/form-rules.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { DayField } from '../../layout/day-field.js';
import { Facts } from '../../layout/facts.js';
import { AmountField } from '../registers/form-fields.js';
import { amountShown, amountTyped } from '../registers/typed.js';
import { useTypedUnit } from '../registers/use-typed-unit.js';
import { bandsShown, bandsTyped } from './bands-text.js';

const WHO_MAY = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('claims-debts:set'));
const YEARS_MAX = 100;
const PERCENT_MAX = 1_000;

/** What the office decides of claims and debts: the bands of the ageing, the freeze of new debts, what is too much. */
export function ClaimSettingPanel() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const maySet = useMay('claims-debts:set');
  const setting = useClaimSetting();
  if (!setting.isSuccess) return <QueryNote query={setting} />;
  return (
    <section className="block" style={{ maxWidth: 760 }}>
      <h2>{t('claims.settingTitle')}</h2>
      <p className="muted">
        {t('claims.settingWho', { roles: WHO_MAY.map((role) => read(ROLE_LABELS[role])).join('、') })}
      </p>
      {maySet ? (
        <SettingForm key={setting.data.version} setting={setting.data} />
      ) : (
        <Decided setting={setting.data} />
      )}
    </section>
  );
}

/** What was decided, for those who only read it. */
function Decided({ setting }: { readonly setting: ClaimSetting }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { warningFen } = setting;
  return (
    <Facts
      title={t('claims.setting')}
      facts={[
        [t('claims.bandYears'), bandsShown(setting.bandYears)],
        [t('claims.freezeDay'), setting.freezeDay ?? t('frame.none')],
        [
          withUnit(t('claims.warningFen')),
          warningFen === null ? t('frame.none') : <Money key="warning" fen={warningFen} />,
        ],
        [t('claims.longStandingYears'), setting.longStandingYears],
        [t('claims.highInterest'), `${setting.highInterestBasisPoints / 100}%`],
      ]}
    />
  );
}

interface Values {
  readonly bands: string;
  readonly freezeDay: string;
  readonly warning: string;
  readonly longStandingYears: number;
  readonly highInterestPercent: number;
}

function SettingForm({ setting }: { readonly setting: DecidedClaimSetting }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const unit = useTypedUnit();
  const saving = useMutation({
    mutationFn: (decided: ClaimSetting) => decideClaimSetting(setting.version, decided),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('frame.saved'));
    },
  });
  const finish = ({ bands, freezeDay, warning, longStandingYears, highInterestPercent }: Values): void =>
    saving.mutate({
      bandYears: bandsTyped(bands) ?? [],
      freezeDay: dayTyped(freezeDay),
      warningFen: amountTyped(warning, unit),
      longStandingYears,
      highInterestBasisPoints: Math.round(highInterestPercent * 100),
    });
  return (
    <>
      {saving.isError && <FailureNote error={saving.error} kept />}
      <Form<Values>
        layout="vertical"
        initialValues={{
          bands: bandsShown(setting.bandYears),
          freezeDay: setting.freezeDay ?? '',
          warning: amountShown(setting.warningFen, unit),
          longStandingYears: setting.longStandingYears,
          highInterestPercent: setting.highInterestBasisPoints / 100,
        }}
        onFinish={finish}
      >
        <Form.Item
          name="bands"
          label={t('claims.bandYears')}
          extra={t('claims.bandYearsHint')}
          rules={[typedAs((typed) => bandsTyped(typed) !== null, t('claims.bandYearsFault'))]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <DayField name="freezeDay" label={t('claims.freezeDay')} extra={t('claims.freezeDayHint')} />
        <AmountField
          name="warning"
          label={t('claims.warningFen')}
          extra={t('claims.warningFenHint')}
          unit={unit}
        />
        <JudgedFields />
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          {t('frame.save')}
        </Button>
      </Form>
    </>
  );
}

function JudgedFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="longStandingYears"
        label={t('claims.longStandingYears')}
        rules={[{ required: true, message: t('claims.yearsFault', { max: YEARS_MAX }) }]}
      >
        <InputNumber min={1} max={YEARS_MAX} precision={0} />
      </Form.Item>
      <Form.Item
        name="highInterestPercent"
        label={t('claims.highInterest')}
        extra={t('claims.highInterestHint')}
        rules={[{ required: true, message: t('claims.highInterestFault') }]}
      >
        <InputNumber min={0.01} max={PERCENT_MAX} precision={2} suffix="%" />
      </Form.Item>
    </>
  );
}
