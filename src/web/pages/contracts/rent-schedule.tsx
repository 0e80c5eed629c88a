import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RentScheduleLine } from '../../../contracts/contract.js';
import { useRentSchedule } from '../../api/contracts.js';
import { Money, useWithUnit } from '../../format/money.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { QueryNote } from '../../layout/query-note.js';

/** A term of fifty years should not push everything else off the page. */
const SHOWN = 6;

/** Every rent of the term: when it is due, how much, and what of it is unpaid. */
export function RentSchedule({ contractId }: { readonly contractId: string }) {
  const { t } = useTranslation();
  const query = useRentSchedule(contractId);
  const [isWhole, setWhole] = useState(false);
  const lines = query.data?.lines ?? [];
  const asOf = query.data?.asOf ?? '';
  return (
    <section className="long-fact">
      <h3>{t('contracts.schedule')}</h3>
      <QueryNote query={query} rows={1} />
      {query.data && lines.length === 0 && <p className="muted">{t('contracts.noSchedule')}</p>}
      {lines.length > 0 && <ScheduleTable lines={isWhole ? lines : shownOf(lines, asOf)} asOf={asOf} />}
      {lines.length > SHOWN && (
        <Button size="small" type="link" className="no-print" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('contracts.someRents') : t('contracts.allRents', { count: lines.length })}
        </Button>
      )}
    </section>
  );
}

/** What is unpaid and what comes next, as far as there is room; the first rents of a term that was paid are seldom wanted. */
function shownOf(lines: readonly RentScheduleLine[], asOf: string): readonly RentScheduleLine[] {
  const firstOpen = lines.findIndex(({ openFen }) => openFen === null || openFen > 0);
  const firstAhead = lines.findIndex(({ day }) => day > asOf);
  const known = [firstOpen, firstAhead].filter((at) => at >= 0);
  const at = known.length === 0 ? lines.length - SHOWN : Math.min(...known);
  const begins = Math.max(0, Math.min(at, lines.length - SHOWN));
  return lines.slice(begins, begins + SHOWN);
}

function ScheduleTable({
  lines,
  asOf,
}: {
  readonly lines: readonly RentScheduleLine[];
  readonly asOf: string;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  return (
    <table className="plain-table wide-table">
      <thead>
        <tr>
          <th scope="col">{t('contracts.dueDay')}</th>
          <th scope="col" className="number-cell">
            {withUnit(t('registers.amount'))}
          </th>
          <th scope="col" className="number-cell">
            {withUnit(t('contracts.unpaid'))}
          </th>
          <th scope="col">{t('contracts.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.day}>
            <td className="number">{line.day}</td>
            <td className="number-cell">
              <Money fen={line.amountFen} />
            </td>
            <td className="number-cell">
              {line.openFen === null ? t('frame.none') : <Money fen={line.openFen} />}
            </td>
            <td>
              <Standing line={line} asOf={asOf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({
  line: { day, openFen },
  asOf,
}: {
  readonly line: RentScheduleLine;
  readonly asOf: string;
}) {
  const { t } = useTranslation();
  if (openFen === 0) return <VerdictTag kind="good">{t('contracts.isPaid')}</VerdictTag>;
  if (day > asOf) return <span className="muted">{t('contracts.ahead')}</span>;
  if (openFen === null) return <span className="muted">{t('contracts.unknown')}</span>;
  return <VerdictTag kind="bad">{t('contracts.overdue')}</VerdictTag>;
}
