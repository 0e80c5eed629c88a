import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { MEETING_KIND_LABELS, MEETING_KINDS, type MeetingKind } from '../../../notices/meeting.js';
import { NOTICE_BOUNDS, type NoticeDetailView } from '../../../notices/notice.js';
import { confirmNotice } from '../../api/notices.js';
import { DayField } from '../../layout/day-field.js';
import { countTyped, neededDay, typedAs } from '../../layout/form-rules.js';
import { useLedger } from '../../layout/ledger-context.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { TextField } from '../registers/form-fields.js';

interface Values {
  readonly day: string;
  readonly kind: MeetingKind;
  readonly body: string;
  readonly present: string;
  readonly inFavour: string;
  readonly delegates?: string;
  readonly women?: string;
  readonly resolution: string;
}

const counted = (typed: string | undefined): number => countTyped(typed ?? '') ?? 0;

/** Keeps what a meeting decided; the quorum is held against the law when it is saved. */
export function MeetingDialog({
  one,
  onClose,
}: {
  readonly one: NoticeDetailView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  return (
    <RegisterDialog<Values>
      title={t('notices.confirm')}
      okText={t('frame.save')}
      initial={{ day: today, kind: 'villager-delegates', resolution: '' }}
      send={({ day, kind, resolution, ...typed }) =>
        confirmNotice(one.id, one.version, {
          day: neededDay(day),
          kind,
          resolution: resolution.trim(),
          body: counted(typed.body),
          present: counted(typed.present),
          inFavour: counted(typed.inFavour),
          ...(kind === 'villager-delegates'
            ? { delegates: counted(typed.delegates), women: counted(typed.women) }
            : {}),
        })
      }
      onClose={onClose}
    >
      <Fields />
    </RegisterDialog>
  );
}

function Fields() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kind = Form.useWatch<MeetingKind | undefined>('kind');
  const persons = [
    ['body', t('notices.body')],
    ['present', t('notices.present')],
    ['inFavour', t('notices.inFavour')],
    ...(kind === 'villager-delegates'
      ? [
          ['delegates', t('notices.delegates')],
          ['women', t('notices.women')],
        ]
      : []),
  ] as const;
  return (
    <>
      <p>{t('notices.quorumHint')}</p>
      <div className="form-grid">
        <Form.Item name="kind" label={t('notices.meetingKind')}>
          <Select
            options={MEETING_KINDS.map((value) => ({ value, label: read(MEETING_KIND_LABELS[value]) }))}
          />
        </Form.Item>
        <DayField name="day" label={t('notices.meetingDay')} isNeeded />
        {persons.map(([name = '', label = '']) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            required
            rules={[typedAs((typed) => countTyped(typed) !== null, t('notices.personsFault'))]}
          >
            <Input className="number-input" maxLength={7} />
          </Form.Item>
        ))}
      </div>
      <TextField
        name="resolution"
        label={t('notices.resolution')}
        max={NOTICE_BOUNDS.placeCharacters}
        needed={t('notices.resolutionFault')}
      />
    </>
  );
}
