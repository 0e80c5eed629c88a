import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  DISPOSITION_KIND_LABELS,
  DISPOSITION_KINDS,
  SETTLEMENT_KIND_LABELS,
  SETTLEMENT_KINDS,
  type CaseView,
} from '../../../cases/case.js';
import { DISCIPLINE_MONEY, DISCIPLINE_MONEY_CODES } from '../../../cases/settlement.js';
import type { Label } from '../../../kernel/label.js';
import {
  GOODS_KINDS,
  GOODS_LABELS,
  goodsUnitOf,
  INCOME_KINDS,
  INCOME_LABELS,
  MONEY_BOUNDS,
} from '../../../rectification/money.js';
import { useCaseAttachments } from '../../api/attachments.js';
import type { ShownUnit } from '../../format/money-text.js';
import { unitName } from '../../format/unit-name.js';
import { isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { ChoiceKeys } from './choice-keys.js';
import { PARTS_OF_LINE, PARTS_OF_REVERSAL, type Line, type LinePart, type Reversed } from './line.js';
import type { LineValues } from './line-reading.js';
import { CasePicker } from './merge-field.js';

const named = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, Label>>,
): readonly (readonly [string, Label])[] => codes.map((code) => [code, labels[code]]);

/** Kinds of each line; writing off has a form of its own, since it needs a resolution. */
const KINDS: Readonly<Partial<Record<Line, readonly (readonly [string, Label])[]>>> = {
  settlements: named(
    SETTLEMENT_KINDS.filter((kind) => kind !== 'written-off'),
    SETTLEMENT_KIND_LABELS,
  ),
  dispositions: named(DISPOSITION_KINDS, DISPOSITION_KIND_LABELS),
  incomes: named(INCOME_KINDS, INCOME_LABELS),
  goods: named(GOODS_KINDS, GOODS_LABELS),
};

interface LineFieldsProps {
  readonly line: Line;
  readonly one: CaseView;
  readonly unit: ShownUnit;
  readonly reverses: Reversed | null;
}

/** The fields of a form of money, inside a form of `LineValues` that is named `line`. */
export function LineFields(props: LineFieldsProps) {
  const { t } = useTranslation();
  const parts = props.reverses === null ? PARTS_OF_LINE[props.line] : PARTS_OF_REVERSAL;
  return (
    <div className="form-grid">
      {parts.map((part) => (
        <Part key={part} part={part} {...props} />
      ))}
      <Form.Item name="day" label={t('work.day')} rules={[typedAs(isDayOrEmpty, t('work.lineFaults.day'))]}>
        <Input maxLength={20} />
      </Form.Item>
    </div>
  );
}

function Part({ part, line, one, unit, reverses }: LineFieldsProps & { readonly part: LinePart }) {
  const { t } = useTranslation();
  switch (part) {
    case 'kind':
      return <KindField line={line} />;
    case 'mark':
      return <MarkField />;
    case 'amount':
      return reverses?.whole ? null : <AmountField line={line} one={one} unit={unit} reverses={reverses} />;
    case 'voucher':
      return (
        <TextField name="voucher" label={t('oneCase.lineVoucher')} max={MONEY_BOUNDS.voucherCharacters} />
      );
    case 'file':
      return <FileField caseId={one.id} />;
    case 'resolution':
      return (
        <>
          <TextField name="resolutionNumber" label={t('work.resolutionNumber')} max={100} required />
          <TextField name="resolutionDay" label={t('work.resolutionDay')} max={20} required />
        </>
      );
    case 'target':
      return (
        <Form.Item
          name="asId"
          className="form-wide"
          label={t('work.sameMoneyTarget')}
          extra={t('work.sameMoneyHint')}
          required
        >
          <CasePicker campaign={one.campaignCode} without={one.id} />
        </Form.Item>
      );
    case 'decision':
      return <Decision />;
    case 'words':
      return <Words line={line} reverses={reverses} />;
  }
}

function TextField({
  name,
  label,
  max,
  required = false,
}: {
  readonly name: keyof LineValues;
  readonly label: string;
  readonly max: number;
  readonly required?: boolean;
}) {
  return (
    <Form.Item name={name} label={label} required={required}>
      <Input maxLength={max} />
    </Form.Item>
  );
}

function KindField({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const options = (KINDS[line] ?? []).map(([value, label]) => ({ value, label: read(label) }));
  return (
    <Form.Item name="kind" label={t('work.kind')} className="form-wide" required>
      <ChoiceKeys label={t('work.kind')} options={options} />
    </Form.Item>
  );
}

/** Whether a discipline organ got the money that came back. */
function MarkField() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kind = Form.useWatch('kind', Form.useFormInstance<LineValues>());
  if (kind !== 'recovered') return null;
  return (
    <Form.Item name="disciplineMoney" label={t('fields.disciplineMoney')} className="form-wide">
      <Select
        allowClear
        placeholder={t('work.notByDiscipline')}
        options={DISCIPLINE_MONEY_CODES.map((value) => ({ value, label: read(DISCIPLINE_MONEY[value]) }))}
      />
    </Form.Item>
  );
}

const GOODS_UNIT_WORDS = {
  'centi-mu': 'oneCase.areaUnit',
  places: 'work.placesUnit',
  systems: 'work.systemsUnit',
  fen: null,
} as const;

function AmountField({ line, unit }: LineFieldsProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const form = Form.useFormInstance<LineValues>();
  const kind = Form.useWatch('kind', form);
  const goods = line === 'goods';
  const goodsWord = goods ? GOODS_UNIT_WORDS[goodsUnitOf(kind ?? null)] : null;
  return (
    <Form.Item name="amount" label={t(goods ? 'work.quantity' : 'oneCase.lineAmount')} required>
      <Input
        className="number-input"
        maxLength={40}
        suffix={goodsWord === null ? unitName(unit, language) : t(goodsWord)}
      />
    </Form.Item>
  );
}

/** A file of the case that proves the line. */
function FileField({ caseId }: { readonly caseId: string }) {
  return useMay('attachments:read') ? <FileChoice caseId={caseId} /> : null;
}

function FileChoice({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const files = useCaseAttachments(caseId);
  const options = (files.data ?? [])
    .filter(({ struck }) => struck === null)
    .map(({ attachment }) => ({ value: attachment.id, label: attachment.name }));
  return (
    <Form.Item name="attachmentId" label={t('work.lineFile')}>
      <Select
        allowClear
        loading={files.isPending}
        options={options}
        placeholder={t(options.length === 0 ? 'work.noFiles' : 'work.lineFileHint')}
      />
    </Form.Item>
  );
}

function Decision() {
  const { t } = useTranslation();
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`work.granted.${value}`) }));
  return (
    <Form.Item name="granted" label={t('work.parts.decision')} className="form-wide" required>
      <ChoiceKeys label={t('work.parts.decision')} options={options} />
    </Form.Item>
  );
}

function Words({ line, reverses }: Pick<LineFieldsProps, 'line' | 'reverses'>) {
  const { t } = useTranslation();
  const label =
    reverses !== null
      ? t('work.reverseWhy')
      : line === 'verify-amount'
        ? t('fields.verifiedBasis')
        : line === 'ask-write-off'
          ? t('work.writeOffWhy')
          : t('oneCase.lineNote');
  return (
    <Form.Item name="words" label={label} className="form-wide">
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={MONEY_BOUNDS.noteCharacters} />
    </Form.Item>
  );
}
