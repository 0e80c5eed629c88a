import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DayCounting } from '../../../campaigns/closing-rule.js';
import type { Day } from '../../../kernel/calendar.js';
import { DAY_COUNTING_LABELS, type DeadlineQuestion } from '../../../rectification/deadline.js';
import type { ProposedWork } from '../../../rectification/rectification.js';
import { useDeadline } from '../../api/rectification.js';
import { useFailureSentence } from '../../layout/failure-words.js';
import { useLanguage } from '../../words/language.js';
import { dayRead, readDue } from './deed-reading.js';
import type { DeedValues } from './deed-values.js';

/** The deadline of an assignment: a day, a period, or words; the rule stands in words, with the day it comes to. */
export function DueField({
  proposed,
  counting,
}: {
  /** What the item proposes; null for many cases, each of which has its own. */
  readonly proposed: ProposedWork | null;
  readonly counting: DayCounting;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item name="due" label={t('fields.due')} extra={<DueRule {...{ proposed, counting }} />}>
      <Input maxLength={100} placeholder={t('work.duePlaceholder')} />
    </Form.Item>
  );
}

function DueRule({
  proposed,
  counting,
}: {
  readonly proposed: ProposedWork | null;
  readonly counting: DayCounting;
}) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<DeedValues>();
  const typed: string = Form.useWatch('due', form) ?? '';
  const from = dayRead(Form.useWatch('day', form) ?? '');
  const reading = readDue(typed, counting);
  const dueDays = proposed?.dueDays ?? null;
  const ofItem = reading.kind === 'nothing' && dueDays !== null;
  const period = reading.kind === 'period' ? reading.period : ofItem ? { days: dueDays, counting } : null;
  if (reading.kind === 'nothing' && proposed === null) return <>{t('work.dueOfItems')}</>;
  if (reading.kind === 'nothing' && dueDays === null) return <>{t('work.dueNoProposal')}</>;
  if (reading.kind === 'words') return <>{t('work.dueWords', { words: reading.dueAsWritten })}</>;
  if (period === null || from === null) return <>{t('work.dueHint')}</>;
  return (
    <PeriodText
      question={{ from, ...period }}
      lead={ofItem ? t('work.dueByItem') : null}
      from={t('work.fromAssigned')}
    />
  );
}

/** How a period is counted, and the day that it comes to. */
function PeriodText({
  question,
  lead,
  from,
}: {
  readonly question: DeadlineQuestion;
  readonly lead: string | null;
  /** What the first day is. */
  readonly from: string;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const sentence = useFailureSentence();
  const last = useDeadline(question);
  if (last.isError) return <span className="late">{sentence(last.error).reason}</span>;
  const { days, counting } = question;
  return (
    <span aria-live="polite">
      {lead}
      {t('work.duePeriod', {
        from,
        day: question.from,
        count: days,
        counting: read(DAY_COUNTING_LABELS[counting]),
      })}{' '}
      <strong className="number">{last.data?.dueDay ?? '…'}</strong>
    </span>
  );
}

/** The new deadline that is asked for: a day, or a period that begins at the present deadline. */
export function NewDueField({
  dueDay,
  counting,
}: {
  readonly dueDay: Day | null;
  readonly counting: DayCounting;
}) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<DeedValues>();
  const reading = readDue(Form.useWatch('newDue', form) ?? '', counting);
  const extra =
    reading.kind === 'period' && dueDay !== null ? (
      <PeriodText question={{ from: dueDay, ...reading.period }} lead={null} from={t('work.fromDeadline')} />
    ) : dueDay === null ? (
      t('work.newDueMany')
    ) : (
      t('work.newDueHint', { dueDay })
    );
  return (
    <Form.Item name="newDue" label={t('work.newDue')} required extra={extra}>
      <Input maxLength={40} placeholder={t('work.newDuePlaceholder')} />
    </Form.Item>
  );
}
