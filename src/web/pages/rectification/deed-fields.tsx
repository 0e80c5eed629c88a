import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DayCounting } from '../../../campaigns/closing-rule.js';
import { CASE_BOUNDS, type CaseView } from '../../../cases/case.js';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import {
  CONTINUING_KINDS,
  CONTINUING_LABELS,
  MOVE_KINDS,
  PERSON_HANDLING_LABELS,
  PERSON_HANDLINGS,
} from '../../../rectification/move.js';
import { PROGRESS_BOUNDS } from '../../../rectification/progress.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import { useLanguage } from '../../words/language.js';
import { ChoiceKeys } from './choice-keys.js';
import { PARTS_OF, type Deed, type DeedPart } from './deed.js';
import type { DeedValues } from './deed-values.js';
import { DueField, NewDueField } from './due-field.js';
import { EvidenceField } from './evidence-field.js';
import { MergeField } from './merge-field.js';
import { RestFields } from './rest-fields.js';
import '../../layout/form.css';

/** The one case that a form is of, with its files. */
export interface DeedCase {
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly files: readonly CaseAttachmentView[];
}

/**
 * The fields of what is to be done, inside a form of `DeedValues` that is named `deed`: for one case, or (`of` is null)
 * for many, where what belongs to a single case is left out.
 */
export function DeedFields({
  deed,
  of,
  counting,
}: {
  readonly deed: Deed;
  readonly of: DeedCase | null;
  readonly counting: DayCounting;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="day"
        label={t('work.day')}
        extra={of === null ? null : t('work.dayHint', { earliest: of.work.earliestDay })}
        rules={[typedAs(isDayOrEmpty, t('work.faults.day'))]}
      >
        <Input maxLength={20} className="short-input" />
      </Form.Item>
      {PARTS_OF[deed].map((part) => (
        <Part key={part} {...{ part, deed, of, counting }} />
      ))}
    </>
  );
}

function Part({
  part,
  deed,
  of,
  counting,
}: {
  readonly part: DeedPart;
  readonly deed: Deed;
  readonly of: DeedCase | null;
  readonly counting: DayCounting;
}) {
  switch (part) {
    case 'due':
      return <DueField proposed={of?.work.proposed ?? null} counting={counting} />;
    case 'newDue':
      return <NewDueField dueDay={of?.one.dueDay ?? null} counting={counting} />;
    case 'evidence':
      return of && <EvidenceField checklist={of.work.checklist} files={of.files} />;
    case 'rest':
      return <RestFields outstandingFen={outstandingOf(of)} />;
    case 'mergeTarget':
      return <MergeWhereDuplicate of={of} />;
    case 'people':
      return <People />;
    case 'progress':
      return <Progress />;
    case 'continuing':
      return <Continuing />;
    case 'stockReason':
    case 'person':
    case 'decision':
      return <Choice part={part} deed={deed} />;
    case 'measures':
    case 'result':
    case 'words':
      return <Words part={part} deed={deed} />;
  }
}

const outstandingOf = (of: DeedCase | null): number | null | undefined =>
  of === null ? undefined : of.one.amountKind === 'undetermined' ? null : of.one.outstandingFen;

function MergeWhereDuplicate({ of }: { readonly of: DeedCase | null }) {
  const form = Form.useFormInstance<DeedValues>();
  const merged = Form.useWatch('reasonCode', form) === 'merged';
  return merged && of ? <MergeField campaign={of.one.campaignCode} without={of.one.id} /> : null;
}

/** Chosen from a few; each is one key. */
function Choice({
  part,
  deed,
}: {
  readonly part: 'stockReason' | 'person' | 'decision';
  readonly deed: Deed;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const field = { stockReason: 'reasonCode', person: 'personHandling', decision: 'granted' }[part];
  const label = t(`work.parts.${part}`);
  const reasons = deed === 'ask-extension' || deed === 'extend' ? null : MOVE_KINDS[deed].reasons;
  const options =
    part === 'stockReason'
      ? Object.entries(reasons ?? {}).map(([value, one]) => ({ value, label: read(one) }))
      : part === 'person'
        ? PERSON_HANDLINGS.map((value) => ({ value, label: read(PERSON_HANDLING_LABELS[value]) }))
        : (['yes', 'no'] as const).map((value) => ({ value, label: t(`work.granted.${value}`) }));
  return (
    <Form.Item name={field} label={label}>
      <ChoiceKeys label={label} options={options} />
    </Form.Item>
  );
}

/** Words of one's own. */
function Words({ part, deed }: { readonly part: 'measures' | 'result' | 'words'; readonly deed: Deed }) {
  const { t } = useTranslation();
  const field = { measures: 'measures', result: 'resultText', words: 'reason' }[part];
  const label =
    part === 'words'
      ? t(`work.wordsOf.${deed}`)
      : t(part === 'measures' ? 'fields.measures' : 'fields.resultText');
  return (
    <Form.Item name={field} label={label}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={CASE_BOUNDS.textCharacters} />
    </Form.Item>
  );
}

function People() {
  const { t } = useTranslation();
  return (
    <div className="form-grid">
      {(['leader', 'responsibleUnit', 'rectifier'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`fields.${name}`)}>
          <Input maxLength={CASE_BOUNDS.nameCharacters} />
        </Form.Item>
      ))}
    </div>
  );
}

function Progress() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="text" label={t('fields.progressText')} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={PROGRESS_BOUNDS.textCharacters} />
      </Form.Item>
      <Form.Item name="providedBy" label={t('work.providedBy')} extra={t('work.providedByHint')}>
        <Input maxLength={PROGRESS_BOUNDS.nameCharacters} className="short-input" />
      </Form.Item>
    </>
  );
}

/** Months between two reports of a case that continues. */
const REPORT_MONTHS = [1, 2, 3, 6, 12] as const;

function Continuing() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kinds = CONTINUING_KINDS.map((value) => ({ value, label: read(CONTINUING_LABELS[value]) }));
  return (
    <>
      <Form.Item name="continuingKind" label={t('work.continuingKind')} required>
        <ChoiceKeys label={t('work.continuingKind')} options={kinds} />
      </Form.Item>
      <Form.Item name="reportMonths" label={t('work.reportMonths')}>
        <Select<number | null>
          className="short-input"
          options={[
            { value: null, label: t('work.reportNever') },
            ...REPORT_MONTHS.map((value) => ({ value, label: t('work.reportEvery', { count: value }) })),
          ]}
        />
      </Form.Item>
    </>
  );
}
