import type { CaseView } from '../../src/cases/case.js';
import type { CasePage } from '../../src/cases/case-list.js';
import type { CaseAttachmentView } from '../../src/cases/case-attachment.js';
import type { TodayView } from '../../src/desks/desk.js';
import type { OverduePage, OverdueView } from '../../src/desks/overdue.js';
import type { QueuePage } from '../../src/desks/queue.js';
import type { RectificationView } from '../../src/rectification/rectification.js';
import type { VillageView } from '../../src/villages/village.js';
import { ENGINES } from '../support/ledger.js';
import { servedDesks, type ServedDesks } from './desks-served.js';

describe.each(ENGINES)('the desks over HTTP on %s', (engine) => {
  let desks: ServedDesks;
  let red: VillageView;
  let white: VillageView;
  beforeAll(async () => {
    desks = await servedDesks(engine);
    const [first, second] = desks.villages;
    if (first === undefined || second === undefined) throw new Error('no villages');
    [red, white] = [first, second];
  });
  afterAll(() => desks.served.close());

  const today = async (who: string): Promise<TodayView> =>
    (await desks.as<TodayView>(who, '/api/desks/today?campaign=dawu-2015')).body;
  const total = async (who: string, filters: string): Promise<number> =>
    (await desks.as<CasePage>(who, `/api/cases?campaign=dawu-2015&${filters}`)).body.total;
  const queue = async (who: string): Promise<QueuePage> =>
    (await desks.as<QueuePage>(who, '/api/desks/queue?campaign=dawu-2015')).body;
  /** A case that waits to be closed, of an amount that came back or none. */
  const requested = async (village: VillageView, day: string): Promise<CaseView> => {
    let one = await desks.register(village, { amountKind: 'none' });
    one = await desks.act('lead', one, 'assign', { day: '2015-07-10', dueDay: '2015-10-31' });
    one = await desks.act('officer', one, 'progress', { day: '2015-07-20', text: '已整改' });
    return desks.act('officer', one, 'request-closure', { day, personHandling: 'not-needed' });
  };

  it('say of an empty campaign that nothing is to be done', async () => {
    expect(await today('lead')).toMatchObject({
      today: '2015-09-30',
      dueUntil: '2015-10-06',
      due: 0,
      overdue: 0,
      sentBack: 0,
      notHandedIn: 0,
      undisposed: { cases: 0, amountFen: 0 },
      waiting: {
        assign: 0,
        verify: 0,
        close: null,
        extensions: 0,
        writeOffs: 0,
        opening: null,
        proposals: 0,
      },
      arrivals: { total: 0, lines: [] },
      decisions: { total: { closed: 0, returned: 0, revoked: 0 }, lines: [] },
      asked: [],
    });
    expect(await queue('inspector')).toEqual({ rows: [], total: 0 });
  });

  it('count what is due and late, and each figure is the number of its rows', async () => {
    const assigned = async (village: VillageView, dueDay: string): Promise<CaseView> =>
      desks.act('lead', await desks.register(village, { selfAmountFen: 500_000 }), 'assign', {
        day: '2015-08-01',
        dueDay,
      });
    await assigned(red, '2015-09-29');
    await assigned(white, '2015-09-01');
    await assigned(white, '2015-09-30');
    await assigned(white, '2015-10-06');
    await assigned(white, '2015-10-07');
    await desks.register(red);
    const view = await today('lead');
    expect(view).toMatchObject({ due: 2, overdue: 2, notHandedIn: 5, waiting: { assign: 1 } });
    expect(await total('lead', 'is=open&dueFrom=2015-09-30&dueTo=2015-10-06')).toBe(2);
    expect(await total('lead', 'is=overdue')).toBe(2);
    expect(await total('lead', 'state=assigned')).toBe(5);
    expect(await today('clerk')).toMatchObject({ due: 2, overdue: 1, notHandedIn: 4 });
    expect((await today('clerk')).waiting).toEqual({
      assign: null,
      verify: null,
      close: null,
      extensions: null,
      writeOffs: null,
      opening: null,
      proposals: null,
      collections: 0,
    });
  });

  it('list what is late by village, with who looks after it and the extensions that it had', async () => {
    const posts = [
      { post: 'town-cadre', person: '包村干部甲', telephone: null },
      { post: 'town-leader', person: '包村领导乙', telephone: null },
    ];
    const changed = await desks.served.ask('PATCH', `/api/villages/${white.id}`, {
      version: white.version,
      posts,
    });
    expect(changed.status).toBe(200);
    let one = await desks.register(white, { selfAmountFen: 120_000, rectifier: '某丙' });
    one = await desks.act('lead', one, 'assign', { day: '2015-07-10', dueDay: '2015-07-31' });
    one = await desks.act('officer', one, 'ask-extension', {
      day: '2015-08-01',
      toDueDay: '2015-08-20',
      reason: '收麦',
    });
    await desks.act('lead', one, 'extend', { day: '2015-08-02', granted: true });
    const view = (await desks.as<OverdueView>('officer', '/api/desks/overdue?campaign=dawu-2015')).body;
    expect(view).toMatchObject({ cases: 3, extensions: 1, outstandingFen: 1_120_000, undetermined: 0 });
    expect(view.villages).toEqual([
      {
        villageId: white.id,
        name: white.name,
        cases: 2,
        extensions: 1,
        oldestDueDay: '2015-08-20',
        daysLate: 41,
        outstandingFen: 620_000,
        undetermined: 0,
        leaders: ['包村领导乙'],
        cadres: ['包村干部甲'],
      },
      expect.objectContaining({ villageId: red.id, cases: 1, extensions: 0, daysLate: 1, cadres: [] }),
    ]);
    const cases = async (who: string, more = ''): Promise<OverduePage> =>
      (await desks.as<OverduePage>(who, `/api/desks/overdue-cases?campaign=dawu-2015${more}`)).body;
    const page = await cases('officer', `&villageId=${white.id}&size=1`);
    expect(page).toMatchObject({
      total: 2,
      rows: [
        { dueDay: '2015-08-20', daysLate: 41, extensionCount: 1, rectifier: '某丙', outstandingFen: 120_000 },
      ],
    });
    expect((await cases('supervisor')).rows.map(({ rectifier }) => rectifier)).toEqual([null, null, null]);
    expect((await cases('clerk')).total).toBe(2);
  });

  it('put before each person what waits for them, who waits longest first', async () => {
    const later = await requested(red, '2015-09-20');
    const sooner = await requested(white, '2015-09-10');
    const verified = await desks.act('lead', await requested(white, '2015-09-25'), 'verify');
    const order = [sooner.id, later.id, verified.id];
    expect((await queue('inspector')).rows.map(({ caseId }) => caseId)).toEqual(order);
    expect((await queue('lead')).rows.map(({ caseId }) => caseId)).toEqual(order.slice(0, 2));
    expect((await queue('inspector')).rows[0]).toMatchObject({
      number: sooner.number,
      villageName: white.name,
      state: 'closure-requested',
      requestedDay: '2015-09-10',
      files: 0,
      outstandingFen: 0,
    });
    expect((await today('inspector')).waiting).toMatchObject({ close: 3, verify: null, assign: null });
    expect((await today('lead')).waiting).toMatchObject({ close: null, verify: 2 });
    const short = await desks.as<QueuePage>('inspector', '/api/desks/queue?campaign=dawu-2015&size=1');
    expect([short.body.rows.length, short.body.total]).toEqual([1, 3]);
    expect((await desks.as('officer', '/api/desks/queue?campaign=dawu-2015')).status).toBe(403);
  });

  it('tell the office what came back from the inspector, until it asks again', async () => {
    const waiting = (await queue('inspector')).rows;
    const one = (await desks.as('officer', `/api/cases/${waiting[0]?.caseId ?? ''}`)).body;
    const two = (await desks.as('officer', `/api/cases/${waiting[1]?.caseId ?? ''}`)).body;
    let back = await desks.act('inspector', one, 'return', { reasonCode: 'evidence-missing' });
    const closed = await desks.act('inspector', two, 'close');
    const view = await today('officer');
    expect(view.sentBack).toBe(1);
    expect(await total('officer', 'is=sent-back')).toBe(1);
    expect(view.decisions.total).toEqual({ closed: 1, returned: 1, revoked: 0 });
    expect(view.decisions.lines).toMatchObject([
      { kind: 'closed', of: { number: closed.number } },
      {
        kind: 'returned',
        reasonCode: 'evidence-missing',
        of: { number: back.number, villageName: white.name },
      },
    ]);
    expect((await today('clerk')).decisions.total).toEqual({ closed: 0, returned: 1, revoked: 0 });
    back = await desks.act('officer', back, 'progress', { text: '已补材料' });
    expect((await today('officer')).sentBack).toBe(1);
    await desks.act('officer', back, 'request-closure', { personHandling: 'not-needed' });
    expect((await today('officer')).sentBack).toBe(0);
    await desks.act('other-inspector', closed, 'revoke', { reasonCode: 'false', reason: '收据是补开的' });
    expect((await today('officer')).decisions.total).toMatchObject({ closed: 1, revoked: 1 });
  });

  it('leave it to the lead to close where the campaign says so, but for the sample and large amounts', async () => {
    const campaign = (await desks.served.ask<{ version: number }>('GET', '/api/campaigns/dawu-2015')).body;
    const rule = { closer: 'lead', samplePercent: 0, inspectorFromFen: 100_000 };
    const set = await desks.served.ask<{ version: number }>('PATCH', '/api/campaigns/dawu-2015', {
      version: campaign.version,
      closingRule: rule,
    });
    expect(set.status).toBe(200);
    const waiting = (await today('lead')).waiting;
    expect(waiting.close).toBeGreaterThan(0);
    expect((await queue('lead')).total).toBe(waiting.close);
    expect((await today('inspector')).waiting.close).toBe(0);
    await desks.served.ask('PATCH', '/api/campaigns/dawu-2015', {
      version: set.body.version,
      closingRule: { closer: 'inspector', samplePercent: 100, inspectorFromFen: null },
    });
  });

  it('lay requests before who may decide them, and not before who made them', async () => {
    let one = await desks.register(red, { selfAmountFen: 90_000 });
    one = await desks.act('lead', one, 'assign', { day: '2015-09-01', dueDay: '2015-12-31' });
    one = await desks.act('lead', one, 'ask-extension', { toDueDay: '2016-01-31', reason: '等县里批复' });
    await desks.act('lead', one, 'ask-write-off', {
      amountFen: 90_000,
      resolutionNumber: '决议〔2015〕3号',
      resolutionDay: '2015-09-10',
      reason: '债务人已故',
    });
    expect((await today('lead')).asked).toEqual([]);
    const view = await today('other-lead');
    expect(view.waiting).toMatchObject({ extensions: 1, writeOffs: 1 });
    expect(view.asked).toMatchObject([
      {
        kind: 'extension',
        fromDueDay: '2015-12-31',
        toDueDay: '2016-01-31',
        reason: '等县里批复',
        askedBy: 'user:lead',
      },
      { kind: 'write-off', amountFen: 90_000, resolutionNumber: '决议〔2015〕3号' },
    ]);
    expect(view.asked[0]?.version).toBe(view.asked[1]?.version);
    expect((await today('officer')).asked).toEqual([]);
  });

  it('book a telephone call as one: money, receipt, and who said so', async () => {
    let one = await desks.register(white, { selfAmountFen: 3_920_000 });
    one = await desks.act('lead', one, 'assign', { dueDay: '2015-12-31' });
    const receipt = await desks.file('officer', '收据.txt');
    const said = { amountFen: 320_000, providedBy: '报账员老王', attachmentIds: [receipt] };
    const path = `/api/desks/calls/${one.id}`;
    const before = (await today('officer')).arrivals.total;
    desks.served.clock.instant = new Date(desks.served.clock.instant.getTime() + 60_000);
    const answer = await desks.as('officer', path, { version: one.version, ...said });
    expect(answer.body).toMatchObject({
      state: 'rectifying',
      recoveredFen: 320_000,
      outstandingFen: 3_600_000,
      progressText: '收回 3,200.00 元',
    });
    expect(answer.body.settlements).toMatchObject([{ kind: 'recovered', amountFen: 320_000 }]);
    const files = await desks.as<CaseAttachmentView[]>('officer', `/api/cases/${one.id}/attachments`);
    expect(files.body.map(({ attachment }) => attachment.id)).toEqual([receipt]);
    const work = (await desks.as<RectificationView>('officer', `/api/cases/${one.id}/rectification`)).body;
    expect(work.progress).toMatchObject([{ providedBy: '报账员老王', recordedBy: 'user:officer' }]);
    const view = await today('officer');
    expect(view.arrivals.total).toBe(before + 3);
    expect(
      view.arrivals.lines
        .slice(0, 3)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['evidence', 'progress', 'settlement']);
    expect(view.arrivals.lines.find(({ kind }) => kind === 'progress')?.providedBy).toBe('报账员老王');
    expect(
      (await today('supervisor')).arrivals.lines.filter(({ providedBy }) => providedBy !== null),
    ).toEqual([]);
    expect((await today('supervisor')).arrivals.lines.filter(({ kind }) => kind === 'evidence')).toEqual([]);
    expect(view.undisposed).toEqual({ cases: 1, amountFen: 320_000 });
    expect(await total('officer', 'is=undisposed')).toBe(1);
    // A second call over the version that was seen before is told what is there now, and nothing of it is kept.
    expect((await desks.as('officer', path, { version: one.version, ...said })).body.code).toBe(
      'case.changed',
    );
    const tooMuch = {
      version: answer.body.version,
      amountFen: 3_600_001,
      attachmentIds: [await desks.file('officer', '二.txt')],
    };
    expect((await desks.as('officer', path, tooMuch)).body.code).toBe('money.too-much');
    expect(
      (await desks.as<CaseAttachmentView[]>('officer', `/api/cases/${one.id}/attachments`)).body,
    ).toHaveLength(1);
    expect((await desks.as('clerk', path, { version: 1, ...said })).status).toBe(403);
  });

  it('keep who called in the line of money where a case takes no progress just now', async () => {
    const one = await desks.register(white, { selfAmountFen: 10_000 });
    const said = { version: one.version, amountFen: 10_000, providedBy: '报账员老王', voucher: '收据7' };
    const { body } = await desks.as('lead', `/api/desks/calls/${one.id}`, said);
    expect(body).toMatchObject({ state: 'registered', recoveredFen: 10_000, progressText: null });
    expect(body.settlements).toMatchObject([{ note: '提供人:报账员老王', voucher: '收据7' }]);
  });

  it('stay shut to the administrator, and to other campaigns', async () => {
    expect((await desks.as('admin', '/api/desks/today?campaign=dawu-2015')).status).toBe(403);
    expect((await desks.as('officer', '/api/desks/today?campaign=no-such')).status).toBe(404);
    expect((await desks.as('officer', '/api/desks/overdue?campaign=no-such')).status).toBe(404);
    expect((await desks.as('inspector', '/api/desks/queue?campaign=no-such')).status).toBe(404);
  });
});
