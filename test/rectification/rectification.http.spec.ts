import type { CaseView } from '../../src/cases/case.js';
import type { Page } from '../../src/kernel/paging.js';
import type { RectificationView } from '../../src/rectification/rectification.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

const TODAY = '2015-09-30';
type Ask = (
  path: string,
  body?: object,
) => Promise<{ status: number; body: CaseView & { code: string; params: Record<string, unknown> } }>;

describe.each(ENGINES)('the work on a case over HTTP on %s', (engine) => {
  let served: ServedLedger;
  let villageId: string;
  const people: Record<string, Ask> = {};

  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    villageId = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=1')).body.rows[0]?.id ?? '';
    for (const [name, role] of [
      ['officer', 'officer'],
      ['lead', 'lead'],
      ['other-lead', 'lead'],
      ['inspector', 'inspector'],
      ['other-inspector', 'inspector'],
    ] as const) {
      const { accountId } = await addPerson(served.app, { name, role, scope: { kind: 'all' } });
      const cookie = await cookieOf(served.app, accountId);
      people[name] = async (path, body) => {
        const response = await fetch(`${served.url}${path}`, {
          method: body === undefined ? 'GET' : 'POST',
          headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: response.status, body: (await response.json()) as Awaited<ReturnType<Ask>>['body'] };
      };
    }
  });
  afterAll(() => served.close());

  const as = (name: string): Ask => {
    const ask = people[name];
    if (ask === undefined) throw new Error(`nobody is called ${name}`);
    return ask;
  };
  let serial = 0;
  const register = async (input: object = {}): Promise<CaseView> => {
    const answer = await as('officer')('/api/cases', {
      campaignCode: served.campaign,
      villageId,
      itemCode: 'funds/2',
      foundDay: '2015-07-03',
      description: `出借集体资金第${++serial}笔`,
      ...input,
    });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  /** Does one thing on a case as it is now, and answers it. */
  const act = async (who: string, one: CaseView, what: string, input: object = {}): Promise<CaseView> => {
    const answer = await as(who)(`/api/cases/${one.id}/${what}`, { version: one.version, ...input });
    if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  /** Tries what is refused, and answers its code. */
  const refusal = async (who: string, one: CaseView, what: string, input: object = {}): Promise<string> => {
    const answer = await as(who)(`/api/cases/${one.id}/${what}`, { version: one.version, ...input });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    return answer.body.code;
  };
  const refusalOfEdit = async (one: CaseView, input: object): Promise<string> =>
    (await served.ask<{ code: string }>('PATCH', `/api/cases/${one.id}`, { version: one.version, ...input }))
      .body.code;
  const work = async (one: CaseView): Promise<RectificationView> =>
    (await served.ask<RectificationView>('GET', `/api/cases/${one.id}/rectification`)).body;

  it('goes from the register to the closure, every step by whom it belongs to', async () => {
    let one = await register({ selfAmountFen: 320_000, rectifier: '某甲' });
    expect(await refusal('officer', one, 'assign', { dueDay: '2015-10-15' })).toBe('access.forbidden');
    expect(await refusal('lead', one, 'assign', { dueDay: '2015-02-30' })).toBe('move.day-impossible');
    one = await act('lead', one, 'assign', { day: '2015-07-10', dueDay: '2015-10-15', measures: '收回借款' });
    one = await act('officer', one, 'progress', {
      day: '2015-08-01',
      text: '已还三千二百元',
      providedBy: '村报账员',
    });
    expect(one).toMatchObject({ state: 'rectifying', progressText: '已还三千二百元', dueDay: '2015-10-15' });
    expect(await refusal('officer', one, 'request-closure', { personHandling: 'not-needed' })).toBe(
      'move.lacks',
    );
    one = await act('officer', one, 'settlements', {
      kind: 'recovered',
      amountFen: 320_000,
      day: '2015-08-01',
      voucher: '收据12',
    });
    expect(one).toMatchObject({ recoveredFen: 320_000, outstandingFen: 0 });
    expect((await work(one)).undisposedFen).toBe(320_000);
    one = await act('officer', one, 'dispositions', { kind: 'returned-to-village', amountFen: 320_000 });
    expect((await work(one)).undisposedFen).toBe(0);
    one = await act('officer', one, 'request-closure', { day: '2015-09-01', personHandling: 'not-needed' });
    one = await act('lead', one, 'verify');
    expect(await refusal('lead', one, 'close')).toBe('move.not-yours');
    one = await act('inspector', one, 'close');
    expect(one).toMatchObject({ state: 'closed', closedDay: TODAY, inTime: true });
    expect(await refusal('inspector', one, 'revoke', { reasonCode: 'false', reason: '收据是补开的' })).toBe(
      'duties.too-near',
    );
    one = await act('other-inspector', one, 'revoke', { reasonCode: 'false', reason: '收据是补开的' });
    expect(one).toMatchObject({ state: 'rectifying', closedDay: null, inTime: null });
    const view = await work(one);
    expect(view.moves.map(({ toState }) => toState)).toEqual([
      'assigned',
      'rectifying',
      'closure-requested',
      'verified',
      'closed',
      'rectifying',
    ]);
    expect(view.progress).toMatchObject([
      { text: '已还三千二百元', providedBy: '村报账员', recordedBy: 'user:officer' },
    ]);
  });

  it('puts a case right at once in one form, with every implied move in its history', async () => {
    let one = await register({ amountKind: 'none' });
    one = await act('officer', one, 'immediate', { personHandling: 'not-needed', resultText: '当场改正' });
    expect(one).toMatchObject({ state: 'closure-requested', resultText: '当场改正' });
    expect((await work(one)).moves).toHaveLength(3);
    one = await act('inspector', one, 'return', { reasonCode: 'evidence-unclear' });
    expect(one.state).toBe('rectifying');
  });

  it('tells whoever was slower what the case is now', async () => {
    const one = await register({ amountKind: 'none' });
    await act('lead', one, 'assign', { dueAsWritten: '长期' });
    expect(await refusal('lead', one, 'assign', { dueAsWritten: '长期' })).toBe('case.changed');
  });

  it('extends a deadline on the word of another person than who asked, and counts', async () => {
    let one = await register({ amountKind: 'none' });
    one = await act('lead', one, 'assign', { day: '2015-08-01', dueDay: '2015-09-15' });
    one = await act('lead', one, 'ask-extension', { toDueDay: '2015-10-31', reason: '等县里批复' });
    expect(await refusal('lead', one, 'extend', { granted: true })).toBe('duties.too-near');
    one = await act('other-lead', one, 'extend', { granted: true });
    expect(one).toMatchObject({ dueDay: '2015-10-31', extensionCount: 1 });
    expect(await refusal('other-lead', one, 'extend', { granted: true })).toBe('extension.none');
    expect(await refusal('officer', one, 'ask-extension', { toDueDay: '2015-10-30', reason: '太早' })).toBe(
      'extension.not-later',
    );
    one = await act('officer', one, 'ask-extension', { toDueDay: '2015-11-30', reason: '再等' });
    one = await act('lead', one, 'extend', { granted: false, note: '不再延' });
    expect(one).toMatchObject({ dueDay: '2015-10-31', extensionCount: 1 });
    expect((await work(one)).extensions.map(({ no, state }) => [no, state])).toEqual([
      [1, 'granted'],
      [2, 'refused'],
    ]);
  });

  it('counts as of any day by the days of moves and lines, whenever they were typed', async () => {
    const item = 'funds/5';
    const figures = async (asOf: string): Promise<unknown> => {
      const path = `/api/rollups?campaign=${served.campaign}&by=item&asOf=${asOf}`;
      const answer = await served.ask<{
        lines: { code: string; closed: number; open: number; recoveredFen: number }[];
      }>('GET', path);
      const line = answer.body.lines.find(({ code }) => code === item);
      return [line?.open, line?.closed, line?.recoveredFen];
    };
    let one = await register({ itemCode: item, selfAmountFen: 7_000 });
    one = await act('lead', one, 'assign', { day: '2015-07-10', dueDay: '2015-08-31' });
    expect(await refusalOfEdit(one, { dueDay: '2015-09-30' })).toBe('case.due-by-extension');
    one = await act('officer', one, 'progress', { day: '2015-07-20', text: '已还' });
    one = await act('officer', one, 'settlements', {
      kind: 'recovered',
      amountFen: 7_000,
      day: '2015-08-05',
    });
    one = await act('officer', one, 'request-closure', { day: '2015-08-10', personHandling: 'not-needed' });
    one = await act('inspector', one, 'close', { day: '2015-08-20' });
    expect(await figures('2015-07-02')).toEqual([0, 0, 0]);
    expect(await figures('2015-08-04')).toEqual([1, 0, 0]);
    expect(await figures('2015-08-19')).toEqual([1, 0, 7_000]);
    expect(await figures('2015-08-20')).toEqual([0, 1, 7_000]);
    await act('other-inspector', one, 'revoke', {
      day: '2015-09-15',
      reasonCode: 'unproven',
      reason: '收据不实',
    });
    expect(await figures('2015-09-14')).toEqual([0, 1, 7_000]);
    expect(await figures(TODAY)).toEqual([1, 0, 7_000]);
  });

  it('puts a case right in stages, each with its day', async () => {
    let one = await register({ amountKind: 'none' });
    one = await act('lead', one, 'assign', { day: '2015-07-10', dueDay: '2015-10-31' });
    const stages = [
      { name: '清账', dueDay: '2015-08-31' },
      { name: '建制度', dueDay: '2015-10-31' },
    ];
    expect(await refusal('officer', one, 'stages', { stages })).toBe('access.forbidden');
    one = await act('lead', one, 'stages', { stages });
    const [first] = (await work(one)).stages;
    one = await act('officer', one, 'stage-done', { stageId: first?.id, done: true, day: '2015-08-20' });
    expect(one.state).toBe('rectifying');
    expect((await work(one)).stages).toMatchObject([
      { place: 1, name: '清账', doneDay: '2015-08-20' },
      { place: 2, name: '建制度', doneDay: null },
    ]);
    expect(await refusal('lead', one, 'stages', { stages: [] })).toBe('stage.done-already');
    one = await act('officer', one, 'stage-done', { stageId: first?.id, done: false });
    one = await act('lead', one, 'stages', { stages: [] });
    expect((await work(one)).stages).toEqual([]);
  });

  it('counts the yuan of a lending case and of its claim once', async () => {
    const total = async (): Promise<number> =>
      (await served.ask<{ amountFen: number }>('GET', `/api/rollups?campaign=${served.campaign}`)).body
        .amountFen;
    const before = await total();
    const loan = await register({ selfAmountFen: 500_000 });
    let claim = await register({ itemCode: 'claims-debts/1', selfAmountFen: 480_000 });
    expect(await total()).toBe(before + 980_000);
    claim = await act('officer', claim, 'verify-amount', { amountFen: 490_000, basis: '对账单' });
    expect(claim).toMatchObject({ amountFen: 490_000, selfAmountFen: 480_000, verifiedBasis: '对账单' });
    claim = await act('officer', claim, 'same-money', { asId: loan.id });
    expect(await total()).toBe(before + 500_000);
    expect((await work(claim)).sameMoney.countedIn).toMatchObject({
      id: loan.id,
      before: { verifiedAmountFen: 490_000 },
    });
    expect((await work(loan)).sameMoney.countedHere).toMatchObject([{ id: claim.id }]);
    expect(await refusalOfEdit(claim, { selfAmountFen: 480_000 })).toBe('money.counted-elsewhere');
    expect(await refusal('officer', loan, 'void', { reason: '登记错了' })).toBe('move.counts-others');
    expect(await refusal('officer', loan, 'same-money', { asId: claim.id })).toBe('same-money.target');
    claim = await act('officer', claim, 'same-money', { asId: null });
    expect(claim).toMatchObject({ amountFen: 490_000, verifiedBasis: '对账单', sameMoneyAs: null });
    expect(await total()).toBe(before + 990_000);
  });

  it('tells before anybody presses which day a period comes to, and who is too near', async () => {
    const last = async (query: string): Promise<unknown> => {
      const answer = await served.ask<{ dueDay?: string; code?: string }>('GET', `/api/deadline?${query}`);
      return answer.body.dueDay ?? answer.body.code;
    };
    expect(await last('from=2015-08-25&days=15&counting=natural-days')).toBe('2015-09-09');
    expect(await last('from=2015-09-25&days=5&counting=working-days')).toBe('2015-10-09');
    expect(await last('from=1999-09-25&days=5&counting=working-days')).toBe('deadline.year-unknown');
    expect(await last('from=2015-02-30&days=5&counting=natural-days')).toBe('move.day-impossible');
    const one = await register({ amountKind: 'none' });
    const asOfficer = await as('officer')(`/api/cases/${one.id}/rectification`);
    expect(asOfficer.body).toMatchObject({ may: ['immediate', 'void'], tooNear: { close: 'recorded' } });
    const asInspector = await as('inspector')(`/api/cases/${one.id}/rectification`);
    expect(asInspector.body).toMatchObject({ closer: 'inspector', tooNear: { close: null } });
  });

  it('lets the clock of a suspended case stand', async () => {
    let one = await register({ amountKind: 'none' });
    one = await act('lead', one, 'assign', { day: '2015-08-01', dueDay: '2015-09-15' });
    one = await act('inspector', one, 'suspend', { day: '2015-08-10', reasonCode: 'lawsuit' });
    one = await act('lead', one, 'resume', { day: '2015-08-20' });
    expect(one).toMatchObject({ state: 'assigned', dueDay: '2015-09-25' });
  });

  it('keeps the laws of money, and takes a slip back by a line of its own', async () => {
    let one = await register({ selfAmountFen: 100_000 });
    expect(await refusal('officer', one, 'settlements', { kind: 'recovered', amountFen: 100_001 })).toBe(
      'money.too-much',
    );
    expect(await refusal('officer', one, 'settlements', { kind: 'written-off', amountFen: 1 })).toBe(
      'money.write-off',
    );
    const setOff = { kind: 'set-off', amountFen: 1, disciplineMoney: 'repaid' };
    expect(await refusal('officer', one, 'settlements', setOff)).toBe('money.discipline-not-recovered');
    one = await act('officer', one, 'settlements', {
      kind: 'recovered',
      amountFen: 60_000,
      disciplineMoney: 'repaid',
    });
    expect(await refusal('officer', one, 'dispositions', { kind: 'held', amountFen: 60_001 })).toBe(
      'money.not-recovered',
    );
    one = await act('officer', one, 'dispositions', { kind: 'turned-over', amountFen: 40_000 });
    const [line] = one.settlements;
    const back = { kind: 'recovered', reverses: line?.id, note: '记错了' };
    expect(await refusal('officer', one, 'settlements', { ...back, amountFen: 20_001 })).toBe(
      'money.disposed-already',
    );
    one = await act('officer', one, 'settlements', { ...back, amountFen: 20_000 });
    expect(one).toMatchObject({ recoveredFen: 40_000, turnedOverFen: 40_000, outstandingFen: 60_000 });
    // What is taken back was counted as got by a discipline organ, and counts so no longer.
    expect(one.settlements.map(({ disciplineMoney }) => disciplineMoney)).toEqual(['repaid', 'repaid']);
    const figure = `campaign=${served.campaign}&figure=recoveredByDisciplineFen`;
    const counted = await served.ask<{ sum: number }>('GET', `/api/rollups/counting/rows?${figure}`);
    expect(counted.body.sum).toBe(40_000);
    expect(await refusal('officer', one, 'settlements', { ...back, amountFen: 40_001 })).toBe(
      'money.reversed-already',
    );
    one = await act('officer', one, 'incomes', { kind: 'yield', amountFen: 800 });
    one = await act('officer', one, 'goods', { kind: 'land', quantity: 350 });
    expect(one.recoveredFen).toBe(40_000);
    expect(await work(one)).toMatchObject({
      incomes: [{ kind: 'yield', amountFen: 800 }],
      goods: [{ kind: 'land', quantity: 350 }],
    });
  });

  it('takes no money back on which a closure rests, but a slip of what came in later', async () => {
    let one = await register({ selfAmountFen: 100_000 });
    one = await act('officer', one, 'settlements', { kind: 'recovered', amountFen: 60_000 });
    const rest = { fate: 'instalments', basis: '还款协议', approver: '镇三资办' };
    one = await act('officer', one, 'immediate', { rest, personHandling: 'not-needed' });
    one = await act('inspector', one, 'close');
    one = await act('officer', one, 'settlements', { kind: 'recovered', amountFen: 30_000 });
    const [first, later] = one.settlements;
    const back = { kind: 'recovered', note: '记错了' };
    const refused = await refusal('officer', one, 'settlements', {
      ...{ ...back, amountFen: 60_000, reverses: first?.id },
    });
    expect(refused).toBe('money.closed-on');
    one = await act('officer', one, 'settlements', { ...back, amountFen: 30_000, reverses: later?.id });
    expect(one).toMatchObject({ state: 'closed', recoveredFen: 60_000, outstandingFen: 40_000 });
  });

  it('adds to a closed case what came in beside its money, and takes back no land that it was closed with', async () => {
    let one = await register({ amountKind: 'none' });
    one = await act('officer', one, 'goods', { kind: 'farmland', quantity: 1_200, day: '2015-08-01' });
    one = await act('officer', one, 'immediate', { personHandling: 'not-needed' });
    one = await act('inspector', one, 'close');
    one = await act('officer', one, 'goods', { kind: 'farmland', quantity: 300 });
    const [stood, later] = (await work(one)).goods;
    const back = { kind: 'farmland', quantity: 1 };
    const slip = { ...back, note: '记错了', reverses: later?.id };
    expect(await refusal('officer', one, 'goods', { ...slip, reverses: stood?.id })).toBe('money.closed-on');
    expect(await refusal('officer', one, 'goods', { ...slip, note: ' ' })).toBe('money.words-missing');
    const huge = { kind: 'farmland', quantity: 1_000_000_001 };
    expect(await refusal('officer', one, 'goods', huge)).toBe('money.beside-too-large');
    expect(await refusal('officer', one, 'goods', { ...slip, day: '2015-09-29' })).toBe('money.day-before');
    one = await act('officer', one, 'goods', slip);
    expect(await refusal('officer', one, 'goods', slip)).toBe('money.line-missing');
    one = await act('other-inspector', one, 'revoke', { reasonCode: 'unproven', reason: '面积不实' });
    one = await act('officer', one, 'goods', { ...slip, reverses: stood?.id });
    expect((await work(one)).goods.map(({ quantity }) => quantity)).toEqual([1_200, 300, -300, -1_200]);
  });

  it('writes money off after the resolution only, by another person than who asked', async () => {
    let one = await register({ selfAmountFen: 100_000 });
    const resolution = {
      amountFen: 100_000,
      resolutionNumber: '村民会议决议〔2015〕3号',
      resolutionDay: '2015-09-10',
      reason: '债务人已故',
    };
    expect(await refusal('officer', one, 'ask-write-off', { ...resolution, day: '2015-09-09' })).toBe(
      'write-off.before-resolution',
    );
    one = await act('lead', one, 'ask-write-off', resolution);
    expect(await refusal('lead', one, 'write-off', { granted: true })).toBe('duties.too-near');
    expect(await refusal('officer', one, 'write-off', { granted: true })).toBe('access.forbidden');
    one = await act('other-lead', one, 'write-off', { granted: true });
    expect(one).toMatchObject({ writtenOffFen: 100_000, outstandingFen: 0 });
    expect(one.settlements).toMatchObject([{ kind: 'written-off', voucher: '村民会议决议〔2015〕3号' }]);
  });

  it('merges a duplicate and keeps its source beside the case that stays', async () => {
    const stays = await register({ amountKind: 'none', source: 'self-check' });
    const duplicate = await register({ amountKind: 'none', source: 'tip' });
    const gone = await act('inspector', duplicate, 'void', { reasonCode: 'merged', mergedIntoId: stays.id });
    expect(gone).toMatchObject({ state: 'voided', voidReason: '重复并入' });
    expect((await work(stays)).merged).toMatchObject([{ number: duplicate.number, source: 'tip' }]);
    expect((await work(gone)).mergedInto).toBe(stays.id);
  });

  it('closes with money outstanding only where its fate is named', async () => {
    let one = await register({ selfAmountFen: 50_000 });
    const rest = { fate: 'instalments', basis: '还款协议', approver: '镇三资办' };
    one = await act('lead', one, 'assign', { dueDay: '2015-12-31' });
    one = await act('lead', one, 'continue', {
      continuingKind: 'instalments',
      reportMonths: 3,
      reason: '分三年还',
    });
    expect(one).toMatchObject({ state: 'continuing', continuingKind: 'instalments' });
    one = await act('officer', one, 'request-closure', { rest, personHandling: 'dealt-with' });
    one = await act('inspector', one, 'close');
    expect(one).toMatchObject({ state: 'closed', outstandingFen: 50_000, inTime: null });
    expect((await work(one)).rest).toEqual(rest);
  });

  it('counts on a past day as what it continued by then, whatever came after', async () => {
    let one = await register({ selfAmountFen: 60_000, foundDay: '2015-03-01' });
    one = await act('lead', one, 'assign', { day: '2015-03-02', dueDay: '2015-12-31' });
    const begun = { day: '2015-03-10', continuingKind: 'instalments', reason: '分期还' };
    one = await act('lead', one, 'continue', begun);
    one = await act('lead', one, 'resume', { day: '2015-04-10', reason: '一次还清' });
    one = await act('lead', one, 'continue', { ...begun, day: '2015-05-10', continuingKind: 'locked' });
    await act('lead', one, 'resume', { day: '2015-06-10', reason: '账已查清' });
    const counted = async (figure: string, asOf: string): Promise<boolean> => {
      const { campaign, ask } = served;
      const query = new URLSearchParams({ campaign, figure, asOf, size: '200' });
      const { body } = await ask<Page<{ id: string }>>('GET', `/api/rollups/counting/rows?${query}`);
      return body.rows.some(({ id }) => id === one.id);
    };
    const days = ['2015-03-05', '2015-03-20', '2015-04-20', '2015-05-20', '2015-06-20', TODAY];
    for (const [figure, expected] of [
      ['continuing', [false, true, false, true, false, false]],
      ['instalments', [false, true, false, false, false, false]],
      ['locked', [false, false, false, true, false, false]],
    ] as const) {
      const found = await Promise.all(days.map((asOf) => counted(figure, asOf)));
      expect([figure, found]).toEqual([figure, expected]);
    }
  });
});
