import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { useActorName } from '../../format/actor-name.js';
import { Money, useWithUnit } from '../../format/money.js';
import type { Line, Reversed } from './line.js';
import { Quantity, useShownLines, type ShownLine } from './shown-lines.js';

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
  const money = (fen: number): ReactNode => <Money fen={fen} />;
  const quantity = (size: number, { kind }: ShownLine): ReactNode => <Quantity size={size} kind={kind} />;
  const { settlements, dispositions, incomes, goods } = useShownLines(one, work);
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
  const { t } = useTranslation();
  const { line, title, rows, empty, runsFromFen, whole = false, onReverse } = props;
  if (rows.length === 0 && empty === undefined) return null;
  const left = leftOf(rows, whole);
  let outstanding = runsFromFen ?? 0;
  const running = rows.map(({ size }) => (outstanding -= size));
  // Where money went is put right at any time; what was closed with is not.
  const stands = (row: ShownLine): boolean => line !== 'dispositions' && row.atClosure === true;
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
                rest={stands(row) ? undefined : left.get(row.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {onReverse !== null && rows.some((row) => stands(row) && left.has(row.id)) && (
        <p className="muted no-print">{t('work.closedOn')}</p>
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
        {row.atClosure === false && <span className="muted"> {t('work.afterClosure')}</span>}
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
