import { FolderOpenOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useEffect, useRef, useState, type DragEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../layout/keys.js';
import { filesOfDrop, filesOfList, filesOfPaste, type DroppedFile } from './dropped-files.js';

/** Takes files by dropping them or a folder, by choosing, and by pasting a picture anywhere on the page. */
export function FileDrop({
  hint,
  onFiles,
}: {
  readonly hint: ReactNode;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const chosen = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: readonly DroppedFile[]): void => {
    if (files.length > 0) onFiles(files);
  };
  usePastedFiles((pasted) => take(filesOfPaste(pasted, t('evidence.pastedName'))));
  useKeys({ u: () => chosen.current?.click() });
  const drag = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser opens the file in place of the page.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void filesOfDrop(event.dataTransfer).then(
          take,
          () => void message.error(t('evidence.dropUnreadable')),
        );
      }}
    >
      <Space wrap>
        <Button icon={<PaperClipOutlined />} onClick={() => chosen.current?.click()}>
          {t('evidence.choose')} <kbd aria-hidden="true">U</kbd>
        </Button>
        <Button icon={<FolderOpenOutlined />} onClick={() => folder.current?.click()}>
          {t('evidence.chooseFolder')}
        </Button>
        <span>{t('evidence.drop')}</span>
      </Space>
      <p className="muted">{hint}</p>
      <FileInput input={chosen} label={t('evidence.choose')} onFiles={take} />
      <FileInput input={folder} label={t('evidence.chooseFolder')} isFolder onFiles={take} />
    </div>
  );
}

/** Every browser of an office knows it; the types of React do not. */
const OF_FOLDER = { webkitdirectory: '' };

function FileInput({
  input,
  label,
  isFolder = false,
  onFiles,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}) {
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      {...(isFolder ? OF_FOLDER : {})}
      aria-label={label}
      onChange={(event) => {
        onFiles(filesOfList(event.target.files));
        // The same file may be chosen again.
        event.target.value = '';
      }}
    />
  );
}

/** Hears of files that are pasted while this is on the page; pasted text stays text. */
function usePastedFiles(onPaste: (pasted: DataTransfer | null) => void): void {
  const latest = useRef(onPaste);
  latest.current = onPaste;
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      if ((event.clipboardData?.files.length ?? 0) === 0) return;
      event.preventDefault();
      latest.current(event.clipboardData);
    };
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
