import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SHOWN_TYPES, type AttachmentView } from '../../../attachments/attachment.js';
import { copyAddress } from '../../api/attachments.js';
import { filesOfDrop, filesOfPaste, type DroppedFile } from '../cases/dropped-files.js';
import { FileQueueList } from '../cases/file-queue-list.js';
import '../cases/attachments.css';
import type { CallFiles } from './use-call-files.js';

/** Takes files that are pasted while the dialog is open, before anything beneath it does. */
export function usePastedInto(add: CallFiles['add']): void {
  const { t } = useTranslation();
  const latest = useRef(add);
  latest.current = add;
  const name = t('call.pastedName');
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      if ((event.clipboardData?.files.length ?? 0) === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(filesOfPaste(event.clipboardData, name));
    };
    document.addEventListener('paste', listener, { capture: true });
    return () => document.removeEventListener('paste', listener, { capture: true });
  }, [name]);
}

/** What was pasted or dropped: what has arrived can be looked at and taken away, what has not says how far it is. */
export function CallFileList({ files }: { readonly files: CallFiles }) {
  const { t } = useTranslation();
  const take = (dropped: readonly DroppedFile[]): void => {
    if (dropped.length > 0) files.add(dropped);
  };
  return (
    <section
      className="file-drop"
      aria-label={t('call.files')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void filesOfDrop(event.dataTransfer).then(take);
      }}
    >
      <p className="muted">{t('call.paste')}</p>
      <ul className="call-files">
        {files.sent.map((file) => (
          <li key={file.id}>
            <Look file={file} /> {file.name}{' '}
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('call.removeFile', { name: file.name })}
              onClick={() => files.remove(file.id)}
            />
          </li>
        ))}
      </ul>
      <FileQueueList queue={files.queue} files={files.files} />
    </section>
  );
}

function Look({ file }: { readonly file: AttachmentView }) {
  return SHOWN_TYPES.includes(file.type) ? <img src={copyAddress(file.id)} alt="" height={64} /> : null;
}
