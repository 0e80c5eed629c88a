import type { Instant } from '../../kernel/clock.js';

// Swedish writes 2026-11-22 11:00, which reads the same in both languages and sorts.
const minutes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant to the minute in China's time, whatever the machine's zone. */
export const instantText = (instant: Instant): string => minutes.format(new Date(instant));
