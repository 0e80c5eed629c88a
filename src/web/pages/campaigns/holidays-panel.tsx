import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../kernel/calendar.js';
import {
  holidaysTaken,
  spansOf,
  type HolidaysView,
  type HolidayYearView,
} from '../../../rectification/holiday-year.js';
import { forgetHolidays, useHolidays } from '../../api/holidays.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { HolidayDialog } from './holiday-dialog.js';

/** The holidays of every year that is known, to be written down for the next one. */
export function HolidaysPanel() {
  const holidays = useHolidays();
  if (!holidays.isSuccess) return <QueryNote query={holidays} />;
  return <Years holidays={holidays.data} />;
}

function Years({ holidays: { years, version, missing } }: { readonly holidays: HolidaysView }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const mayWrite = useMay('campaigns:write');
  const [writing, setWriting] = useState<HolidayYearView | number | null>(null);
  const forgetting = useMutation({
    mutationFn: (year: number) => forgetHolidays(version, year),
    onSettled: () => refreshAfterWrite(queries),
  });
  const next = missing ?? Math.max(0, ...years.map(({ year }) => year)) + 1;
  const forget = (year: number): void =>
    void modal.confirm({
      title: t('holidays.forgetTitle', { year }),
      content: t('holidays.forgetText'),
      okText: t('holidays.forget'),
      okButtonProps: { danger: true },
      cancelText: t('frame.cancel'),
      onOk: () => forgetting.mutate(year),
    });
  return (
    <section className="block">
      <p className="muted">{t('holidays.text')}</p>
      {forgetting.isError && <FailureNote error={forgetting.error} />}
      {missing !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('holidays.missing', { year: missing })}
          style={{ marginBottom: 12 }}
        />
      )}
      {mayWrite && (
        <p>
          <Button type="primary" onClick={() => setWriting(next)}>
            {t('holidays.add')}
          </Button>
        </p>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            {(['year', 'notice', 'off', 'work', 'taken', 'origin'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`holidays.${name}`)}
              </th>
            ))}
            {mayWrite && <td />}
          </tr>
        </thead>
        <tbody>
          {years.map((one) => (
            <YearRow key={one.year} of={one} mayWrite={mayWrite} onMend={setWriting} onForget={forget} />
          ))}
        </tbody>
      </table>
      {writing !== null && <HolidayDialog of={writing} version={version} onClose={() => setWriting(null)} />}
    </section>
  );
}

function YearRow({
  of,
  mayWrite,
  onMend,
  onForget,
}: {
  readonly of: HolidayYearView;
  readonly mayWrite: boolean;
  readonly onMend: (of: HolidayYearView) => void;
  readonly onForget: (year: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row" className="number">
        {of.year}
      </th>
      <td>{of.notice}</td>
      <td>{shown(of, of.off)}</td>
      <td>{shown(of, of.work)}</td>
      <td className="number">{holidaysTaken(of)}</td>
      <td>{t(of.own ? 'holidays.own' : 'holidays.shipped')}</td>
      {mayWrite && (
        <td>
          <Space>
            <Button size="small" onClick={() => onMend(of)}>
              {t('holidays.mend')}
            </Button>
            {of.own && (
              <Button size="small" danger onClick={() => onForget(of.year)}>
                {t('holidays.forget')}
              </Button>
            )}
          </Space>
        </td>
      )}
    </tr>
  );
}

/** Days of a year as spans, without the year where it is that of the row. */
function shown({ year }: HolidayYearView, days: readonly Day[]) {
  const short = (day: Day): string => (day.startsWith(`${year}-`) ? day.slice(5) : day);
  const spans = spansOf(days);
  return spans.map(({ from, to }, at) => (
    <span key={from}>
      <span className="number">
        {from === to ? short(from) : `${short(from)} ~ ${short(to)}`}
        {at < spans.length - 1 && ' ·'}
      </span>{' '}
    </span>
  ));
}
