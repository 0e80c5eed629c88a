import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';
import type { Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import type { Id } from '../../src/kernel/ids.js';
import { Storage } from '../../src/storage/storage.js';
import { AccountWriting } from '../../src/users/account-writing.js';
import { Passwords } from '../../src/users/passwords.service.js';
import { PersonService } from '../../src/users/person.service.js';
import { SessionService } from '../../src/users/session.service.js';
import { SESSION_COOKIE } from '../../src/users/session.js';

/** The password of everybody whom tests add. */
export const TEST_PASSWORD = 'Huangyuan-31-cunzhuang';

let hash: Promise<string> | undefined;

/** Somebody whom a test adds. */
export interface TestPerson {
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  /** Another account of somebody who has one. */
  readonly personId?: Id;
  readonly mustChange?: boolean;
}

/** Adds a real account, and its person where it has none; answers both ids. The hash is made once for all tests. */
export async function addPerson(
  app: INestApplicationContext,
  { name, role, scope, personId: known, mustChange = false }: TestPerson,
): Promise<{ accountId: Id; personId: Id }> {
  hash ??= app.get(Passwords, { strict: false }).hash(TEST_PASSWORD);
  const passwordHash = await hash;
  return app.get(Storage, { strict: false }).unitOfWork.run('test.person', async (unit) => {
    const personId =
      known ?? (await app.get(PersonService, { strict: false }).registerIn(unit, SYSTEM_ACTOR, { name }));
    const account = { name, personId, role, scope, passwordHash, mustChange };
    const accountId = await app.get(AccountWriting, { strict: false }).add(unit, SYSTEM_ACTOR, account);
    return { accountId, personId };
  });
}

/** Opens a session of an account, as signing in does, and answers the cookie that it would give. */
export async function cookieOf(app: INestApplicationContext, accountId: Id): Promise<string> {
  const storage = app.get(Storage, { strict: false });
  const token = await storage.unitOfWork.run('test.sign-in', (unit) =>
    app.get(SessionService, { strict: false }).open(unit, accountId),
  );
  return `${SESSION_COOKIE}=${token}`;
}

/** Who together may do everything that people may do, each with the whole ledger as scope. */
const EVERYBODY: readonly TestPerson[] = [
  { name: 'local', role: 'lead', scope: { kind: 'all' } },
  { name: 'local-inspector', role: 'inspector', scope: { kind: 'all' } },
  { name: 'local-admin', role: 'admin', scope: { kind: 'all' } },
];

const FORBIDDEN = 'access.forbidden';

/**
 * `fetch` as the office: the lead asks, and what the lead may not do the inspector or the administrator asks. All are
 * real accounts with real sessions; they are added when they are needed, and again after another ledger was begun.
 */
export function officeFetch(app: INestApplicationContext): typeof fetch {
  const cookies = new Map<string, Promise<string>>();
  const signIn = async (person: TestPerson): Promise<string> => {
    const known = await app
      .get(Storage, { strict: false })
      .read.first<{ id: Id }>('SELECT a.id AS "id" FROM accounts a WHERE a.name = ?', [person.name]);
    return cookieOf(app, known?.id ?? (await addPerson(app, person)).accountId);
  };
  /** The cookie that is known; a new one where that is the one that was refused. */
  const cookieFor = (person: TestPerson, refused?: Promise<string>): Promise<string> => {
    const known = cookies.get(person.name);
    if (known !== undefined && known !== refused) return known;
    const cookie = signIn(person);
    cookies.set(person.name, cookie);
    return cookie;
  };
  return async (input, init = {}) => {
    const ask = async (cookie: Promise<string>): Promise<Response> => {
      const headers = new Headers(init.headers);
      headers.set('cookie', await cookie);
      return fetch(input, { ...init, headers });
    };
    for (const person of EVERYBODY) {
      const cookie = cookieFor(person);
      let answer = await ask(cookie);
      // The clock was moved on, or another ledger was begun: the session is gone.
      if (answer.status === 401) answer = await ask(cookieFor(person, cookie));
      if (answer.status !== 403) return answer;
      const { code } = (await answer.clone().json()) as { code: string };
      if (code !== FORBIDDEN || person === EVERYBODY.at(-1)) return answer;
    }
    throw new Error('somebody always answers');
  };
}
