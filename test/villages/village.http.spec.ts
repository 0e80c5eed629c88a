import { LOCAL_USER } from '../support/actor.js';
import type { Page } from '../../src/kernel/paging.js';
import { VillageService } from '../../src/villages/village.service.js';
import type { VillageDetailView, VillageInput, VillageView } from '../../src/villages/village.js';
import { ENGINES } from '../support/ledger.js';
import { served, type RefusalBody, type Served } from './served.js';

const TOWN = { code: '141128103', name: '大武镇', county: '方山县' };

describe.each(ENGINES)('villages over HTTP on %s', (engine) => {
  let program: Served;
  beforeAll(async () => {
    program = await served(engine);
    const villages = program.app.get(VillageService);
    await program.ledger.storage.unitOfWork.run('test.begin', (unit) =>
      villages.addTown(unit, LOCAL_USER, TOWN),
    );
  });
  afterEach(() =>
    program.ledger.storage.unitOfWork.run('test.clear', async (unit) => {
      for (const table of ['village_posts', 'village_groups', 'villages'])
        await unit.sql.run(`DELETE FROM ${table}`);
    }),
  );
  afterAll(() => program.close());

  const register = async (input: VillageInput): Promise<VillageDetailView> =>
    (await program.ask<VillageDetailView>('POST', '/villages', input)).body;
  const names = async (query: string): Promise<string[]> =>
    (await program.ask<Page<VillageView>>('GET', `/villages?${query}`)).body.rows.map((row) => row.name);

  it('are registered with groups and directory, and shown so', async () => {
    const answer = await program.ask<VillageDetailView>('POST', '/villages', {
      name: '白家咀',
      code: '141128103902',
      formerNames: ['白家嘴'],
      households: 316,
      validFromDay: '1984-01-01',
      groups: ['一组', '二组'],
      posts: [
        { post: 'bookkeeper', person: '李某', telephone: '13800000000' },
        { post: 'party-secretary', person: '张某', telephone: null },
      ],
    });
    expect(answer.status).toBe(201);
    const shown = await program.ask<VillageDetailView>('GET', `/villages/${answer.body.id}`);
    expect(shown.body).toEqual(answer.body);
    expect(shown.body).toMatchObject({
      townCode: TOWN.code,
      initials: 'bjj',
      printOrder: 1,
      validFromDay: '1984-01-01',
      validToDay: null,
      population: null,
      version: 1,
      posts: [
        { post: 'party-secretary', person: '张某' },
        { post: 'bookkeeper', person: '李某', telephone: '13800000000' },
      ],
    });
    expect(shown.body.groups.map((group) => group.name)).toEqual(['一组', '二组']);
  });

  it('stand in printing order, one after another as they are registered', async () => {
    for (const name of ['红罗沟', '白家咀', '武家庄']) await register({ name });
    await register({ name: '东相王', printOrder: 1 });
    expect(await names('')).toEqual(['红罗沟', '东相王', '白家咀', '武家庄']);
    expect(await names('sort=-name')).toEqual(['武家庄', '红罗沟', '东相王', '白家咀']);
  });

  it('without the value that sorts them come last, whichever way round', async () => {
    await register({ name: '红罗沟', households: 253 });
    await register({ name: '白家咀' });
    await register({ name: '武家庄', households: 380 });
    expect(await names('sort=households')).toEqual(['红罗沟', '武家庄', '白家咀']);
    expect(await names('sort=-households')).toEqual(['武家庄', '红罗沟', '白家咀']);
  });

  it('are found by name, short name, former name and pinyin initials', async () => {
    await register({ name: '红罗沟', shortName: '罗沟' });
    await register({ name: '白家咀', formerNames: ['石崖底', '新村'] });
    await register({ name: '示例村06' });
    expect(await names(`q=${encodeURIComponent('家咀')}`)).toEqual(['白家咀']);
    expect(await names('q=bjj')).toEqual(['白家咀']);
    expect(await names('q=BJ')).toEqual(['白家咀']);
    expect(await names(`q=${encodeURIComponent('崖底')}`)).toEqual(['白家咀']);
    expect(await names(`q=${encodeURIComponent('示例村06')}`)).toEqual(['示例村06']);
    expect(await names(`q=${encodeURIComponent(' 罗 沟 ')}`)).toEqual(['红罗沟']);
    for (const sign of ['%', '_', '"', ',', '[', '\\']) {
      expect(await names(`q=${encodeURIComponent(sign)}`)).toEqual([]);
    }
  });

  it('are answered a page at a time, with their total', async () => {
    for (let place = 1; place <= 5; place++) await register({ name: `示例村0${place}` });
    const page = await program.ask<Page<VillageView>>('GET', '/villages?page=2&size=2');
    expect(page.body.rows.map((row) => row.name)).toEqual(['示例村03', '示例村04']);
    expect(page.body.total).toBe(5);
  });

  it('cannot be asked for with columns, sizes or filters that do not exist', async () => {
    for (const query of ['sort=telephone', 'size=201', 'page=0', 'page=x', 'town=1']) {
      const answer = await program.ask<RefusalBody>('GET', `/villages?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'request.invalid']);
    }
  });

  it('cannot be registered with a name that is taken, however it is spelt', async () => {
    await register({ name: '红罗沟' });
    for (const name of ['红罗沟', ' 红罗 沟', '红罗沟村', '大武镇红罗沟村委会']) {
      const answer = await program.ask<RefusalBody>('POST', '/villages', { name });
      expect([answer.status, answer.body.code]).toEqual([422, 'village.name-taken']);
      expect(answer.body.params).toEqual({ name: name.trim(), taken: '红罗沟' });
    }
  });

  it('that are faulty are refused with every fault, and ill-shaped ones with every field', async () => {
    const faulty = await program.ask<RefusalBody>('POST', '/villages', { name: '', code: '1' });
    expect([faulty.status, faulty.body.code]).toEqual([422, 'village.not-valid']);
    expect(faulty.body.params['faults']).toEqual([
      { field: 'name', code: 'name-missing', params: {} },
      { field: 'code', code: 'code-malformed', params: {} },
    ]);
    const shape = await program.ask<RefusalBody>('POST', '/villages', {
      name: '甲',
      population: '760',
      groups: null,
      posts: [{ post: 'mayor', person: '王某' }],
      colour: 'red',
    });
    expect([shape.status, shape.body.code]).toEqual([400, 'request.invalid']);
    const fields = (shape.body.params['fields'] as { field: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual(['colour', 'groups', 'population', 'posts.0.post']);
  });

  it('are asked for and registered without the sign NUL, which one database refuses', async () => {
    const { id, name } = await register({ name: '示例\u0000村' });
    expect(name).toBe('示例村');
    const found = await program.ask<Page<VillageView>>('GET', '/villages?q=%E7%A4%BA%00');
    expect(found.body.rows.map((row) => row.id)).toEqual([id]);
    expect((await program.ask('GET', '/villages/%00')).status).toBe(404);
  });

  it('that are not there answer 404', async () => {
    const answer = await program.ask<RefusalBody>('GET', '/villages/0193a000-0000-7000-8000-000000000000');
    expect([answer.status, answer.body.code]).toEqual([404, 'village.unknown']);
  });

  it('keep what a change leaves out, and a change that changes nothing keeps the version', async () => {
    const before = await register({ name: '红罗沟', households: 253, groups: ['一组', '二组'] });
    const path = `/villages/${before.id}`;
    const same = await program.ask<VillageDetailView>('PATCH', path, { version: 1, households: 253 });
    expect(same.body).toEqual(before);
    const after = await program.ask<VillageDetailView>('PATCH', path, {
      version: 1,
      households: null,
      groups: ['二组', '三组'],
      posts: [{ post: 'town-cadre', person: '赵某', telephone: null }],
    });
    expect(after.body).toMatchObject({ name: '红罗沟', households: null, version: 2 });
    expect(after.body.groups.map((group) => group.name)).toEqual(['二组', '三组']);
    // 二组 is the same group as before: what names it goes on naming it.
    expect(after.body.groups[0]?.id).toBe(before.groups[1]?.id);
    expect(after.body.posts).toEqual([{ post: 'town-cadre', person: '赵某', telephone: null }]);
  });

  it('are changed by the faster of two users; the other is shown both versions', async () => {
    const { id } = await register({ name: '红罗沟', households: 253 });
    const first = await program.ask('PATCH', `/villages/${id}`, { version: 1, households: 254 });
    const second = await program.ask<RefusalBody>('PATCH', `/villages/${id}`, {
      version: 1,
      households: 255,
    });
    expect([first.status, second.status, second.body.code]).toEqual([200, 409, 'village.changed']);
    expect(second.body.params['yours']).toEqual({ households: 255 });
    expect(second.body.params['theirs']).toMatchObject({ id, households: 254, version: 2 });
  });

  it('are changed by exactly one of many users who save at once', async () => {
    const { id } = await register({ name: '红罗沟' });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((households) =>
        program.ask('PATCH', `/villages/${id}`, { version: 1, households }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([
      200, 409, 409, 409, 409,
    ]);
  });

  it('registered at once under one name become one village', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => program.ask('POST', '/villages', { name: '红罗沟' })),
    );
    expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([201, 422, 422]);
    expect(await names('')).toEqual(['红罗沟']);
  });
});
