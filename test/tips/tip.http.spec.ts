import type { Role } from '../../src/access/role.js';
import { ROLES } from '../../src/access/role.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import { snakeCase } from '../../src/storage/naming.js';
import { columnsOf } from '../../src/storage/table.js';
import { TipRow } from '../../src/tips/tip.entity.js';
import type { TipPage, TipView } from '../../src/tips/tip.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

describe.each(ENGINES)('tips on %s', (engine) => {
  let served: ServedLedger;
  let villageId: string;
  const cookies = new Map<Role, string>();

  const as = (role: Role, path: string): Promise<Response> =>
    fetch(`${served.url}/api${path}`, { headers: { cookie: cookies.get(role) ?? '' } });
  const ask = <Answer>(method: string, path: string, body?: object) =>
    served.ask<Answer>(method, `/api${path}`, body);
  const tip = (over: object = {}) => ({
    campaign: served.campaign,
    receivedDay: '2015-09-20',
    channel: 'box',
    kind: 'contracts',
    villageId,
    ...over,
  });
  const list = async (query = ''): Promise<TipPage> =>
    (await ask<TipPage>('GET', `/tips?campaign=${served.campaign}${query}`)).body;

  beforeAll(async () => {
    served = await servedLedger(engine);
    villageId = (await ask<{ id: string }>('POST', '/villages', { name: '武家庄' })).body.id;
    for (const role of ROLES) {
      const scope =
        role === 'clerk'
          ? ({ kind: 'villages', villageIds: [villageId] } as const)
          : ({ kind: 'all' } as const);
      const { accountId } = await addPerson(served.app, { name: `test-${role}`, role, scope });
      cookies.set(role, await cookieOf(served.app, accountId));
    }
  });
  afterAll(() => served.close());

  it('have no column for a name, a text or a file', () => {
    const kinds = new Set(columnsOf(TipRow).map(({ options }) => String(options.type)));
    expect([...kinds].sort()).toEqual(['bigint', 'varchar']);
    const names = columnsOf(TipRow).map(({ propertyName }) => snakeCase(propertyName));
    expect(names.filter((name) => /text|note|name|attachment|person|telephone/.test(name))).toEqual([]);
  });

  it('are entered by number, passed on and answered, and refuse what would lead back to somebody', async () => {
    const first = await ask<TipView>('POST', '/tips', tip());
    expect(first).toMatchObject({
      status: 201,
      body: { no: 1, standing: 'waiting', late: true, dueDay: '2015-10-05' },
    });
    const second = await ask<TipView>(
      'POST',
      '/tips',
      tip({ villageId: null, channel: 'call', kind: 'funds' }),
    );
    expect(second.body).toMatchObject({ no: 2, villageName: null });
    for (const telling of [{ informant: '张三' }, { note: '他说支书……' }, { attachmentId: villageId }]) {
      expect((await ask('POST', '/tips', tip(telling))).status).toBe(400);
    }
    const passed = await ask<TipView>('PATCH', `/tips/${first.body.id}`, {
      version: 1,
      passedTo: 'inspection',
      passedDay: '2015-09-22',
    });
    expect(passed.body).toMatchObject({ standing: 'passed', late: false, version: 2, villageName: '武家庄' });
    const stale = await ask('PATCH', `/tips/${first.body.id}`, { version: 1, kind: 'funds' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'tip.changed' } });
    const answered = await ask<TipView>('PATCH', `/tips/${first.body.id}`, {
      version: 2,
      result: 'partly-true',
      answeredDay: '2015-09-29',
    });
    expect(answered.body).toMatchObject({ standing: 'answered', passedTo: 'inspection' });
    expect(await list()).toMatchObject({
      total: 2,
      late: 1,
      standings: { waiting: 1, passed: 0, answered: 1, voided: 0 },
    });
    expect((await list('&late=true')).rows.map(({ no }) => no)).toEqual([2]);
    expect((await list('&standing=answered')).rows.map(({ no }) => no)).toEqual([1]);
    expect((await list('&kind=funds')).rows.map(({ no }) => no)).toEqual([2]);
  });

  it('that were entered by mistake stay to be seen, and their numbers stay used', async () => {
    const [slip] = (await list('&kind=funds')).rows;
    const body = { version: slip?.version, voidedAs: 'twice' };
    expect((await ask<TipView>('POST', `/tips/${slip?.id}/void`, body)).body.standing).toBe('voided');
    expect(await ask('POST', `/tips/${slip?.id}/void`, body)).toMatchObject({ body: { code: 'tip.voided' } });
    expect(await list()).toMatchObject({ total: 1, standings: { voided: 1 } });
    expect((await ask<TipView>('POST', '/tips', tip())).body.no).toBe(3);
  });

  it('are for lead and inspector alone; nobody else is told of them, in the history neither', async () => {
    const [one] = (await list('&standing=answered')).rows;
    const seen = await Promise.all(
      ROLES.map(async (role) => [role, (await as(role, `/tips/${one?.id}`)).status] as const),
    );
    expect(seen.filter(([, status]) => status === 200).map(([role]) => role)).toEqual(['lead', 'inspector']);
    const entriesFor = async (role: Role): Promise<HistoryEntryView[]> => {
      const answer = await as(role, `/history/entries?chain=141128103&subjectId=${one?.id}&size=50`);
      return (await answer.json()) as HistoryEntryView[];
    };
    const told = await entriesFor('lead');
    expect(told.map(({ what }) => what)).toEqual(['tip.changed', 'tip.changed', 'tip.received']);
    expect(told.every(({ changes }) => changes.length > 0)).toBe(true);
    expect((await entriesFor('officer')).every(({ changes }) => changes.length === 0)).toBe(true);
  });
});
