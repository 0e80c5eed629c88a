import { App, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  STEP_BOUNDS,
  VILLAGE_STEP_LABELS,
  type VillageStep,
  type VillageStepsView,
} from '../../../stages/step.js';
import { STEP_LACK_LABELS } from '../../../rollups/step-lacks.js';
import { tickSteps, useStepLacks } from '../../api/stages.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';
import { someChosen } from '../notices/some-chosen.js';
import { TextField } from '../registers/form-fields.js';

interface Values {
  readonly doneDay: string;
  readonly note: string;
  readonly villageIds: readonly string[];
}

/**
 * Ticks a step of the villages that are named; an empty day takes the tick back. Of several, those that still lack
 * something for it are named with what they lack, and ticked only by hand.
 */
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
  const lacking = useLacking(campaign, step);
  const isReady = ({ villageId }: VillageStepsView): boolean => !lacking.has(villageId);
  return (
    <RegisterDialog<Values>
      title={only ? t('stages.cell', { village: only.villageName, step: name }) : name}
      okText={t('frame.save')}
      initial={{
        doneDay: before?.doneDay ?? today,
        note: before?.note ?? '',
        villageIds: (only ? villages : villages.filter(isReady)).map(({ villageId }) => villageId),
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
        {...(villages.every(isReady) ? {} : { extra: t('stages.lackingHint') })}
        rules={[{ validator: someChosen(t('notices.villagesFault')) }]}
      >
        <Checkbox.Group
          className="step-villages"
          options={villages.map(({ villageId, villageName }) => ({
            value: villageId,
            label: (
              <>
                {villageName} <span className="muted">{lacking.get(villageId)}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
    </RegisterDialog>
  );
}

/** What villages still lack for a step, in words; villages that lack nothing have none. */
function useLacking(campaign: string, step: VillageStep): ReadonlyMap<string, string> {
  const { read } = useLanguage();
  const lacks = useStepLacks(campaign);
  const words = (lacks.data ?? []).map(({ villageId, lacks: all }) => {
    const own = all.filter((lack) => lack.step === step);
    return [
      villageId,
      own.map(({ code, count }) => fill(read(STEP_LACK_LABELS[code]), { count })).join(' · '),
    ] as const;
  });
  return new Map(words.filter(([, said]) => said !== ''));
}
