import { AutoComplete, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  MEASURE_KINDS,
  MEASURE_LABELS,
  type MeasureInput,
  type MeasureView,
} from '../../../discipline/measure.js';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { changeMeasure, recordMeasure } from '../../api/dealt.js';
import { dayTyped } from '../../layout/form-rules.js';
import { CasePicker } from './case-picker.js';
import { DayField } from '../../layout/day-field.js';
import { PersonChoice, whoFrom, whoOf, type WhoValues } from './person-choice.js';
import { RegisterForm } from './register-form.js';

interface Values extends WhoValues {
  readonly asWritten: string;
  readonly organ?: string;
  readonly documentNumber?: string;
  readonly decidedDay?: string;
  readonly note?: string;
  readonly caseIds?: readonly string[];
}

const inputOf = (values: Values): MeasureInput => ({
  asWritten: values.asWritten,
  organ: values.organ?.trim() || null,
  documentNumber: values.documentNumber?.trim() || null,
  decidedDay: dayTyped(values.decidedDay ?? ''),
  note: values.note?.trim() || null,
});

/** Types a measure as its paper has it; a new one also asks of whom it is. */
export function MeasureForm({
  existing,
  forPerson,
  forCase,
  onDone,
}: {
  readonly existing: MeasureView | null;
  readonly forPerson: string | null;
  readonly forCase: string | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const send = (values: Values): Promise<unknown> =>
    existing !== null
      ? changeMeasure(existing.id, existing.version, inputOf(values))
      : recordMeasure({ ...inputOf(values), ...whoOf(values), caseIds: values.caseIds ?? [] });
  const begun = { ...whoFrom(forPerson), caseIds: forCase === null ? [] : [forCase] };
  const there = existing && {
    asWritten: existing.asWritten,
    organ: existing.organ ?? '',
    documentNumber: existing.documentNumber ?? '',
    decidedDay: existing.decidedDay ?? '',
    note: existing.note ?? '',
  };
  // Papers are written in Chinese whatever the language of the page.
  const names = MEASURE_KINDS.filter((kind) => kind !== 'recalled' && kind !== 'exempted');
  return (
    <RegisterForm<Values> initial={there ?? begun} send={send} onSaved={onDone} onCancel={onDone}>
      {existing === null && <PersonChoice />}
      <Form.Item
        name="asWritten"
        label={t('fields.asWritten')}
        extra={t('dealt.measureHint')}
        rules={[{ required: true, whitespace: true, message: t('dealt.measureFault') }]}
      >
        <AutoComplete
          options={names.map((kind) => ({ value: MEASURE_LABELS[kind].zh }))}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          maxLength={SANCTION_BOUNDS.asWrittenCharacters}
        />
      </Form.Item>
      <DayField name="decidedDay" label={t('fields.decidedDay')} />
      <Form.Item name="organ" label={t('fields.organ')}>
        <Input maxLength={SANCTION_BOUNDS.organCharacters} />
      </Form.Item>
      <Form.Item name="documentNumber" label={t('fields.documentNumber')}>
        <Input maxLength={SANCTION_BOUNDS.documentCharacters} />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')} className="form-wide">
        <Input.TextArea rows={2} maxLength={SANCTION_BOUNDS.noteCharacters} />
      </Form.Item>
      {existing === null && (
        <Form.Item name="caseIds" label={t('discipline.cases')} className="form-wide">
          <CasePicker />
        </Form.Item>
      )}
    </RegisterForm>
  );
}
