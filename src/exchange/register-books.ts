import type { AssetView } from '../assets/asset.js';
import type { ContractView } from '../contracts/contract.js';
import { CLAIM_CONFIRMATION_LABELS, CLAIM_SIDE_LABELS, type ClaimView } from '../claims-debts/claim.js';
import { CLAIM_COLUMNS, type ClaimColumnKey } from '../claims-debts/claim.sheet.js';
import { LOAN_KIND_LABELS, PAYMENT_WAY_LABELS, type EntryView } from '../funds/fund.js';
import { ENTRY_COLUMNS, type EntryColumnKey } from '../funds/fund.sheet.js';
import type { SheetColumn } from '../kernel/sheet-column.js';
import type { RegisterView } from '../registers/register.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import { ASSET_BOOK } from './asset-book.js';
import { CONTRACT_BOOK } from './contract-book.js';
import type { RegisterKind } from './import.js';

/** How the rows of a register stand in a workbook. */
export interface RegisterBook<View extends RegisterView> {
  /** Name of the sheet and of its title. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** The column up to which the sheet stands still. */
  readonly frozen: string;
  /** Columns that are added up. */
  readonly summed: readonly string[];
  /** The cells of a row by column; `place` counts from 1. */
  readonly cells: (view: View, place: number) => Readonly<Record<string, PaperValue>>;
  /** What the sheet about the export says besides. */
  readonly about: readonly (readonly [what: string, text: string])[];
  /** What a column of the template is read as, where its kind does not say it. */
  readonly readAs: Readonly<Record<string, string>>;
}

const CLAIM_BOOK: RegisterBook<ClaimView> = {
  name: '债权债务台账',
  columns: CLAIM_COLUMNS,
  frozen: 'counterparty',
  summed: ['principalFen', 'interestFen', 'openedFen', 'outstandingFen'],
  cells: (view, place): Readonly<Record<ClaimColumnKey, PaperValue>> => ({
    rowNo: place,
    village: view.villageName,
    side: CLAIM_SIDE_LABELS[view.side].zh,
    debtor: null,
    creditor: null,
    counterparty: view.counterparty,
    classAsWritten: view.classAsWritten,
    originDay: view.originDay,
    principalFen: view.principalFen,
    purpose: view.purpose,
    interestFen: view.interestFen,
    openedFen: view.openedFen,
    dueDay: view.dueDay,
    handler: view.handler,
    witness: view.witness,
    evidence: view.evidence,
    confirmation: view.confirmation === null ? null : CLAIM_CONFIRMATION_LABELS[view.confirmation].zh,
    confirmedDay: view.confirmedDay,
    note: view.note,
    outstandingFen: view.outstandingFen,
    ageYears: view.ageYears,
  }),
  about: [
    ['未偿还', '登记时尚未偿还的金额;以后的收付另记,“现余额”已减去。'],
    ['账龄', '按时间所能指的最后一天到导出日的整年数;没有写时间的不计。'],
    ['个人信息', '台账写有债务人、债权人。只供内部使用,公示请用公示表。'],
  ],
  readAs: {
    side: '债权(别人欠村)或债务(村欠别人);分成两张表的,可以改用“债务人”或“债权人”列,不写本列。',
    openedFen: '尚未偿还的金额;不写按全部未还。',
  },
};

const ENTRY_BOOK: RegisterBook<EntryView> = {
  name: '收支台账',
  columns: ENTRY_COLUMNS.filter(({ key }) => key !== 'balanceFen'),
  frozen: 'day',
  summed: ['incomeFen', 'expenseFen'],
  cells: (view, place): Readonly<Record<EntryColumnKey, PaperValue>> => ({
    rowNo: place,
    village: view.villageName,
    account: view.accountName,
    day: view.day,
    voucher: view.voucher,
    summary: view.summary,
    subjectAsWritten: view.subjectAsWritten,
    incomeFen: view.incomeFen === 0 ? null : view.incomeFen,
    expenseFen: view.expenseFen === 0 ? null : view.expenseFen,
    balanceFen: null,
    counterparty: view.counterparty,
    handler: view.handler,
    approver: view.approver,
    payment: view.payment === null ? null : PAYMENT_WAY_LABELS[view.payment].zh,
    evidence: view.evidence,
    loan: view.loan === null ? null : LOAN_KIND_LABELS[view.loan].zh,
    note: view.note,
  }),
  about: [
    ['余额', '各账户的余额见“资金”页;本表只列收支。'],
    ['个人信息', '台账写有经手人、审批人和对方。只供内部使用。'],
  ],
  readAs: {
    account: '账户名称;一张表只有一个账户的,可以写在表上方(账户:名称)。没有登记过的账户随导入建立。',
    incomeFen: '收到的金额;只付不收的留空。',
    expenseFen: '付出的金额;只收不付的留空。',
  },
};

/** The books of all registers. */
export const REGISTER_BOOKS: { readonly [Kind in RegisterKind]: RegisterBook<RegisterViewOf[Kind]> } = {
  assets: ASSET_BOOK,
  contracts: CONTRACT_BOOK,
  'claims-debts': CLAIM_BOOK,
  'fund-entries': ENTRY_BOOK,
};

/** The view of each register's rows. */
export interface RegisterViewOf {
  readonly assets: AssetView;
  readonly contracts: ContractView;
  readonly 'claims-debts': ClaimView;
  readonly 'fund-entries': EntryView;
}
