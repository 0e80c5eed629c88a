/** How a number cell is shown, as far as its meaning depends on it. */
export type NumberShape = 'number' | 'percent' | 'day' | 'month' | 'year' | 'time' | 'elapsed';

/**
 * The formats that a workbook names by number only (ECMA-376 18.8.30, with those of zh-cn, which are days and times
 * in Chinese Excel and unused elsewhere).
 */
const BUILT_IN: ReadonlyMap<number, NumberShape> = new Map<number, NumberShape>([
  ...numbered('percent', [9, 10]),
  ...numbered('day', [14, 15, 16, 22, 28, 29, 30, 31, 36, 50, 51, 53, 54, 58]),
  ...numbered('month', [17, 27, 52, 57]),
  ...numbered('time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]),
  ...numbered('elapsed', [46]),
]);

function numbered(shape: NumberShape, ids: readonly number[]): [number, NumberShape][] {
  return ids.map((id) => [id, shape]);
}

/**
 * The shape of a number format: by its text where the workbook gives one, otherwise by its number. The first section
 * (that of positive numbers) decides. `month` and `year` show no day: 2008年3月 is stored as the first of March,
 * which nobody at the desk has said.
 */
export function numberShape(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return BUILT_IN.get(id) ?? 'number';
  const section = code.replace(/"[^"]*"|\\.|_.|\*./gs, '').split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'elapsed';
  const bare = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|g\/通用格式/gi, '')
    .replace(/e[+-]/gi, '');
  const time = /[hs]/i.test(bare);
  if (/d/i.test(bare)) return 'day';
  // `m` means minutes beside hours or seconds, months otherwise.
  if (/m/i.test(bare) && !time) return 'month';
  if (/[ye]/i.test(bare)) return time ? 'day' : 'year';
  if (time) return 'time';
  return bare.includes('%') ? 'percent' : 'number';
}
