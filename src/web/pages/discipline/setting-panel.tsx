import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS, ROLE_PERMISSIONS, ROLES } from '../../../access/role.js';
import {
  DISCIPLINE_MODE_LABELS,
  DISCIPLINE_MODES,
  ENDING_SOON_DAYS_MAX,
  type DisciplineSetting,
  type DisciplineSettingView,
} from '../../../discipline/discipline.js';
import { decideDiscipline } from '../../api/dealt.js';
import { useDisciplineSetting } from '../../api/discipline.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

/** What the ledger keeps of discipline, what each choice means, and who may decide it. */
export function SettingPanel() {
  const setting = useDisciplineSetting();
  if (!setting.isSuccess) return <QueryNote query={setting} />;
  return <SettingForm key={setting.data.version} setting={setting.data} />;
}

function SettingForm({ setting }: { readonly setting: DisciplineSettingView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const maySet = useMay('discipline:set');
  const [form] = Form.useForm<DisciplineSetting>();
  const saving = useMutation({
    mutationFn: (values: DisciplineSetting) => decideDiscipline(setting.version, values),
    onSuccess: async () => {
      await refreshAfterWrite(queries);
      void message.success(t('frame.saved'));
    },
  });
  const finish = (values: DisciplineSetting): void => {
    if (values.mode === setting.mode) return saving.mutate(values);
    modal.confirm({
      title: t('dealt.settingConfirm', { mode: read(DISCIPLINE_MODE_LABELS[values.mode]) }),
      content: t(`dealt.modes.${values.mode}`),
      okText: t('frame.save'),
      cancelText: t('frame.cancel'),
      onOk: () => saving.mutate(values),
    });
  };
  const whoMay = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('discipline:set'));
  return (
    <section className="block" style={{ maxWidth: 760 }}>
      <h2>{t('dealt.settingTitle')}</h2>
      <p className="muted">
        {t('dealt.settingWho', { roles: whoMay.map((role) => read(ROLE_LABELS[role])).join('、') })}
      </p>
      {saving.isError && <FailureNote error={saving.error} kept />}
      <Form<DisciplineSetting>
        form={form}
        layout="vertical"
        disabled={!maySet}
        initialValues={{ mode: setting.mode, endingSoonDays: setting.endingSoonDays }}
        onFinish={finish}
      >
        <Form.Item name="mode" label={t('dealt.mode')}>
          <Radio.Group>
            <Space orientation="vertical">
              {DISCIPLINE_MODES.map((mode) => (
                <Radio key={mode} value={mode}>
                  <strong>{read(DISCIPLINE_MODE_LABELS[mode])}</strong>
                  <div className="muted">{t(`dealt.modes.${mode}`)}</div>
                </Radio>
              ))}
            </Space>
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="endingSoonDays"
          label={t('dealt.endingSoonDays')}
          extra={t('dealt.endingSoonHint')}
          rules={[{ required: true, message: t('dealt.endingSoonFault', { max: ENDING_SOON_DAYS_MAX }) }]}
        >
          <InputNumber min={0} max={ENDING_SOON_DAYS_MAX} precision={0} />
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
