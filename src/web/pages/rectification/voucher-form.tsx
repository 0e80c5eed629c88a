import { Button, Input, Select } from 'antd';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTLEMENT_KIND_LABELS } from '../../../cases/case.js';
import { MONEY_BOUNDS } from '../../../rectification/money.js';
import { VOUCHER_KINDS, type VoucherKind } from '../../../rectification/voucher.js';
import { sendAttachment } from '../../api/attachments.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { FileDrop } from '../cases/file-drop.js';
import { FileQueue } from '../cases/file-queue.js';
import { FileQueueList } from '../cases/file-queue-list.js';
import '../cases/attachments.css';
import '../../layout/form.css';

/** What is typed of a voucher; texts as they are typed. */
export interface VoucherTyped {
  readonly kind: VoucherKind;
  readonly day: string;
  readonly number: string;
  readonly total: string;
  readonly note: string;
  readonly text: string;
  readonly file: { readonly id: string; readonly name: string } | null;
}

type Change = (change: Partial<VoucherTyped>) => void;

/** The head of a voucher: kind, day, number, total, note and its picture. */
export function VoucherForm({
  typed,
  onChange,
}: {
  readonly typed: VoucherTyped;
  readonly onChange: Change;
}) {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const { unit } = useMoneyUnit();
  const mayFile = useMay('attachments:write');
  return (
    <>
      <div className="voucher-head">
        <Labelled label={t('voucher.number')}>
          <Input
            autoFocus
            maxLength={MONEY_BOUNDS.voucherCharacters}
            value={typed.number}
            onChange={({ target }) => onChange({ number: target.value })}
          />
        </Labelled>
        <Labelled label={t('voucher.day')}>
          <Input
            maxLength={20}
            value={typed.day}
            onChange={({ target }) => onChange({ day: target.value })}
          />
        </Labelled>
        <Labelled
          label={t('voucher.total')}
          extra={t('voucher.totalUnit', { unit: unitName(unit, language) })}
        >
          <Input
            className="number-input"
            maxLength={40}
            value={typed.total}
            onChange={({ target }) => onChange({ total: target.value })}
          />
        </Labelled>
        <Labelled label={t('voucher.kind')}>
          <Select
            value={typed.kind}
            onChange={(kind) => onChange({ kind })}
            options={VOUCHER_KINDS.map((value) => ({ value, label: read(SETTLEMENT_KIND_LABELS[value]) }))}
          />
        </Labelled>
        <Labelled label={t('voucher.note')}>
          <Input
            maxLength={MONEY_BOUNDS.noteCharacters}
            value={typed.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        </Labelled>
      </div>
      {mayFile && <VoucherFile file={typed.file} onChange={onChange} />}
    </>
  );
}

function Labelled({
  label,
  extra,
  children,
}: {
  readonly label: string;
  readonly extra?: string;
  readonly children: ReactNode;
}) {
  return (
    <label>
      <span>{label}</span>
      {children}
      {extra && <span className="muted">{extra}</span>}
    </label>
  );
}

/** The picture of the voucher; it becomes evidence of every case. */
function VoucherFile({ file, onChange }: { readonly file: VoucherTyped['file']; readonly onChange: Change }) {
  const { t } = useTranslation();
  const [queue] = useState(() => new FileQueue());
  const files = useSyncExternalStore(queue.subscribe, queue.now);
  useEffect(() => () => queue.stop(), [queue]);
  if (file !== null) {
    return (
      <p>
        {t('voucher.file')}: <strong>{file.name}</strong>{' '}
        <Button type="link" onClick={() => onChange({ file: null })}>
          {t('voucher.fileRemove')}
        </Button>
      </p>
    );
  }
  return (
    <>
      <FileDrop
        hint={`${t('voucher.file')} · ${t('voucher.fileHint')}`}
        onFiles={(dropped) =>
          queue.add(dropped.slice(0, 1), async (one, onProgress, signal) => {
            const { id } = await sendAttachment(one.path, one.file, onProgress, signal);
            onChange({ file: { id, name: one.path } });
          })
        }
      />
      <FileQueueList queue={queue} files={files} />
    </>
  );
}
