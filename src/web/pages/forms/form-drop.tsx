import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormWorkbookView } from '../../../papers/form.js';
import { sendFormFile } from '../../api/forms.js';
import { FailureNote } from '../../layout/failure-note.js';

/** What becomes of a file that is sent. */
function useFormFile(onRead: (workbook: FormWorkbookView) => void) {
  const sending = useMutation({ mutationFn: sendFormFile, onSuccess: onRead });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !sending.isPending) sending.mutate(file);
  };
  return { take, reading: sending.isPending ? sending.variables.name : null, error: sending.error };
}

/** Takes an empty workbook by dropping or choosing; says that it is read, and why it is not taken. */
export function FormDrop({ onRead }: { readonly onRead: (workbook: FormWorkbookView) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const { take, reading, error } = useFormFile(onRead);
  const drag = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser opens the workbook in place of the page.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <>
      <div
        className={over ? 'form-drop over' : 'form-drop'}
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          take(event.dataTransfer.files);
        }}
      >
        <p>
          <InboxOutlined /> <strong>{t('forms.drop')}</strong>{' '}
          <FileButton type="primary" label={t('forms.choose')} reading={reading} onFiles={take} />
        </p>
        <p className="muted">{t('forms.dropHint')}</p>
      </div>
      {error && <FailureNote error={error} />}
    </>
  );
}

/** Takes another empty workbook in place of one. */
export function FormReplacing({ onRead }: { readonly onRead: (workbook: FormWorkbookView) => void }) {
  const { t } = useTranslation();
  const { take, reading, error } = useFormFile(onRead);
  return (
    <div>
      <FileButton type="default" label={t('forms.replace')} reading={reading} onFiles={take} />
      {error && <FailureNote error={error} />}
    </div>
  );
}

function FileButton({
  type,
  label,
  reading,
  onFiles,
}: {
  readonly type: 'primary' | 'default';
  readonly label: string;
  /** The name of the file that is being read; null where none is. */
  readonly reading: string | null;
  readonly onFiles: (files: FileList | null) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type={type} loading={reading !== null} onClick={() => input.current?.click()}>
        {reading === null ? label : t('forms.reading', { name: reading })}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={label}
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
