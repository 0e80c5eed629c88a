import { Alert, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addDays } from '../../../kernel/calendar.js';
import { URGING_BOUNDS, type UrgingProposal } from '../../../rectification/urging.js';
import { issueUrgings, useUrgingProposal } from '../../api/urgings.js';
import { DayField } from '../../layout/day-field.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { countTyped, dayTyped, neededDay, typedAs } from '../../layout/form-rules.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { QueryNote } from '../../layout/query-note.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { places } from '../../places.js';
import { someChosen } from '../notices/some-chosen.js';
import { TextField } from '../registers/form-fields.js';
import { CasesToUrge } from './issue-cases.js';

interface Values {
  readonly word: string;
  readonly firstNo: string;
  readonly sentDay: string;
  readonly replyDueDay: string;
  readonly caseIds: readonly string[];
}

/** Days that a village is given where nobody says otherwise. */
const REPLY_DAYS = 7;

/** Issues urging letters for what is overdue: shows each letter first, and leads to the printer. */
export function IssueDialog({
  villageId = null,
  onClose,
}: {
  /** Ticks the cases of this village alone. */
  readonly villageId?: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const proposal = useUrgingProposal(useCampaignCode());
  if (proposal.data !== undefined && proposal.data.villages.length > 0) {
    return <IssueForm proposal={proposal.data} villageId={villageId} onClose={onClose} />;
  }
  return (
    <Modal open title={t('urgings.issue')} footer={null} onCancel={onClose}>
      <QueryNote query={proposal} />
      {proposal.data && <EmptyNote title={t('urgings.nothingLate')} todo={t('urgings.nothingLateTodo')} />}
    </Modal>
  );
}

function IssueForm({
  proposal,
  villageId,
  onClose,
}: {
  readonly proposal: UrgingProposal;
  readonly villageId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const navigate = useNavigate();
  // Where the printer is led to in place of closing: two changes of the address at once undo one another.
  const issued = useRef<string | null>(null);
  const leave = (): void => {
    if (issued.current === null) onClose();
    else void navigate(places.urgingPapers({ issueId: issued.current }));
  };
  const all = proposal.villages.flatMap(({ cases }) => cases);
  const ticked = proposal.villages
    .filter((one) => villageId === null || one.villageId === villageId)
    .flatMap(({ cases }) => cases)
    .filter(({ urgedBy }) => urgedBy === null);
  const urged = new Set(all.filter(({ urgedBy }) => urgedBy !== null).map(({ caseId }) => caseId));
  return (
    <RegisterDialog<Values>
      title={t('urgings.issue')}
      okText={t('urgings.issueNow')}
      width={860}
      initial={{
        word: proposal.word,
        firstNo: String(proposal.nextNo),
        sentDay: proposal.today,
        replyDueDay: addDays(proposal.today, REPLY_DAYS),
        caseIds: ticked.map(({ caseId }) => caseId),
      }}
      send={async ({ word, firstNo, sentDay, replyDueDay, caseIds }) => {
        const { issueId } = await issueUrgings({
          ...{ campaign, caseIds, word: word.trim(), firstNo: countTyped(firstNo) ?? proposal.nextNo },
          ...{ sentDay: neededDay(sentDay), replyDueDay: neededDay(replyDueDay) },
          again: caseIds.some((id) => urged.has(id)),
        });
        issued.current = issueId;
      }}
      onClose={leave}
    >
      <div className="form-grid">
        <TextField
          name="word"
          label={t('urgings.word')}
          max={URGING_BOUNDS.wordCharacters}
          needed={t('urgings.wordFault')}
          extra={t('urgings.wordHint')}
        />
        <Form.Item
          name="firstNo"
          label={t('urgings.firstNo')}
          extra={t('urgings.firstNoHint', { no: proposal.nextNo })}
          rules={[typedAs((typed) => (countTyped(typed) ?? 0) >= 1, t('urgings.firstNoFault'))]}
        >
          <Input className="number-input" maxLength={5} />
        </Form.Item>
        <DayField name="sentDay" label={t('urgings.sentDay')} isNeeded />
        <DayField name="replyDueDay" label={t('urgings.replyDueDay')} isNeeded />
      </div>
      <Cases proposal={proposal} urged={urged} />
    </RegisterDialog>
  );
}

function Cases({
  proposal,
  urged,
}: {
  readonly proposal: UrgingProposal;
  readonly urged: ReadonlySet<string>;
}) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const word = Form.useWatch('word', form) ?? proposal.word;
  const firstNo = Form.useWatch('firstNo', form) ?? '';
  const sentDay = dayTyped(Form.useWatch('sentDay', form) ?? '');
  const chosen: readonly string[] = Form.useWatch('caseIds', form) ?? [];
  const letters = proposal.villages.filter(({ cases }) =>
    cases.some(({ caseId }) => chosen.includes(caseId)),
  );
  const again = chosen.filter((id) => urged.has(id)).length;
  return (
    <>
      <p aria-live="polite">{t('urgings.willIssue', { letters: letters.length, cases: chosen.length })}</p>
      {again > 0 && <Alert type="warning" showIcon title={t('urgings.againNote', { count: again })} />}
      <Form.Item
        name="caseIds"
        label={t('urgings.cases')}
        rules={[{ validator: someChosen(t('urgings.casesFault')) }]}
      >
        <CasesToUrge
          villages={proposal.villages}
          numbering={{
            word: word.trim(),
            year: Number((sentDay ?? proposal.today).slice(0, 4)),
            first: countTyped(firstNo),
          }}
        />
      </Form.Item>
    </>
  );
}
