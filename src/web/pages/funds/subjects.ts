import type { SubjectChart } from '../../../funds/fund.js';
import { pinyinInitials } from '../../format/initials.js';

/** The subjects of all charts by code, with every name that a code has in them, to choose from. */
export function subjectOptions(
  charts: readonly SubjectChart[],
): readonly { readonly value: string; readonly label: string; readonly initials: string }[] {
  const names = new Map<string, Set<string>>();
  for (const { code, name } of charts.flatMap(({ subjects }) => subjects)) {
    const known = names.get(code) ?? new Set();
    names.set(code, known.add(name));
  }
  return [...names]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([code, known]) => {
      const label = `${code} ${[...known].join(' / ')}`;
      return { value: code, label, initials: pinyinInitials(label) };
    });
}

/** The names of the subjects of the chart that holds on a day; before the first chart, of the first. */
export function subjectNames(charts: readonly SubjectChart[], day: string | null): readonly string[] {
  const chart = charts.filter(({ from }) => day === null || from <= day).at(-1) ?? charts[0];
  return (chart?.subjects ?? []).map(({ name }) => name);
}
