import { App, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  STEP_BOUNDS,
  VILLAGE_STEP_LABELS,
  type VillageStep,
  type VillageStepsView,
} from '../../../stages/step.js';
import { tickSteps } from '../../api/stages.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { someChosen } from '../notices/some-chosen.js';
import { TextField } from '../registers/form-fields.js';

interface Values {
  readonly doneDay: string;
  readonly note: string;
  readonly villageIds: readonly string[];
}

/** Ticks a step of the villages that are named; an empty day takes the tick back. */
export function StepDialog({
  step,
  villages,
  onClose,
}: {
  readonly step: VillageStep;
  readonly villages: readonly VillageStepsView[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { message } = App.useApp();
  const campaign = useCampaignCode();
  const { today } = useLedger().ledger;
  const stepOf = (village: VillageStepsView) => village.steps.find((one) => one.step === step);
  const [only] = villages.length === 1 ? villages : [];
  const before = only && stepOf(only);
  const name = read(VILLAGE_STEP_LABELS[step]);
  return (
    <RegisterDialog<Values>
      title={only ? t('stages.cell', { village: only.villageName, step: name }) : name}
      okText={t('frame.save')}
      initial={{
        doneDay: before?.doneDay ?? today,
        note: before?.note ?? '',
        villageIds: villages.map(({ villageId }) => villageId),
      }}
      send={({ doneDay, note, villageIds }) =>
        tickSteps(campaign, {
          step,
          doneDay: dayTyped(doneDay),
          note: note.trim() || null,
          villages: villages
            .filter(({ villageId }) => villageIds.includes(villageId))
            .map((village) => ({ villageId: village.villageId, version: stepOf(village)?.version ?? 0 })),
        })
      }
      onDone={() => void message.success(t('stages.saved', { step: name }))}
      onClose={onClose}
    >
      <DayField name="doneDay" label={t('stages.doneDay')} extra={t('stages.doneHint')} />
      <TextField name="note" label={t('fields.note')} max={STEP_BOUNDS.noteCharacters} />
      <Form.Item
        name="villageIds"
        label={t('notices.villages')}
        hidden={only !== undefined}
        rules={[{ validator: someChosen(t('notices.villagesFault')) }]}
      >
        <Checkbox.Group
          className="notice-villages"
          options={villages.map(({ villageId, villageName }) => ({ value: villageId, label: villageName }))}
        />
      </Form.Item>
    </RegisterDialog>
  );
}
