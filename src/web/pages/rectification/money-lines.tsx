import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DISPOSITION_KIND_LABELS, SETTLEMENT_KIND_LABELS, type CaseView } from '../../../cases/case.js';
import { formatMu } from '../../../kernel/area.js';
import { GOODS_LABELS, goodsUnitOf, INCOME_LABELS } from '../../../rectification/money.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useActorName } from '../../format/actor-name.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useLanguage } from '../../words/language.js';
import type { Line, Reversed } from './line.js';

/** A line as it is shown, whichever kind it is of. */
interface ShownLine {
  readonly id: string;
  readonly day: string;
  readonly kind: string;
  readonly label: string;
  readonly size: number;
  readonly voucher: string | null;
  readonly note: string | null;
  readonly reverses: string | null;
  readonly recordedBy: string;
}

type OnReverse = ((line: Line, reverses: Reversed) => void) | null;

/** What is left of each line that was not wholly taken back. */
function leftOf(rows: readonly ShownLine[], whole: boolean): ReadonlyMap<string, Reversed> {
  const left = new Map<string, Reversed>();
  for (const { id, kind, size } of rows) {
    const taken = rows.filter(({ reverses }) => reverses === id).reduce((sum, row) => sum - row.size, 0);
    if (size > 0 && size > taken) left.set(id, { id, kind, left: size - taken, whole });
  }
  return left;
}

/** Every line of a case by where it belongs, oldest first, each with a way to take it back. */
export function MoneyLines({
  one,
  work,
  onReverse,
}: {
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly onReverse: OnReverse;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = (fen: number): ReactNode => <Money fen={fen} />;
  const settlements = one.settlements.map((line) => ({
    ...line,
    size: line.amountFen,
    label: read(SETTLEMENT_KIND_LABELS[line.kind]),
  }));
  const dispositions = one.dispositions.map((line) => ({
    ...line,
    size: line.amountFen,
    label: read(DISPOSITION_KIND_LABELS[line.kind]),
  }));
  const incomes = work.incomes.map((line) => ({
    ...line,
    size: line.amountFen,
    label: read(INCOME_LABELS[line.kind]),
  }));
  const goods = work.goods.map((line) => ({
    ...line,
    size: line.quantity,
    voucher: null,
    label: read(GOODS_LABELS[line.kind]),
  }));
  const quantity = (size: number, { kind }: ShownLine): ReactNode => {
    const unit = goodsUnitOf(kind);
    if (unit === 'fen') return money(size);
    return unit === 'centi-mu' ? `${size < 0 ? '-' : ''}${formatMu(Math.abs(size))}` : size;
  };
  return (
    <>
      <Lines
        {...{ onReverse, show: money, runsFromFen: one.amountFen }}
        line="settlements"
        title={t('fields.settlements')}
        rows={settlements}
        empty={t('oneCase.settlementsEmpty')}
      />
      <Lines
        {...{ onReverse, show: money }}
        line="dispositions"
        title={t('fields.dispositions')}
        rows={dispositions}
        empty={t('oneCase.dispositionsEmpty')}
      />
      <Lines {...{ onReverse, show: money }} line="incomes" title={t('work.incomes')} rows={incomes} whole />
      <Lines {...{ onReverse, show: quantity }} line="goods" title={t('work.goods')} rows={goods} whole />
    </>
  );
}

interface LinesProps {
  readonly line: Line;
  readonly title: string;
  readonly rows: readonly ShownLine[];
  /** Said where there is none; without it nothing is shown then. */
  readonly empty?: string;
  readonly show: (size: number, row: ShownLine) => ReactNode;
  readonly onReverse: OnReverse;
  /** The amount from which each line takes its part, in 分; the last column then runs down to what is outstanding. */
  readonly runsFromFen?: number;
  readonly whole?: boolean;
}

function Lines(props: LinesProps) {
  const { title, rows, empty, runsFromFen, whole = false } = props;
  if (rows.length === 0 && empty === undefined) return null;
  const left = leftOf(rows, whole);
  let outstanding = runsFromFen ?? 0;
  const running = rows.map(({ size }) => (outstanding -= size));
  return (
    <section className="money-lines">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <table className="plain-table">
          <LinesHead {...props} />
          <tbody>
            {rows.map((row, place) => (
              <LineRow
                key={row.id}
                {...props}
                row={row}
                running={running[place] ?? 0}
                rest={left.get(row.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function LinesHead({ line, onReverse, runsFromFen }: LinesProps) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <thead>
      <tr>
        <th scope="col">{t('oneCase.lineDay')}</th>
        <th scope="col">{t('work.kind')}</th>
        <th scope="col" className="number-cell">
          {line === 'goods' ? t('work.quantity') : withUnit(t('oneCase.lineAmount'))}
        </th>
        {runsFromFen !== undefined && (
          <th scope="col" className="number-cell">
            {t('fields.outstandingFen')}
          </th>
        )}
        <th scope="col">{t('work.voucherAndNote')}</th>
        {onReverse && <th scope="col" className="no-print" aria-label={t('work.reverse')} />}
      </tr>
    </thead>
  );
}

function LineRow({
  line,
  row,
  running,
  rest,
  show,
  onReverse,
  runsFromFen,
}: LinesProps & {
  readonly row: ShownLine;
  readonly running: number;
  /** What of the line can still be taken back. */
  readonly rest: Reversed | undefined;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  return (
    <tr>
      <td className="number">{row.day}</td>
      <td>{row.reverses === null ? row.label : t('work.reversalOf', { kind: row.label })}</td>
      <td className="number-cell">{show(row.size, row)}</td>
      {runsFromFen !== undefined && <td className="number-cell">{show(running, row)}</td>}
      <td>
        {[row.voucher, row.note].filter((part) => part !== null).join(' · ')}{' '}
        <span className="muted">{actorName(row.recordedBy)}</span>
      </td>
      {onReverse && (
        <td className="no-print">
          {rest && (
            <Button
              size="small"
              type="link"
              aria-label={t('work.reverseNamed', { day: row.day, kind: row.label })}
              onClick={() => onReverse(line, rest)}
            >
              {t('work.reverse')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
