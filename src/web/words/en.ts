import { fields, oneCase, register } from './en/cases.js';
import { failure, frame, keys, lost, sample, unsaved } from './en/frame.js';
import { overview } from './en/overview.js';
import type { InEnglish } from './words.js';
import type { zh } from './zh.js';

/** Every word of the pages in English; a missing one does not compile. */
export const en: InEnglish<typeof zh> = {
  frame,
  sample,
  keys,
  failure,
  lost,
  unsaved,
  fields,
  register,
  oneCase,
  overview,
};
