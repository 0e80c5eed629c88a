import { App, Button, Checkbox, Form, Input } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BACKUP_KEEP_MAX,
  BACKUP_TIER_LABELS,
  BACKUP_TIERS,
  PASSPHRASE_CHARACTERS_MIN,
  type BackupSetting,
  type BackupStateView,
  type BackupTier,
} from '../../../upkeep/backup.js';
import { decideBackup } from '../../api/backup.js';
import { FailureNote } from '../../layout/failure-note.js';
import { countTyped } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useMay } from '../../layout/session-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

/** What the form holds: text as it is typed. */
type SettingFormValues = Readonly<Record<BackupTier, string>> & {
  readonly folder: string;
  readonly sealed: boolean;
  /** Empty where the one that is kept is to stay. */
  readonly passphrase: string;
};

const settingForm = ({ keep, folder, sealed }: BackupSetting): SettingFormValues => ({
  hourly: String(keep.hourly),
  daily: String(keep.daily),
  weekly: String(keep.weekly),
  monthly: String(keep.monthly),
  folder: folder ?? '',
  sealed,
  passphrase: '',
});

const settingInput = (values: SettingFormValues): BackupSetting => {
  const count = (tier: BackupTier): number => countTyped(values[tier]) ?? 0;
  return {
    keep: {
      hourly: count('hourly'),
      daily: count('daily'),
      weekly: count('weekly'),
      monthly: count('monthly'),
    },
    folder: values.folder.trim() || null,
    sealed: values.sealed,
  };
};

const passphraseInput = ({ sealed, passphrase = '' }: SettingFormValues): string | undefined =>
  sealed && passphrase !== '' ? passphrase : undefined;

const isCopies = (typed: string): boolean => {
  const count = countTyped(typed);
  return count !== null && count <= BACKUP_KEEP_MAX;
};

/** A full path as Windows, a server share or Unix writes it. */
const FULL_PATH = /^\s*(?:\/|[A-Za-z]:[\\/]|\\\\)/;

/** Saving what the form decides: the settings without their looks. */
function useDeciding(state: BackupStateView) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<SettingFormValues>();
  // The version that was opened, so that what somebody else decides meanwhile comes up as a conflict.
  const [opened, setOpened] = useState({ version: state.settingVersion, setting: state.setting });
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<SettingFormValues, BackupStateView>((values) =>
    decideBackup(opened.version, settingInput(values), passphraseInput(values)),
  );
  return {
    form,
    saving,
    isDirty,
    initial: settingForm(opened.setting),
    typed: () => {
      dirty.current = true;
    },
    send: (values: SettingFormValues): void => {
      // A failure is shown above the form.
      void saving.save({ input: values }).then(
        ({ setting, settingVersion }) => {
          dirty.current = false;
          setOpened({ version: settingVersion, setting });
          form.setFieldsValue(settingForm(setting));
          void message.success(t('backup.saved'));
        },
        () => undefined,
      );
    },
  };
}

/** Decides how many copies each tier keeps and where they go besides; those who may not decide see it. */
export function BackupSettings({ state }: { readonly state: BackupStateView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayRun = useMay('backup:run');
  const { form, saving, isDirty, initial, typed, send } = useDeciding(state);
  return (
    <section className="block">
      <h2>{t('backup.settings')}</h2>
      <p className="muted">{t('backup.settingsText')}</p>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<SettingFormValues>
        form={form}
        layout="vertical"
        disabled={!mayRun}
        initialValues={initial}
        onValuesChange={typed}
        onFinish={send}
      >
        <div className="backup-tiers">
          {BACKUP_TIERS.map((tier) => (
            <Form.Item
              key={tier}
              name={tier}
              label={t('backup.keep', { tier: read(BACKUP_TIER_LABELS[tier]) })}
              rules={[
                {
                  validator: async (_, typed: string) => {
                    if (!isCopies(typed)) throw new Error(t('backup.keepFault', { max: BACKUP_KEEP_MAX }));
                  },
                },
              ]}
            >
              <Input inputMode="numeric" className="number-input" />
            </Form.Item>
          ))}
        </div>
        <Form.Item
          name="folder"
          className="backup-folder"
          label={t('backup.folder')}
          extra={t('backup.folderHint')}
          rules={[{ pattern: FULL_PATH, message: t('backup.folderFault2') }]}
        >
          <Input />
        </Form.Item>
        <SealFields hasPassphrase={state.hasPassphrase} />
        {mayRun && (
          <div className="no-print">
            <Effects />
            <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
              {t('frame.save')}
            </Button>
          </div>
        )}
      </Form>
    </section>
  );
}

/** Whether the copies of the second folder are sealed, and with what. */
function SealFields({ hasPassphrase }: { readonly hasPassphrase: boolean }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<SettingFormValues>();
  const sealed = Form.useWatch('sealed', form);
  return (
    <>
      <Form.Item name="sealed" valuePropName="checked" extra={t('backup.sealHint')}>
        <Checkbox>{t('backup.seal')}</Checkbox>
      </Form.Item>
      {sealed && (
        <Form.Item
          name="passphrase"
          className="backup-folder"
          label={t('backup.sealPassphrase')}
          extra={hasPassphrase && t('backup.sealKept')}
          rules={[
            {
              validator: async (_, typed: string) => {
                if (typed === '' ? !hasPassphrase : [...typed].length < PASSPHRASE_CHARACTERS_MIN)
                  throw new Error(t('backup.sealFault', { min: PASSPHRASE_CHARACTERS_MIN }));
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      )}
    </>
  );
}

/** Says what saving the form as it is typed will do. */
function Effects() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<SettingFormValues>();
  const values = Form.useWatch((all: SettingFormValues | undefined) => all, form);
  if (values?.hourly === undefined) return null;
  const { keep, folder } = settingInput(values);
  const count = BACKUP_TIERS.reduce((sum, tier) => sum + keep[tier], 0);
  const where = folder === null ? t('backup.willNoFolder') : t('backup.willFolder', { folder });
  return (
    <p role="status">{count === 0 ? t('backup.willOff') : t('backup.willDo', { count, folder: where })}</p>
  );
}
