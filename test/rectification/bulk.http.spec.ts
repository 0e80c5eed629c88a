import type { AttachmentView } from '../../src/attachments/attachment.js';
import type { CaseAttachmentView } from '../../src/cases/case-attachment.js';
import type { CaseView } from '../../src/cases/case.js';
import type { JobView } from '../../src/jobs/job.js';
import { addDays, day } from '../../src/kernel/calendar.js';
import type { Page } from '../../src/kernel/paging.js';
import type { AssignmentSheet } from '../../src/rectification/assignment.js';
import type { BatchRowView, BatchView } from '../../src/rectification/bulk-batch.js';
import type { BulkPreview, BulkStarted } from '../../src/rectification/bulk.js';
import type { RectificationView } from '../../src/rectification/rectification.js';
import { checkCaseStates } from '../../src/cases/case-state.check.js';
import { checkBatches } from '../../src/rectification/bulk-batch.check.js';
import type { BulkBatchRow } from '../../src/rectification/bulk-batch.entity.js';
import { checkRectification } from '../../src/rectification/rectification.check.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

const TODAY = '2015-09-30';
interface Answer<Body> {
  readonly status: number;
  readonly body: Body & { readonly code: string };
}
type Ask = <Body>(method: string, path: string, body?: object) => Promise<Answer<Body>>;

describe.each(ENGINES)('many cases at once on %s', (engine) => {
  let served: ServedLedger;
  let villages: readonly VillageView[];
  const people: Record<string, Ask> = {};
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    villages = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=30')).body.rows;
    const clerkOf = { kind: 'villages' as const, villageIds: [villages[20]?.id ?? ''] };
    for (const [name, role, scope] of [
      ['lead', 'lead', { kind: 'all' }],
      ['other-lead', 'lead', { kind: 'all' }],
      ['officer', 'officer', { kind: 'all' }],
      ['inspector', 'inspector', { kind: 'all' }],
      ['clerk', 'clerk', clerkOf],
    ] as const) {
      const { accountId } = await addPerson(served.app, { name, role, scope });
      const cookie = await cookieOf(served.app, accountId);
      people[name] = async <Body>(method: string, path: string, body?: object) => {
        const response = await fetch(`${served.url}${path}`, {
          method,
          headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: response.status, body: (await response.json()) as Answer<Body>['body'] };
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
  const register = async (village = 0, input: object = {}): Promise<CaseView> =>
    (
      await as('officer')<CaseView>('POST', '/api/cases', {
        campaignCode: served.campaign,
        villageId: villages[village]?.id,
        itemCode: 'funds/2',
        foundDay: '2015-07-03',
        description: `出借集体资金第${++serial}笔`,
        ...input,
      })
    ).body;
  const some = async (count: number, input: object = {}): Promise<CaseView[]> => {
    const cases: CaseView[] = [];
    for (let place = 0; place < count; place++) cases.push(await register(place, input));
    return cases;
  };
  const now = async ({ id }: CaseView): Promise<CaseView> =>
    (await as('lead')<CaseView>('GET', `/api/cases/${id}`)).body;
  const work = async ({ id }: CaseView): Promise<RectificationView> =>
    (await as('lead')<RectificationView>('GET', `/api/cases/${id}/rectification`)).body;
  const named = (cases: readonly CaseView[]) => cases.map(({ id }) => ({ id }));
  const preview = (who: string, deed: string, cases: readonly object[], input: object = {}) =>
    as(who)<BulkPreview>('POST', `/api/cases/bulk/${deed}/preview`, { cases, input });
  const finished = async (who: string, { id, jobId }: BulkStarted): Promise<BatchView> => {
    for (;;) {
      const { state } = (await as(who)<JobView>('GET', `/api/jobs/${jobId}?waitMs=10000`)).body;
      if (state !== 'waiting' && state !== 'running') break;
    }
    return (await as(who)<BatchView>('GET', `/api/bulk-batches/${id}`)).body;
  };
  const run = async (who: string, deed: string, cases: readonly object[], input: object = {}) => {
    const started = await as(who)<BulkStarted>('POST', `/api/cases/bulk/${deed}`, { cases, input });
    expect(started).toMatchObject({ status: 202 });
    return finished(who, started.body);
  };
  const takeBack = async (who: string, { id }: { readonly id: string }, reason = '选错了') => {
    const started = await as(who)<BulkStarted>('POST', `/api/bulk-batches/${id}/take-back`, { reason });
    if (started.status !== 202) return started.body.code;
    return finished(who, started.body);
  };
  const backs = (batch: BatchView) => batch.cases.map(({ back }) => back);

  it('are shown what would come of it, are handed out, and one refusal stops no other', async () => {
    const cases = await some(3);
    await run('lead', 'assign', named(cases.slice(0, 1)), { dueDay: '2015-10-31' });
    const input = { dueDay: '2015-11-30' };
    const own = [
      { id: cases[0]!.id },
      { id: cases[1]!.id },
      { id: cases[2]!.id, input: { leader: '张某', dueDay: '2015-12-15' } },
    ];
    const shown = (await preview('lead', 'assign', own, input)).body;
    expect(shown).toMatchObject({ done: 2, refused: 1 });
    expect(shown.rows).toMatchObject([
      { done: false, before: 'assigned', after: null, refusal: { code: 'move.not-from-here' } },
      { done: true, before: 'registered', after: 'assigned', villageName: villages[1]?.name },
      {
        done: true,
        after: 'assigned',
        changes: expect.arrayContaining([{ field: 'leader', before: null, after: '张某' }]),
      },
    ]);
    expect((await now(cases[1]!)).state).toBe('registered');
    const batch = await run('lead', 'assign', own, input);
    expect(batch).toMatchObject({ state: 'done', asked: 3, done: 2, refused: 1, startedBy: 'user:lead' });
    expect(batch.cases).toMatchObject([
      { done: false, refusal: { code: 'move.not-from-here' }, back: null },
      { done: true, after: 'assigned', back: 'open' },
      { done: true, after: 'assigned', back: 'open' },
    ]);
    expect((await now(cases[0]!)).dueDay).toBe('2015-10-31');
    expect(await now(cases[1]!)).toMatchObject({ dueDay: '2015-11-30', leader: null });
    expect(await now(cases[2]!)).toMatchObject({ dueDay: '2015-12-15', leader: '张某' });
    const listed = await as('lead')<Page<BatchRowView>>(
      'GET',
      `/api/bulk-batches?campaign=${served.campaign}`,
    );
    expect(listed.body.rows[0]).toMatchObject({ id: batch.id, deed: 'assign', state: 'done', done: 2 });
  });

  it('go back to the register with everything as before, but for those on which somebody built', async () => {
    const cases = await some(3, { leader: '李某', measures: '催收' });
    const batch = await run('lead', 'assign', named(cases), {
      day: TODAY,
      dueDay: '2015-10-31',
      leader: '张某',
    });
    await run('officer', 'progress', named(cases.slice(2)), { text: '已还一半' });
    const seen = (await as('lead')<BatchView>('GET', `/api/bulk-batches/${batch.id}`)).body;
    expect(backs(seen)).toEqual(['open', 'open', 'built-on']);
    expect(await takeBack('officer', batch)).toBe('access.forbidden');
    expect(await takeBack('lead', batch, ' ')).toBe('bulk.reason-missing');
    const back = await takeBack('lead', batch);
    expect(back).toMatchObject({ takesBack: batch.id, reason: '选错了', done: 2, refused: 0 });
    expect(await now(cases[0]!)).toMatchObject({
      state: 'registered',
      leader: '李某',
      measures: '催收',
      dueDay: null,
    });
    expect((await now(cases[2]!)).state).toBe('rectifying');
    const { moves } = await work(cases[0]!);
    expect(moves.map(({ toState, reasonCode }) => [toState, reasonCode])).toEqual([
      ['assigned', null],
      ['registered', 'taken-back'],
    ]);
    const then = (await as('lead')<BatchView>('GET', `/api/bulk-batches/${batch.id}`)).body;
    expect(backs(then)).toEqual(['taken-back', 'taken-back', 'built-on']);
    expect(await takeBack('lead', batch)).toBe('bulk.nothing-left');
    expect(await takeBack('lead', back as BatchView)).toBe('bulk.no-way-back');
    // As if it had not been: an earlier day than that of the slip is free again.
    const again = await run('lead', 'assign', named(cases.slice(0, 2)), {
      day: '2015-09-20',
      dueDay: '2015-10-31',
    });
    expect(again).toMatchObject({ done: 2, refused: 0 });
  });

  it('lose no progress that was noted by mistake: a correcting line strikes it', async () => {
    const cases = await some(2);
    await run('lead', 'assign', named(cases), { dueDay: '2015-10-31' });
    await run('officer', 'progress', named(cases.slice(1)), { text: '先还的' });
    const batch = await run('officer', 'progress', named(cases), {
      text: '发错群了',
      providedBy: '某报账员',
    });
    expect(await now(cases[0]!)).toMatchObject({ state: 'rectifying', progressText: '发错群了' });
    expect(await takeBack('officer', batch, '贴错村')).toMatchObject({ done: 2 });
    expect(await now(cases[0]!)).toMatchObject({ state: 'assigned', progressText: null });
    expect(await now(cases[1]!)).toMatchObject({ state: 'rectifying', progressText: '先还的' });
    const { progress } = await work(cases[0]!);
    expect(progress.map(({ text, reverses }) => [text, reverses])).toEqual([
      ['发错群了', null],
      ['贴错村', progress[0]?.id],
    ]);
  });

  it('share one file, which is struck where it was put by mistake', async () => {
    const cases = await some(3);
    const sent = await served.send<AttachmentView>(
      `/api/attachments?name=${encodeURIComponent('收据.pdf')}`,
      Buffer.from('%PDF-1.7 收据'),
    );
    const attachmentIds = [sent.body.id];
    expect((await preview('officer', 'evidence', named(cases), {})).body.code).toBe('bulk.input-missing');
    await served.ask('POST', `/api/cases/${cases[0]!.id}/attachments`, {
      attachments: [{ attachmentId: attachmentIds[0] }],
    });
    const seen = await run('lead', 'evidence', named(cases), { attachmentIds, place: '村委会' });
    expect(seen).toMatchObject({ done: 2, refused: 1 });
    expect(seen.cases[0]?.refusal?.code).toBe('bulk.linked-already');
    const files = async (one: CaseView) =>
      (await served.ask<CaseAttachmentView[]>('GET', `/api/cases/${one.id}/attachments`)).body;
    expect(await files(cases[1]!)).toMatchObject([{ place: '村委会', struck: null }]);
    expect(await takeBack('lead', seen, '不是这几个村的')).toMatchObject({ done: 2 });
    expect(await files(cases[0]!)).toMatchObject([{ struck: null }]);
    expect(await files(cases[1]!)).toMatchObject([{ struck: { reason: '不是这几个村的' } }]);
  });

  it('are given more time by somebody else, and both the asking and the deciding have a way back', async () => {
    const cases = await some(2);
    await run('lead', 'assign', named(cases), { dueDay: '2015-10-31' });
    const slip = await run('officer', 'ask-extension', named(cases), {
      toDueDay: '2016-12-31',
      reason: '等批复',
    });
    expect(await takeBack('officer', slip)).toMatchObject({ done: 2 });
    expect((await work(cases[0]!)).extensions).toMatchObject([
      { state: 'withdrawn', decisionNote: '选错了' },
    ]);
    await run('lead', 'ask-extension', named(cases), { toDueDay: '2015-12-31', reason: '等批复' });
    const own = (await preview('lead', 'extend', named(cases), { granted: true })).body;
    expect(own.rows.map(({ refusal }) => refusal?.code)).toEqual(['duties.too-near', 'duties.too-near']);
    const granted = await run('other-lead', 'extend', named(cases), { granted: true });
    expect(granted).toMatchObject({ done: 2 });
    expect((await now(cases[0]!)).dueDay).toBe('2015-12-31');
    expect(await takeBack('other-lead', granted)).toMatchObject({ done: 2 });
    expect((await now(cases[0]!)).dueDay).toBe('2015-10-31');
    expect((await work(cases[0]!)).extensions.map(({ state }) => state)).toEqual(['withdrawn', 'asked']);
  });

  it('are asked for, returned and closed with every duty kept, and decisions say that they have no way back', async () => {
    const cases = await some(3, { amountKind: 'none' });
    await run('lead', 'assign', named(cases), { dueDay: '2015-10-31' });
    await run('officer', 'progress', named(cases), { text: '办好了' });
    const asked = await run('officer', 'request-closure', named(cases), { personHandling: 'not-needed' });
    expect(asked).toMatchObject({ done: 3 });
    expect(await takeBack('officer', asked)).toMatchObject({ done: 3 });
    expect((await now(cases[0]!)).state).toBe('rectifying');
    await run('officer', 'request-closure', named(cases), { personHandling: 'not-needed' });
    expect((await preview('lead', 'close', named(cases))).body).toMatchObject({ done: 0, refused: 3 });
    const unexplained = (await preview('inspector', 'return', named(cases))).body;
    expect(unexplained.rows[0]?.refusal?.code).toBe('move.reason-missing');
    const returned = await run('inspector', 'return', named(cases.slice(0, 1)), { reasonCode: 'not-done' });
    expect(backs(returned)).toEqual(['never']);
    expect(await takeBack('inspector', returned)).toBe('bulk.no-way-back');
    const closed = await run('inspector', 'close', named(cases));
    expect(closed.cases.map(({ done, after }) => [done, after])).toEqual([
      [false, null],
      [true, 'closed'],
      [true, 'closed'],
    ]);
    expect(await takeBack('inspector', closed)).toBe('bulk.no-way-back');
  });

  it('come back from one form over every step that it took', async () => {
    const cases = await some(1, { amountKind: 'none' });
    const batch = await run('officer', 'immediate', named(cases), {
      personHandling: 'not-needed',
      resultText: '当场改了',
    });
    expect((await now(cases[0]!)).state).toBe('closure-requested');
    expect(await takeBack('officer', batch)).toMatchObject({ done: 1 });
    expect(await now(cases[0]!)).toMatchObject({ state: 'registered', resultText: null });
  });

  it('are refused what somebody else changed meanwhile, what is of no one, and what cannot be done on many', async () => {
    const [one] = await some(1);
    const { version } = one!;
    await as('officer')('PATCH', `/api/cases/${one!.id}`, { version, cause: '无人催收' });
    const stale = (await preview('lead', 'assign', [{ id: one!.id, version }], { dueDay: '2015-10-31' }))
      .body;
    expect(stale.rows[0]?.refusal?.code).toBe('case.changed');
    expect((await preview('lead', 'void', named([one!]))).status).toBe(404);
    expect((await preview('lead', 'assign', [])).status).toBe(400);
    expect((await preview('lead', 'progress', named([one!]))).body.code).toBe('bulk.input-missing');
    expect((await preview('lead', 'verify', [{ id: 'nowhere' }])).body.code).toBe('case.missing');
    expect((await as('lead')('GET', '/api/bulk-batches/nowhere')).body.code).toBe('bulk.missing');
  });

  it('of another village are out of a clerk’s reach, who sees the own batches and no others', async () => {
    const own = await register(20);
    const foreign = await register(1);
    await run('lead', 'assign', named([own, foreign]), { dueDay: '2015-10-31' });
    expect((await preview('clerk', 'progress', named([own, foreign]), { text: '已办' })).body.code).toBe(
      'case.missing',
    );
    const batch = await run('clerk', 'progress', named([own]), { text: '已办' });
    expect(batch.cases).toMatchObject([{ done: true, number: own.number }]);
    const listed = await as('clerk')<Page<BatchRowView>>(
      'GET',
      `/api/bulk-batches?campaign=${served.campaign}`,
    );
    expect(listed.body.rows.map(({ id }) => id)).toEqual([batch.id]);
  });

  it('wait on one sheet with what their items and villages propose, deadlines counted from the day', async () => {
    const [village] = villages.slice(5, 6);
    const detail = (await as('lead')<VillageView>('GET', `/api/villages/${village!.id}`)).body;
    await as('lead')('PATCH', `/api/villages/${village!.id}`, {
      version: detail.version,
      posts: [
        { post: 'party-secretary', person: '王某', telephone: null },
        { post: 'town-leader', person: '赵某', telephone: null },
        { post: 'town-leader', person: '钱某', telephone: null },
      ],
    });
    const one = await register(5, { itemCode: 'claims-debts/1', cause: '无' });
    const path = `/api/assignments?campaign=${served.campaign}&day=2015-09-25`;
    expect((await as('officer')('GET', path)).body.code).toBe('access.forbidden');
    const sheet = (await as('lead')<AssignmentSheet>('GET', path)).body;
    expect(sheet).toMatchObject({ day: '2015-09-25', counting: 'natural-days' });
    expect(sheet.total).toBe(sheet.cases.length);
    expect(sheet.cases.at(-1)).toMatchObject({ id: one.id, number: one.number, earliestDay: '2015-07-03' });
    expect(sheet.villages.find(({ id }) => id === village!.id)?.posts).toEqual({
      'party-secretary': '王某',
      'town-leader': '赵某、钱某',
    });
    const item = sheet.items.find(({ code }) => code === 'claims-debts/1');
    expect(item?.dueDay).toBe(item?.dueDays === null ? null : addDays(day('2015-09-25'), item?.dueDays ?? 0));
  });

  it('leave a ledger in which the doctor finds nothing', async () => {
    const { storage } = served.ledger;
    expect(await storage.reading(checkCaseStates)).toMatchObject({ ok: true });
    expect(await storage.reading(checkRectification)).toMatchObject({ ok: true });
    expect(await storage.reading(checkBatches)).toMatchObject({ ok: true });
    // A batch that lost a case is found.
    const [batch] = await storage.read.all<BulkBatchRow>('SELECT id FROM bulk_batches LIMIT 1');
    await storage.unitOfWork.run('test.lose', ({ sql }) =>
      sql.run('UPDATE bulk_batches SET asked = asked + 1 WHERE id = ?', [batch?.id ?? '']),
    );
    expect((await storage.reading(checkBatches)).findings).toEqual([
      `${batch?.id ?? ''} 批量办理的件数与记录不符`,
    ]);
  });
});
