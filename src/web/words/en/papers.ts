import type { stageReport as zh } from '../zh/papers.js';
import type { InEnglish } from '../words.js';

/** The stage report. */
export const stageReport: InEnglish<typeof zh> = {
  title: 'Stage report',
  asOf: 'as of {{day}}',
  download: 'Make the Word document',
  preview: 'How the report reads',
  check: 'Check before it leaves',
  leaves: 'Every figure ties; it can leave.',
  stays: 'It cannot leave yet. Deal with the following first.',
  wrong: 'Figures that do not tie: put the typed texts right',
  differences: 'Differences to what was stated',
  inFootnote: 'Name it in a footnote',
  notes: 'Worth knowing',
  withoutDiscipline:
    'You may not read the register of sanctions, so the report says nothing of persons dealt with.',
  texts: 'Your own texts',
  textsHint: 'Figures come from the ledger. The texts below are kept for the next report.',
  save: 'Keep the texts',
  saved: 'Kept',
  rows: 'Cases: {{standing}}',
  number: 'Number',
  village: 'Village',
  item: 'Item',
  description: 'Problem',
  state: 'State',
};
