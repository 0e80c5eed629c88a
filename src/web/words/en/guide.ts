import type { InEnglish } from '../words.js';
import type { zh } from '../zh.js';

/** The office's guide; paragraphs are parted by line ends. */
export const guide: InEnglish<typeof zh.guide> = {
  title: 'Guide',
  intro: 'In the order of a day at the office. Each part can be followed by itself.',
  contents: 'Contents',
  open: 'Open “{{page}}”',
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
    today: {
      title: 'Begin the day at “Today”',
      text: 'The program opens at “Today”. “Waiting for me” lists what waits for you by your role: cases to hand out, to verify, to close, applications for more time or writing off, task sheets that came back; “To keep an eye on” lists what is due soon, late, or recovered and not paid in. A number opens its cases.\nWhen a village reports money by telephone, choose the call, type a line such as “bjj 3200”, paste the screenshot and press Enter.\nThe list of what is overdue can be printed, or exported for those who look after the villages.',
      caption: 'Today: what waits for me, what to watch, what came in',
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
    closing: {
      title: 'Closing cases',
      text: 'Cases for which closure is requested stand in the queue, the earliest first. The case is on the left, its evidence on the right; photographs and PDF files are seen there and then.\nEverything has a key: J and K go on, C closes, R returns with a reason, V verifies, the arrows turn the evidence. Where evidence is missing, money is left, or nobody was dealt with, the page says why it cannot be closed.\nWho closes, and whether deadlines count natural or working days, the office lead decides on the campaign’s page, under Basis and stages. For working days, paste the State Council’s notice of holidays under Holidays each November; the program reads the next year from it.\nWho recorded or requested, the person responsible and their kin do not close. A closure that was wrong is revoked by another inspector, with a reason; nobody revokes what they closed themselves.\nWhere a town has a single inspector, the administrator makes an inspector’s account on the users’ page for somebody of the county’s liaison office or of the town’s discipline committee, with this town as scope, and that person revokes. A deputy cannot: while deputising, what one of the two does counts as done by both; once it is over, the deputy may revoke what they had no part in.',
    },
    discipline: {
      title: 'Persons dealt with',
      text: 'The register of sanctions has a page each for sanctions, measures, persons, hand-overs and disciplinary money. A sanction is entered as its paper has it; the effect period is computed by the rules in force on the day of the decision, and not where the paper says nothing.\nA measure is no sanction, and one person with several sanctions counts once. Only announced sanctions are entered; before that a case says that it was handed over, with the receipt.\nAmong the figures stands “Punished, not put right”; its number opens those cases.',
    },
    assets: {
      title: 'Assets, resources and counts',
      text: 'Fixed assets, materials, construction, animals, trees and land are registered here, area in mu. Enter them one by one, or import the whole form of a count.\nOpen an asset and record a count: how many there are, in what condition, with photographs. What differs between books and count is computed: booked and gone, found and not booked, quantity, value, area. One page shows both side by side with the photographs.\nA disposal has its way, procedure, resolution and valuation.',
      caption: 'Books against count, side by side',
    },
    contracts: {
      title: 'Contracts and rents',
      text: 'A contract has its thing, lessee, term, yearly rent and day, deposit and procedure. Where nobody knows what was paid before it was recorded, no arrears are computed.\n“Rents due” lists who owes how many rents and how much by a day, the most first; “Expiring” lists what ends within so many days, and what is over and nobody ended. Payments are recorded in the contract; a slip is taken back by a line that reverses it.\nA contract may have several tags and still counts once.',
    },
    funds: {
      title: 'Money in and out',
      text: 'Register the accounts first (only the last digits of a number), then type or import their entries. Choose one account to see what it held after each entry.\nUnder “Statements”, record what a statement says that an account held on a day: the book balance and the difference are computed; say in the note what explains one.\n“By month” shows what came in and went out, “Money lent” shows to whom money was lent and what came back. An entry that brings money back names the loan.\nSubjects are kept as the voucher writes them and placed in the chart of their day.',
    },
    claims: {
      title: 'Claims and debts',
      text: 'Claims and debts have a list each: the other side, class, when it arose (a year is enough), principal, what is open, interest, papers. Confirmed, disputed, not signed and not found are recorded as such.\nPayments are recorded one by one and what is open grows smaller. “Ageing” shows it by years; the bands, the day from which there is to be no new debt and the line of warning are settings of the town.',
    },
    flags: {
      title: 'Red flags: the program notices, a person decides',
      text: 'Some dozens of rules look at funds, assets, contracts, claims and cases; what they notice stands in the list of flags. A flag is no finding: it says its rule, the ground and what it went by, beside the rows themselves.\nDecide by keyboard: J and K go on, 1 true, 2 false (with a reason; it is not asked again while the data stay), 3 to be checked, 0 takes back.\nA true one becomes a case there and then, with village, item, amount and details filled in, and the photographs of the count as its evidence; the case names the flag that it came from.\nRules can be switched off or tuned by campaign, with what was true and false so far beside the switch.',
      caption: 'Red flags: the list, the rule and its data, the rows',
    },
    completeness: {
      title: 'Are the registers complete?',
      text: 'A line for each village: how much is registered in each register, how much of it is proved, and when the last count and the last entry were. What is missing is red.\nVillages without any case reported nothing: they should be sampled, and the page leads to the draw.\nThe table can be printed, or exported to Excel.',
    },
    stages: {
      title: 'Nine steps and inspections',
      text: 'The nine steps show how far each village is, from checking and registering to the rules that are to stay. “Show what is lacking” names villages in which a step still lacks something by the ledger; a person decides whether it is done.\nInspection rounds are recorded with the villages seen, what was found and by when it is to be mended, and printed as a circular.',
    },
    notices: {
      title: 'Public notices',
      text: 'Choose what is published and for which villages; the notice is made from the ledger, with personal data masked. When it hangs, record the day and the place and add photographs.\nIts days count from the day after it was posted. Objections are recorded and answered here: what they say, not who said it. Afterwards the meeting confirms it, with how many came and what they decided.\nA notice that was not posted in time is shown as late, and becomes a flag.',
    },
    tips: {
      title: 'Tips',
      text: 'Of letters, calls and visits only this is recorded: the day, the village, to whom it was passed on, when it was answered. No name of who told, no content, no letter is kept.\nPass it on within 5 days and settle it within 15; what takes longer is shown as late. Signed letters go to the discipline inspection unopened.',
    },
    handing: {
      title: 'Returns',
      text: 'One click on the page of returns gives the village summary, the register of cases or that of villages. For a part, filter the register and export the list.\nEach workbook says from which ledger it comes, when, and how many rows it has; it can be imported again.',
      caption: 'Returns: one click each',
    },
    lists: {
      title: 'Lists and print',
      text: 'There are lists of problems, of duties, of results, and the whole rectification ledger: choose village and category, and the page is what will be printed; it can be exported as well. The other papers are named beside them.\nWhatever is printed says at its end which ledger, campaign, day and filters, who printed it, and the heads of the chains. Notices that hang in a village carry no heads.',
    },
    returns: {
      title: 'Monthly and quarterly returns',
      text: 'Close a month or a quarter on the page of returns after comparing its totals with what was stated. From then on its file, every case as it was and the totals stay as they are.\nLater corrections stand in the next return as adjustments of the one before. A return that was wrong is replaced with a reason, and the old one is kept.',
    },
    stageReport: {
      title: 'The stage report',
      text: 'The report is made as a Word document in the form of official papers. All numbers come from the ledger, and differences from what was stated stand in footnotes; your own texts are kept for the next time.\nBefore it leaves, the page lists numbers that do not tie. Heading, order and fonts can be changed in a template, in Word or WPS.',
    },
    reportCheck: {
      title: 'Check a report',
      text: 'Paste a report or drop it on the check of reports, even without signing in: totals against their parts, one place against another, one report against the next; whatever does not tie is listed and marked in the text.\nOnly numbers are compared and nothing is kept. Where nothing says what a number belongs to, the program does not guess.',
    },
    forms: {
      title: 'Forms of other offices',
      text: 'Drop the empty form of the county or a department, point once at the column of villages and say what goes where. Then choose the period, and the form is filled with one click.\nIts formulas, formats, validations and protection stay as they are. When a newer form comes, replace the empty file; what was pointed at is kept.',
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
