import type { AttachmentView } from '../../src/attachments/attachment.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { NoticeCandidate, NoticeDetailView, NoticeKind, NoticePage } from '../../src/notices/notice.js';
import type { FlagPage } from '../../src/red-flags/flag.js';
import { drawing } from '../attachments/pictures.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

describe.each(ENGINES)('notices on %s', (engine) => {
  let served: ServedLedger;
  let villageId: string;
  let otherId: string;

  const ask = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await served.ask<Answer>(method, `/api${path}`, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const refusal = async (path: string, body: object): Promise<string> => {
    const { body: said } = await served.ask<{ code?: string }>('POST', `/api${path}`, body);
    return said.code ?? 'nothing refused';
  };
  const at = (instant: string): void => {
    served.clock.instant = new Date(instant);
  };
  const prepare = async (kind: NoticeKind, villageIds = [villageId]): Promise<NoticeDetailView[]> => {
    const { ids } = await ask<{ ids: string[] }>('POST', '/notices', {
      campaign: served.campaign,
      kind,
      villageIds,
    });
    return Promise.all(ids.map((id) => ask<NoticeDetailView>('GET', `/notices/${id}`)));
  };
  const prepared = async (kind: NoticeKind): Promise<NoticeDetailView> => {
    const [one] = await prepare(kind);
    if (one === undefined) throw new Error('no notice was made');
    return one;
  };
  const list = (query = ''): Promise<NoticePage> =>
    ask('GET', `/notices?campaign=${served.campaign}${query}`);
  const flagged = async (): Promise<string[]> => {
    const { rows } = await ask<FlagPage>('GET', `/flags?campaign=${served.campaign}&ruleCode=P1&size=200`);
    return rows.flatMap(({ villageName }) => villageName ?? []).sort();
  };
  const act = (one: { readonly id: string }, what: string, body: object): Promise<NoticeDetailView> =>
    ask('POST', `/notices/${one.id}/${what}`, body);

  beforeAll(async () => {
    served = await servedLedger(engine);
    villageId = (await ask<{ id: string }>('POST', '/villages', { name: '武家庄', households: 300 })).id;
    otherId = (await ask<{ id: string }>('POST', '/villages', { name: '红罗沟' })).id;
    for (const name of ['机井', '戏台', '变压器']) {
      await ask('POST', '/assets', { villageId, name, bookQuantityMilli: 1000, bookValueFen: 500_000 });
    }
    await ask('POST', '/contracts', {
      villageId,
      thing: '村北荒坡 13803581234',
      kind: 'four-wastes',
      lessee: '张大河 141128198502030011',
      fromDay: '2010-01-01',
      toDay: '2030-12-31',
      rentFen: 120_000,
    });
  });
  afterAll(() => served.close());

  it('tell beforehand what each village would print, and are made for those that are chosen', async () => {
    const candidates = await ask<NoticeCandidate[]>(
      'GET',
      `/notices/candidates?campaign=${served.campaign}&kind=assets`,
    );
    expect(candidates.map(({ villageName, rows, standing }) => [villageName, rows, standing])).toEqual([
      ['武家庄', 3, null],
      ['红罗沟', 0, null],
    ]);
    const [first, second] = await prepare('assets', [villageId, otherId]);
    expect(first).toMatchObject({
      rows: 3,
      days: 5,
      dueDay: '2015-10-05',
      standing: 'prepared',
      outdated: false,
    });
    expect(first?.paper.sections[0]?.rows.map((row) => row[1])).toEqual(['机井', '戏台', '变压器']);
    expect(second).toMatchObject({ rows: 0, standing: 'prepared' });
    expect(
      await refusal('/notices', { campaign: served.campaign, kind: 'assets', villageIds: [villageId] }),
    ).toBe('notice.there-already');
    expect(
      await refusal('/notices', { campaign: served.campaign, kind: 'funds', villageIds: ['nobody'] }),
    ).toBe('notice.no-villages');
  });

  it('follow the registers until they hang, and never after', async () => {
    const one = await prepared('contracts');
    expect(JSON.stringify(one.paper)).toContain('张大河 ***');
    expect(JSON.stringify(one.paper)).not.toMatch(/\d{7}/);
    await ask('POST', '/contracts', {
      villageId,
      thing: '旧校舍',
      kind: 'let',
      lessee: '王小河',
      rentFen: 60_000,
    });
    expect(await ask('GET', `/notices/${one.id}`)).toMatchObject({ outdated: true, rows: 1 });
    const fresh = await act(one, 'refresh', { version: one.version, days: 10 });
    expect(fresh).toMatchObject({ outdated: false, rows: 2, days: 10 });
    const posted = await act(one, 'post', {
      version: fresh.version,
      postedDay: '2015-09-30',
      place: '村委会公示栏',
    });
    expect(posted).toMatchObject({ standing: 'posted', lastDay: '2015-10-10', place: '村委会公示栏' });
    await ask('POST', '/contracts', {
      villageId,
      thing: '机动地',
      kind: 'let',
      lessee: '周大江',
      rentFen: 10,
    });
    const after = await ask<NoticeDetailView>('GET', `/notices/${one.id}`);
    expect(after.paper).toEqual(posted.paper);
    expect(after.outdated).toBe(false);
    expect(await refusal(`/notices/${one.id}/refresh`, { version: after.version })).toBe(
      'notice.posted-already',
    );
    expect(
      await refusal(`/notices/${one.id}/post`, { version: 1, postedDay: '2015-09-30', place: '别处' }),
    ).toBe('notice.changed');
  });

  it('take photographs that show them, and strike one that does not', async () => {
    const [one] = (await list('&kind=contracts')).rows;
    if (one === undefined) throw new Error('no notice');
    const sent = async (name: string, content: Uint8Array | string): Promise<AttachmentView> =>
      (await served.send<AttachmentView>(`/api/attachments?name=${encodeURIComponent(name)}`, content)).body;
    const picture = await sent('公示栏.png', await drawing());
    const text = await sent('说明.txt', '已经张贴');
    const photo = { attachmentId: picture.id, takenDay: '2015-09-30', place: '村委会' };
    expect(await refusal(`/notices/${one.id}/photos`, { photos: [{ attachmentId: text.id }] })).toBe(
      'notice.not-a-picture',
    );
    const added = await act(one, 'photos', { photos: [photo, photo] });
    expect(added.photoList).toMatchObject([{ attachment: { name: '公示栏.png' }, place: '村委会' }]);
    expect((await act(one, 'photos', { photos: [photo] })).photoList).toHaveLength(1);
    const struck = await act(one, `photos/${added.photoList[0]?.id}/strike`, { reason: '拍错了村' });
    expect(struck).toMatchObject({ photos: 0, photoList: [{ struckReason: '拍错了村' }] });
    expect(
      await refusal(`/notices/${one.id}/photos/${added.photoList[0]?.id}/strike`, { reason: '再来' }),
    ).toBe('notice.photo-missing');
    expect((await act(one, 'photos', { photos: [photo] })).photos).toBe(1);
  });

  it('take objections without who made them, with their answers', async () => {
    at('2015-10-08T02:00:00.000Z');
    const [one] = (await list('&kind=contracts')).rows;
    if (one === undefined) throw new Error('no notice');
    const objected = await act(one, 'objections', { receivedDay: '2015-10-05', text: '荒坡面积没有写' });
    expect(objected).toMatchObject({ objections: 1, openObjections: 1, lates: [] });
    const [objection] = objected.objectionList;
    const answer = { result: 'explained', answer: '丈量后补写', answeredDay: '2015-10-08' };
    expect(
      await refusal(`/notices/${one.id}/objections/${objection?.id}/answer`, { version: 9, ...answer }),
    ).toBe('notice.changed');
    const answered = await act(one, `objections/${objection?.id}/answer`, { version: 1, ...answer });
    expect(answered).toMatchObject({ openObjections: 0, objectionList: [answer] });
  });

  it('are confirmed by a meeting whose quorum holds, and by no other', async () => {
    const [listed] = (await list('&kind=contracts')).rows;
    const meeting = {
      day: '2015-10-08',
      kind: 'members',
      body: 300,
      present: 210,
      inFavour: 200,
      resolution: '2015年第3号',
    };
    const early = await act({ id: listed?.id ?? '' }, 'meetings', { version: listed?.version, ...meeting });
    expect(early).toMatchObject({ standing: 'posted', confirmedDay: null, meetings: [{ confirms: false }] });
    at('2015-10-12T02:00:00.000Z');
    const held = await act(early, 'meetings', { version: early.version, ...meeting, day: '2015-10-11' });
    expect(held).toMatchObject({ standing: 'confirmed', confirmedDay: '2015-10-11' });
    expect(held.meetings.map(({ confirms }) => confirms)).toEqual([false, true]);
    expect(await refusal(`/notices/${held.id}/objections`, { receivedDay: '2015-10-11', text: '晚了' })).toBe(
      'notice.confirmed',
    );
    const struck = await act(held, `meetings/${held.meetings[1]?.id}/strike`, {
      version: held.version,
      reason: '记错了村',
    });
    expect(struck).toMatchObject({ standing: 'ended', confirmedDay: null });
    const again = await act(struck, 'meetings', { version: struck.version, ...meeting, day: '2015-10-12' });
    expect(again.standing).toBe('confirmed');
  });

  it('are listed by how they stand, and those that are late by themselves', async () => {
    const page = await list();
    expect(page).toMatchObject({
      total: 3,
      villages: 2,
      standings: { prepared: 2, posted: 0, ended: 0, confirmed: 1, voided: 0 },
      late: 2,
    });
    const late = await list('&late=true');
    expect(late.rows.map(({ villageName, lates }) => [villageName, lates])).toEqual([
      ['武家庄', ['not-posted']],
      ['红罗沟', ['not-posted']],
    ]);
    expect(await flagged()).toEqual(['武家庄', '红罗沟']);
    const [, other] = late.rows;
    const voided = await act({ id: other?.id ?? '' }, 'void', {
      version: other?.version,
      reason: '本村没有资产',
    });
    expect(voided).toMatchObject({ standing: 'voided', voidReason: '本村没有资产' });
    expect(await list('&late=true')).toMatchObject({ total: 1, late: 1, standings: { voided: 1 } });
    expect(await flagged()).toEqual(['武家庄']);
    expect((await list('&standing=voided')).rows.map(({ villageName }) => villageName)).toEqual(['红罗沟']);
    expect(await refusal(`/notices/${other?.id}/void`, { version: 2, reason: '再来' })).toBe('notice.voided');
    expect(await prepare('assets', [otherId])).toHaveLength(1);
  });

  it('tell their history without what people wrote', async () => {
    const [one] = (await list('&kind=contracts')).rows;
    const entries = await ask<HistoryEntryView[]>('GET', `/notices/${one?.id}/history`);
    expect(entries.map(({ what }) => what)).toEqual([
      'notice.prepared',
      'notice.refreshed',
      'notice.posted',
      'notice.photo-added',
      'notice.photo-struck',
      'notice.photo-added',
      'notice.objection-received',
      'notice.objection-answered',
      'notice.meeting-recorded',
      'notice.meeting-recorded',
      'notice.meeting-struck',
      'notice.meeting-recorded',
    ]);
    const objection = entries.find(({ what }) => what === 'notice.objection-received');
    const text = objection?.changes.find(({ field }) => field === 'objectionText');
    expect(text?.personal).toEqual(['after']);
  });

  it('are seen by a village that is theirs, with their photographs, and by no other', async () => {
    const clerkOf = async (id: string, name: string): Promise<string> => {
      const scope = { kind: 'villages', villageIds: [id] } as const;
      return cookieOf(served.app, (await addPerson(served.app, { name, role: 'clerk', scope })).accountId);
    };
    const [own, foreign] = [await clerkOf(villageId, 'clerk-own'), await clerkOf(otherId, 'clerk-other')];
    const [one] = (await list('&kind=contracts')).rows;
    const detail = await ask<NoticeDetailView>('GET', `/notices/${one?.id}`);
    const file = detail.photoList.find(({ struckReason }) => struckReason === null)?.attachment.id;
    const status = async (cookie: string, path: string): Promise<number> =>
      (await fetch(`${served.url}/api${path}`, { headers: { cookie } })).status;
    expect(await status(own, `/notices/${one?.id}`)).toBe(200);
    expect(await status(own, `/attachments/${file}`)).toBe(200);
    expect(await status(foreign, `/notices/${one?.id}`)).toBe(404);
    expect(await status(foreign, `/attachments/${file}`)).toBe(404);
    expect(await status(own, `/notices/candidates?campaign=${served.campaign}&kind=funds`)).toBe(403);
  });
});
