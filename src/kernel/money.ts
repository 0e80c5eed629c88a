/** Money as a whole number of 分, within the safe integers; made only by `fen()`. */
export type Fen = number & { readonly __unit: 'fen' };

/** The most of one amount that is typed or read, in 分: more is a slip of the unit, and thousands still add up exactly. */
export const ONE_FEN_MAX = 1_000_000_000_000;

/**
 * A checked amount in 分. Throws RangeError for what is no safe whole number: such a value is a fault of the
 * program, since text is refused long before it gets here.
 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  // -0 would print as "-0.00".
  return (value === 0 ? 0 : value) as Fen;
}

/** Nothing, in 分. */
const ZERO_FEN: Fen = fen(0);

/** Reads what a database driver gives for a bigint or SUM: number, digits as text, bigint or null (counts as zero). */
export function fenFromColumn(raw: unknown): Fen {
  if (raw === null || raw === undefined) return ZERO_FEN;
  if (typeof raw === 'number') return fen(raw);
  if (typeof raw === 'bigint') return fen(Number(raw));
  if (typeof raw === 'string' && /^-?\d+$/.test(raw)) return fen(Number(raw));
  throw new RangeError(`not an amount in fen: ${String(raw)}`);
}

/** Sum of amounts in 分; throws RangeError beyond the safe integers. */
export function sumFen(amounts: Iterable<number>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 元 with two decimals and thousands separators: `8,659,900.00`. */
export function formatYuan(amountFen: number): string {
  const sign = amountFen < 0 ? '-' : '';
  const digits = String(Math.abs(fen(amountFen))).padStart(3, '0');
  return `${sign}${group(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/**
 * 万元 with as many decimals as needed, at least `decimalsMin` and at most the six that 分 need: `865.99`, `48.158017`.
 * Nothing is ever rounded, so a column of these adds up.
 */
export function formatWanYuan(amountFen: number, decimalsMin = 2): string {
  const sign = amountFen < 0 ? '-' : '';
  const digits = String(Math.abs(fen(amountFen))).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '').padEnd(decimalsMin, '0');
  return `${sign}${group(digits.slice(0, -6))}${decimals === '' ? '' : `.${decimals}`}`;
}

/** How many decimals of 万元 (2 to 6) every one of these amounts needs, so that a printed column adds up. */
export function wanYuanDecimals(amountsFen: Iterable<number>): number {
  let decimals = 2;
  for (const amount of amountsFen) {
    const part = String(Math.abs(amount)).padStart(6, '0').slice(-6).replace(/0+$/, '');
    if (part.length > decimals) decimals = part.length;
  }
  return decimals;
}
