import { chinaDayOf, type Day } from './calendar.js';

/** An instant as UTC text with milliseconds, `2026-03-05T16:30:15.123Z`. */
export type Instant = string;

/** Where the time comes from; tests hand in their own. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Now, as it is stored. */
export const instantOf = (clock: Clock): Instant => clock.now().toISOString();

/** Today in China. */
export const todayOf = (clock: Clock): Day => chinaDayOf(clock.now());
