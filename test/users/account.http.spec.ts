import { readFileSync, statSync } from 'node:fs';
import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';
import type { AccountView, AccountWithPassword } from '../../src/users/account.js';
import { FirstAccounts } from '../../src/users/first-accounts.js';
import { PersonService } from '../../src/users/person.service.js';
import type { DeputyView, PersonView } from '../../src/users/person.js';
import type { SessionView } from '../../src/users/session.js';
import { ENGINES } from '../support/ledger.js';
import { TOWN } from '../support/make.js';
import { addPerson } from '../support/people.js';
import { servedUsers, type ServedUsers } from './served-users.js';

const SCOPE = { kind: 'towns', townCodes: [TOWN] } as const;
interface RefusalBody {
  readonly code: string;
}

describe.each(ENGINES)('accounts on %s', (engine) => {
  let served: ServedUsers;
  let admin: string | undefined;
  beforeEach(async () => {
    served = await servedUsers(engine);
    await addPerson(served.app, { name: 'boss', role: 'admin', scope: { kind: 'all' } });
    admin = (await served.signIn('boss')).cookie;
  });
  afterEach(() => served.close());

  const ask = <Body>(method: string, path: string, body?: object) =>
    served.ask<Body>(method, path, { cookie: admin, ...(body === undefined ? {} : { body }) });
  const clerk = (over: object = {}) => ({
    name: 'li',
    role: 'clerk',
    scope: { kind: 'villages', villageIds: [served.villages[0]] },
    personName: '李某',
    ...over,
  });

  it('are added with a password that is answered once and must be changed', async () => {
    const { status, body } = await ask<AccountWithPassword>('POST', '/users', clerk());
    expect(status).toBe(201);
    expect(body.account).toMatchObject({
      name: 'li',
      personName: '李某',
      role: 'clerk',
      mustChangePassword: true,
    });
    const persons = await ask<{ rows: PersonView[] }>('GET', '/users/persons?q=李');
    // Whose only villages are of one town belongs to that town.
    expect(persons.body.rows).toMatchObject([{ name: '李某', townCode: TOWN }]);
    const signedIn = await served.signIn('li', body.firstPassword ?? '');
    expect(signedIn.body).toMatchObject({ mustChangePassword: true });
    const list = await ask<{ rows: AccountView[]; total: number }>('GET', '/users?q=李');
    expect(list.body).toEqual({ rows: [body.account], total: 1 });
    expect(JSON.stringify((await ask('GET', `/users/${body.account.id}`)).body)).not.toMatch(
      /argon2|password_?hash/i,
    );
  });

  it('are refused where something of them is wrong, and then none is added', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ name: 'Boss' }, 'account.name-taken'],
      [{ name: 'a b' }, 'account.name-malformed'],
      [{ password: 'too-short' }, 'password.too-short'],
      [{ scope: { kind: 'all' } }, 'account.scope-of-role'],
      [{ scope: { kind: 'villages', villageIds: [] } }, 'account.scope-empty'],
      [
        { scope: { kind: 'villages', villageIds: ['01a2022a-76e0-7000-b5c5-da60fd14ef98'] } },
        'storage.in-use',
      ],
      [{ personId: '01a2022a-76e0-7000-b5c5-da60fd14ef98' }, 'person.missing'],
      [{ scope: { kind: 'villages' } }, 'account.scope-malformed'],
    ];
    for (const [over, code] of wrong)
      expect([over, (await ask<RefusalBody>('POST', '/users', clerk(over))).body.code]).toEqual([over, code]);
    expect((await ask<{ total: number }>('GET', '/users')).body.total).toBe(1);
  });

  it('change role and scope, and every session of theirs ends', async () => {
    const { accountId } = await addPerson(served.app, { name: 'zhao', role: 'officer', scope: SCOPE });
    const { cookie } = await served.signIn('zhao');
    const change = { version: 1, role: 'lead' };
    const changed = await ask<AccountView>('PATCH', `/users/${accountId}`, change);
    expect(changed.body).toMatchObject({ role: 'lead', scope: SCOPE, version: 2 });
    expect((await served.ask('GET', '/session', { cookie })).status).toBe(401);
    expect((await ask<RefusalBody>('PATCH', `/users/${accountId}`, change)).body.code).toBe(
      'account.changed',
    );
    const disabled = await ask<AccountView>('PATCH', `/users/${accountId}`, { version: 2, disabled: true });
    expect(disabled.body.disabled).toBe(true);
    expect((await served.signIn('zhao')).status).toBe(401);
  });

  it('keep one administrator at least', async () => {
    const [{ id = '', version = 0 } = {}] = (await ask<{ rows: AccountView[] }>('GET', '/users')).body.rows;
    for (const change of [{ disabled: true }, { role: 'lead', scope: SCOPE }]) {
      const answer = await ask<RefusalBody>('PATCH', `/users/${id}`, { version, ...change });
      expect(answer.body.code).toBe('account.last-admin');
    }
  });

  it('get a new password from the administrator, and lose their sessions and second factor with it', async () => {
    const { accountId } = await addPerson(served.app, { name: 'zhao', role: 'officer', scope: SCOPE });
    const { cookie } = await served.signIn('zhao');
    const reset = await ask<AccountWithPassword>('POST', `/users/${accountId}/reset-password`, {
      dropSecondFactor: true,
    });
    expect(reset.status).toBe(200);
    expect((await served.ask('GET', '/session', { cookie })).status).toBe(401);
    expect((await served.signIn('zhao', reset.body.firstPassword ?? '')).body).toMatchObject({
      mustChangePassword: true,
    });
  });

  it('are told in the history of the ledger, without what opens them', async () => {
    await ask('POST', '/users', clerk({ password: 'huang-luo-31-gou' }));
    const bodies = await served.ledger.storage.read.all<{ body: string }>(
      "SELECT body FROM history_entries WHERE chain = 'ledger' ORDER BY seq",
    );
    const last = JSON.parse(bodies.at(-1)?.body ?? '{}') as { actor: string; what: string };
    expect(last).toMatchObject({ actor: 'user:boss', what: 'account.added' });
    expect(JSON.stringify(bodies)).not.toMatch(/huang-luo|argon2|李某/);
  });

  it('belong to persons: two accounts of one are one person', async () => {
    const { personId } = await addPerson(served.app, { name: 'zhao', role: 'officer', scope: SCOPE });
    const second = clerk({ name: 'zhao-2', role: 'inspector', scope: SCOPE, personId });
    const { body } = await ask<AccountWithPassword>('POST', '/users', second);
    expect(body.account.personId).toBe(personId);
  });
});

describe.each(ENGINES)('persons and deputies on %s', (engine) => {
  let served: ServedUsers;
  let admin: string | undefined;
  let absent: { accountId: string; personId: string };
  let deputy: { accountId: string; personId: string };
  beforeEach(async () => {
    served = await servedUsers(engine);
    await addPerson(served.app, { name: 'boss', role: 'admin', scope: { kind: 'all' } });
    admin = (await served.signIn('boss')).cookie;
    absent = await addPerson(served.app, { name: 'wang', role: 'inspector', scope: SCOPE });
    const scope = { kind: 'villages', villageIds: [served.villages[0]] } as const;
    deputy = await addPerson(served.app, { name: 'li', role: 'clerk', scope });
  });
  afterEach(() => served.close());

  const ask = <Body>(method: string, path: string, body?: object) =>
    served.ask<Body>(method, path, { cookie: admin, ...(body === undefined ? {} : { body }) });
  const appoint = (over: object = {}) =>
    ask<DeputyView & RefusalBody>('POST', '/users/deputies', {
      personId: absent.personId,
      deputyId: deputy.personId,
      fromDay: '2026-03-02',
      toDay: '2026-03-03',
      ...over,
    });

  it('know villages and kin, from both sides', async () => {
    const made = await ask<PersonView>('POST', '/users/persons', {
      name: ' 陈某 ',
      townCode: TOWN,
      villageIds: [served.villages[1]],
      kinIds: [absent.personId],
    });
    expect(made.body).toMatchObject({
      name: '陈某',
      villageIds: [served.villages[1]],
      kinIds: [absent.personId],
    });
    const list = await ask<{ rows: PersonView[] }>('GET', '/users/persons?q=wang');
    expect(list.body.rows[0]?.kinIds).toEqual([made.body.id]);
    const changed = await ask<PersonView>('PATCH', `/users/persons/${made.body.id}`, {
      version: 1,
      kinIds: [],
      telephone: '1',
    });
    expect(changed.body).toMatchObject({
      kinIds: [],
      telephone: '1',
      villageIds: [served.villages[1]],
      version: 2,
    });
    const stale = await ask<RefusalBody>('PATCH', `/users/persons/${made.body.id}`, {
      version: 1,
      name: '陈',
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'person.changed']);
  });

  it('act in the place of an absent person with that one’s role and scope, on the days and no others', async () => {
    expect((await appoint()).status).toBe(201);
    const { cookie, body } = await served.signIn('li');
    expect(body).toMatchObject({
      user: { role: 'clerk' },
      mayActFor: [{ accountId: absent.accountId, role: 'inspector' }],
    });
    const act = (accountId: string | null) =>
      served.ask<RefusalBody>('PUT', '/session/acting', { body: { accountId }, cookie });
    expect((await act(absent.accountId)).status).toBe(204);
    const now = async (): Promise<SessionView> =>
      (await served.ask<SessionView>('GET', '/session', { cookie })).body;
    expect(await now()).toMatchObject({
      user: { name: 'li', personId: deputy.personId, role: 'inspector', scope: SCOPE },
      actingAccountId: absent.accountId,
    });
    served.clock.instant = new Date('2026-03-03T16:00:00.000Z');
    const next = (await served.signIn('li')).cookie;
    expect((await served.ask<SessionView>('GET', '/session', { cookie: next })).body).toMatchObject({
      user: { role: 'clerk' },
      actingAccountId: null,
      mayActFor: [],
    });
    const late = await served.ask<RefusalBody>('PUT', '/session/acting', {
      body: { accountId: absent.accountId },
      cookie: next,
    });
    expect([late.status, late.body.code]).toEqual([403, 'deputy.not']);
  });

  it('are themselves again when the appointment ends, also in a session that is open', async () => {
    const { body } = await appoint();
    const { cookie } = await served.signIn('li');
    await served.ask('PUT', '/session/acting', { body: { accountId: absent.accountId }, cookie });
    await ask('DELETE', `/users/deputies/${body.id}`);
    expect((await served.ask<SessionView>('GET', '/session', { cookie })).body.user.role).toBe('clerk');
  });

  it('are not appointed for days that are none, nor in place of nobody', async () => {
    const wrong: readonly (readonly [object, string])[] = [
      [{ toDay: '2026-03-01' }, 'deputy.days'],
      [{ fromDay: '2026-02-30' }, 'deputy.days'],
      [{ deputyId: '01a2022a-76e0-7000-b5c5-da60fd14ef98' }, 'person.missing'],
    ];
    for (const [over, code] of wrong) expect([over, (await appoint(over)).body.code]).toEqual([over, code]);
  });

  it('stand for both persons, their kin and their villages, in whatever place they act', async () => {
    await appoint();
    const kin = await ask<PersonView>('POST', '/users/persons', {
      name: '张 某',
      kinIds: [absent.personId],
      villageIds: [],
    });
    await ask('PATCH', `/users/persons/${absent.personId}`, { version: 1, villageIds: [served.villages[1]] });
    const standing = await served.app
      .get(PersonService)
      .standing(served.ledger.storage.read, { personId: deputy.personId, actsFor: null });
    expect([...standing.personIds].sort()).toEqual([absent.personId, deputy.personId].sort());
    expect([...standing.kinIds]).toEqual([kin.body.id]);
    expect([...standing.nameKeys].sort()).toEqual(['li', 'wang', '张某']);
    expect([...standing.villageIds]).toEqual([served.villages[1]]);
  });
});

describe('the accounts that a ledger begins with', () => {
  it('have passwords in a file that only its owner reads, and one that must be changed', async () => {
    const served = await servedUsers('sqlite');
    try {
      const first = served.app.get(FirstAccounts);
      expect(await first.ensureAdmin(SYSTEM_ACTOR)).toBe(true);
      expect(await first.ensureAdmin(SYSTEM_ACTOR)).toBe(false);
      const passwords = JSON.parse(readFileSync(first.file, 'utf8')) as Record<string, string>;
      expect(Object.keys(passwords)).toEqual(['admin']);
      if (process.platform !== 'win32') expect(statSync(first.file).mode & 0o777).toBe(0o600);
      expect((await served.signIn('admin', passwords['admin'])).body).toMatchObject({
        mustChangePassword: true,
      });
    } finally {
      await served.close();
    }
  });
});
