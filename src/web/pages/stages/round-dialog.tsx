import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  ROUND_BOUNDS,
  VISIT_RESULT_LABELS,
  VISIT_RESULTS,
  type RoundInput,
  type RoundView,
  type VisitResult,
} from '../../../stages/round.js';
import { beginRound, changeRound } from '../../api/stages.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy } from '../../format/initials.js';
import { DayField } from '../../layout/day-field.js';
import { dayTyped, isDayOrEmpty, neededDay, typedAs } from '../../layout/form-rules.js';
import { useCampaignCode, useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { TextField } from '../registers/form-fields.js';

interface Visited {
  readonly result?: VisitResult;
  readonly finding?: string;
  readonly mendedDay?: string;
}

interface Values {
  readonly fromDay: string;
  readonly toDay: string;
  readonly ledBy?: string;
  readonly focus?: string;
  readonly circularNumber?: string;
  readonly circularDay?: string;
  readonly replyDay?: string;
  readonly villageIds: readonly string[];
  readonly visits?: Readonly<Record<string, Visited>>;
}

const valuesOf = (one: RoundView): Values => ({
  fromDay: one.fromDay,
  toDay: one.toDay,
  ledBy: one.ledBy ?? '',
  focus: one.focus ?? '',
  circularNumber: one.circularNumber ?? '',
  circularDay: one.circularDay ?? '',
  replyDay: one.replyDay ?? '',
  villageIds: one.visits.map(({ villageId }) => villageId),
  visits: Object.fromEntries(
    one.visits.map(({ villageId, result, finding, mendedDay }) => [
      villageId,
      { result, finding: finding ?? '', mendedDay: mendedDay ?? '' },
    ]),
  ),
});

const inputOf = (values: Values, existing: RoundView | null): RoundInput => ({
  fromDay: neededDay(values.fromDay),
  toDay: neededDay(values.toDay),
  ledBy: values.ledBy?.trim() || null,
  focus: values.focus?.trim() || null,
  circularNumber: values.circularNumber?.trim() || null,
  circularDay: dayTyped(values.circularDay ?? ''),
  replyDay: dayTyped(values.replyDay ?? ''),
  visits: values.villageIds.map((villageId) => {
    const { result = 'sound', finding = '', mendedDay = '' } = values.visits?.[villageId] ?? {};
    const before = existing?.visits.find((visit) => visit.villageId === villageId);
    return {
      villageId,
      result,
      finding: finding.trim() || null,
      mendedDay: dayTyped(mendedDay),
      visitedDay: before?.visitedDay ?? neededDay(values.fromDay),
    };
  }),
});

/** Keeps a round with the villages that were visited, or mends one. */
export function RoundDialog({
  existing,
  onClose,
}: {
  readonly existing: RoundView | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<Values>
      title={existing === null ? t('stages.beginRound') : t('stages.nth', { no: existing.no })}
      okText={t('frame.save')}
      initial={existing === null ? { fromDay: today, toDay: today, villageIds: [] } : valuesOf(existing)}
      send={(values) =>
        existing === null
          ? beginRound(campaign, inputOf(values, null))
          : changeRound(existing.id, existing.version, inputOf(values, existing))
      }
      onClose={onClose}
    >
      <div className="form-grid">
        <DayField name="fromDay" label={t('stages.fromDay')} isNeeded />
        <DayField name="toDay" label={t('stages.toDay')} isNeeded />
        <TextField name="ledBy" label={t('stages.ledBy')} max={ROUND_BOUNDS.nameCharacters} />
        <TextField
          name="circularNumber"
          label={t('stages.circularNumber')}
          max={ROUND_BOUNDS.nameCharacters}
        />
        <DayField name="circularDay" label={t('stages.circularDay')} />
        <DayField name="replyDay" label={t('stages.replyDay')} />
        <TextField name="focus" label={t('stages.focus')} rows={2} max={ROUND_BOUNDS.textCharacters} isWide />
      </div>
      <Villages />
    </RegisterDialog>
  );
}

function Villages() {
  const { t } = useTranslation();
  const villages = useVillages();
  const chosen = Form.useWatch<readonly string[] | undefined>('villageIds') ?? [];
  const nameOf = new Map((villages.data ?? []).map(({ id, name }) => [id, name]));
  return (
    <>
      <Form.Item
        name="villageIds"
        label={t('stages.villages')}
        rules={[{ required: true, type: 'array', min: 1, message: t('notices.villagesFault') }]}
      >
        <Select
          mode="multiple"
          showSearch={{
            filterOption: (typed, option) => isNamedBy(typed, option?.label ?? '', option?.initials ?? ''),
          }}
          options={(villages.data ?? []).map(({ id, name, initials }) => ({
            value: id,
            label: name,
            initials,
          }))}
        />
      </Form.Item>
      {chosen.map((id) => (
        <VisitFields key={id} id={id} village={nameOf.get(id) ?? ''} />
      ))}
    </>
  );
}

function VisitFields({ id, village }: { readonly id: string; readonly village: string }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const named = (label: string): string => `${village} ${label}`;
  return (
    <div className="visit-fields">
      <strong>{village}</strong>
      <Form.Item name={['visits', id, 'result']} initialValue="sound" noStyle>
        <Select
          aria-label={named(t('stages.result'))}
          options={VISIT_RESULTS.map((value) => ({ value, label: read(VISIT_RESULT_LABELS[value]) }))}
        />
      </Form.Item>
      <Form.Item name={['visits', id, 'finding']} noStyle>
        <Input
          aria-label={named(t('stages.finding'))}
          placeholder={t('stages.finding')}
          maxLength={ROUND_BOUNDS.textCharacters}
        />
      </Form.Item>
      <Form.Item
        name={['visits', id, 'mendedDay']}
        noStyle
        rules={[typedAs(isDayOrEmpty, t('villages.dayFault'))]}
      >
        <Input aria-label={named(t('stages.mendedDay'))} placeholder={t('stages.mendedDay')} maxLength={20} />
      </Form.Item>
    </div>
  );
}
