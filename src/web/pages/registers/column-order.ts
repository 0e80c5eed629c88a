/** What somebody decided about the columns of a list: their order, and which of them show. */
export interface ColumnDecision {
  /** Keys in the order that was made; columns that are not among them stand behind the one before them. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Is this what a browser remembers of a decision? */
export const isColumnDecision = (value: unknown): value is ColumnDecision =>
  typeof value === 'object' &&
  value !== null &&
  'order' in value &&
  isTexts(value.order) &&
  'hidden' in value &&
  isTexts(value.hidden);

/** The keys of a list's columns, hidden ones among them, in the order that was decided. */
export function orderedKeys(keys: readonly string[], { order }: ColumnDecision): string[] {
  const ordered = order.filter((key) => keys.includes(key));
  for (const [at, key] of keys.entries()) {
    if (ordered.includes(key)) continue;
    const before = keys
      .slice(0, at)
      .filter((one) => ordered.includes(one))
      .at(-1);
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, key);
  }
  return ordered;
}

/** The decision after a column has gone one place forward (-1) or back (1). */
export function moved(
  keys: readonly string[],
  decision: ColumnDecision,
  key: string,
  by: -1 | 1,
): ColumnDecision {
  const order = orderedKeys(keys, decision);
  const at = order.indexOf(key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return decision;
  order.splice(at, 1);
  order.splice(to, 0, key);
  return { ...decision, order };
}

/** The decision after a column was shown or hidden; the last one that shows stays. */
export function switched(keys: readonly string[], decision: ColumnDecision, key: string): ColumnDecision {
  const { hidden } = decision;
  if (hidden.includes(key)) return { ...decision, hidden: hidden.filter((one) => one !== key) };
  const shown = keys.filter((one) => !hidden.includes(one));
  return shown.length <= 1 ? decision : { ...decision, hidden: [...hidden, key] };
}
