import type { zh } from '../zh.js';
import type { InEnglish } from '../words.js';

/** The frame round every page. */
export const frame: InEnglish<typeof zh.frame> = {
  product: 'Village collective funds, assets and resources: audit ledger',
  menu: {
    today: 'Today',
    overview: 'Overview',
    figures: 'Figures',
    cases: 'Cases',
    queue: 'Closure queue',
    villages: 'Villages',
    collections: 'Collections',
    notices: 'Notices',
    tips: 'Tips',
    urgings: 'Urging letters',
    stages: 'Nine steps',
    reinspections: 'Re-inspections',
    discipline: 'Sanctions',
    assets: 'Assets',
    contracts: 'Contracts',
    flags: 'Red flags',
    funds: 'Funds',
    completeness: 'Completeness',
    claims: 'Claims and debts',
    campaign: 'Campaign',
    imports: 'Import',
    exports: 'Returns',
    papers: 'Lists and print',
    returns: 'Returns',
    stageReport: 'Stage report',
    forms: 'Forms to fill',
    reportCheck: 'Check a report',
    history: 'History',
    users: 'Users',
    backup: 'Backup',
    guide: 'Guide',
  },
  groups: { work: 'Work', registers: 'Registers', returns: 'Figures', ledger: 'Ledger' },
  menuLabel: 'Main menu',
  skip: 'Skip to the content',
  chooseCampaign: 'Choose a campaign',
  otherLanguage: '中文',
  otherLanguageHint: 'Switch to Chinese',
  unit: 'Money in',
  print: 'Print',
  foot: {
    ledger: 'Ledger {{town}} ({{code}})',
    campaign: 'Campaign {{name}}',
    day: 'As of {{day}}',
    unit: 'Money in {{unit}}',
    filters: 'Filters {{filters}}',
    all: 'No filters',
    who: 'Printed by {{name}}',
    head: 'Head {{head}}',
  },
  keys: 'Keys',
  loading: 'Loading…',
  version: 'Version {{version}}',
  insecure:
    'This ledger is served without encryption: other computers in the network can read along. Ask the administrator for a certificate.',
  waiting: {
    putOff:
      'The ledger is busy writing {{what}}. Your change is in the queue and is written by itself afterwards; nothing is lost. Please keep the page open.',
    slow: 'Waiting to write: something before it (an import, for example) has not finished. It goes on by itself; please keep the page open.',
    behindImport:
      'Waiting to write: an import has been writing the ledger for {{seconds}} s. Your change is in the queue and is written by itself afterwards; please keep the page open.',
    for: { import: 'an import', case: 'another case', other: 'something else' },
  },
  purpose: {
    label: 'Purpose',
    hint: 'yearly audit, for example',
    fault: 'Please say what it is for.',
    take: 'Download',
    title: 'Download: {{what}}',
    text: 'In your role, what is taken away is told in the history, with what it is for.',
  },
  cancel: 'Cancel',
  save: 'Save',
  edit: 'Edit',
  retry: 'Try again',
  none: '—',
  yes: 'Yes',
  more: 'Show all',
  less: 'Show fewer',
  saved: 'Saved',
  downloaded: '{{name}} was saved',
  actors: { local: 'user of this machine', shell: 'shell ({{name}})', system: 'the program' },
};

/** The sample ledger's banner and the dialog that begins an own ledger. */
export const sample: InEnglish<typeof zh.sample> = {
  title: 'This is the sample ledger',
  text: 'Counts, categories and the stated total are from the report of 2015; single amounts, sample villages and what is marked as sample are illustrative.',
  facts: 'Fact',
  factsText:
    'The town, 31 villages, 59 groups, 32,486 people; the notice of 2015, no. 20; four categories with 18 items and their counts; the stated total of 147 cases and 8,659,900 yuan; what the report says of rectification; 11 sanctions in 5 villages, names withheld.',
  illustrative: 'Illustrative',
  illustrativeText:
    'Names and codes of sample villages 06 to 31; cases marked as sample; every single amount (their sum is the stated total); the days of work and money (all 2015-09-30); the registers of three sample villages.',
  details: 'What is fact, what is illustrative',
  begin: 'Begin an own ledger',
  beginTitle: 'Begin an empty ledger for your town',
  beginText:
    'The sample ledger is set aside as it is, not deleted; from then on the empty ledger of your town opens.',
  townCode: 'Town code',
  townCodeHint: '9 digits, for example 141128103',
  townCodeFault: 'The town code has 9 digits.',
  townName: 'Town name',
  townNameFault: 'Please type the name of the town.',
  taxonomy: 'Kinds of problems',
  taxonomyHint: 'You can change them later on the campaign page.',
  beginNow: 'Begin',
  begun: 'The empty ledger is there',
  begunText:
    'Sign in as admin; the first password stands in {{file}}. Change it, then add an account for each person.',
  beginHint: 'An administrator can begin an empty ledger of your town',
};

/** What the keys do. */
export const keys: InEnglish<typeof zh.keys> = {
  title: 'Keys',
  anywhere: 'On every page',
  onCase: 'With a case open',
  inForm: 'In a form',
  choose: 'Choose a reason or a kind',
  help: 'Show the keys',
  search: 'Search cases',
  call: 'Book money reported by telephone',
  onRow: 'With an asset, a contract or a claim open',
  count: 'Record a count',
  dispose: 'Record a disposal',
  pay: 'Record a payment',
  addFiles: 'Add evidence (on the evidence tab)',
  escape: 'Close the window',
  save: 'Save',
  saveNext: 'Save and register the next case',
  or: 'or',
  pinyin: 'Villages and items are found by pinyin initials: bjj finds Baijiaju.',
  new: 'Begin a new one (what the page is of, else a case)',
  pages: 'To other pages',
  oneByOne: 'One by one (closure queue, red flags, report check)',
  next: 'Next',
  previous: 'Previous',
  evidence: 'Evidence before, evidence after',
  verdicts: 'Red flag: true, false, to be checked, take back',
};

/** What went wrong: what happened, what was kept, what to do. */
export const failure: InEnglish<typeof zh.failure> = {
  whoMay: ' It is for: {{roles}}.',
  between: ', ',
  kept: 'What you typed is still on the page.',
  unchanged: 'Nothing in the ledger was changed.',
  kinds: {
    invalid: {
      what: 'Something that was typed is not valid.',
      todo: 'Please mend it as told and save again.',
    },
    'signed-out': { what: 'The session has ended.', todo: 'Please sign in again.' },
    unproved: {
      what: 'It could not be told who this is.',
      todo: 'Please check what you typed; after several failures one has to wait a while.',
    },
    forbidden: { what: 'The current user may not do this.', todo: 'Please ask somebody who may.' },
    missing: {
      what: 'This was not found.',
      todo: 'It may have been withdrawn, or the address is wrong. Please open it from the register again.',
    },
    conflict: {
      what: 'Somebody else changed this before you saved.',
      todo: 'Please compare both versions and decide.',
    },
    refused: { what: 'A rule of the ledger does not allow this.', todo: 'Please see the reason.' },
    busy: {
      what: 'Something else is being written to the ledger, and this change did not get its turn.',
      todo: 'Please try again in a while.',
    },
    offline: {
      what: 'The ledger program does not answer.',
      todo: 'Please make sure that the window in which it runs is open, then try again.',
    },
    broken: {
      what: 'The ledger program failed; this was not done.',
      todo: 'Please try again. If it fails again, tell the administrator the code below.',
    },
  },
  code: 'Code {{code}}',
  openExisting: 'Open the one that is registered',
  pageBroken: 'This page cannot be shown.',
  pageBrokenTodo:
    'Nothing in the ledger was changed. Please open the page again; if it fails again, tell the administrator the code below.',
  reload: 'Open again',
};

/** A page that is not there. */
export const lost: InEnglish<typeof zh.lost> = {
  title: 'No such page',
  text: 'The address may be wrong, or the content has moved. Nothing in the ledger was changed.',
  home: 'To the page of today',
};

/** Text that was typed and not saved. */
export const unsaved: InEnglish<typeof zh.unsaved> = {
  title: 'Something is not saved yet',
  text: 'If you leave, what you have just typed is lost.',
  stay: 'Go on typing',
  leave: 'Leave without saving',
};

/** Two versions of one thing. */
export const conflict: InEnglish<typeof zh.conflict> = {
  title: '{{name}} was changed by somebody else',
  text: 'After you opened it, somebody else saved. Choose line by line what to keep, then save. What is not listed is the same in both.',
  field: 'Field',
  yours: 'What I typed',
  theirs: 'In the ledger now',
  save: 'Save what is chosen',
  takeTheirs: 'Give up my changes',
  nothing: 'The ledger already says what you typed; nothing needs to be saved.',
};
