import { App, Button, Form, Input, Radio, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CAMPAIGN_BOUNDS,
  COUNTING_MODES,
  type CampaignChange,
  type CampaignView,
  type CountingMode,
} from '../../../campaigns/campaign.js';
import { changeCampaign } from '../../api/campaigns.js';
import { ConflictDialog } from '../../layout/conflict-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { FormRows } from '../../layout/form-rows.js';
import { changedParts, dayTyped, isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import '../../layout/form.css';
import { useKeys } from '../../layout/keys.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { WorkRulesFields } from './work-rules-fields.js';
import { workRulesOf, workRulesTyped, type WorkRules } from './work-rules.js';

interface BasisValues {
  readonly name: string;
  readonly basisDocuments: string;
  readonly beginsDay: string;
  readonly endsDay: string;
  readonly counting: CountingMode;
  readonly rules: WorkRules;
  readonly stages: readonly {
    readonly name?: string;
    readonly beginsDay?: string;
    readonly endsDay?: string;
  }[];
}

const formOf = (campaign: CampaignView): BasisValues => ({
  name: campaign.name,
  basisDocuments: campaign.basisDocuments.join('\n'),
  beginsDay: campaign.beginsDay ?? '',
  endsDay: campaign.endsDay ?? '',
  counting: campaign.counting,
  rules: workRulesOf(campaign),
  stages: campaign.stages.map(({ name, beginsDay, endsDay }) => ({
    name,
    beginsDay: beginsDay ?? '',
    endsDay: endsDay ?? '',
  })),
});

const changeOf = (values: BasisValues): CampaignChange => ({
  name: values.name.trim(),
  basisDocuments: values.basisDocuments
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  beginsDay: dayTyped(values.beginsDay),
  endsDay: dayTyped(values.endsDay),
  counting: values.counting,
  ...workRulesTyped(values.rules),
  stages: values.stages
    .filter(({ name }) => name?.trim())
    .map(({ name = '', beginsDay = '', endsDay = '' }) => ({
      name: name.trim(),
      beginsDay: dayTyped(beginsDay),
      endsDay: dayTyped(endsDay),
    })),
});

/** Name, basis documents, days, stages and how a campaign counts, to be changed. */
export function BasisPanel({ campaign }: { readonly campaign: CampaignView }) {
  // The version that was opened, so that what somebody else saves meanwhile comes up as a conflict.
  const [opened, setOpened] = useState(campaign);
  return <BasisForm key={opened.version} campaign={opened} onSaved={setOpened} />;
}

function BasisForm({
  campaign,
  onSaved,
}: {
  readonly campaign: CampaignView;
  readonly onSaved: (saved: CampaignView) => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<BasisValues>();
  const [initial] = useState(() => formOf(campaign));
  const dirty = useRef(false);
  const isDirty = useCallback(() => dirty.current, []);
  const saving = useSaving<CampaignChange, CampaignView>((change, version) =>
    changeCampaign(campaign.code, version ?? campaign.version, change),
  );
  const finish = (saved: CampaignView): void => {
    dirty.current = false;
    void message.success(t('frame.saved'));
    onSaved(saved);
  };
  // A failure is shown above the form.
  const save = (change: CampaignChange, version?: number): void =>
    void saving
      .save({ input: change, ...(version === undefined ? {} : { version }) })
      .then(finish, () => undefined);
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <>
      <UnsavedGuard isDirty={isDirty} />
      {saving.error !== null && <FailureNote error={saving.error} kept />}
      <Form<BasisValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        style={{ maxWidth: 900 }}
        onValuesChange={() => {
          dirty.current = true;
        }}
        onFinish={(values) => save(changedParts(changeOf(initial), changeOf(values)))}
      >
        <BasisFields />
        <h3>{t('campaignPage.rules')}</h3>
        <WorkRulesFields />
        <h3>{t('fields.stages')}</h3>
        <Stages />
        <Space className="editor-foot">
          <Button type="primary" loading={saving.isSaving} onClick={() => form.submit()}>
            {t('frame.save')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
          </Button>
        </Space>
      </Form>
      {saving.conflict && (
        <ConflictDialog<CampaignChange, CampaignView>
          conflict={saving.conflict}
          name={saving.conflict.theirs.name}
          isSaving={saving.isSaving}
          onClose={saving.dropConflict}
          onSave={save}
          onTakeTheirs={finish}
        />
      )}
    </>
  );
}

function BasisFields() {
  const { t } = useTranslation();
  return (
    <div className="form-grid">
      <div className="form-wide">
        <Form.Item
          name="name"
          label={t('fields.name')}
          rules={[{ required: true, whitespace: true, message: t('campaignPage.nameFault') }]}
        >
          <Input maxLength={CAMPAIGN_BOUNDS.nameCharacters} />
        </Form.Item>
      </div>
      <div className="form-wide">
        <Form.Item
          name="basisDocuments"
          label={t('fields.basisDocuments')}
          extra={t('campaignPage.basisHint')}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: CAMPAIGN_BOUNDS.basisDocuments }} />
        </Form.Item>
      </div>
      {(['beginsDay', 'endsDay'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          rules={[typedAs(isDayOrEmpty, t('campaignPage.dayFault'))]}
        >
          <Input />
        </Form.Item>
      ))}
      <div className="form-wide">
        <Form.Item name="counting" label={t('fields.counting')}>
          <Radio.Group
            vertical
            options={COUNTING_MODES.map((mode) => ({
              value: mode,
              label: t(`campaignPage.counting.${mode}`),
            }))}
          />
        </Form.Item>
      </div>
    </div>
  );
}

function Stages() {
  const { t } = useTranslation();
  return (
    <FormRows
      name="stages"
      words={{
        row: t('campaignPage.stage'),
        add: t('campaignPage.addStage'),
        remove: t('campaignPage.removeStage'),
      }}
      max={CAMPAIGN_BOUNDS.stages}
    >
      {(at) => (
        <>
          <Form.Item
            name={[at, 'name']}
            className="detail-long"
            rules={[{ required: true, whitespace: true, message: t('campaignPage.nameFault') }]}
          >
            <Input aria-label={t('campaignPage.stage')} maxLength={CAMPAIGN_BOUNDS.nameCharacters} />
          </Form.Item>
          {(['beginsDay', 'endsDay'] as const).map((name) => (
            <Form.Item
              key={name}
              name={[at, name]}
              className="detail-short"
              rules={[typedAs(isDayOrEmpty, t('campaignPage.dayFault'))]}
            >
              <Input aria-label={t(`fields.${name}`)} placeholder={t(`fields.${name}`)} />
            </Form.Item>
          ))}
        </>
      )}
    </FormRows>
  );
}
