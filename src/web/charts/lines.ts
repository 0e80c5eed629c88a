import type { EChartsCoreOption } from 'echarts/core';

/** A line over months. */
export interface MonthSeries {
  readonly name: string;
  readonly colour: string;
  /** One value for each month, in the unit that the name tells. */
  readonly values: readonly number[];
}

/** A shape of its own for each line, so that the colour is never the only thing that tells them apart. */
const SYMBOLS = ['circle', 'rect', 'triangle'] as const;
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** Lines over months, the oldest first. */
export const monthLines = (
  months: readonly string[],
  series: readonly MonthSeries[],
  fontFamily: string,
): EChartsCoreOption => ({
  animation: false,
  textStyle: { fontFamily, fontSize: 12 },
  aria: { enabled: true },
  grid: { left: 8, right: 16, top: 30, bottom: 4, containLabel: true },
  tooltip: { trigger: 'axis' },
  legend: { top: 0, left: 0, itemWidth: 24 },
  xAxis: { type: 'category', data: [...months], axisTick: { show: false }, axisLabel: { color: '#1b1f24' } },
  yAxis: {
    type: 'value',
    axisLabel: { color: '#1b1f24' },
    splitLine: { lineStyle: { color: '#eaeef2' } },
  },
  series: series.map(({ name, colour, values }, at) => ({
    type: 'line',
    name,
    color: colour,
    symbol: SYMBOLS[at % SYMBOLS.length],
    symbolSize: 6,
    lineStyle: { width: 2, type: DASHES[at % DASHES.length] },
    cursor: 'pointer',
    data: [...values],
  })),
});
