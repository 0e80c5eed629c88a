import { readFileSync } from 'node:fs';
import type { SubjectChart } from './fund.js';

let known: readonly SubjectChart[] | undefined;

/** The charts of data/reference, read when they are first needed. */
export function subjectCharts(): readonly SubjectChart[] {
  known ??= ['2005', '2024'].map(
    (name) =>
      JSON.parse(
        readFileSync(new URL(`../../data/reference/charts/${name}.json`, import.meta.url), 'utf8'),
      ) as SubjectChart,
  );
  return known;
}
