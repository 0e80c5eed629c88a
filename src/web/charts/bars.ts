import type { EChartsCoreOption } from 'echarts/core';

/** One colour for each category (Okabe and Ito's palette, which colour-blind people tell apart), in printing order. */
export const CATEGORY_COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#6b7280'] as const;

/** Bars of one kind, one for each name; null where there is nothing. */
export interface BarSeries {
  readonly name: string;
  readonly colour: string;
  readonly counts: readonly (number | null)[];
}

/** Lying, stacked bars with the longest names readable; the first name stands on top. Counts in 件. */
export function stackedBars(
  names: readonly string[],
  series: readonly BarSeries[],
  fontFamily: string,
): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: 12 },
    // Patterns tell the categories apart where colours do not print.
    aria: { enabled: true, decal: { show: series.length > 1 } },
    grid: { left: 8, right: 28, top: series.length > 1 ? 30 : 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, itemWidth: 16 } } : {}),
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#eaeef2' } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisTick: { show: false },
      axisLabel: { color: '#1b1f24', width: 190, overflow: 'truncate' },
    },
    series: series.map(({ name, colour, counts }) => ({
      type: 'bar',
      name,
      stack: 'all',
      barMaxWidth: 16,
      color: colour,
      cursor: 'pointer',
      data: [...counts],
    })),
  };
}
