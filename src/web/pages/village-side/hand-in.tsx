import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TASK_SHEET_BOUNDS, type HandedInView } from '../../../exchange/task-sheet.js';
import { handInSheet } from '../../api/village-side.js';
import { FailureNote } from '../../layout/failure-note.js';
import { dayTyped, isDayOrEmpty, typedAs } from '../../layout/form-rules.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import './village-side.css';

interface Values {
  readonly providedBy: string;
  readonly day?: string;
}

/** What came of one file. */
type Outcome =
  | { readonly file: string; readonly sheets: readonly HandedInView[] }
  | { readonly file: string; readonly error: unknown };

/** Takes filled task sheets, several at once, one after the other; says of each what came of it. */
export function HandIn() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || sending) return;
    const typed = await form.validateFields().catch(() => null);
    if (typed === null) return;
    const day = dayTyped(typed.day ?? '');
    const said = { campaign, providedBy: typed.providedBy, ...(day === null ? {} : { day }) };
    setSending(true);
    setOutcomes([]);
    for (const file of files) {
      const outcome = await handInSheet({ ...said, name: file.name }, file).then(
        (sheets): Outcome => ({ file: file.name, sheets }),
        (error: unknown): Outcome => ({ file: file.name, error }),
      );
      setOutcomes((before) => [...before, outcome]);
    }
    setSending(false);
    await refreshAfterWrite(queries);
  };
  const drag = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser opens the workbook in place of the page.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <section
      className={over ? 'village-drop over no-print' : 'village-drop no-print'}
      aria-label={t('taskSheets.handIn')}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void take([...event.dataTransfer.files]);
      }}
    >
      <Form<Values> form={form} layout="inline" style={{ rowGap: 8 }}>
        <Provider />
        <Button type="primary" loading={sending} onClick={() => input.current?.click()}>
          {t('taskSheets.choose')}
        </Button>
      </Form>
      <p className="muted">{t('taskSheets.handInHint')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('taskSheets.handIn')}
        accept=".xlsx"
        onChange={(event) => {
          void take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {outcomes.map((outcome) => (
        <OutcomeNote key={outcome.file} outcome={outcome} />
      ))}
    </section>
  );
}

function Provider() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="providedBy"
        label={t('taskSheets.providedBy')}
        tooltip={t('taskSheets.providedByHint')}
        rules={[{ required: true, whitespace: true, message: t('taskSheets.providedByFault') }]}
      >
        <Input maxLength={TASK_SHEET_BOUNDS.nameCharacters} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="day"
        label={t('taskSheets.day')}
        rules={[typedAs(isDayOrEmpty, t('taskSheets.dayFault'))]}
      >
        <Input maxLength={20} placeholder="2026-03-05" style={{ width: 130 }} />
      </Form.Item>
    </>
  );
}

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  if ('error' in outcome) {
    return (
      <div>
        <strong>{outcome.file}</strong>
        <FailureNote error={outcome.error} />
      </div>
    );
  }
  return (
    <>
      {outcome.sheets.map(({ id, villageName: village, filled, answered = [] }) => (
        <Alert
          key={id}
          type="success"
          showIcon
          style={{ marginBottom: 6 }}
          title={
            <Space wrap>
              {filled === 0
                ? t('taskSheets.receivedNil', { village })
                : t('taskSheets.received', { village, filled })}
              {answered.length > 0 && t('taskSheets.answered', { names: answered.join('、') })}
              {filled > 0 && <Link to="/proposals">{t('taskSheets.toProposals')}</Link>}
            </Space>
          }
        />
      ))}
    </>
  );
}
