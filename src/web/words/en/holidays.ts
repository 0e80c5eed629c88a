import type { InEnglish } from '../words.js';
import type { zh } from '../zh.js';

/** The holidays by which working days are counted. */
export const holidays: InEnglish<typeof zh.holidays> = {
  text: 'Deadlines in working days go by these arrangements. Each November the State Council’s office gives notice of the next year, and the office lead writes it down here.',
  missing:
    'The arrangement of {{year}} is not known yet: deadlines in working days that reach into it cannot be counted, and are typed as a day.',
  add: 'Write a year down',
  mend: 'Change',
  year: 'Year',
  notice: 'Number of the notice',
  off: 'Off',
  work: 'Weekends worked',
  taken: 'Working days fewer',
  origin: 'From',
  own: 'Written down here',
  shipped: 'Came with the program',
  forget: 'Forget it',
  forgetTitle: 'Forget what was written down of {{year}}?',
  forgetText:
    'Where the program brought that year along, its arrangement holds again. Deadlines already set stay.',
  title: 'Holidays of a year',
  paste: 'Text of the notice',
  pasteHint: 'Paste the whole notice; the fields below are filled from it. Look at them before you save.',
  nothing: 'No days off were found. Look at what you pasted, or fill in the fields below.',
  offHint: 'A span a line, such as 2027-01-01 ~ 2027-01-03',
  workHint: 'Weekends that are worked instead, a day a line',
  noticeFault: 'Please type the number of the notice.',
  yearFault: 'A year from {{from}} to {{to}}.',
  daysFault: 'This is no day; type year, month and day, such as 2027-01-01.',
  offFault: 'Please type the days off.',
  sum: '{{off}} [day|days] off, {{work}} [weekend day|weekend days] worked; {{taken}} [working day|working days] fewer, as many as the law gives ({{lawful}}).',
  doubts: {
    'weekday-differs': '{{day}} is a {{is}}, the notice says {{said}}: is it the right year?',
    'count-differs': '{{from}} to {{to}} is {{is}} [day|days], the notice says {{said}}.',
    'day-impossible': 'There is no such day: {{text}}',
    'not-lawful':
      '{{taken}} [working day|working days] fewer, where the law gives {{lawful}}: is anything missing?',
  },
};
