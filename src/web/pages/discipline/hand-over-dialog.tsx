import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  HAND_OVER_KINDS,
  HAND_OVER_LABELS,
  HAND_OVER_PERSONS_MAX,
  type HandOverKind,
  type HandOverView,
} from '../../../discipline/hand-over.js';
import { SANCTION_BOUNDS } from '../../../discipline/sanction.js';
import { changeHandOver, recordHandOver } from '../../api/dealt.js';
import { useLanguage } from '../../words/language.js';
import { CasePicker } from './case-picker.js';
import { DayField } from '../../layout/day-field.js';
import { neededDay } from '../../layout/form-rules.js';
import { RegisterDialog } from '../../layout/register-dialog.js';

interface Values {
  readonly caseIds?: readonly string[];
  readonly kind: HandOverKind;
  readonly handedDay: string;
  readonly receiptNumber?: string;
  readonly organ?: string;
  readonly personCount?: number | null;
}

const BEGUN: Partial<Values> = { kind: 'discipline', caseIds: [] };

const valuesOf = ({ kind, handedDay, receiptNumber, organ, personCount }: HandOverView): Values => ({
  kind,
  handedDay,
  receiptNumber: receiptNumber ?? '',
  organ: organ ?? '',
  personCount,
});

/** Ticks a case as handed over, or corrects day, receipt, organ and count: the receipt often comes later. */
export function HandOverDialog({
  existing,
  caseId,
  onClose,
}: {
  readonly existing: HandOverView | 'new';
  /** The case that it is of; null asks for one. */
  readonly caseId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const isNew = existing === 'new';
  const send = ({
    caseIds,
    kind,
    handedDay,
    receiptNumber,
    organ,
    personCount,
  }: Values): Promise<unknown> => {
    const said = {
      handedDay: neededDay(handedDay),
      receiptNumber: receiptNumber?.trim() || null,
      organ: organ?.trim() || null,
      personCount: personCount ?? null,
    };
    return isNew
      ? recordHandOver({ caseId: caseId ?? caseIds?.[0] ?? '', kind, ...said })
      : changeHandOver(existing.id, existing.version, said);
  };
  return (
    <RegisterDialog<Values>
      title={isNew ? t('dealt.handOver') : t('dealt.changeHandOver', { number: existing.case.number })}
      okText={t('frame.save')}
      initial={isNew ? BEGUN : valuesOf(existing)}
      send={send}
      onClose={onClose}
    >
      <HandOverFields isNew={isNew} asksCase={isNew && caseId === null} />
    </RegisterDialog>
  );
}

function HandOverFields({ isNew, asksCase }: { readonly isNew: boolean; readonly asksCase: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <>
      {asksCase && (
        <Form.Item
          name="caseIds"
          label={t('fields.caseId')}
          rules={[{ type: 'array', len: 1, message: t('dealt.oneCase') }]}
        >
          <CasePicker />
        </Form.Item>
      )}
      <Form.Item name="kind" label={t('dealt.receiver')}>
        <Select
          disabled={!isNew}
          options={HAND_OVER_KINDS.map((value) => ({ value, label: read(HAND_OVER_LABELS[value]) }))}
        />
      </Form.Item>
      <DayField name="handedDay" label={t('fields.handedDay')} isNeeded />
      <Form.Item name="receiptNumber" label={t('fields.receiptNumber')} extra={t('dealt.receiptHint')}>
        <Input maxLength={SANCTION_BOUNDS.documentCharacters} />
      </Form.Item>
      <Form.Item name="organ" label={t('fields.organ')}>
        <Input maxLength={SANCTION_BOUNDS.organCharacters} />
      </Form.Item>
      <Form.Item
        name="personCount"
        label={t('fields.personCount')}
        extra={t('dealt.personCountHint')}
        rules={[
          {
            type: 'integer',
            min: 1,
            max: HAND_OVER_PERSONS_MAX,
            message: t('dealt.personCountFault', { max: HAND_OVER_PERSONS_MAX }),
          },
        ]}
      >
        <InputNumber controls={false} />
      </Form.Item>
    </>
  );
}
