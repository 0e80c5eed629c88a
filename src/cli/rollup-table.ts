import { formatYuan } from '../kernel/money.js';
import type { RollupFigures, RollupView } from '../rollups/rollup.js';
import type { SanctionRollupView } from '../rollups/sanction-rollup.js';
import { table } from './table.js';

const HEADINGS = [
  '',
  '件 cases',
  '村 villages',
  '涉及金额 元 amount',
  '未核定 undetermined',
  '收回 recovered',
  '未处理余额 outstanding',
];

const figures = (row: RollupFigures): string[] => [
  String(row.cases),
  String(row.villages),
  formatYuan(row.amountFen),
  String(row.undetermined),
  formatYuan(row.recoveredFen),
  formatYuan(row.outstandingFen),
];

/** A roll-up for a terminal: its lines and below them the total; money in 元. */
export function rollupTable(rollup: RollupView): string {
  const title = `${rollup.campaign} · ${rollup.asOf}`;
  const lines = rollup.lines.map((line) => [line.name, ...figures(line)]);
  return `${title}\n${table([HEADINGS, ...lines, ['合计 total', ...figures(rollup)]])}`;
}

/** Figures of discipline for a terminal. */
export function sanctionTable(rollup: SanctionRollupView): string {
  const title = `${rollup.campaign} · ${rollup.asOf} · ${rollup.villages} 村 villages · 组织处理 measures ${rollup.measures}`;
  const lines = rollup.lines.map(({ name, persons, sanctions }) => [
    name,
    String(persons),
    String(sanctions),
  ]);
  const whole = ['合计 total', String(rollup.persons), String(rollup.sanctions)];
  return `${title}\n${table([['', '人 persons', '处分 sanctions'], ...lines, whole])}`;
}
