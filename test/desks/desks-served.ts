import type { Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import type { CaseView } from '../../src/cases/case.js';
import type { EngineKind } from '../../src/storage/engine.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { addPerson, cookieOf } from '../support/people.js';

/** A served ledger with villages, an office, and a clerk of one village. */
export interface ServedDesks {
  readonly served: ServedLedger;
  /** 红罗沟, 白家咀 and 武家庄. */
  readonly villages: readonly VillageView[];
  /** Asks as somebody: with a body it is a write. */
  as<Answer = CaseView>(
    who: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Answer & { code?: string } }>;
  /** Registers a case of a village as the officer. */
  register(village: VillageView, input?: object): Promise<CaseView>;
  /** Does one thing on a case as it is now, and answers it. */
  act(who: string, one: CaseView, what: string, input?: object): Promise<CaseView>;
  /** Hands a file in, and answers its id. */
  file(who: string, name: string): Promise<string>;
}

/** Serves such a ledger; today is 2015-09-30. */
export async function servedDesks(engine: EngineKind): Promise<ServedDesks> {
  const served = await servedLedger(engine);
  const rows: VillageView[] = [];
  for (const name of ['红罗沟', '白家咀', '武家庄']) {
    rows.push((await served.ask<VillageView>('POST', '/api/villages', { name })).body);
  }
  const all: Scope = { kind: 'all' };
  const people: readonly (readonly [string, Role, Scope])[] = [
    ['officer', 'officer', all],
    ['lead', 'lead', all],
    ['other-lead', 'lead', all],
    ['inspector', 'inspector', all],
    ['other-inspector', 'inspector', all],
    ['supervisor', 'supervisor', all],
    ['admin', 'admin', all],
    ['clerk', 'clerk', { kind: 'villages', villageIds: [rows[1]?.id ?? ''] }],
  ];
  const cookies = new Map<string, string>();
  for (const [name, role, scope] of people) {
    const { accountId } = await addPerson(served.app, { name, role, scope });
    cookies.set(name, await cookieOf(served.app, accountId));
  }
  const as = async <Answer = CaseView>(
    who: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: Answer & { code?: string } }> => {
    const headers = new Headers({ cookie: cookies.get(who) ?? '' });
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(`${served.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer & { code?: string } };
  };
  const done = async (who: string, path: string, body: object): Promise<CaseView> => {
    const answer = await as(who, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  let serial = 0;
  return {
    served,
    villages: rows,
    as,
    register: (village, input = {}) =>
      done('officer', '/api/cases', {
        campaignCode: served.campaign,
        villageId: village.id,
        itemCode: 'funds/2',
        foundDay: '2015-07-03',
        description: `出借集体资金第${++serial}笔`,
        ...input,
      }),
    act: (who, one, what, input = {}) =>
      done(who, `/api/cases/${one.id}/${what}`, { version: one.version, ...input }),
    file: async (who, name) => {
      const response = await fetch(`${served.url}/api/attachments?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { cookie: cookies.get(who) ?? '', 'content-type': 'application/octet-stream' },
        body: Buffer.from(`收据:今收到还款。${name}`),
      });
      return ((await response.json()) as { id: string }).id;
    },
  };
}
