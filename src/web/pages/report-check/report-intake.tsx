import { InboxOutlined } from '@ant-design/icons';
import { Button, Input, Space } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../layout/keys.js';
import { filesOfDrop, filesOfList, type DroppedFile } from '../cases/dropped-files.js';
import { EXAMPLE_REPORT } from './example-report.js';
import type { ReportChecking } from './use-report-check.js';

/** Takes reports: by dropping or choosing files or a folder, by pasting, or the example. */
export function ReportIntake({ checking }: { readonly checking: ReportChecking }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState(0);
  const busy = checking.progress !== null;
  const checkPasted = (): void => {
    if (text.trim() === '' || busy) return;
    setPasted(pasted + 1);
    void checking.addTexts([{ name: t('reportCheck.pastedName', { no: pasted + 1 }), text }]);
    setText('');
  };
  useKeys({ 'ctrl+enter': checkPasted });
  const example = (): void =>
    void checking.addTexts([{ name: t('reportCheck.exampleName'), text: EXAMPLE_REPORT }]);
  return (
    <div className="report-intake">
      <ReportDrop disabled={busy} onFiles={(files) => void checking.addFiles(files)} />
      <div className="report-paste">
        <Input.TextArea
          aria-label={t('reportCheck.paste')}
          placeholder={t('reportCheck.paste')}
          rows={7}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Space>
          <Button type="primary" disabled={text.trim() === '' || busy} onClick={checkPasted}>
            {t('reportCheck.check')}
          </Button>
          <kbd>{t('reportCheck.checkKey')}</kbd>
          <Button disabled={busy} onClick={example}>
            {t('reportCheck.example')}
          </Button>
        </Space>
      </div>
    </div>
  );
}

function ReportDrop({
  disabled,
  onFiles,
}: {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: readonly DroppedFile[]): void => {
    if (list.length > 0 && !disabled) onFiles(list);
  };
  const drag = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser opens the file in place of the page.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={over ? 'report-drop over' : 'report-drop'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void filesOfDrop(event.dataTransfer).then(take);
      }}
    >
      <InboxOutlined className="report-drop-icon" />
      <strong>{t('reportCheck.drop')}</strong>
      <Space>
        <Button disabled={disabled} onClick={() => files.current?.click()}>
          {t('reportCheck.choose')}
        </Button>
        <FolderButton disabled={disabled} onFiles={take} />
      </Space>
      <span className="muted">{t('reportCheck.formats')}</span>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".docx,.txt,.xlsx"
        aria-label={t('reportCheck.choose')}
        onChange={(event) => {
          take(filesOfList(event.target.files));
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}

// Browsers know this attribute, the types of React do not.
const OF_FOLDER = { webkitdirectory: '' };
const REPORT_FILE = /\.(?:docx|txt|xlsx)$/i;

function FolderButton({
  disabled,
  onFiles,
}: {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {t('reportCheck.chooseFolder')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...OF_FOLDER}
        aria-label={t('reportCheck.chooseFolder')}
        onChange={(event) => {
          // A folder holds other things as well; files that were chosen one by one are all meant.
          onFiles(filesOfList(event.target.files).filter(({ path }) => REPORT_FILE.test(path)));
          event.target.value = '';
        }}
      />
    </>
  );
}
