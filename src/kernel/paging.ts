/** Rows of a list that one answer may carry at most. */
export const PAGE_SIZE_MAX = 200;

/** What a list answers: the rows of the asked page and how many there are in all. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Which rows of a list are asked for; `page` counts from 1. */
export interface PageQuestion {
  readonly page: number;
  readonly size: number;
}

/** How many rows come before the asked page; a page beyond all that can be counted is as empty as any past the end. */
export const offsetOf = (question: PageQuestion): number =>
  Math.min((question.page - 1) * question.size, Number.MAX_SAFE_INTEGER);
