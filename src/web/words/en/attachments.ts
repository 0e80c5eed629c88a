import type { zh } from '../zh.js';
import type { InEnglish } from '../words.js';

/** The evidence of a case. */
export const evidence: InEnglish<typeof zh.evidence> = {
  tab: 'Evidence',
  place: 'Where taken (optional)',
  takenDay: 'Day taken',
  takenTime: 'Time',
  note: 'Note (optional)',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'or drop files or a folder here, or paste a picture',
  hint: 'Photographs, pictures, PDF, documents, workbooks, slides and text, at most 50 MB each. Chat programs remove what the camera wrote: type place and time above, they hold for the files that follow.',
  pastedName: 'Pasted picture',
  queue: 'Files on their way',
  clearQueue: 'Clear those that are over',
  cancelFile: 'Cancel {{name}}',
  retryFile: 'Try {{name}} again',
  states: { waiting: 'Waiting', done: 'Added', failed: 'Not added', cancelled: 'Cancelled' },
  empty: 'There is no evidence yet.',
  emptyTodo: 'There is no evidence yet. Drop receipts, contracts or photographs above.',
  pictureNamed: 'Show large: {{name}}',
  download: 'Download',
  downloadNamed: 'Download {{name}}',
  typed: 'Typed: {{text}}',
  camera: 'From the camera (a hint only): {{text}}',
  struck: 'Struck through: {{reason}} ({{by}})',
  original: 'Take the original',
  originalTitle: 'Take the original: {{name}}',
  originalText:
    'A download carries neither place, time nor device; the original does. Who takes it and what for enters the history.',
  end: 'Remove',
  endNamed: 'Remove {{name}}',
  endTitle: 'Remove: {{name}}',
  endSlip:
    'The case is not assigned yet, so a slip of your own is simply taken back. With a reason it is struck through and stays to be seen.',
  endStrike: 'The evidence is struck through and stays to be seen; its history is kept.',
  endReason: 'Reason',
  endReasonFault: 'Please give the reason.',
  ended: '{{name}} was removed',
};

/** Filing many files by their names. */
export const folder: InEnglish<typeof zh.folder> = {
  open: 'File evidence by name',
  title: 'File evidence by the names of files and folders',
  hint: 'Files or folders named after a case number or a village find their case. You see what goes where before anything is sent.',
  found: '{{files}} files, {{chosen}} with a case.',
  unknown_one: '{{count}} name is neither a number nor a village and is not sent.',
  unknown_other: '{{count}} names are neither numbers nor villages and are not sent.',
  file: 'File',
  by: 'Matched by',
  case: 'Case',
  caseOf: 'Case of {{name}}',
  matched: { number: 'Number', village: 'Village', nothing: 'Nothing' },
  noOpenCase: 'The village has no open case',
  goesNowhere: 'Not sent',
  pick: 'Choose a case, otherwise it is not sent',
  start: 'Send and file ({{count}})',
  again: 'Choose again',
  close: 'Close',
};
