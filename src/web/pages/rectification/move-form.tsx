import { Button, Form, Skeleton, Space } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useCaseAttachments } from '../../api/attachments.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useMay } from '../../layout/session-context.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { NewEvidence } from '../cases/new-evidence.js';
import { PARTS_OF, type Deed, type DeedPart } from './deed.js';
import { useDeedName } from './deed-name.js';
import { DeedFields, type DeedCase } from './deed-fields.js';
import { DeedNote } from './deed-notes.js';
import type { DeedValues } from './deed-values.js';
import { LacksNote } from './lacks-note.js';
import { useDeed } from './use-deed.js';
import './rectification.css';

interface MoveFormProps {
  readonly deed: Deed;
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly onDone: (after: CaseView) => void;
  readonly onCancel: () => void;
  /** A return is sent as soon as its reason is chosen, save where it needs words of one's own. */
  readonly swift?: boolean | undefined;
}

const KEYED: readonly DeedPart[] = ['stockReason', 'person', 'decision', 'continuing'];

/** The form of one thing that is done on a case: a move, an extension that is asked for, or one that is decided. */
export function MoveForm(props: MoveFormProps) {
  const mayRead = useMay('attachments:read');
  const needsFiles = PARTS_OF[props.deed].includes('evidence') && mayRead;
  return needsFiles ? <WithFiles {...props} /> : <DeedForm {...props} files={[]} />;
}

/** What is ticked is known only once the files are. */
function WithFiles(props: MoveFormProps) {
  const files = useCaseAttachments(props.one.id);
  if (files.isError) return <FailureNote error={files.error} onRetry={() => void files.refetch()} />;
  return files.isPending ? <Skeleton active /> : <DeedForm {...props} files={files.data} />;
}

function DeedForm({
  deed,
  one,
  work,
  files,
  onDone,
  onCancel,
  swift,
}: MoveFormProps & Pick<DeedCase, 'files'>) {
  const { t } = useTranslation();
  const of: DeedCase = { one, work, files };
  const doing = useDeed(deed, of, onDone);
  const box = useFirstFocus(!PARTS_OF[deed].some((part) => KEYED.includes(part)));
  const mayFile = useMay('attachments:write');
  useKeys({ 'ctrl+enter': () => void doing.submit() });
  const name = useDeedName()(deed, one.state);
  const changed = ({ reasonCode }: Partial<DeedValues>): void => {
    doing.typed();
    if (swift && deed === 'return' && reasonCode && reasonCode !== 'other') void doing.submit();
  };
  const brings = deed === 'immediate' || deed === 'request-closure';
  const closing = PARTS_OF[deed].includes('rest');
  return (
    <section
      ref={box}
      className="deed-form"
      aria-label={name}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The drawer round it stays open.
        event.nativeEvent.stopPropagation();
        onCancel();
      }}
    >
      <UnsavedGuard isDirty={doing.isDirty} />
      <h3>{name}</h3>
      <DeedFormBody doing={doing} onChanged={changed}>
        <DeedNote deed={deed} of={of} />
        {doing.error !== null && <FailureNote error={doing.error} kept />}
        <DeedFields deed={deed} of={of} counting={work.proposed.counting} />
        {closing && <LacksNote of={of} />}
      </DeedFormBody>
      {brings && mayFile && <NewEvidence caseId={one.id} />}
      <Space className="deed-foot">
        <Button type="primary" loading={doing.isSending} onClick={() => void doing.submit()}>
          {name} <kbd aria-hidden="true">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{t('frame.cancel')}</Button>
      </Space>
    </section>
  );
}

function DeedFormBody({
  doing,
  onChanged,
  children,
}: {
  readonly doing: ReturnType<typeof useDeed>;
  readonly onChanged: (changed: Partial<DeedValues>) => void;
  readonly children: ReactNode;
}) {
  return (
    <Form<DeedValues>
      name="deed"
      form={doing.form}
      layout="vertical"
      initialValues={doing.initial}
      onValuesChange={onChanged}
    >
      {children}
    </Form>
  );
}

/** Puts the cursor into the first field after the day; where a choice is made by number, onto the form itself. */
function useFirstFocus(intoField: boolean) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('textarea, input:not(#deed_day)');
    (intoField ? (field ?? box.current) : box.current)?.focus();
  }, [intoField]);
  return box;
}
