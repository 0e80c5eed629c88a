import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLE_PERMISSIONS, ROLES } from '../../../access/role.js';
import type { ClaimSetting } from '../../../claims-debts/claim.js';
import { decideClaimSetting, useClaimSetting, type DecidedClaimSetting } from '../../api/claims.js';
import { FailureNote } from '../../layout/failure-note.js';
import { dayTyped, typedAs } from '../../layout/form-rules.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';
import { DayField } from '../discipline/day-field.js';
import { AmountField } from '../registers/form-fields.js';
import { amountShown, amountTyped, useTypedUnit } from '../registers/typed.js';
import { bandsShown, bandsTyped } from './bands-text.js';

const YEARS_MAX = 100;
const PERCENT_MAX = 1_000;

/** What the office decides of claims and debts: the bands of the ageing, the freeze of new debts, what is too much. */
export function ClaimSettingPanel() {
  const setting = useClaimSetting();
  if (setting.isError) return <FailureNote error={setting.error} onRetry={() => void setting.refetch()} />;
  if (setting.isPending) return <Skeleton active />;
  return <SettingForm key={setting.data.version} setting={setting.data} />;
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
  const { read } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const maySet = useMay('claims-debts:set');
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
  const whoMay = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('claims-debts:set'));
  return (
    <section className="block" style={{ maxWidth: 760 }}>
      <h2>{t('claims.settingTitle')}</h2>
      <p className="muted">
        {t('claims.settingWho', { roles: whoMay.map((role) => read(ROLE_LABELS[role])).join('、') })}
      </p>
      {saving.isError && <FailureNote error={saving.error} kept />}
      <Form<Values>
        layout="vertical"
        disabled={!maySet}
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
        {maySet && (
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('frame.save')}
          </Button>
        )}
      </Form>
    </section>
  );
}
