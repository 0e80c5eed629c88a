import type { papers as zh } from '../zh/lists.js';
import type { InEnglish } from '../words.js';

/** Everything that can be printed. */
export const papers: InEnglish<typeof zh> = {
  title: 'Lists and print',
  intro:
    'The same list prints and comes as a workbook; its filters stay in the address, to be kept or passed on.',
  index: 'What can be printed',
  lists: 'Lists',
  elsewhere: 'On pages of their own',
  others: {
    overdue: 'Overdue cases by village',
    stage: 'Stage report',
    returns: 'Monthly and quarterly returns',
    figures: 'Tables of figures',
    taskSheets: 'Task sheets of villages',
    sanctions: 'Register of sanctions',
    registers: 'Village summary and registers',
  },
  workbook: 'Workbook',
  none: 'Nothing meets these filters',
  noneTodo: 'Widen the filters, or register something first.',
  tooMany:
    'There are {{total}} [row|rows]; the print holds the first {{shown}}. Narrow the filters and print in parts, or take the workbook, which holds all.',
  asOf: 'As of',
  until: 'As of {{day}}',
  sample: '(sample ledger, partly illustrative)',
  total: 'Total',
  side: 'Claims or debts',
  claimClass: 'Kind',
  confirmation: 'Confirmation',
  arisen: 'Arose',
  noLetters: 'No urging letter meets these filters',
  noLettersTodo: 'Letters are issued for overdue cases; withdrawn ones are chosen under “State”.',
  letter: {
    title: 'Urging letter',
    withdrawn: '(withdrawn on {{day}})',
    to: 'To {{village}}:',
    text_one:
      'In “{{campaign}}”, as of {{day}}, {{count}} case of your village is past its deadline and not closed (see below). Put it right and answer in writing by {{reply}}; where that is not possible, say why and propose a day.',
    text_other:
      'In “{{campaign}}”, as of {{day}}, {{count}} cases of your village are past their deadline and not closed (see below). Put them right and answer in writing by {{reply}}; where that is not possible, say why and propose a day.',
    textOpen_one:
      'In “{{campaign}}”, as of {{day}}, {{count}} case of your village is not put right (see below). Put it right and answer in writing by {{reply}}; where that is not possible, say why and propose a day.',
    textOpen_other:
      'In “{{campaign}}”, as of {{day}}, {{count}} cases of your village are not put right (see below). Put them right and answer in writing by {{reply}}; where that is not possible, say why and propose a day.',
    receipt:
      'Receipt: {{village}} has received letter {{number}}.   Received by: __________   Day: __________',
  },
};
