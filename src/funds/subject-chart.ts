import { readFileSync } from 'node:fs';

/** One subject of a chart of accounts. */
export interface Subject {
  readonly code: string;
  readonly name: string;
}

/** A chart of accounts with the days in which it holds; `mark` M is not yet compared with the official text. */
export interface SubjectChart {
  readonly chart: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
  readonly mark: 'P' | 'M';
  readonly subjects: readonly Subject[];
}

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
