import type { statements as chinese } from '../zh/statements.js';
import type { InEnglish } from '../words.js';

/** Statement balances held against the books. */
export const statements: InEnglish<typeof chinese> = {
  tab: 'Statements',
  found_one: '{{count}} balance · villages: {{villages}}',
  found_other: '{{count}} balances · villages: {{villages}}',
  differing: 'Do not tie',
  record: 'Record a statement balance',
  search: 'Paper, village or its pinyin initials',
  whether: 'Ties?',
  ties: 'Ties',
  differs: 'Does not tie',
  result: 'Result',
  bookFen: 'Book balance',
  differenceFen: 'Books less statement',
  comparison: 'Against the books',
  balance: 'Statement balance',
  statementFault: 'Type the balance that the statement states.',
  dayHint: 'At the end of which day the statement’s balance stood; the books are added up to that day.',
  paperHint: 'Such as a bank statement, a passbook, a count of the cash.',
  noteHint: 'What explains a difference: which entry, how much, and which side has not booked it.',
  neverCorrected: 'A recorded balance is never corrected: void a wrong one, then record the right one.',
  entriesUntil: 'Open the entries up to this day',
  none: 'No statement balance is recorded yet.',
  noneTodo:
    'Record what a bank statement, a passbook or a count of the cash says of a day; the book balance and the difference are computed.',
};
