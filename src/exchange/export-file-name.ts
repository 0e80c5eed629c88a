import type { Day } from '../kernel/calendar.js';

/** Characters that Windows or a web browser does not take in the name of a file. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]+/gu;
const PART_CHARACTERS_MAX = 60;

/** The name of a workbook from its parts and the day; a part that is missing is left out. */
export function exportFileName(parts: readonly (string | undefined)[], day: Day): string {
  const named = parts.flatMap((part) => {
    const text = part?.replace(FORBIDDEN, ' ').trim().slice(0, PART_CHARACTERS_MAX);
    return text === undefined || text === '' ? [] : [text];
  });
  return `${[...named, day.replaceAll('-', '')].join('-')}.xlsx`;
}
