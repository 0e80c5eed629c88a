import { Checkbox, Form, Input, Select, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  NOTICE_BOUNDS,
  NOTICE_DAYS,
  NOTICE_KIND_LABELS,
  NOTICE_KINDS,
  NOTICE_STANDING_LABELS,
  type NoticeCandidate,
  type NoticeKind,
} from '../../../notices/notice.js';
import { prepareNotices, useNoticeCandidates } from '../../api/notices.js';
import { DayField } from '../../layout/day-field.js';
import { FailureNote } from '../../layout/failure-note.js';
import { countTyped, dayTyped, typedAs } from '../../layout/form-rules.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { someChosen } from './some-chosen.js';

interface Values {
  readonly kind: NoticeKind;
  readonly days: string;
  readonly dueDay?: string;
  readonly villageIds: readonly string[];
}

const isDays = (typed: string): boolean => {
  const count = countTyped(typed);
  return count !== null && count >= 1 && count <= NOTICE_BOUNDS.daysMax;
};

/** Makes notices of a kind: shows first what each village would print, and leads to the printer. */
export function PrepareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const campaign = useCampaignCode();
  const navigate = useNavigate();
  // Where the printer is led to in place of closing: two changes of the address at once undo one another.
  const made = useRef<readonly string[] | null>(null);
  const leave = (): void => {
    if (made.current === null) onClose();
    else void navigate(places.noticePapers(made.current), { replace: true });
  };
  return (
    <RegisterDialog<Values>
      title={t('notices.prepare')}
      okText={t('notices.make')}
      initial={{ kind: 'assets', days: String(NOTICE_DAYS.assets), villageIds: [] }}
      send={async ({ kind, days, dueDay, villageIds }) => {
        const due = dayTyped(dueDay ?? '');
        const input = { kind, villageIds, days: countTyped(days) ?? NOTICE_DAYS[kind] };
        const { ids } = await prepareNotices(campaign, {
          ...input,
          ...(due === null ? {} : { dueDay: due }),
        });
        made.current = ids;
      }}
      onClose={leave}
    >
      <Form.Item name="kind" label={t('notices.kind')}>
        <Select options={NOTICE_KINDS.map((value) => ({ value, label: read(NOTICE_KIND_LABELS[value]) }))} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item
          name="days"
          label={t('notices.days')}
          extra={t('notices.daysHint')}
          rules={[typedAs(isDays, t('notices.daysFault', { max: NOTICE_BOUNDS.daysMax }))]}
        >
          <Input className="number-input" maxLength={2} />
        </Form.Item>
        <DayField name="dueDay" label={t('notices.dueDay')} extra={t('notices.dueHint')} />
      </div>
      <Villages />
    </RegisterDialog>
  );
}

/** The villages with what each would print; those with rows and without an unfinished notice are ticked. */
function Villages() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch('kind', form);
  const candidates = useNoticeCandidates(useCampaignCode(), kind ?? null);
  useEffect(() => {
    if (!kind) return;
    form.setFieldValue('days', String(NOTICE_DAYS[kind]));
    const proposed = (candidates.data ?? []).filter(({ rows, standing }) => rows > 0 && standing === null);
    form.setFieldValue(
      'villageIds',
      proposed.map(({ villageId }) => villageId),
    );
  }, [form, kind, candidates.data]);
  if (candidates.isError) {
    return <FailureNote error={candidates.error} onRetry={() => void candidates.refetch()} />;
  }
  if (!candidates.data) return <Skeleton active aria-label={t('frame.loading')} />;
  return <VillageTicks candidates={candidates.data} />;
}

function VillageTicks({ candidates }: { readonly candidates: readonly NoticeCandidate[] }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <Form.Item
      name="villageIds"
      label={t('notices.villages')}
      rules={[{ validator: someChosen(t('notices.villagesFault')) }]}
    >
      <Checkbox.Group className="notice-villages">
        {candidates.map(({ villageId, villageName, rows, standing }) => (
          <Checkbox key={villageId} value={villageId} disabled={standing !== null}>
            {villageName}{' '}
            <span className="muted number">
              {standing === null
                ? t('notices.rowsOf', { count: rows })
                : read(NOTICE_STANDING_LABELS[standing])}
            </span>
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Form.Item>
  );
}
