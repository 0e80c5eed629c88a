import type { Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import type { CaseView } from '../../src/cases/case.js';
import type { DealtPersonLine, DealtPersonView } from '../../src/discipline/dealt-person.js';
import { checkDiscipline } from '../../src/discipline/discipline.check.js';
import type { SanctionPage } from '../../src/discipline/discipline.js';
import type { DisciplineMoneyPage, DisciplineMoneyView } from '../../src/discipline/discipline-money.js';
import type { HandOverView } from '../../src/discipline/hand-over.js';
import type { MeasurePage, MeasureView } from '../../src/discipline/measure.js';
import type { SanctionDetailView } from '../../src/discipline/sanction.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { Page } from '../../src/kernel/paging.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

type Refusal = { code: string; params: Record<string, unknown> };

describe.each(ENGINES)('who was dealt with, over HTTP on %s', (engine) => {
  let served: ServedLedger;
  let village: VillageView;
  let other: VillageView;
  let theCase: CaseView;
  let person: DealtPersonView;
  let narrow: string;

  const post = <Answer>(path: string, body: object): Promise<{ status: number; body: Answer }> =>
    served.ask<Answer>('POST', `/api/discipline/${path}`, body);
  const patch = <Answer>(path: string, body: object): Promise<{ status: number; body: Answer }> =>
    served.ask<Answer>('PATCH', `/api/discipline/${path}`, body);
  const read = async <Answer>(path: string): Promise<Answer> =>
    (await served.ask<Answer>('GET', `/api/discipline/${path}`)).body;
  const asNarrow = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${served.url}/api/discipline/${path}`, {
      method,
      headers: { cookie: narrow, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const take = async (input: object): Promise<DisciplineMoneyView> => {
    const answer = await post<DisciplineMoneyView>('money', { day: '2015-09-20', ...input });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const sums = async (query: string): Promise<Record<string, number>> => {
    const page = await read<DisciplineMoneyPage>(`money?${query}`);
    return Object.fromEntries(page.sums.map(({ kind, amountFen }) => [kind, amountFen]));
  };

  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    const page = await served.ask<Page<VillageView>>('GET', '/api/villages?size=2');
    [village, other] = page.body.rows as [VillageView, VillageView];
    const made = await served.ask<CaseView>('POST', '/api/cases', {
      campaignCode: served.campaign,
      villageId: village.id,
      itemCode: 'funds/4',
      description: '变卖树木收入没有入账',
    });
    theCase = made.body;
    const measure = await post<MeasureView>('measures', {
      asWritten: '诫勉谈话',
      person: { villageId: village.id, name: '冯某', postThen: '村会计' },
      caseIds: [theCase.id],
    });
    person = measure.body.person;
    const add = async (name: string, role: Role, scope: Scope): Promise<string> => {
      const { accountId } = await addPerson(served.app, { name, role, scope });
      return cookieOf(served.app, accountId);
    };
    narrow = await add('narrow', 'inspector', { kind: 'villages', villageIds: [other.id] });
  });
  afterAll(() => served.close());

  it('keeps the five kinds of money apart, and none of it in what the case recovered', async () => {
    await take({ personId: person.id, caseId: theCase.id, kind: 'collected', amountFen: 320_000 });
    await take({
      personId: person.id,
      kind: 'repaid',
      amountFen: 150_050,
      documentNumber: '方纪发〔2015〕8号',
    });
    await take({ caseId: theCase.id, kind: 'handed-in', amountFen: 100 });
    expect(await sums('')).toEqual({
      collected: 320_000,
      confiscated: 0,
      repaid: 150_050,
      'handed-in': 100,
      'loss-recovered': 0,
    });
    expect(await sums(`personId=${person.id}`)).toMatchObject({ collected: 320_000, 'handed-in': 0 });
    expect(await sums(`caseId=${theCase.id}`)).toMatchObject({
      collected: 320_000,
      repaid: 0,
      'handed-in': 100,
    });
    const one = await served.ask<CaseView>('GET', `/api/cases/${theCase.id}`);
    expect(one.body).toMatchObject({ recoveredFen: 0, state: 'registered', settlements: [] });
  });

  it('takes a line of money back once, by a line of its own day', async () => {
    const line = await take({ personId: person.id, kind: 'confiscated', amountFen: 7_700 });
    const path = `money/${line.id}/reverse`;
    expect((await post<Refusal>(path, { day: '2015-09-21', note: ' ' })).body.code).toBe(
      'discipline-money.note-missing',
    );
    const back = await post<DisciplineMoneyView>(path, { day: '2015-09-21', note: '记错了人' });
    expect(back).toMatchObject({ status: 201, body: { amountFen: -7_700, reverses: line.id } });
    expect((await post<Refusal>(path, { day: '2015-09-21', note: '再冲' })).body.code).toBe(
      'discipline-money.reversed-already',
    );
    expect(await sums('')).toMatchObject({ confiscated: 0 });
    expect(await sums('toDay=2015-09-20')).toMatchObject({ confiscated: 7_700 });
    const page = await read<DisciplineMoneyPage>('money?kind=confiscated');
    expect(page.rows.map(({ amountFen, isReversed }) => [amountFen, isReversed])).toEqual([
      [-7_700, false],
      [7_700, true],
    ]);
    await expect(
      served.ledger.storage.unitOfWork.run('test.change', ({ sql }) =>
        sql.run('UPDATE discipline_money SET amount_fen = 1 WHERE id = ?', [line.id]),
      ),
    ).rejects.toThrow();
  });

  it('wants a person or a case that is there, an amount and a day that has come', async () => {
    const code = async (input: object): Promise<string> =>
      (await post<Refusal>('money', { kind: 'collected', amountFen: 1, day: '2015-09-20', ...input })).body
        .code;
    expect(await code({})).toBe('discipline-money.of-nobody');
    expect(await code({ personId: theCase.id })).toBe('dealt-person.missing');
    expect(await code({ personId: person.id, caseId: person.id })).toBe('case.missing');
    expect(await code({ personId: person.id, day: '2015-10-01' })).toBe('discipline-money.day-impossible');
  });

  it('lists persons with what stands to their names, and one with all of it', async () => {
    const page = await read<Page<DealtPersonLine>>('persons?with=money');
    expect(page).toMatchObject({
      total: 1,
      rows: [{ name: '冯某', sanctions: 0, measures: 1, moneyLines: 2, partyMember: null }],
    });
    expect(await read(`persons?q=${encodeURIComponent('村会计')}`)).toMatchObject({ total: 1 });
    expect(await read('persons?with=sanctions')).toMatchObject({ total: 0, rows: [] });
    expect(await read('persons?partyMember=unknown&managesIn=none')).toMatchObject({ total: 1 });
    expect(await read(`persons/${person.id}`)).toMatchObject({ name: '冯某', villageName: village.name });
    const history = await read<HistoryEntryView[]>(`persons/${person.id}/history`);
    expect(history.map(({ what }) => what)).toEqual(['dealt-person.registered']);
  });

  it('corrects a measure, keeps it apart from sanctions, and tells what changed', async () => {
    const listed = await read<MeasurePage>('measures?form=first');
    expect(listed).toMatchObject({ total: 1, persons: 1, villages: 1 });
    const [one] = listed.rows as [MeasureView];
    expect(one).toMatchObject({ form: 'first', kind: 'admonition', cases: [{ number: theCase.number }] });
    expect(one.source).not.toBe('');
    expect(await read('measures?form=organisational')).toMatchObject({ total: 0 });
    for (const register of ['sanctions', 'measures']) {
      const without = await post(register, {
        asWritten: null,
        person: { villageId: village.id, name: '无名' },
      });
      expect(without).toMatchObject({ status: 400, body: { params: { fields: [{ field: 'asWritten' }] } } });
    }
    const unsaid = await post('measures', {});
    expect(unsaid).toMatchObject({ status: 400, body: { params: { fields: [{ field: 'asWritten' }] } } });
    const wrong = await patch<Refusal>(`measures/${one.id}`, { version: 1, asWritten: '党内警告' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'measure.not-a-measure' } });
    const changed = await patch<MeasureView>(`measures/${one.id}`, {
      version: 1,
      asWritten: '免职',
      decidedDay: '2015-09-01',
      caseIds: [],
    });
    expect(changed.body).toMatchObject({ kind: 'relieved', form: 'organisational', mark: 'M', cases: [] });
    const stale = await patch<Refusal>(`measures/${one.id}`, { version: 1, note: '晚了' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'measure.changed' } });
    const history = await read<HistoryEntryView[]>(`measures/${one.id}/history`);
    expect(history.map(({ what }) => what)).toEqual(['measure.registered', 'measure.changed']);
    await patch(`measures/${one.id}`, { version: 2, caseIds: [theCase.id] });
  });

  it('fills in the receipt of a hand-over when it comes, and finds it from the person', async () => {
    const made = await post<HandOverView>('hand-overs', {
      caseId: theCase.id,
      kind: 'discipline',
      handedDay: '2015-09-10',
    });
    expect(made.body).toMatchObject({ receiptNumber: null, case: { number: theCase.number } });
    const path = `hand-overs/${made.body.id}`;
    expect((await patch<Refusal>(path, { version: 1, personCount: 0 })).status).toBe(400);
    const receipt = { receiptNumber: '纪收〔2015〕12号', personCount: 2 };
    const later = await patch<HandOverView>(path, { version: 1, ...receipt });
    expect(later.body).toMatchObject({
      ...receipt,
      handedDay: '2015-09-10',
      version: 2,
    });
    expect((await patch<Refusal>(path, { version: 1, organ: '县纪委' })).status).toBe(409);
    expect((await patch<Refusal>(path, { version: 2, handedDay: '2015-12-01' })).body.code).toBe(
      'hand-over.day-impossible',
    );
    expect(await read(`hand-overs?personId=${person.id}`)).toMatchObject({ total: 1 });
    expect(await read('hand-overs?kind=police')).toMatchObject({ total: 0 });
    await post(`${path}/void`, { version: 2, reason: '误点' });
    expect(await read('hand-overs?voided=true')).toMatchObject({ total: 1, rows: [{ voidReason: '误点' }] });
    expect((await patch<Refusal>(path, { version: 3, organ: '县纪委' })).status).toBe(409);
  });

  it('does not exist for an inspector of other villages', async () => {
    const [line] = (await read<DisciplineMoneyPage>(`money?personId=${person.id}`)).rows;
    const [measure] = (await read<MeasurePage>(`measures?personId=${person.id}`)).rows;
    const statuses = [
      await asNarrow('GET', `persons/${person.id}`),
      await asNarrow('GET', `persons/${person.id}/history`),
      await asNarrow('GET', `measures/${measure?.id}`),
      await asNarrow('GET', `measures/${measure?.id}/history`),
      await asNarrow('PATCH', `measures/${measure?.id}`, { version: 2, note: 'x' }),
      await asNarrow('POST', `money/${line?.id}/reverse`, { day: '2015-09-22', note: 'x' }),
      await asNarrow('POST', 'money', {
        personId: person.id,
        kind: 'collected',
        amountFen: 1,
        day: '2015-09-20',
      }),
      await asNarrow('POST', 'money', {
        caseId: theCase.id,
        kind: 'collected',
        amountFen: 1,
        day: '2015-09-20',
      }),
    ].map(({ status }) => status);
    expect(statuses).toEqual(statuses.map(() => 404));
    for (const path of ['money', 'measures', 'hand-overs?voided=true']) {
      const page = (await (await asNarrow('GET', path)).json()) as Page<object>;
      expect([path, page.rows]).toEqual([path, []]);
    }
  });

  it('finds sanctions by duties that are overdue, and counts how all of them stand', async () => {
    served.clock.instant = new Date('2024-08-01T02:00:00.000Z');
    const record = async (input: object): Promise<SanctionDetailView> =>
      (
        await post<SanctionDetailView>('sanctions', {
          asWritten: '撤销党内职务',
          decidedDay: '2024-01-31',
          announcedDay: '2024-02-20',
          person: { villageId: other.id, name: '梁某', partyMember: true },
          ...input,
        })
      ).body;
    const late = await record({ filedDay: '2024-02-20', postsChangedDay: '2024-02-20' });
    const open = await record({
      filedDay: '2024-02-20',
      reportedDay: '2024-03-01',
      postsExtendedDay: '2024-08-01',
    });
    const done = await record({
      filedDay: '2024-02-20',
      postsChangedDay: '2024-02-28',
      reportedDay: '2024-03-01',
    });
    expect(open.flags).toEqual(['posts-extended-too-long']);
    expect(open.clocks.find(({ clock }) => clock === 'posts-changed')).toMatchObject({
      dueDay: '2024-02-29',
      extendedDueDay: '2024-07-31',
      approvedDueDay: '2024-08-01',
      standing: 'open',
    });
    const ids = async (query: string): Promise<string[]> =>
      (await read<SanctionPage>(`sanctions?${query}`)).rows.map(({ id }) => id);
    expect(await ids('duty=overdue')).toEqual([late.id]);
    expect(await ids('duty=open')).toEqual([open.id]);
    expect(await ids('duty=overdue&onDay=2024-07-31')).toEqual([]);
    const { standings, total } = await read<SanctionPage>('sanctions?standing=ended');
    expect([total, standings['in-effect'], standings['ending-soon'], standings.ended]).toEqual([0, 3, 0, 0]);
    const then = (await read<SanctionPage>('sanctions?onDay=2026-01-10')).standings;
    expect([then['in-effect'], then['ending-soon']]).toEqual([3, 3]);
    expect(done.clocks.map(({ standing }) => standing)).toEqual(['done', 'done', 'done', 'done']);
  });

  it('shows how far a merged period lies from what the law allows, and keeps the organ’s own figure', async () => {
    const merged = await post<SanctionDetailView>('sanctions', {
      asWritten: '政务记过',
      decidedDay: '2024-02-01',
      announcedDay: '2024-02-20',
      person: { villageId: other.id, name: '杜某', partyMember: false },
      mergedMonths: 30,
      mergedKinds: ['gov-demerit', 'gov-demerit'],
    });
    expect(merged.body).toMatchObject({
      merged: { statedMonths: 30, leastMonths: 12, mostMonths: 24, differenceMonths: 6 },
      flags: ['merged-out-of-range'],
      effect: { months: 30, endDay: '2026-07-31', source: expect.stringContaining('政务处分法') as string },
    });
  });

  it('is in order by the ledger’s own check, which finds a reversal that is no mirror', async () => {
    const { storage } = served.ledger;
    expect(await checkDiscipline(storage.read)).toMatchObject({ ok: true });
    await storage.unitOfWork.run('test.tamper', ({ sql }) =>
      sql.run(
        `INSERT INTO discipline_money (id, town_code, person_id, kind, amount_fen, day, reverses, recorded_by, recorded_at)
         SELECT 'stray', town_code, person_id, 'repaid', -1, day, id, recorded_by, recorded_at FROM discipline_money
         WHERE kind = 'collected'`,
      ),
    );
    const { ok, findings } = await checkDiscipline(storage.read);
    expect([ok, findings]).toEqual([false, ['违纪款项 stray 的冲销与原来那一笔不符']]);
  });
});
