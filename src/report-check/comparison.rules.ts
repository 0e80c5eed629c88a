import type { FallenFigure, ReportComparison, SameParagraph } from './comparison.js';
import type { ReportCheck } from './report-check.js';
import { comparisonKey } from '../kernel/text.js';

/** Shorter paragraphs are alike in every report: titles, greetings, headings of lists. */
const PARAGRAPH_CHARACTERS_MIN = 30;
const SHOWN_CHARACTERS = 200;
const SAME_MAX = 100;
const CUMULATIVE = ['foundCases', 'doneCases', 'amountFen', 'recoveredFen'] as const;

/** Several reports against one another: what fell since the month before, what was copied, who reports nothing. */
export function compareReports(reports: readonly ReportCheck[]): ReportComparison {
  return {
    fallen: reports.flatMap((report, index) => fallenIn(reports, report, index)),
    same: sameParagraphs(reports),
    zeroReports: reports.flatMap(({ summary }, index) => (summary.zero ? [index] : [])),
  };
}

/** The latest earlier report of the same town. */
function monthBefore(reports: readonly ReportCheck[], { town, month }: ReportCheck): number | undefined {
  let latest: number | undefined;
  reports.forEach((other, index) => {
    if (town === null || month === null || other.town !== town || other.month === null) return;
    if (other.month >= month) return;
    if (latest === undefined || other.month > (reports[latest]?.month ?? '')) latest = index;
  });
  return latest;
}

function fallenIn(reports: readonly ReportCheck[], report: ReportCheck, index: number): FallenFigure[] {
  const before = monthBefore(reports, report);
  const earlier = before === undefined ? undefined : reports[before];
  if (before === undefined || earlier === undefined) return [];
  return CUMULATIVE.flatMap((what) => {
    const was = earlier.summary[what];
    const is = report.summary[what];
    return was !== null && is !== null && is < was ? [{ report: index, before, what, was, is }] : [];
  });
}

/** Paragraphs that are the same but for the name of the town, blanks and width of signs. */
function sameParagraphs(reports: readonly ReportCheck[]): SameParagraph[] {
  const found = new Map<string, { text: string; reports: Set<number> }>();
  reports.forEach((report, index) => {
    for (const paragraph of report.text.split(/\r\n|\r|\n/)) {
      const key = keyOf(paragraph, report.town);
      if (key.length < PARAGRAPH_CHARACTERS_MIN) continue;
      const one = found.get(key) ?? {
        text: paragraph.trim().slice(0, SHOWN_CHARACTERS),
        reports: new Set<number>(),
      };
      one.reports.add(index);
      found.set(key, one);
    }
  });
  return [...found.values()]
    .filter((one) => one.reports.size > 1)
    .slice(0, SAME_MAX)
    .map((one) => {
      const list = [...one.reports];
      const towns = new Set(list.map((index) => reports[index]?.town ?? `${index}`));
      return { text: one.text, reports: list, ownLastMonth: towns.size === 1 };
    });
}

function keyOf(paragraph: string, town: string | null): string {
  const key = comparisonKey(paragraph);
  return town === null ? key : key.replaceAll(town, '〇');
}
