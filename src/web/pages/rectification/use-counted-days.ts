import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeadlineQuestion } from '../../../rectification/deadline.js';
import { askDeadline } from '../../api/rectification.js';
import { countedDays, type CountedDays } from './assign-values.js';

/** Counts periods by the campaign's rule; those that are not known yet, or cannot be, are left out. */
export function useCountedDays(periods: readonly DeadlineQuestion[]): {
  readonly counted: CountedDays;
  /** What stands in the way of counting, such as a year whose holidays are not known. */
  readonly error: unknown;
} {
  const answers = useQueries({
    queries: periods.map((question) => ({
      queryKey: ['deadline', question],
      queryFn: () => askDeadline(question),
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const known = answers.flatMap(({ data }) => data ?? []);
  const key = JSON.stringify(known);
  // Rows are drawn again only when a day is known that was not.
  const counted = useMemo(() => countedDays(known), [key]);
  return { counted, error: answers.find(({ error }) => error !== null)?.error ?? null };
}
