import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormWorkbookView } from '../../../papers/form.js';
import { sendFormFile } from '../../api/forms.js';
import { FailureNote } from '../../layout/failure-note.js';

/** Takes an empty workbook by dropping or choosing; says that it is read, and why it is not taken. */
export function FormDrop({ onRead }: { readonly onRead: (workbook: FormWorkbookView) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const sending = useMutation({ mutationFn: sendFormFile, onSuccess: onRead });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !sending.isPending) sending.mutate(file);
  };
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
          <Button type="primary" loading={sending.isPending} onClick={() => input.current?.click()}>
            {sending.isPending ? t('forms.reading', { name: sending.variables.name }) : t('forms.choose')}
          </Button>
        </p>
        <p className="muted">{t('forms.dropHint')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={t('forms.choose')}
          onChange={(event) => {
            take(event.target.files);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {sending.isError && <FailureNote error={sending.error} />}
    </>
  );
}
