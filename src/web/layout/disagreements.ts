/** A field that the two versions have differently. */
export interface Disagreement {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** The fields on which the two versions disagree, as each has them. */
export function disagreements(yours: object, theirs: object): readonly Disagreement[] {
  const now = new Map<string, unknown>(Object.entries(theirs));
  return Object.entries(yours)
    .map(([field, value]: [string, unknown]) => ({ field, yours: value, theirs: now.get(field) }))
    .filter((one) => JSON.stringify(comparable(one.yours)) !== JSON.stringify(comparable(one.theirs)));
}

/** Parts of a list carry identities in the ledger that a form does not type, and a group is typed as its name. */
function comparable(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return one;
    const parts = Object.entries(one).filter(([name]) => name !== 'id');
    const [only] = parts;
    if (only?.[0] === 'name' && parts.length === 1) return only[1];
    return Object.fromEntries(parts.sort(([first], [second]) => (first < second ? -1 : 1)));
  });
}
