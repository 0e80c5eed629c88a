import type { InEnglish } from '../words.js';
import type { zh } from '../zh.js';

/** The office's guide; paragraphs are parted by line ends. */
export const guide: InEnglish<typeof zh.guide> = {
  title: 'Guide',
  intro: 'In the order of a day at the office. Each part can be followed by itself.',
  contents: 'Contents',
  sections: {
    first: {
      title: 'The first time',
      text: 'When the program runs, open the address that its window shows and sign in. The sample has six accounts: officer, lead, inspector, supervisor, clerk and admin; their passwords stand in first-passwords.json, and the window says where. It is made from the material of Dawu town in 2015; try whatever you like.\nThen sign in as admin and choose “Begin an own ledger” at the top: type the code and the name of your town and choose the kinds of problems. The sample is set aside, not lost.',
      caption: 'Overview: what to do now, totals, categories, villages',
    },
    accounts: {
      title: 'An account for everybody',
      text: 'One account for each person. Sign in as an administrator and add them on the page “Users”: the person, the role, and for which town or villages. The first password is shown once, and its owner changes it.\nWho looks after which village, and who is kin, is noted there as well: whoever recorded or requested, the person responsible and their kin, and the village’s own contact do not close a case, neither from a second account.\nFor the days of an absence a deputy can be named. Administrators see no cases.\nYour own name at the top right leads to password, two-step sign-in and the way out. Administrators should print and seal a recovery sheet.',
    },
    villages: {
      title: 'Import the villages',
      text: 'On the import page choose “Villages” and drop the workbook with the list. If there is none, download the template, fill it in and drop that.\nCases need villages to belong to. Short and former names may be given too, so that other spellings are understood.',
      caption: 'Villages: facts and cases of each',
    },
    importing: {
      title: 'Import what the villages sent',
      text: 'Drop one or many workbooks on the import page, or copy rows in Excel or WPS and paste them. Headings, their order, merged cells, subtotals and units are found by the program.\nYou see the result before anything is written: what is new, what changes, which cell is wrong, whether the totals of the sheet tie. Then choose “Write to the ledger”. The same sheet twice registers nothing twice.',
      caption: 'Result of an import: every fault with its reason',
    },
    mending: {
      title: 'When a sheet has faults',
      text: 'With faults nothing is written. There are three ways on:\nDownload the fault workbook: it looks like the original, with faulty cells coloured and reasons at the right. Mend it and import it again.\nSay once what a name means that the ledger does not know; it is read so from then on.\nIn a hurry, write only the good rows and add the others later.\nIf the whole file was wrong, open it in the list of past imports and take it back.',
      caption: 'Say what a name means: once for each spelling',
    },
    typing: {
      title: 'Register case by case',
      text: 'Press N on any page. Villages are found by pinyin initials: bjj is Baijiaju. Alt+N saves and goes on to the next case, which keeps village and day.\nType amounts as numbers in the unit chosen at the top right. Empty means undetermined, a dash means that no money is concerned. Days may be typed as 2015.7.3 or 20150703.\nOnly the description and the village are needed; the rest can follow when it is known. The question mark shows all keys.',
      caption: 'Registering a case without a mouse',
    },
    finding: {
      title: 'Find, filter, compare',
      text: 'Press the slash key to search. The register is filtered by village, category, state, overdue and more; the filters stay in the address, so a bookmark opens the same list.\nEvery number can be clicked and opens the cases that it counts.\nType the figures of your report on the campaign page under “Stated figures”; “Reconciliation” shows where report, its lines and ledger differ.',
      caption: 'Reconciliation: stated, sum of lines, ledger',
    },
    evidence: {
      title: 'Evidence',
      text: 'Open a case and, under “Evidence”, paste a screenshot, drop photographs and files, or press U to choose them. Type place and time before: chat programs take them out of photographs.\nA whole folder of photographs goes in at once where folders or files are named after villages or case numbers; you see where each belongs before anything is sent.\nOne file may serve many cases. What was put in by mistake can be taken back until the case is handed out; later it is struck through with a reason.',
      caption: 'Evidence: paste, drop, or whole folders',
    },
    handing: {
      title: 'Returns',
      text: 'One click on the page of returns gives the village summary, the register of cases or that of villages. For a part, filter the register and export the list.\nEach workbook says from which ledger it comes, when, and how many rows it has; it can be imported again.',
      caption: 'Returns: one click each',
    },
    correcting: {
      title: 'Correct and withdraw',
      text: 'Open a case and choose “Edit”. Who changed what and when is kept in its history and cannot be deleted.\nA slip can be withdrawn with a reason while the case is only registered. Its number stays used.\nWhen two people change one case, the second sees both versions and chooses line by line.',
      caption: 'A case and its history',
    },
    checking: {
      title: 'Check a paper',
      text: 'Every workbook that leaves carries some groups of characters in its foot (heads). When somebody shows the paper later, type them on the page “History” or drop the file: it says whether the ledger was changed behind the program’s back since.\nA paper copy of what was handed up each month is a witness.',
      caption: 'History: every entry verified, and the heads of a paper',
    },
    keeping: {
      title: 'Backup',
      text: 'The program copies itself hourly, daily, weekly and monthly, and proves each copy. The page “Backup” takes a second folder, a USB drive for example, and says how old the last good copy is; it turns red when that is too old.\nMake one at any time and download it. How to restore stands on the same page.\nOr close the program and copy its data folder (data/var beside the program unless set otherwise). Never keep a ledger on a network share.',
    },
  },
};
