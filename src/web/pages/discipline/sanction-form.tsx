import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  EDITION_CODES,
  EDITION_LABELS,
  SANCTION_BOUNDS,
  SANCTION_KIND_LABELS,
  SANCTION_KINDS,
  type EditionCode,
  type SanctionDetailView,
  type SanctionInput,
  type SanctionKind,
} from '../../../discipline/sanction.js';
import { changeSanction, recordSanction } from '../../api/discipline.js';
import { dayTyped } from '../../layout/form-rules.js';
import { useLanguage } from '../../words/language.js';
import { CasePicker } from './case-picker.js';
import { DayField } from '../../layout/day-field.js';
import { PersonChoice, whoFrom, whoOf, type WhoValues } from './person-choice.js';
import { RegisterForm } from './register-form.js';

const TEXTS = ['decidingOrgan', 'approvingOrgan', 'documentNumber', 'casesAsWritten', 'note'] as const;
const PAPER_DAYS = ['decidedDay', 'announcedDay', 'effectiveDay'] as const;
const DONE_DAYS = ['filedDay', 'postsChangedDay', 'postsExtendedDay', 'reportedDay'] as const;
const DAYS = [...PAPER_DAYS, 'restoredDay', ...DONE_DAYS] as const;

type Values = { readonly [Key in (typeof TEXTS)[number] | (typeof DAYS)[number]]?: string } & WhoValues & {
    readonly asWritten: string;
    readonly kind?: SanctionKind | null;
    readonly citedEdition?: EditionCode | null;
    readonly mergedMonths?: number | null;
    readonly mergedKinds?: readonly SanctionKind[];
    readonly extendedMonths?: number | null;
    readonly caseIds?: readonly string[];
  };

/** What was typed about the paper. */
const inputOf = (values: Values): SanctionInput => ({
  asWritten: values.asWritten,
  kind: values.kind ?? null,
  ...Object.fromEntries(TEXTS.map((name) => [name, values[name]?.trim() || null])),
  ...Object.fromEntries(DAYS.map((name) => [name, dayTyped(values[name] ?? '')])),
  citedEdition: values.citedEdition ?? null,
  mergedMonths: values.mergedMonths ?? null,
  mergedKinds: values.mergedKinds ?? [],
  extendedMonths: values.extendedMonths ?? 0,
});

function valuesOf(one: SanctionDetailView): Partial<Values> {
  const filled = [...TEXTS, ...DAYS].map((name) => [name, one[name] ?? ''] as const);
  return {
    asWritten: one.asWritten,
    ...(one.kindBy === 'words' ? {} : { kind: one.kindBy === 'person' ? one.kind : null }),
    citedEdition: one.citedEdition,
    mergedMonths: one.mergedMonths,
    mergedKinds: one.mergedKinds,
    extendedMonths: one.extendedMonths,
    ...Object.fromEntries(filled),
  };
}

/** Types a sanction as its paper has it; a new one also asks who received it. */
export function SanctionForm({
  existing,
  forPerson,
  forCase,
  onDone,
}: {
  readonly existing: SanctionDetailView | null;
  readonly forPerson: string | null;
  readonly forCase: string | null;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const send = (values: Values): Promise<unknown> =>
    existing !== null
      ? changeSanction(existing.id, existing.version, inputOf(values))
      : recordSanction({ ...inputOf(values), ...whoOf(values), caseIds: values.caseIds ?? [] });
  const begun = { ...whoFrom(forPerson), caseIds: forCase === null ? [] : [forCase] };
  return (
    <RegisterForm<Values>
      initial={existing === null ? begun : valuesOf(existing)}
      send={send}
      onSaved={onDone}
      onCancel={onDone}
    >
      {existing === null && (
        <>
          <h3 className="form-wide">{t('discipline.who')}</h3>
          <PersonChoice />
        </>
      )}
      <h3 className="form-wide">{t('discipline.paper')}</h3>
      <PaperFields existing={existing} />
      {existing === null && (
        <Form.Item name="caseIds" label={t('discipline.cases')} className="form-wide">
          <CasePicker />
        </Form.Item>
      )}
      <h3 className="form-wide">{t('dealt.duty')}</h3>
      {DONE_DAYS.map((name) => (
        <DayField key={name} name={name} label={t(`fields.${name}`)} />
      ))}
      <h3 className="form-wide">{t('dealt.special')}</h3>
      <SpecialFields />
    </RegisterForm>
  );
}

function PaperFields({ existing }: { readonly existing: SanctionDetailView | null }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const possible = existing !== null && existing.kindBy === null ? existing.possibilities : SANCTION_KINDS;
  return (
    <>
      <Form.Item
        name="asWritten"
        label={t('fields.asWritten')}
        extra={t('discipline.asWrittenHint')}
        rules={[{ required: true, whitespace: true, message: t('discipline.asWrittenFault') }]}
      >
        <Input maxLength={SANCTION_BOUNDS.asWrittenCharacters} />
      </Form.Item>
      {existing?.kindBy !== 'words' && (
        <Form.Item name="kind" label={t('discipline.settleKind')} extra={t('discipline.settleKindHint')}>
          <Select
            allowClear
            options={possible.map((value) => ({ value, label: read(SANCTION_KIND_LABELS[value]) }))}
          />
        </Form.Item>
      )}
      {TEXTS.map((name) => (
        <Form.Item key={name} name={name} label={t(`fields.${name}`)}>
          <Input
            maxLength={name === 'note' || name === 'casesAsWritten' ? SANCTION_BOUNDS.noteCharacters : 100}
          />
        </Form.Item>
      ))}
      {PAPER_DAYS.map((name) => (
        <DayField key={name} name={name} label={t(`fields.${name}`)} />
      ))}
    </>
  );
}

/** What few papers have: another edition, several sanctions merged, a probation extended or ended. */
function SpecialFields() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kinds = SANCTION_KINDS.map((value) => ({ value, label: read(SANCTION_KIND_LABELS[value]) }));
  return (
    <>
      <Form.Item name="citedEdition" label={t('fields.citedEdition')} extra={t('dealt.editionHint')}>
        <Select
          allowClear
          options={EDITION_CODES.map((value) => ({ value, label: read(EDITION_LABELS[value]) }))}
        />
      </Form.Item>
      <DayField name="restoredDay" label={t('fields.restoredDay')} extra={t('dealt.restoredHint')} />
      <Form.Item name="extendedMonths" label={t('fields.extendedMonths')} extra={t('dealt.extendedHint')}>
        <InputNumber min={0} max={SANCTION_BOUNDS.mergedMonthsMax} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="mergedMonths" label={t('fields.mergedMonths')} extra={t('dealt.mergedHint')}>
        <InputNumber min={1} max={SANCTION_BOUNDS.mergedMonthsMax} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <MergedKinds kinds={kinds} />
    </>
  );
}

/** The sanctions that were merged, each by itself: the same kind may be among them twice. */
function MergedKinds({
  kinds,
}: {
  readonly kinds: readonly { readonly value: SanctionKind; readonly label: string }[];
}) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('fields.mergedKinds')} className="form-wide">
      <Form.List name="mergedKinds">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="detail-row" style={{ marginBottom: 4 }}>
                <Form.Item
                  name={row.name}
                  noStyle
                  rules={[{ required: true, message: t('dealt.mergedKindFault') }]}
                >
                  <Select aria-label={t('fields.mergedKinds')} options={[...kinds]} />
                </Form.Item>
                <Button onClick={() => remove(row.name)}>{t('dealt.takeOut')}</Button>
              </div>
            ))}
            {rows.length < SANCTION_BOUNDS.mergedKinds && (
              <Button type="dashed" onClick={() => add()}>
                {t('dealt.addKind')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
