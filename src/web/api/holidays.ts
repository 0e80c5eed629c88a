import { useQuery } from '@tanstack/react-query';
import type { HolidaysView, HolidayYearInput } from '../../rectification/holiday-year.js';
import { address, get, write } from './http.js';

/** Every year whose holidays are known. */
export const useHolidays = () =>
  useQuery({
    queryKey: ['holidays'],
    queryFn: ({ signal }) => get<HolidaysView>('/holidays', {}, signal),
  });

/** Writes the holidays of a year down. */
export const keepHolidays = (version: number, year: number, input: HolidayYearInput): Promise<HolidaysView> =>
  write('PUT', address(`/holidays/${year}`), { body: { version, ...input } });

/** Forgets what was written down of a year. */
export const forgetHolidays = (version: number, year: number): Promise<HolidaysView> =>
  write('DELETE', address(`/holidays/${year}`, { version }));
