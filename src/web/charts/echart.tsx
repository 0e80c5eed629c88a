import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as registerParts, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

registerParts([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  AriaComponent,
  CanvasRenderer,
]);

/** Draws a chart, lets it grow with the page, and calls back with the index of the bar that was clicked. */
export function EChart({
  option,
  height,
  label,
  onOpen,
}: {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the picture shows, for those who cannot see it; the figures stand in the table above. */
  readonly label: string;
  readonly onOpen: (series: number, index: number) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const drawn = init(element);
    chart.current = drawn;
    drawn.on('click', ({ seriesIndex, dataIndex }) => open.current(seriesIndex ?? 0, dataIndex));
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
