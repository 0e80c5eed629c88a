import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { NEARNESS_LABELS } from '../../../cases/duties.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { LINE_LABELS, type Line, type Reversed } from './line.js';
import { LineForm } from './line-form.js';
import { MoneyFigures } from './money-figures.js';
import { MoneyLines } from './money-lines.js';
import { SameMoney } from './same-money.js';
import { WriteOffs } from './write-offs.js';

/** A form of money that is open: a new line, or one that takes another back. */
interface OpenLine {
  readonly line: Line;
  readonly reverses: Reversed | null;
}

/** The lines that this person may add now. */
function useLines(one: CaseView, work: RectificationView): readonly Line[] {
  const [mayWrite, mayAsk, mayDecide] = [
    useMay('cases:write'),
    useMay('cases:ask-write-off'),
    useMay('cases:write-off'),
  ];
  if (one.state === 'voided') return [];
  const waits = work.writeOffs.some(({ state }) => state === 'asked');
  const known = one.amountKind === 'known';
  const open = one.state !== 'closed';
  const own = one.sameMoneyAs === null;
  const untouched = one.outstandingFen === one.amountFen && work.sameMoney.countedHere.length === 0;
  const offered: readonly (readonly [Line, boolean])[] = [
    ['settlements', mayWrite && known && one.outstandingFen > 0],
    ['dispositions', mayWrite && work.undisposedFen > 0],
    ['verify-amount', mayWrite && open && own],
    ['incomes', mayWrite],
    ['goods', mayWrite],
    ['same-money', mayWrite && open && own && untouched],
    ['ask-write-off', mayAsk && known && one.outstandingFen > 0 && !waits],
    ['write-off', mayDecide && waits && work.tooNear['approve-write-off'] === null],
  ];
  return offered.flatMap(([line, may]) => (may ? [line] : []));
}

/** How the money of a case was put right, where it went, and what came back beside it. */
export function MoneyTab({ one, work }: { readonly one: CaseView; readonly work: RectificationView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [open, setOpen] = useState<OpenLine | null>(null);
  const lines = useLines(one, work);
  const mayReverse = useMay('cases:write') && one.state !== 'voided';
  const close = (): void => setOpen(null);
  const onReverse = mayReverse ? (line: Line, reverses: Reversed) => setOpen({ line, reverses }) : null;
  const tooNear = work.tooNear['approve-write-off'];
  const barred =
    useMay('cases:write-off') && tooNear !== null && work.writeOffs.some(({ state }) => state === 'asked');
  return (
    <>
      {lines.length > 0 && (
        <Space wrap className="drawer-tools no-print">
          {lines.map((line) => (
            <Button key={line} disabled={open !== null} onClick={() => setOpen({ line, reverses: null })}>
              {read(LINE_LABELS[line])}
            </Button>
          ))}
        </Space>
      )}
      {barred && (
        <p className="muted">
          {t('work.notYours', { what: read(LINE_LABELS['write-off']), why: read(NEARNESS_LABELS[tooNear]) })}
        </p>
      )}
      {open && (
        <LineForm
          key={`${open.line}${open.reverses?.id ?? ''}`}
          line={open.line}
          one={one}
          reverses={open.reverses}
          onDone={close}
          onCancel={close}
        />
      )}
      <MoneyFigures one={one} work={work} />
      <SameMoney one={one} work={work} />
      <MoneyLines one={one} work={work} onReverse={onReverse} />
      <WriteOffs writeOffs={work.writeOffs} />
    </>
  );
}
