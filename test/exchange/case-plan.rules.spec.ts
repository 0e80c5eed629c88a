import type { ExistingCase } from '../../src/cases/case-existing.js';
import { decideCase } from '../../src/exchange/case-plan.rules.js';
import type { CaseDraft, PaperClaims } from '../../src/exchange/import.js';
import { readStagedCase, stageCase, type StagedCase } from '../../src/exchange/staged-case.js';
import { CASE_FIELD_NAMES } from '../../src/cases/case-fields.js';
import { typeOver, type CaseSurroundings } from '../../src/cases/case.rules.js';
import type { SettlementKind } from '../../src/cases/case.js';
import { day, type PartialDay } from '../../src/kernel/calendar.js';

const known: CaseSurroundings = {
  itemOf: (code) => (code === 'funds/2' ? { categoryCode: 'funds', moneyNone: false } : undefined),
  hasVillage: (id) => id === 'v1',
  villageOfGroup: () => undefined,
};
const draft = (change: Partial<CaseDraft> = {}): CaseDraft => ({
  villageId: 'v1',
  categoryCode: 'funds',
  itemCode: 'funds/2',
  description: '出借集体资金',
  amountKind: 'known',
  selfAmountFen: 5_000,
  matchKey: 'm',
  ...change,
});
const { matchKey: _key, ...input } = draft();
const existing = (change: Partial<ExistingCase> = {}): ExistingCase => ({
  id: 'c1',
  no: 1,
  state: 'registered',
  fields: typeOver(null, input, known).fields,
  recoveredFen: 1_000,
  settledFen: 1_000,
  settlements: [{ kind: 'recovered', amountFen: 1_000 }],
  closedDay: null,
  settledByPerson: false,
  countedElsewhere: false,
  ...change,
});
const staged = (row: CaseDraft, surroundings = known): StagedCase =>
  readStagedCase(stageCase({ sheet: 'Sheet1', row: 2 }, row, surroundings, { importId: 'i1', today: TODAY }));
const decide = (row: CaseDraft, byMatch?: ExistingCase, byNo?: ExistingCase, now = known) =>
  decideCase(staged(row), { byMatch, byNo }, now, 'DAWU-2015');

const TODAY = day('2015-12-31');
const claims = (stateWord: string, states: PaperClaims['states']): PaperClaims => ({
  stateWord,
  states,
  closedDay: null,
  settlements: null,
});
const line = (kind: SettlementKind, amountFen: number) => ({
  kind,
  amountFen,
  day: day('2015-09-01'),
  voucher: null,
});

describe('an imported row', () => {
  it('without a number and without its like is a new case', () => {
    const row = draft({ recoveredFen: 200, rectifier: '张某' });
    expect(decide(row)).toEqual({ action: 'create' });
    const { counted, prepared } = staged(row);
    expect(counted).toEqual({
      villageId: 'v1',
      categoryCode: 'funds',
      amountFen: 5_000,
      undetermined: false,
      recoveredFen: 200,
    });
    const { values, told, taken } = prepared();
    expect(values[CASE_FIELD_NAMES.indexOf('description')]).toBe('出借集体资金');
    expect(taken).toEqual([{ field: 'after.rectifier', salt: expect.any(String), value: '"张某"' }]);
    const after: unknown = JSON.parse(`{${told[0]},"number":"DAWU-2015-0001",${told[1]}}`);
    expect(after).toMatchObject({ amountFen: 5_000, importId: 'i1', recoveredFen: 200 });
    expect(JSON.stringify(after)).not.toContain('张某');
  });

  it('comes back from the staging file as it was read, and as the case that it becomes', () => {
    const row = draft({
      description: '出借集体资金“3\t笔”\n未收回',
      responsiblePerson: '张某',
      handlingText: ' 诫勉谈话 ',
      cause: null,
      details: [
        { description: '2014年出借', amountFen: 3_000, occurred: '2014' as PartialDay, voucher: '记-7' },
      ],
      recoveredFen: 200,
      claims: claims('整改中', ['rectifying']),
    });
    const back = staged(row);
    expect(back.draft()).toEqual(row);
    const { values, details, recoveredFen, matchKey, taken } = back.prepared();
    const fields = Object.fromEntries(CASE_FIELD_NAMES.map((name, at) => [name, values[at]]));
    expect(fields).toEqual(typeOver(null, row, known).fields);
    expect({ details, recoveredFen, matchKey }).toEqual({
      details: row.details,
      recoveredFen: 200,
      matchKey: 'm',
    });
    expect(taken.map(({ value }) => value)).toEqual(['"诫勉谈话"', '"张某"']);
  });

  it('that an older program staged must be read again', () => {
    expect(() => readStagedCase('{"sheet":"Sheet1","row":2}\t{}')).toThrow('请重新预览');
  });

  it('that cannot be a new case says why', () => {
    expect(decide(draft({ recoveredFen: 5_001 }))).toEqual({
      action: 'refuse',
      faults: [{ code: 'recovered-exceeds-amount', value: '5001', field: 'recoveredFen' }],
    });
  });

  it.each<[string, CaseSurroundings, string]>([
    ['item', { ...known, itemOf: () => undefined }, 'item-unknown'],
    ['village', { ...known, hasVillage: () => false }, 'village-unknown'],
  ])('is refused when its %s has gone since it was read', (_name, now, code) => {
    expect(decide(draft(), undefined, undefined, now)).toMatchObject({
      action: 'refuse',
      faults: [{ code }],
    });
  });

  it('with the number of no case is refused', () => {
    expect(decide(draft({ no: 9 }))).toEqual({
      action: 'refuse',
      faults: [{ code: 'number-unknown', value: 'DAWU-2015-0009', field: 'no' }],
    });
  });

  it('that says what the ledger says changes nothing', () => {
    expect(decide(draft({ recoveredFen: 1_000 }), existing())).toMatchObject({
      action: 'unchanged',
      remarks: [],
    });
  });

  it('changes what it states and leaves alone what its empty cells do not state', () => {
    const there = existing({ fields: { ...existing().fields, note1: '旧备注', leader: '张某' } });
    expect(decide(draft({ note1: null, leader: '李某' }), there)).toMatchObject({
      action: 'change',
      fields: { note1: '旧备注', leader: '李某' },
    });
  });

  it.each<[string, number, number]>([
    ['more', 1_500, 500],
    ['less', 400, -600],
  ])('that states %s recovered adds the difference as a line', (_name, statedFen, changeFen) => {
    expect(decide(draft({ recoveredFen: statedFen }), existing())).toMatchObject({
      action: 'change',
      recoveredChangeFen: changeFen,
    });
  });

  it('does not override settlements that a person recorded, and says so', () => {
    expect(decide(draft({ recoveredFen: 1_500 }), existing({ settledByPerson: true }))).toEqual({
      action: 'unchanged',
      target: existing({ settledByPerson: true }),
      remarks: [{ code: 'recovered-kept', stated: '15.00元', computed: '10.00元' }],
      stand: null,
    });
  });

  it('gives no amount to a case whose money another one counts, and says so', () => {
    const none = { amountKind: 'none', amountFen: 0, selfAmountFen: null } as const;
    const { fields } = existing();
    const linked = existing({
      countedElsewhere: true,
      fields: { ...fields, ...none },
      settledFen: 0,
      recoveredFen: 0,
    });
    expect(decide(draft({ selfAmountFen: 5_000 }), linked)).toMatchObject({
      action: 'unchanged',
      remarks: [{ code: 'amount-kept', stated: '50.00元', computed: '0.00元' }],
    });
  });

  it('does not make a known amount unknown, and says so', () => {
    expect(decide(draft({ amountKind: 'undetermined', selfAmountFen: null }), existing())).toMatchObject({
      action: 'unchanged',
      remarks: [{ code: 'amount-kept', stated: null, computed: '50.00元' }],
    });
  });

  it('may say that no money is concerned after all, unless some has come back', () => {
    const row = draft({ amountKind: 'none', selfAmountFen: null });
    expect(decide(row, existing({ recoveredFen: 0, settledFen: 0 }))).toMatchObject({
      action: 'change',
      fields: { amountKind: 'none', amountFen: 0 },
    });
    expect(decide(row, existing())).toMatchObject({
      action: 'refuse',
      faults: [{ code: 'recovered-exceeds-amount' }],
    });
  });

  it('does not change a case that is voided', () => {
    const there = existing({ state: 'voided' });
    expect(decide(draft({ no: 1, leader: '李某' }), undefined, there)).toMatchObject({
      action: 'refuse',
      faults: [{ code: 'case-voided' }],
    });
    expect(decide(draft({ no: 1 }), undefined, there)).toMatchObject({ action: 'unchanged' });
  });

  it('does not change a case that is closed, and says how many fields differ', () => {
    const there = existing({ state: 'closed', closedDay: day('2015-09-01') });
    expect(decide(draft({ no: 1, leader: '李某', note1: '补记' }), undefined, there)).toMatchObject({
      action: 'unchanged',
      remarks: [{ code: 'closed-kept', stated: '2' }],
    });
    expect(decide(draft({ no: 1 }), undefined, there)).toMatchObject({ action: 'unchanged', remarks: [] });
  });

  it.each<[string, ExistingCase['state'], Partial<CaseDraft>, string[]]>([
    ['the state that it has', 'rectifying', { claims: claims('整改中', ['rectifying']) }, []],
    ['another state', 'rectifying', { claims: claims('已销号', ['closed']) }, ['state-kept']],
    ['a word that fits', 'closed', { claims: claims('已整改', ['verified', 'closed']) }, ['closed-kept']],
    ['a result that does not fit', 'rectifying', { resultText: '已整改到位' }, ['state-kept']],
    ['a result that says nothing of a state', 'rectifying', { resultText: '已开会研究' }, []],
    [
      'a day of closure',
      'rectifying',
      { claims: { ...claims('整改中', ['rectifying']), closedDay: day('2015-09-02') } },
      ['closed-day-kept'],
    ],
    [
      'other settlements',
      'rectifying',
      { claims: { ...claims('整改中', ['rectifying']), settlements: [line('corrected', 1_000)] } },
      ['settlements-kept'],
    ],
    [
      'the same settlements in two lines',
      'rectifying',
      {
        claims: {
          ...claims('整改中', ['rectifying']),
          settlements: [line('recovered', 400), line('recovered', 600)],
        },
      },
      [],
    ],
    ['another deadline', 'rectifying', { dueDay: day('2016-01-31') }, ['deadline-kept']],
  ])('that states %s of a case that is %s never moves it', (_what, state, change, codes) => {
    const there = existing({
      state,
      fields: { ...existing().fields, note1: state === 'closed' ? '有' : null },
    });
    const decision = decide(draft({ note1: state === 'closed' ? '无' : null, ...change }), there);
    expect(decision).toMatchObject({ action: change.resultText === undefined ? 'unchanged' : 'change' });
    const remarks = 'remarks' in decision ? decision.remarks : [];
    expect(remarks.map(({ code }) => code)).toEqual(codes);
  });

  it('whose number means one case and whose words mean another is refused', () => {
    expect(decide(draft({ no: 1 }), existing({ id: 'c2', no: 2 }), existing())).toMatchObject({
      action: 'refuse',
      faults: [{ code: 'case-twice', value: 'DAWU-2015-0002' }],
    });
  });
});
