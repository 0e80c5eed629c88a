import { useTranslation } from 'react-i18next';
import type { CashFlowLine } from '../../../funds/fund.js';
import { EChart } from '../../charts/echart.js';
import { monthLines } from '../../charts/lines.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { useWithUnit } from '../../format/money.js';
import { theme } from '../../layout/theme.js';
import { everyMonth } from './every-month.js';

const FONT = theme.token?.fontFamily ?? 'sans-serif';
const FEN_OF = { 元: 100, 万元: 1_000_000 } as const;

/** Income, expense and what was there, month by month; the figures stand in the table below. */
export function FlowChart({
  lines,
  height,
  onOpen,
}: {
  readonly lines: readonly CashFlowLine[];
  readonly height: number;
  readonly onOpen: (line: CashFlowLine) => void;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { unit } = useMoneyUnit();
  const months = everyMonth(lines);
  const shown = (of: (line: CashFlowLine) => number): readonly number[] =>
    months.map((line) => of(line) / FEN_OF[unit]);
  const series = [
    { name: t('fields.incomeFen'), colour: '#0072b2', values: shown(({ incomeFen }) => incomeFen) },
    { name: t('fields.expenseFen'), colour: '#d55e00', values: shown(({ expenseFen }) => expenseFen) },
    { name: t('funds.closing'), colour: '#009e73', values: shown(({ closingFen }) => closingFen) },
  ];
  const option = monthLines(
    months.map(({ month }) => month),
    series.map(({ name, ...rest }) => ({ name: withUnit(name), ...rest })),
    FONT,
  );
  return (
    <EChart
      option={option}
      height={height}
      label={t('funds.chartLabel')}
      onOpen={(_, index) => {
        const line = months[index];
        if (line && line.entries > 0) onOpen(line);
      }}
    />
  );
}
