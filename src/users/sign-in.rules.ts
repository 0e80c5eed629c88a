/** Failures that cost nothing: slips of the finger. */
const FREE_FAILURES = 5;
const FIRST_DELAY_MS = 2_000;
/** Nobody is kept out for longer by somebody else's failures, and a guesser still gets nowhere. */
const LONGEST_DELAY_MS = 5 * 60_000;
/** Failures older than this are forgotten, in milliseconds. */
export const FAILURES_KEPT_MS = 24 * 3_600_000;

/** How long an account stays shut for an address after so many failures in a row, in milliseconds; it doubles each time. */
export const delayAfter = (failures: number): number =>
  failures < FREE_FAILURES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES));
