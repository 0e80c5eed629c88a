import type { Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import type { CaseView } from '../../src/cases/case.js';
import type { DealtPersonLine } from '../../src/discipline/dealt-person.js';
import type { DisciplineSettingView, SanctionPage } from '../../src/discipline/discipline.js';
import type { HandOverView } from '../../src/discipline/hand-over.js';
import type { MeasureView } from '../../src/discipline/measure.js';
import type { SanctionDetailView } from '../../src/discipline/sanction.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { Page } from '../../src/kernel/paging.js';
import type { VillageView } from '../../src/villages/village.js';
import { VillageService } from '../../src/villages/village.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

type Refusal = { code: string; params: Record<string, unknown>; message: string };

const WARNING = {
  asWritten: '党内严重警告',
  decidingOrgan: '中共大武镇纪委',
  decidedDay: '2015-08-20',
  announcedDay: '2015-09-01',
};

describe.each(ENGINES)('the discipline register over HTTP on %s', (engine) => {
  let served: ServedLedger;
  let village: VillageView;
  let other: VillageView;
  let theCase: CaseView;
  const cookies = new Map<string, string>();

  const as = async (name: string, role: Role, scope: Scope): Promise<void> => {
    const { accountId } = await addPerson(served.app, { name, role, scope });
    cookies.set(name, await cookieOf(served.app, accountId));
  };
  const askAs = async (who: string, method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${served.url}${path}`, {
      method,
      headers: { cookie: cookies.get(who) ?? '', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const record = async (input: object = {}): Promise<SanctionDetailView> => {
    const body = { ...WARNING, person: { villageId: village.id, name: '冯某' }, ...input };
    const answer = await served.ask<SanctionDetailView>('POST', '/api/discipline/sanctions', body);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const refusalOf = async (input: object): Promise<Refusal & { status: number }> => {
    const body = { ...WARNING, person: { villageId: village.id, name: '冯某' }, ...input };
    const answer = await served.ask<Refusal>('POST', '/api/discipline/sanctions', body);
    return { ...answer.body, status: answer.status };
  };
  const list = async (query = ''): Promise<SanctionPage> =>
    (await served.ask<SanctionPage>('GET', `/api/discipline/sanctions?${query}`)).body;

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
    await served.ledger.storage.unitOfWork.run('test.town', (unit) =>
      served.app
        .get(VillageService)
        .addTown(unit, LOCAL_USER, { code: '141128104', name: '另一镇', county: '方山县' }),
    );
    await as('inspector', 'inspector', { kind: 'towns', townCodes: ['141128103'] });
    await as('stranger', 'inspector', { kind: 'towns', townCodes: ['141128104'] });
    await as('narrow', 'inspector', { kind: 'villages', villageIds: [other.id] });
    await as('nobody', 'inspector', { kind: 'villages', villageIds: [] });
    await as('officer', 'officer', { kind: 'towns', townCodes: ['141128103'] });
    await as('supervisor', 'supervisor', { kind: 'county', countyCode: '141128' });
    await as('clerk', 'clerk', { kind: 'villages', villageIds: [village.id] });
  });
  afterAll(() => served.close());

  it('says when the effect of a sanction ends and by which edition', async () => {
    const one = await record({ documentNumber: '大纪发〔2015〕1号' });
    expect(one).toMatchObject({
      kind: 'party-serious-warning',
      kindBy: 'words',
      track: 'party',
      effect: { endDay: '2016-08-19', edition: 'party-2003', months: 12, obstacle: null, mark: 'P' },
      standing: 'in-effect',
      asReported: false,
      recordedBy: 'user:local-inspector',
    });
  });

  it('keeps 撤职 on a paper of 2015 ambiguous until somebody with the paper says which', async () => {
    const one = await record({ asWritten: '撤职' });
    expect(one).toMatchObject({ kind: null, track: null, effect: { obstacle: 'ambiguous', endDay: null } });
    expect(one.possibilities).toEqual(['party-removal', 'gov-removal']);
    const path = `/api/discipline/sanctions/${one.id}`;
    const wrong = await served.ask<Refusal>('PATCH', path, { version: 1, kind: 'party-warning' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'sanction.invalid' } });
    const settled = await served.ask<SanctionDetailView>('PATCH', path, {
      version: 1,
      kind: 'party-removal',
    });
    expect(settled.body).toMatchObject({
      asWritten: '撤职',
      kind: 'party-removal',
      kindBy: 'person',
      effect: { endDay: '2017-08-19' },
    });
    const stale = await served.ask<Refusal>('PATCH', path, { version: 1, note: '晚了' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'sanction.changed' } });
  });

  it('counts a person with two sanctions once, and a measure never', async () => {
    const before = await list();
    const one = await record({ asWritten: '党内警告', person: { villageId: village.id, name: '赵某' } });
    await record({
      asWritten: '政务记过',
      person: undefined,
      personId: one.person.id,
      decidedDay: '2015-09-01',
    });
    const measure = await served.ask<MeasureView>('POST', '/api/discipline/measures', {
      asWritten: '诫勉',
      personId: one.person.id,
    });
    expect(measure).toMatchObject({ status: 201, body: { kind: 'admonition' } });
    const after = await list();
    expect(after.total).toBe(before.total + 2);
    expect(after.persons).toBe(before.persons + 1);
  });

  it('keeps two persons of the same masked name apart', async () => {
    const before = await list();
    const person = { villageId: other.id, name: '薛某' };
    const [a, b] = [await record({ person }), await record({ person })];
    expect(a.person.id).not.toBe(b.person.id);
    expect((await list()).persons).toBe(before.persons + 2);
  });

  it('records no measure as a sanction, no sanction as a measure, and not two in one', async () => {
    const faults = async (asWritten: string): Promise<unknown> =>
      (await refusalOf({ asWritten })).params['faults'];
    expect(await faults('诫勉')).toEqual([{ field: 'asWritten', code: 'not-a-sanction' }]);
    expect(await faults('党内警告、政务记过')).toEqual([{ field: 'asWritten', code: 'sanction-several' }]);
    expect(await faults('已处理')).toEqual([{ field: 'asWritten', code: 'sanction-unknown' }]);
    const person = { villageId: village.id, name: '孙某' };
    const answer = await served.ask<Refusal>('POST', '/api/discipline/measures', {
      asWritten: '党内警告',
      person,
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'measure.not-a-measure' } });
  });

  it('flags what does not fit and refuses nothing for it', async () => {
    const one = await record({
      asWritten: '政务撤职',
      decidedDay: '2021-03-05',
      announcedDay: '2021-03-10',
      person: { villageId: village.id, name: '钱某', postThen: '村委会委员', statusAsWritten: '群众' },
    });
    expect(one).toMatchObject({
      flags: ['section-22'],
      person: { managesIn: 'committee', partyMember: false },
    });
    expect((await list('flagged=true')).rows.map(({ id }) => id)).toContain(one.id);
    const { person } = one;
    const corrected = {
      villageId: person.villageId,
      name: person.name,
      managesIn: null,
      version: person.version,
    };
    const edit = await served.office(`${served.url}/api/discipline/persons/${person.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(corrected),
    });
    expect(edit.status).toBe(204);
    expect((await list('flagged=true')).rows.map(({ id }) => id)).not.toContain(one.id);
  });

  it('wants the announcement day, unless the ledger keeps all or nothing', async () => {
    expect(await refusalOf({ announcedDay: null })).toMatchObject({
      status: 422,
      code: 'discipline.not-announced',
    });
    const set = async (mode: string): Promise<void> => {
      const { version, endingSoonDays } = (
        await served.ask<DisciplineSettingView>('GET', '/api/discipline/setting')
      ).body;
      const body = { version, mode, endingSoonDays };
      expect((await served.ask('PUT', '/api/discipline/setting', body)).status).toBe(200);
    };
    await set('full');
    expect(await record({ announcedDay: null })).toMatchObject({ announcedDay: null });
    await set('off');
    expect(await refusalOf({})).toMatchObject({ status: 422, code: 'discipline.off' });
    await set('announced-only');
  });

  it('links a sanction with several cases and several sanctions with a case', async () => {
    const [a, b] = [
      await record({ caseIds: [theCase.id] }),
      await record({ person: { villageId: village.id, name: '郭某' } }),
    ];
    expect(a.cases.map(({ number }) => number)).toEqual([theCase.number]);
    const path = `/api/discipline/sanctions/${b.id}/cases`;
    const linked = await served.ask<SanctionDetailView>('PUT', path, { version: 1, caseIds: [theCase.id] });
    expect(linked.body.cases).toHaveLength(1);
    expect((await list(`caseId=${theCase.id}`)).total).toBe(2);
    const lost = await served.ask<Refusal>('PUT', path, { version: 1, caseIds: [village.id] });
    expect(lost).toMatchObject({ status: 404, body: { code: 'case.missing' } });
  });

  it('keeps the same decision of the same person once', async () => {
    const one = await record({
      documentNumber: '大纪发〔2015〕77号',
      person: { villageId: village.id, name: '何某' },
    });
    const again = await refusalOf({
      documentNumber: '大纪发 [2015] 77号',
      personId: one.person.id,
      person: undefined,
    });
    expect(again.status).toBe(201);
    const same = await refusalOf({
      documentNumber: '大纪发〔2015〕77号 ',
      personId: one.person.id,
      person: undefined,
    });
    expect(same).toMatchObject({ status: 422, code: 'sanction.duplicate', params: { id: one.id } });
  });

  it('voids a slip with a reason; it counts no more and stays to be seen', async () => {
    const one = await record();
    const path = `/api/discipline/sanctions/${one.id}`;
    expect((await served.ask<Refusal>('POST', `${path}/void`, { version: 1, reason: ' ' })).body.code).toBe(
      'sanction.reason-missing',
    );
    const voided = await served.ask<SanctionDetailView>('POST', `${path}/void`, {
      version: 1,
      reason: '录错了人',
    });
    expect(voided.body.voidReason).toBe('录错了人');
    expect((await list()).rows.map(({ id }) => id)).not.toContain(one.id);
    expect((await list('voided=true')).rows.map(({ id }) => id)).toContain(one.id);
    expect((await served.ask<Refusal>('PATCH', path, { version: 2, note: 'x' })).body.code).toBe(
      'sanction.voided',
    );
  });

  it('ticks a case as handed over once, with day and receipt', async () => {
    const body = { caseId: theCase.id, kind: 'discipline', handedDay: '2015-09-10', receiptNumber: '收 12' };
    const made = await served.ask<HandOverView>('POST', '/api/discipline/hand-overs', body);
    expect(made).toMatchObject({ status: 201, body: { receiptNumber: '收 12', handedDay: '2015-09-10' } });
    expect(await served.ask<Refusal>('POST', '/api/discipline/hand-overs', body)).toMatchObject({
      status: 422,
      body: { code: 'hand-over.twice' },
    });
    const ahead = { ...body, kind: 'police', handedDay: '2015-10-01' };
    expect((await served.ask<Refusal>('POST', '/api/discipline/hand-overs', ahead)).body.code).toBe(
      'hand-over.day-impossible',
    );
    const path = `/api/discipline/hand-overs/${made.body.id}/void`;
    expect((await served.ask<HandOverView>('POST', path, { version: 1, reason: '误点' })).status).toBe(200);
    expect((await served.ask('POST', '/api/discipline/hand-overs', body)).status).toBe(201);
    const listed = await served.ask<Page<HandOverView>>(
      'GET',
      `/api/discipline/hand-overs?caseId=${theCase.id}`,
    );
    expect(listed.body).toMatchObject({ total: 1, rows: [{ case: { number: theCase.number } }] });
  });

  it('lists by standing on a day: in effect, ending soon, ended, not computed, for good', async () => {
    const person = { villageId: other.id, name: '梁某' };
    const kinds = ['党内警告', '留党察看一年', '开除党籍', '撤销职务'];
    const made: SanctionDetailView[] = [];
    for (const asWritten of kinds) {
      made.push(await record({ asWritten, person, decidedDay: '2015-03-01', announcedDay: '2015-03-02' }));
    }
    const of = async (standing: string, onDay: string): Promise<string[]> => {
      const page = await list(`villageId=${other.id}&size=200&standing=${standing}&onDay=${onDay}`);
      const mine = page.rows.filter(({ id }) => made.some((one) => one.id === id));
      return mine.map(({ asWritten }) => asWritten).sort();
    };
    expect(await of('in-effect', '2015-12-31')).toEqual(['党内警告', '留党察看一年']);
    expect(await of('ending-soon', '2016-01-29')).toEqual([]);
    expect(await of('ending-soon', '2016-01-30')).toEqual(['党内警告', '留党察看一年']);
    expect(await of('ended', '2016-03-01')).toEqual(['党内警告']);
    expect(await of('in-effect', '2016-03-01')).toEqual(['留党察看一年']);
    expect(await of('permanent', '2016-03-01')).toEqual(['开除党籍']);
    expect(await of('not-computed', '2016-03-01')).toEqual(['撤销职务']);
  });

  it('finds by name, number and village, and sorts', async () => {
    await record({ documentNumber: '方纪发〔2015〕99号', person: { villageId: other.id, name: '独特某' } });
    expect((await list(`q=${encodeURIComponent('独特')}`)).total).toBe(1);
    expect((await list(`q=${encodeURIComponent('99号')}`)).total).toBe(1);
    const days = (await list('sort=-decidedDay&size=200')).rows.flatMap(({ decidedDay }) => decidedDay ?? []);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('is closed to everybody but inspectors', async () => {
    for (const who of ['officer', 'supervisor', 'clerk']) {
      for (const path of ['sanctions', 'measures', 'hand-overs', 'persons', 'setting']) {
        expect([who, path, (await askAs(who, 'GET', `/api/discipline/${path}`)).status]).toEqual([
          who,
          path,
          403,
        ]);
      }
      const write = await askAs(who, 'POST', '/api/discipline/sanctions', { ...WARNING });
      expect(write.status).toBe(403);
    }
  });

  it('does not exist out of scope, alike for reading, listing, writing and history', async () => {
    const one = await record();
    expect((await askAs('inspector', 'GET', `/api/discipline/sanctions/${one.id}`)).status).toBe(200);
    for (const who of ['stranger', 'narrow', 'nobody']) {
      const path = `/api/discipline/sanctions/${one.id}`;
      const answers = [
        await askAs(who, 'GET', path),
        await askAs(who, 'GET', `${path}/history`),
        await askAs(who, 'PATCH', path, { version: 1, note: 'x' }),
        await askAs(who, 'POST', `${path}/void`, { version: 1, reason: 'x' }),
        await askAs(who, 'PUT', `${path}/cases`, { version: 1, caseIds: [] }),
        await askAs(who, 'POST', '/api/discipline/sanctions', {
          ...WARNING,
          person: { villageId: village.id, name: '某' },
        }),
        await askAs(who, 'POST', '/api/discipline/sanctions', { ...WARNING, personId: one.person.id }),
        await askAs(who, 'POST', '/api/discipline/hand-overs', {
          caseId: theCase.id,
          kind: 'court',
          handedDay: '2015-09-10',
        }),
      ];
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, ...answers.map(() => 404)]);
      const page = (await (
        await askAs(who, 'GET', '/api/discipline/sanctions?size=200')
      ).json()) as SanctionPage;
      expect(page.rows.filter(({ person }) => person.villageId === village.id)).toEqual([]);
      const persons = await askAs(who, 'GET', `/api/discipline/persons?villageId=${village.id}`);
      expect((await persons.json()) as Page<DealtPersonLine>).toEqual({ rows: [], total: 0 });
    }
    const empty = (await (await askAs('nobody', 'GET', '/api/discipline/sanctions')).json()) as SanctionPage;
    expect(empty).toMatchObject({ total: 0, persons: 0, villages: 0 });
  });

  it('shows who looks through the whole chain that something was recorded, and to inspectors alone what', async () => {
    await record({ person: { villageId: village.id, name: '只给纪检某' } });
    const path = '/api/history/entries?chain=141128103&size=200';
    const [officer, inspector] = [await askAs('officer', 'GET', path), await askAs('inspector', 'GET', path)];
    const seen = (await officer.json()) as HistoryEntryView[];
    const sanctions = seen.filter(({ what }) => /^(sanction|dealt-person|measure|hand-over)\./.test(what));
    expect(sanctions.length).toBeGreaterThan(0);
    expect(sanctions.flatMap(({ changes }) => changes)).toEqual([]);
    expect(JSON.stringify(seen)).not.toContain('只给纪检某');
    expect(await inspector.text()).toContain('只给纪检某');
  });

  it('tells the history without a name or number in the chain itself', async () => {
    const one = await record({
      documentNumber: '方监发〔2015〕保密号',
      note: '家庭情况',
      person: { villageId: village.id, name: '不该出现某', postThen: '支书' },
    });
    const history = await served.ask<HistoryEntryView[]>(
      'GET',
      `/api/discipline/sanctions/${one.id}/history`,
    );
    expect(history.body.map(({ what }) => what)).toEqual(['dealt-person.registered', 'sanction.registered']);
    expect(history.body[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'name', after: '不该出现某', personal: ['after'] }),
    );
    const bodies = await served.ledger.storage.read.all<{ body: string }>(
      'SELECT body AS "body" FROM history_entries',
    );
    const text = bodies.map(({ body }) => body).join('\n');
    for (const secret of ['不该出现某', '保密号', '家庭情况', WARNING.asWritten, WARNING.decidingOrgan]) {
      expect(text).not.toContain(secret);
    }
  });
});
