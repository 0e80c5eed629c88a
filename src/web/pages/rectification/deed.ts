import type { Label } from '../../../kernel/label.js';
import { MOVE_KINDS, MOVES } from '../../../rectification/move.js';

/** Everything that a form of the work on a case can do: each move, and what is asked for and decided beside them. */
export const DEEDS = [...MOVES, 'ask-extension', 'extend'] as const;
export type Deed = (typeof DEEDS)[number];

/** What each is called; the route of each is its name. */
export const DEED_LABELS: Readonly<Record<Deed, Label>> = {
  ...(Object.fromEntries(MOVES.map((move) => [move, MOVE_KINDS[move].label])) as Record<
    (typeof MOVES)[number],
    Label
  >),
  'ask-extension': { zh: '申请延期', en: 'Ask for more time' },
  extend: { zh: '办理延期', en: 'Decide on more time' },
};

/** Keys of what is done often; they are listed by `?`. */
export const DEED_KEYS: Readonly<Partial<Record<Deed, string>>> = {
  assign: 'a',
  progress: 'p',
  immediate: 'i',
  'request-closure': 's',
  verify: 'v',
  return: 'r',
  close: 'c',
  'ask-extension': 'e',
};

/** What a form asks for besides the day; each part is drawn by one field and read in one place. */
const DEED_PARTS = [
  'due',
  'measures',
  'people',
  'progress',
  'continuing',
  'stockReason',
  'evidence',
  'result',
  'person',
  'rest',
  'mergeTarget',
  'newDue',
  'decision',
  'words',
] as const;
export type DeedPart = (typeof DEED_PARTS)[number];

/** The parts of each form, in the order in which they stand. */
export const PARTS_OF: Readonly<Record<Deed, readonly DeedPart[]>> = {
  assign: ['due', 'measures', 'people'],
  progress: ['progress'],
  immediate: ['measures', 'result', 'evidence', 'person', 'rest', 'people'],
  continue: ['continuing', 'words'],
  suspend: ['stockReason', 'words'],
  resume: ['words'],
  'request-closure': ['result', 'evidence', 'person', 'rest'],
  verify: ['words'],
  return: ['stockReason', 'words'],
  close: ['evidence', 'person', 'rest', 'words'],
  revoke: ['stockReason', 'words'],
  void: ['stockReason', 'mergeTarget', 'words'],
  'ask-extension': ['newDue', 'words'],
  extend: ['decision', 'words'],
};
