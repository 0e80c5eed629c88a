import type { AssetView } from '../../src/assets/asset.js';
import type { CaseRowView } from '../../src/cases/case.js';
import type { ClaimView } from '../../src/claims-debts/claim.js';
import type { ContractView } from '../../src/contracts/contract.js';
import type { AccountView } from '../../src/funds/fund.js';
import { day } from '../../src/kernel/calendar.js';
import {
  assetSections,
  claimSections,
  contractSections,
  fundSections,
  rectificationSections,
  resourceSections,
  valuationSections,
  type NoticedDisposal,
} from '../../src/notices/notice-paper.rules.js';
import type { NoticeKind, NoticeSection } from '../../src/notices/notice.js';
import { paperOf } from '../../src/notices/notice.rules.js';

/** Numbers that never hang on a wall, wherever they were typed. */
const NUMBERS = [
  '141128198502030011',
  '14112819850203001X',
  '6222020800001234567',
  '13803581234',
  '0358-3021234',
];
const NUMBERED = `(${NUMBERS.join(' ')})`;
/** Persons and findings that no column of these kinds lets through. */
const HIDDEN = ['责任支书赵大山', '经手人钱二保', '举报人孙三', '疑点坐收坐支', '警告处分', '欠租户李四毛'];
const HIDING = HIDDEN.join(' ');

const register = {
  id: '01a2022a-76e0-7000-b5c5-da60fd14ef98',
  villageId: 'village',
  villageName: '武家庄',
  voidReason: null,
  recordedBy: `user:${HIDING}`,
  recordedAt: '2015-09-30T02:00:00.000Z',
  updatedAt: '2015-09-30T02:00:00.000Z',
  version: 1,
};

const asset: AssetView = {
  ...register,
  number: HIDING,
  name: `机井${NUMBERED}`,
  classAsWritten: HIDING,
  classCode: 'facilities',
  model: HIDING,
  unit: `眼${NUMBERED}`,
  place: `村北${NUMBERED}`,
  keeper: HIDING,
  acquiredAsWritten: HIDING,
  acquiredDay: null,
  bookQuantityMilli: 2000,
  bookValueFen: 1_200_000,
  bookNetFen: 100,
  areaCentiMu: 1250,
  landClass: 'woodland',
  useAsWritten: HIDING,
  useCode: 'idle',
  fundedBy: 'fiscal',
  note: HIDING,
  countedDay: '2015-08-01',
  foundQuantityMilli: 1000,
  foundValueFen: 600_000,
  foundAreaCentiMu: 1000,
  condition: 'occupied',
  differenceReason: HIDING,
  differences: ['quantity'],
  goneDay: null,
  photographs: [],
};

const account: AccountView = {
  ...register,
  name: `基本户${HIDING}`,
  kind: 'basic',
  bank: `大武信用社${NUMBERED}`,
  tail: '4321',
  approval: HIDING,
  openedDay: null,
  closedDay: null,
  openingFen: 100,
  openingDay: '2013-01-01',
  note: HIDING,
  entries: 3,
  incomeFen: 200,
  expenseFen: 50,
  balanceFen: 250,
};

const claim = (over: Partial<ClaimView>): ClaimView => ({
  ...register,
  side: 'claim',
  counterparty: '大武信用社',
  classAsWritten: HIDING,
  classCode: 'other',
  originDay: null,
  principalFen: 10_000,
  openedFen: 10_000,
  interestFen: 0,
  dueDay: null,
  purpose: HIDING,
  handler: HIDING,
  witness: HIDING,
  evidence: HIDING,
  confirmation: 'disputed',
  confirmedDay: null,
  note: HIDING,
  paidFen: 0,
  outstandingFen: 10_000,
  ageYears: 1,
  before2003: false,
  ...over,
});

const contract: ContractView = {
  ...register,
  number: HIDING,
  thing: `村北荒坡${NUMBERED}`,
  assetId: null,
  areaCentiMu: 5000,
  landClass: 'unused',
  lessee: `张大河${NUMBERED}`,
  lesseeMember: 'no',
  kind: 'four-wastes',
  form: 'oral',
  fromDay: '2010-01-01',
  toDay: '2030-12-31',
  signedDay: null,
  endedDay: null,
  rentFen: 120_000,
  schedule: HIDING,
  dueMonthDay: null,
  paidBeforeFen: 0,
  depositFen: 777_700,
  depositReturnedDay: null,
  resolution: HIDING,
  valuation: HIDING,
  bidding: 'negotiated',
  filing: HIDING,
  approvedByTown: HIDING,
  missingTerms: HIDING,
  note: HIDING,
  tags: ['low-rent', 'arrears'],
  rent: {
    dueFen: 999_900,
    paidFen: 0,
    overdueFen: 999_900,
    overdueSince: '2011-01-01',
    overdueRents: 5,
    nextDueDay: null,
    nextDueFen: 0,
  },
};

const disposal: NoticedDisposal & Readonly<Record<string, unknown>> = {
  assetName: `旧校舍${NUMBERED}`,
  day: '2014-05-01',
  way: 'sold',
  valuationDay: '2014-04-01',
  valuationOrgan: `方山评估公司${NUMBERED}`,
  valuationFen: 500_000,
  proceedsFen: 480_000,
  counterparty: HIDING,
  note: HIDING,
  procedure: HIDING,
  resolution: HIDING,
};

const problem = (over: Partial<CaseRowView>): CaseRowView => ({
  id: register.id,
  campaignCode: 'dawu-2015',
  number: 'DAWU-2015-0001',
  villageId: 'village',
  villageName: '武家庄',
  categoryCode: 'funds',
  itemCode: 'funds/2',
  itemName: '坐收坐支',
  state: 'closed',
  description: HIDING,
  amountKind: 'known',
  nature: 'suspected-discipline',
  source: 'tip',
  foundDay: day('2015-07-03'),
  dueDay: null,
  responsiblePerson: HIDING,
  rectifier: HIDING,
  mark: HIDING,
  version: 1,
  updatedAt: register.updatedAt,
  amountFen: 39_184_00,
  recoveredFen: 30_000_00,
  setOffFen: 0,
  correctedFen: 0,
  writtenOffFen: 0,
  notPursuedFen: 0,
  outstandingFen: 0,
  returnedFen: 30_000_00,
  turnedOverFen: 0,
  householdsFen: 0,
  heldFen: 0,
  continuingKind: null,
  closedDay: day('2015-09-01'),
  inTime: true,
  extensionCount: 0,
  opening: false,
  ...over,
});

/** What each kind prints of registers in which everything that is forbidden was typed. */
const PRINTS: Readonly<Record<NoticeKind, readonly NoticeSection[]>> = {
  assets: assetSections([asset]),
  resources: resourceSections([{ ...asset, classCode: 'resource' }]),
  funds: fundSections([account]),
  'claims-debts': claimSections([
    claim({ counterparty: `方山水泥厂${NUMBERED}` }),
    claim({ counterparty: `李四毛 ${NUMBERS.join(' ')}`, classCode: 'household-taxes' }),
    claim({ counterparty: '王五娃', classCode: 'household-taxes' }),
    claim({ counterparty: '周六', classCode: 'member-loan' }),
    claim({ side: 'debt', counterparty: `吴七斤${NUMBERED}`, classCode: 'private-loan' }),
    claim({ side: 'debt', counterparty: '吴八两', classCode: 'salaries' }),
  ]),
  contracts: contractSections([contract, { ...contract, thing: '已解除的合同', endedDay: '2014-01-01' }]),
  valuations: valuationSections([disposal]),
  rectification: rectificationSections([
    problem({}),
    problem({ state: 'rectifying', itemName: '没有改完的问题', closedDay: null }),
  ]),
};

const printed = (kind: NoticeKind): string => {
  const head = { kind, villageName: '武家庄', townName: '大武镇', campaignName: '清理整治', days: 5 };
  return JSON.stringify(paperOf({ ...head, asOfDay: day('2015-09-30') }, PRINTS[kind]));
};
const rowsOf = (kind: NoticeKind) => PRINTS[kind].map(({ rows }) => rows);

describe.each(Object.keys(PRINTS) as NoticeKind[])('a notice of %s', (kind) => {
  it('carries no identity, bank or telephone number, whatever was typed where', () => {
    expect(printed(kind)).not.toMatch(/\d{7,}/);
    expect(NUMBERS.filter((number) => printed(kind).includes(number))).toEqual([]);
  });

  it('carries nobody responsible, no finding, no sanction, no tip and nobody in arrears', () => {
    const texts = HIDING.split(' ');
    expect(texts.filter((text) => printed(kind).includes(text))).toEqual([]);
    expect(printed(kind)).not.toMatch(/李四毛|王五娃|周六|吴七斤|吴八两/);
  });

  it('has as many cells in each row as columns, and adds up what can be added', () => {
    for (const { columns, rows, total } of PRINTS[kind]) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(total).toHaveLength(columns.length);
    }
  });
});

describe('what must be readable', () => {
  it('of a contract are lessee and rent, and of its trouble nothing', () => {
    expect(rowsOf('contracts')).toEqual([
      [['1', '村北荒坡(***)', '张大河(***)', '50', '2010-01-01至2030-12-31', '1,200.00', '协商发包']],
    ]);
    expect(printed('contracts')).not.toMatch(/9,999\.00|7,777\.00|低价|拖欠|口头/);
  });

  it('of claims are units by name, and persons who owe together by kind', () => {
    expect(rowsOf('claims-debts')).toEqual([
      [
        ['1', '方山水泥厂(***)', '其他', '100.00', '100.00'],
        ['2', '个人(2 笔)', '农户历年税费尾欠', '200.00', '200.00'],
        ['3', '个人(1 笔)', '集体成员借款', '100.00', '100.00'],
      ],
      [
        ['1', '吴某甲', '民间借款', '100.00', '100.00'],
        ['2', '吴某乙', '应付干部工资', '100.00', '100.00'],
      ],
    ]);
  });

  it('of assets are books and count, of accounts what they hold, of valuations organ and price', () => {
    expect(rowsOf('assets')).toEqual([
      [
        [
          '1',
          '机井(***)',
          '办公及公益设施',
          '眼(***)',
          '2',
          '1',
          '12,000.00',
          '6,000.00',
          '村北(***)',
          '闲置',
        ],
      ],
    ]);
    expect(rowsOf('resources')).toEqual([[['1', '机井(***)', '林地', '村北(***)', '12.5', '10', '闲置']]]);
    expect(rowsOf('funds')).toEqual([[['1', '基本户', '大武信用社(***)', '1.00', '2.00', '0.50', '2.50']]]);
    expect(rowsOf('valuations')).toEqual([
      [
        [
          '1',
          '旧校舍(***)',
          '出售转让',
          '方山评估公司(***)',
          '2014-04-01',
          '5,000.00',
          '2014-05-01',
          '4,800.00',
        ],
      ],
    ]);
  });

  it('of problems are those alone that were closed, by kind and money', () => {
    expect(rowsOf('rectification')).toEqual([
      [['1', '集体资金', '坐收坐支', '2015-09-01', '39,184.00', '30,000.00', '30,000.00']],
    ]);
    expect(printed('rectification')).not.toContain('没有改完的问题');
  });
});
