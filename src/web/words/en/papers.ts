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
  template: 'Template of the report',
  templateHint:
    'Download the template, change its letterhead, order, fonts and fixed words in Word or WPS, and put it back.',
  templateBuiltIn: 'In use: the template that the program brings (layout of GB/T 9704)',
  templateOwn: 'In use: {{file}}',
  templateChanged: 'Version {{version}}, changed by {{by}} at {{at}}',
  templateDownload: 'Download the template',
  templateBuiltInDownload: 'Download the one that the program brings',
  templateChoose: 'Put back a changed template',
  templateReading: 'Looking at {{name}}',
  templateKept: 'The template is in use from now on.',
  templatePutBack: 'Go back to the one that the program brings',
  templatePutBackAsk: 'Go back to the template that the program brings? The history keeps the other.',
  templateIsBack: 'The template that the program brings is in use again.',
  templateLacks: 'The template lacks these parts, so the report will not have them: {{blocks}}',
  templateLacksSources:
    'The template lacks {{block}}; ledger, campaign and heads stand at the end of the report.',
  templateNames: 'Placeholders',
  templateNamesHint:
    'Written in double braces, as {{example}}. A whole section stands alone in its paragraph; numbers of headings follow the sections that have something to say; the others go into sentences, figures with their units.',
  templateBlocks: 'Whole sections',
  templateOrdinal: 'number of a heading',
  templateValues: 'Figures and words for sentences',
};
