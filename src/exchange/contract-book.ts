import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  CONTRACT_TAG_LABELS,
  LESSEE_MEMBER_LABELS,
  type ContractView,
} from '../contracts/contract.js';
import { LAND_CLASS_LABELS } from '../assets/land.js';
import { CONTRACT_COLUMNS, type ContractColumnKey } from '../contracts/contract.sheet.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import type { RegisterBook } from './register-books.js';

/** How contracts stand in a workbook. */
export const CONTRACT_BOOK: RegisterBook<ContractView> = {
  name: '承包合同台账',
  columns: CONTRACT_COLUMNS,
  frozen: 'thing',
  summed: ['areaCentiMu', 'rentFen', 'depositFen', 'overdueFen'],
  cells: (view, place): Readonly<Record<ContractColumnKey, PaperValue>> => ({
    rowNo: place,
    village: view.villageName,
    number: view.number,
    kind: CONTRACT_KIND_LABELS[view.kind].zh,
    thing: view.thing,
    landClass: view.landClass === null ? null : LAND_CLASS_LABELS[view.landClass].zh,
    areaCentiMu: view.areaCentiMu,
    lessee: view.lessee,
    lesseeMember: LESSEE_MEMBER_LABELS[view.lesseeMember].zh,
    form: view.form === null ? null : CONTRACT_FORM_LABELS[view.form].zh,
    signedDay: view.signedDay,
    fromDay: view.fromDay,
    toDay: view.toDay,
    endedDay: view.endedDay,
    rentFen: view.rentFen,
    schedule: view.schedule,
    dueMonthDay: view.dueMonthDay,
    paidBeforeFen: view.paidBeforeFen,
    depositFen: view.depositFen,
    depositReturnedDay: view.depositReturnedDay,
    resolution: view.resolution,
    valuation: view.valuation,
    bidding: view.bidding === null ? null : CONTRACT_BIDDING_LABELS[view.bidding].zh,
    filing: view.filing,
    approvedByTown: view.approvedByTown,
    missingTerms: view.missingTerms,
    tags: view.tags.map((tag) => CONTRACT_TAG_LABELS[tag].zh).join('、'),
    note: view.note,
    overdueFen: view.rent.overdueFen,
  }),
  about: [
    ['累计已收', '登记时已经收到的租金;以后的收款另记。没有写的不知道收过多少,不算欠租。'],
    ['欠租', '到导出日应收的租金减去累计已收和以后的收款;没有起始日期或年租金的不算。'],
    ['个人信息', '台账写有承包方。公示按规定应写明承包方和租金,请用公示表。'],
  ],
  readAs: {
    number: '合同的编号;再次导入时以编号对应,没有编号的以标的、承包方和起始日期对应。',
    dueMonthDay: '每年哪一天以前缴,如 10-31、10月31日;不写按每个合同年度的第一天。',
    paidBeforeFen: '到现在一共收了多少租金,一分没收的写 0;不知道的留空,不算欠租。',
    tags: `几个之间用“、”隔开:${Object.values(CONTRACT_TAG_LABELS)
      .map(({ zh }) => zh)
      .join('、')}。`,
  },
};
