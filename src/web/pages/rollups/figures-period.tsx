import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, type Day } from '../../../kernel/calendar.js';
import { useLedger } from '../../layout/ledger-context.js';
import { stagePeriods, usualPeriods, type FiguresAsked } from './figures-question.js';

/** The days that are chosen. */
type Days = Pick<FiguresAsked, 'from' | 'asOf'>;

/** Chooses the period and the day as of which the page speaks; a day that is not finished typing changes nothing. */
export function FiguresPeriod({
  asked,
  today,
  needed = false,
  onChange,
}: {
  readonly asked: Days;
  readonly today: Day;
  /** Nothing can be shown without a period. */
  readonly needed?: boolean;
  readonly onChange: (days: Days) => void;
}) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string>(asked.from ?? '');
  const [asOf, setAsOf] = useState<string>(asked.asOf);
  const turned = from !== '' && asOf !== '' && from > asOf;
  const typed = (first: string, last: string): void => {
    setFrom(first);
    setAsOf(last);
    const begins = isDay(first) ? first : null;
    if (!isDay(last) || last > today || (first !== '' && begins === null)) return;
    if (begins === null || begins <= last) onChange({ from: begins, asOf: last });
  };
  return (
    <div className="figures-period">
      <UsualPeriods asked={asked} today={today} onChange={onChange} />
      <label>
        {t('figures.from')}{' '}
        <input
          type="date"
          className="day-input"
          max={today}
          value={from}
          onChange={(event) => typed(event.target.value, asOf)}
        />
      </label>
      <label>
        {t('figures.asOf')}{' '}
        <input
          type="date"
          className="day-input"
          max={today}
          value={asOf}
          onChange={(event) => typed(from, event.target.value)}
        />
      </label>
      {!needed && (asked.from !== null || asked.asOf !== today) && (
        <Button type="link" size="small" onClick={() => onChange({ from: null, asOf: today })}>
          {t('figures.noPeriod')}
        </Button>
      )}
      {turned && <span role="alert">{t('figures.turned')}</span>}
    </div>
  );
}

/** Periods that are asked for most, and those of the campaign's stages. */
function UsualPeriods({
  asked,
  today,
  onChange,
}: {
  readonly asked: Days;
  readonly today: Day;
  readonly onChange: (days: Days) => void;
}) {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const named = [
    ...usualPeriods(today).map(({ word, ...days }) => ({ name: t(`figures.periods.${word}`), ...days })),
    ...stagePeriods(campaign?.stages ?? [], today),
  ];
  return named.map(({ name, from, asOf }) => (
    <Button
      key={name}
      size="small"
      type={asked.from === from && asked.asOf === asOf ? 'primary' : 'default'}
      onClick={() => onChange({ from, asOf })}
    >
      {name}
    </Button>
  ));
}
