import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Spin } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readHead } from '../../../history/history-head.js';
import { HEAD_FAULT_LABELS, type HeadVerdict } from '../../../history/verification.js';
import { checkPaperFile, verifyChains } from '../../api/history.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLanguage } from '../../words/language.js';
import { useChainName } from './chain-name.js';
import { typedHeads } from './typed-heads.js';

/** A head as papers print it. */
const EXAMPLE = '141128103:57:ab12 cd34 ef56 7890';

/** What was held against the ledger: typed heads, or the file of this name. */
type Paper = { readonly heads: readonly string[] } | { readonly file: File };

/** Holds a paper against the ledger: its heads typed, or its file dropped. */
export function PaperPanel() {
  const { t } = useTranslation();
  const checking = useMutation({
    mutationFn: async (paper: Paper) => {
      if ('heads' in paper) return { heads: (await verifyChains(paper.heads)).heads, name: null };
      const { heads } = await checkPaperFile(paper.file);
      return { heads, name: paper.file.name };
    },
  });
  return (
    <>
      <p>{t('history.paperText')}</p>
      <div className="columns">
        <TypedHeads onCheck={(heads) => checking.mutate({ heads })} busy={checking.isPending} />
        <PaperDrop onDropped={(file) => checking.mutate({ file })} />
      </div>
      <div aria-live="polite">
        {checking.isPending && (
          <div>
            <Spin size="small" /> {t('history.paperChecking')}
          </div>
        )}
        {checking.isError && <FailureNote error={checking.error} kept />}
        {checking.data && <Verdicts {...checking.data} />}
      </div>
    </>
  );
}

function TypedHeads({
  onCheck,
  busy,
}: {
  readonly onCheck: (heads: readonly string[]) => void;
  readonly busy: boolean;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const heads = typedHeads(text);
  return (
    <section className="block">
      <h2>
        <label htmlFor="paper-heads">{t('history.paperHeads')}</label>
      </h2>
      <Input.TextArea
        id="paper-heads"
        rows={5}
        value={text}
        aria-describedby="paper-heads-hint"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && heads.length > 0) onCheck(heads);
        }}
      />
      <p id="paper-heads-hint" className="muted">
        {t('history.paperHeadsHint', { example: EXAMPLE })}
      </p>
      <Button type="primary" loading={busy} disabled={heads.length === 0} onClick={() => onCheck(heads)}>
        {t('history.paperCheck')} <kbd aria-hidden="true">Ctrl+Enter</kbd>
      </Button>
    </section>
  );
}

function PaperDrop({ onDropped }: { readonly onDropped: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onDropped(file);
  };
  const drag = (event: DragEvent, isOver: boolean): void => {
    // Without this the browser opens the workbook in place of the page.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <section
      className={over ? 'paper-drop over' : 'paper-drop'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <InboxOutlined className="paper-icon" />
      <p>
        <strong>{t('history.paperDrop')}</strong> {t('history.paperOr')}{' '}
        <Button onClick={() => input.current?.click()}>{t('history.paperChoose')}</Button>
      </p>
      <p className="muted">{t('history.paperFileHint')}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('history.paperChoose')}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </section>
  );
}

/** How each head fits, in words. */
function Verdicts({ heads, name }: { readonly heads: readonly HeadVerdict[]; readonly name: string | null }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const chainName = useChainName();
  const ok = heads.every((one) => one.ok);
  return (
    <>
      <Alert
        type={ok ? 'success' : 'error'}
        showIcon
        title={t(ok ? 'history.paperAllGood' : 'history.paperSomeBad')}
        description={
          <>
            {name !== null && <div>{t('history.paperFound', { name, count: heads.length })}</div>}
            {!ok && <div>{t('history.paperBadTodo')}</div>}
          </>
        }
        style={{ marginBottom: 12 }}
      />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('history.chain')}</th>
            <th scope="col">{t('history.head')}</th>
            <th scope="col">{t('history.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {heads.map(({ head, ok: fits, fault }) => {
            const said = readHead(head);
            return (
              <tr key={head}>
                <th scope="row">{said ? chainName(said.chain) : t('frame.none')}</th>
                <td>
                  <code>{head}</code>
                </td>
                <td>
                  <VerdictTag kind={fits ? 'good' : 'bad'}>
                    {t(fits ? 'history.paperGood' : 'history.paperBad')}
                  </VerdictTag>
                  <div>
                    {fault === null
                      ? t('history.paperGoodText', { count: said?.count ?? 0 })
                      : read(HEAD_FAULT_LABELS[fault])}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
