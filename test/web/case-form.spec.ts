import type { TaxonomyView } from '../../src/campaigns/campaign.js';
import type { CaseView } from '../../src/cases/case.js';
import { day } from '../../src/kernel/calendar.js';
import { changedInput, readForm } from '../../src/web/pages/cases/case-form-reading.js';
import { emptyForm, formOf, type CaseFormValues } from '../../src/web/pages/cases/case-form-values.js';

const item = (code: string, categoryCode: 'management' | 'funds', moneyNone: boolean) => ({
  id: code,
  code,
  categoryCode,
  no: 1,
  name: code,
  nameEn: null,
  moneyNone,
  asksPerson: false,
  dueDays: null,
  measures: null,
  evidenceChecklist: [],
  basis: null,
});

const taxonomy: TaxonomyView = {
  campaignCode: 'c',
  categories: [
    { code: 'management', name: '管理', nameEn: 'm', items: [item('management/1', 'management', true)] },
    { code: 'funds', name: '资金', nameEn: 'f', items: [item('funds/2', 'funds', false)] },
  ],
};

const typed = (values: Partial<CaseFormValues>): CaseFormValues =>
  emptyForm({ villageId: 'v', place: 'funds/2', description: '白条入账', ...values });

const read = (values: Partial<CaseFormValues>, unit: '元' | '万元' = '元') =>
  readForm(typed(values), unit, taxonomy);

describe('the form of a case', () => {
  it.each([
    ['39184', '元', 3_918_400],
    ['3.9184', '万元', 3_918_400],
    ['3.9184万元', '元', 3_918_400],
    ['12,345.00', '元', 1_234_500],
    ['12.5', '元', 1_250],
    ['0', '元', 0],
  ] as const)('reads %s in %s digit by digit', (text, unit, fen) => {
    const { input, faults } = read({ selfAmount: text }, unit);
    expect(faults).toEqual([]);
    expect(input).toMatchObject({ amountKind: 'known', selfAmountFen: fen, verifiedAmountFen: null });
  });

  it('takes an empty amount as undetermined, and under an item that concerns no money as none', () => {
    expect(read({}).input.amountKind).toBe('undetermined');
    expect(read({ place: 'management/1' }).input.amountKind).toBe('none');
    expect(read({ selfAmount: '—' }).input).toMatchObject({ amountKind: 'none', selfAmountFen: null });
  });

  it('lets the verified amount decide where both are there', () => {
    expect(read({ selfAmount: '未核定', verifiedAmount: '5' }).input).toMatchObject({
      amountKind: 'known',
      selfAmountFen: null,
      verifiedAmountFen: 500,
    });
  });

  it.each([
    [{ description: ' ' }, 'description', 'description'],
    [{ villageId: null }, 'villageId', 'place'],
    [{ selfAmount: '约3万' }, 'selfAmount', 'amount'],
    [{ selfAmount: '3.5万' }, 'selfAmount', 'amountUnit'],
    [{ selfAmount: '-1' }, 'selfAmount', 'amountNegative'],
    [{ selfAmount: '0.001' }, 'selfAmount', 'amountBelowFen'],
    [{ selfAmount: '20000000亿元' }, 'selfAmount', 'amountLarge'],
    [{ foundDay: '2015-02-30' }, 'foundDay', 'day'],
    [{ due: '2015.13.1' }, 'due', 'day'],
    [{ foundDay: '2015-07-03', due: '2015-07-02' }, 'due', 'dueBeforeFound'],
    [{ occurred: '前几年' }, 'occurred', 'occurred'],
    [{ area: '一大片' }, 'area', 'area'],
    [{ quantity: '3', quantityUnit: '' }, 'quantityUnit', 'quantityUnit'],
  ] as const)('refuses %j', (values, at, word) => {
    expect(read(values).faults).toContainEqual({ at, word });
  });

  it('names every fault at once', () => {
    expect(read({ description: '', selfAmount: 'abc', foundDay: 'x' }).faults).toHaveLength(3);
  });

  it('lets a case without village wait as unclassified only', () => {
    expect(read({ villageId: null, place: null }).faults).toEqual([]);
    expect(read({ villageId: null, place: 'category:unclassified' }).faults).toEqual([]);
    expect(read({ villageId: null, place: 'category:funds' }).faults).toHaveLength(1);
  });

  it('takes words without digits as a deadline that is none', () => {
    expect(read({ due: '长期' }).input).toMatchObject({ dueDay: null, dueAsWritten: '长期' });
    expect(read({ due: '2015年9月1日' }).input).toMatchObject({ dueDay: '2015-09-01', dueAsWritten: null });
  });

  it('reads a span of years and points at a detail without text', () => {
    expect(read({ occurred: '2008-2012' }).input).toMatchObject({ occurredFrom: '2008', occurredTo: '2012' });
    expect(read({ details: [{ description: '一笔' }, {}] }).faults).toEqual([
      { at: ['details', 1, 'description'], word: 'detailEmpty' },
    ]);
  });
});

const stored: CaseView = {
  id: 'c1',
  campaignCode: 'c',
  number: 'C-0001',
  villageId: 'v',
  villageName: '白家咀',
  categoryCode: 'funds',
  itemCode: 'funds/2',
  itemName: '违规出借资金',
  state: 'registered',
  description: '出借',
  amountKind: 'known',
  amountFen: 3_918_401,
  selfAmountFen: 3_918_401,
  verifiedAmountFen: null,
  recoveredFen: 0,
  setOffFen: 0,
  correctedFen: 0,
  writtenOffFen: 0,
  notPursuedFen: 0,
  outstandingFen: 3_918_401,
  returnedFen: 0,
  turnedOverFen: 0,
  householdsFen: 0,
  heldFen: 0,
  nature: 'violation',
  source: 'audit',
  foundDay: day('2015-07-03'),
  dueDay: null,
  dueAsWritten: '长期',
  responsiblePerson: '张某',
  rectifier: null,
  mark: null,
  continuingKind: null,
  closedDay: null,
  inTime: null,
  extensionCount: 0,
  opening: false,
  version: 3,
  updatedAt: '2015-09-01T00:00:00.000Z',
  groupId: null,
  groupName: null,
  occurredFrom: null,
  occurredTo: null,
  cause: null,
  areaCentiMu: 1_250,
  quantityMilli: 3_500,
  quantityUnit: '吨',
  policyBasis: null,
  responsiblePost: null,
  responsibleStatus: 'left',
  leader: null,
  responsibleUnit: null,
  measures: null,
  progressText: null,
  resultText: null,
  handlingText: null,
  note1: null,
  note2: null,
  note3: null,
  sheetNumber: null,
  importId: null,
  recordedBy: 'user:local',
  recordedAt: '2015-09-01T00:00:00.000Z',
  voidReason: null,
  details: [],
  settlements: [],
  dispositions: [],
  verifiedBasis: null,
  sameMoneyAs: null,
};

describe('editing a case', () => {
  it.each(['元', '万元'] as const)('changes nothing when nothing was typed, in %s', (unit) => {
    const opened = readForm(formOf(stored, unit), unit, taxonomy);
    expect(opened.faults).toEqual([]);
    for (const [field, value] of Object.entries(opened.input)) {
      expect([field, value]).toEqual([field, Reflect.get(stored, field)]);
    }
  });

  it('sends only what was changed', () => {
    const before = readForm(formOf(stored, '元'), '元', taxonomy).input;
    const after = readForm({ ...formOf(stored, '元'), cause: '账目混乱' }, '元', taxonomy).input;
    expect(changedInput(before, after)).toEqual({ cause: '账目混乱' });
  });

  it('sends the three parts of an amount together', () => {
    const before = readForm(formOf(stored, '元'), '元', taxonomy).input;
    const after = readForm({ ...formOf(stored, '元'), selfAmount: '' }, '元', taxonomy).input;
    expect(changedInput(before, after)).toEqual({
      amountKind: 'undetermined',
      selfAmountFen: null,
      verifiedAmountFen: null,
    });
  });
});
