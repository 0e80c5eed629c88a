import { InboxOutlined } from '@ant-design/icons';
import { Button, Input, Tabs } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import './exchange.css';

/** A file or pasted text that is to be read. */
export interface Dropped {
  readonly name: string;
  readonly content: Blob | string;
}

/** Takes files by dropping or choosing, or rows by pasting. */
export function DropZone({ onDropped }: { readonly onDropped: (files: readonly Dropped[]) => void }) {
  const { t } = useTranslation();
  return (
    <Tabs
      items={[
        { key: 'drop', label: t('imports.choose'), children: <Files onDropped={onDropped} /> },
        { key: 'paste', label: t('imports.paste'), children: <Paste onDropped={onDropped} /> },
      ]}
    />
  );
}

function Files({ onDropped }: { readonly onDropped: (files: readonly Dropped[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const dropped = [...(files ?? [])].map((file) => ({ name: file.name, content: file }));
    if (dropped.length > 0) onDropped(dropped);
  };
  const drag = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser opens the workbook in place of the page.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <InboxOutlined className="drop-icon" />
      <p>
        <strong>{t('imports.drop')}</strong> {t('imports.dropOr')}{' '}
        <Button onClick={() => input.current?.click()}>{t('imports.choose')}</Button>
      </p>
      <p className="muted">{t('imports.dropHint')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.csv,.txt"
        aria-label={t('imports.choose')}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Paste({ onDropped }: { readonly onDropped: (files: readonly Dropped[]) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <div className="paste-box">
      <p className="muted">{t('imports.pasteHint')}</p>
      <Input.TextArea
        aria-label={t('imports.pasteLabel')}
        rows={6}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        type="primary"
        disabled={text.trim() === ''}
        onClick={() => {
          onDropped([{ name: t('imports.pasteName'), content: text }]);
          setText('');
        }}
      >
        {t('imports.pasteRead')}
      </Button>
    </div>
  );
}
