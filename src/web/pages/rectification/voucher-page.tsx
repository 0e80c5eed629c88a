import { Alert, Button, Input, Space } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { VOUCHER_KINDS, type VoucherView } from '../../../rectification/voucher.js';
import { Money } from '../../format/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useKeys } from '../../layout/keys.js';
import { useLedger } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { BookedVouchers } from './booked-vouchers.js';
import { useVoucher } from './use-voucher.js';
import { VoucherDrawer } from './voucher-drawer.js';
import { VoucherForm, type VoucherTyped } from './voucher-form.js';
import { VoucherLineTable } from './voucher-line-table.js';
import './bulk.css';

/** One voucher of many lines: typed and pasted, compared with its total, booked as a whole. */
export function Component() {
  const { t } = useTranslation();
  const mayWrite = useMay('cases:write');
  const [search, setSearch] = useSearchParams();
  const [turn, setTurn] = useState(0);
  const show = (id: string | null): void => setSearch(id === null ? {} : { voucher: id });
  return (
    <>
      <PageHead title={t('voucher.title')}>{mayWrite && t('voucher.hint')}</PageHead>
      {mayWrite && <NewVoucher key={turn} onShow={show} onNext={() => setTurn(turn + 1)} />}
      <BookedVouchers onShow={show} />
      <VoucherDrawer id={search.get('voucher')} onClose={() => show(null)} />
    </>
  );
}

function NewVoucher({
  onShow,
  onNext,
}: {
  readonly onShow: (id: string | null) => void;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const [typed, setTyped] = useState<VoucherTyped>({
    kind: VOUCHER_KINDS[0],
    day: today,
    number: '',
    total: '',
    note: '',
    text: '',
    file: null,
  });
  const [choices, setChoices] = useState<ReadonlyMap<number, string>>(new Map());
  const voucher = useVoucher(typed, choices);
  const { read, booking, input, ready } = voucher;
  const booked = booking.data;
  const isDirty = useCallback(
    () => booked === undefined && (typed.text !== '' || typed.number !== '' || typed.file !== null),
    [booked, typed],
  );
  const book = (): void => {
    if (ready && input !== null && !booking.isPending) booking.mutate(input);
  };
  useKeys({ 'ctrl+enter': book }, booked === undefined);
  if (booked !== undefined) {
    return <BookedNote number={typed.number} booked={booked} {...{ onShow, onNext }} />;
  }
  return (
    <section className="block">
      <UnsavedGuard isDirty={isDirty} />
      {booking.isError && <FailureNote error={booking.error} kept />}
      <VoucherForm typed={typed} onChange={(change) => setTyped((before) => ({ ...before, ...change }))} />
      <VoucherBody
        text={typed.text}
        voucher={voucher}
        onText={(text) => {
          // A choice is of a line as it stood; another text is another line.
          setChoices(keptChoices(choices, typed.text, text));
          setTyped({ ...typed, text });
        }}
        onChoose={(place, caseId) => setChoices(new Map(choices).set(place, caseId))}
      />
      <Sums voucher={voucher} />
      <Button type="primary" disabled={!ready} loading={booking.isPending} onClick={book}>
        {t('voucher.book', { count: read.length })} <kbd aria-hidden="true">Ctrl+Enter</kbd>
      </Button>
    </section>
  );
}

/** What was booked, and what to do next. */
function BookedNote({
  number,
  booked,
  onShow,
  onNext,
}: {
  readonly number: string;
  readonly booked: VoucherView;
  readonly onShow: (id: string | null) => void;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('voucher.booked', { number, count: booked.lines.length })}
      description={
        <Space>
          <Button type="primary" autoFocus onClick={onNext}>
            {t('voucher.next')}
          </Button>
          <Button onClick={() => onShow(booked.id)}>{t('voucher.open')}</Button>
        </Space>
      }
      style={{ marginBottom: 16 }}
    />
  );
}

/** The pasted lines, and beside them what each of them means. */
function VoucherBody({
  text,
  voucher: { lines, preview },
  onText,
  onChoose,
}: {
  readonly text: string;
  readonly voucher: ReturnType<typeof useVoucher>;
  readonly onText: (text: string) => void;
  readonly onChoose: (place: number, caseId: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="voucher-body">
      <label>
        <span>{t('voucher.lines')}</span>
        <Input.TextArea
          rows={Math.min(16, Math.max(6, text.split('\n').length + 1))}
          placeholder={t('voucher.linesHint')}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      </label>
      <div>
        {preview.isError && <FailureNote error={preview.error} kept onRetry={() => void preview.refetch()} />}
        {lines.length > 0 && (
          <VoucherLineTable lines={lines} views={preview.data?.lines ?? []} onChoose={onChoose} />
        )}
      </div>
    </div>
  );
}

/** What the lines come to beside the total, and what is still lacking. */
function Sums({ voucher }: { readonly voucher: ReturnType<typeof useVoucher> }) {
  const { t } = useTranslation();
  const { lines, sum, totalFen, unread, lacks } = voucher;
  if (lines.length === 0) return null;
  return (
    <div className="voucher-sums" aria-live="polite">
      <span>
        {t('voucher.sum')} <Money fen={sum} />
      </span>
      {totalFen !== null && (
        <span>
          {t('voucher.total')} <Money fen={totalFen} />
        </span>
      )}
      {totalFen !== null &&
        (totalFen === sum ? (
          <strong>{t('voucher.ties')}</strong>
        ) : (
          <strong className="late">
            {t('voucher.difference')} <Money fen={totalFen - sum} />
          </strong>
        ))}
      {unread > 0 && <strong className="late">{t('voucher.unread', { count: unread })}</strong>}
      {lacks.map((lack) => (
        <strong key={lack} className="late">
          {t(`voucher.${lack}`)}
        </strong>
      ))}
    </div>
  );
}

/** Choices of lines that still read the same. */
function keptChoices(
  choices: ReadonlyMap<number, string>,
  before: string,
  after: string,
): ReadonlyMap<number, string> {
  const [was, is] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  return new Map([...choices].filter(([place]) => was[place - 1] === is[place - 1]));
}
