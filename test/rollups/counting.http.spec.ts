import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import type { Role } from '../../src/access/role.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { addPerson, cookieOf, officeFetch } from '../support/people.js';
import { countingWorld, FULL_COUNTING, writeWorld, type CountingWorld } from './made-counting.js';

const clock = { now: () => new Date('2026-06-30T04:00:00.000Z') };

describe.each(ENGINES)('figures over HTTP on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: NestFastifyApplication;
  let url: string;
  let world: CountingWorld;
  let campaign: string;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    world = countingWorld(FULL_COUNTING, 1);
    campaign = world.campaign.code;
    await writeWorld(ledger.storage, world);
    app = await createApp({ storage: ledger.storage, clock, quiet: true });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });

  const get = async (
    path: string,
    ask: typeof fetch = officeFetch(app),
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const answer = await ask(`${url}/api/rollups/counting${path}`);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  /** Asks as somebody of this role who sees the whole ledger. */
  const as = async (role: Role): Promise<typeof fetch> => {
    const known = cookies.get(role);
    const cookie = known ?? (await cookieOfNew(role));
    cookies.set(role, cookie);
    return (input) => fetch(input, { headers: { cookie } });
  };
  const cookies = new Map<Role, string>();
  const cookieOfNew = async (role: Role): Promise<string> => {
    const { accountId } = await addPerson(app, { name: `figures-${role}`, role, scope: { kind: 'all' } });
    return cookieOf(app, accountId);
  };

  it('are answered as of today, by village, where nothing else is asked', async () => {
    const { status, body } = await get(`?campaign=${campaign}`);
    expect(status).toBe(200);
    const found = world.cases.filter(({ state }) => state !== 'voided').length;
    expect(body).toMatchObject({ by: 'village', from: null, asOf: '2026-06-30', period: null });
    expect(body['figures']).toMatchObject({ found });
  });

  it('open their rows, by pages', async () => {
    const counted = await get(`?campaign=${campaign}&by=nature&from=2026-01-05&asOf=2026-01-20`);
    const lines = counted.body['lines'] as { code: string; period: { found: number } }[];
    const line = lines.find(({ period }) => period.found > 1);
    const question = `campaign=${campaign}&by=nature&from=2026-01-05&asOf=2026-01-20&figure=found&code=${line?.code}`;
    const first = await get(`/rows?${question}&size=1`);
    const second = await get(`/rows?${question}&size=1&page=2`);
    expect(first.body).toMatchObject({ total: line?.period.found, sum: line?.period.found });
    expect(first.body['rows']).toHaveLength(1);
    expect(second.body['rows']).not.toEqual(first.body['rows']);
  });

  it('of discipline are for inspectors alone, as figures and as rows', async () => {
    const inspector = await as('inspector');
    const supervisor = await as('supervisor');
    const seen = await get(`?campaign=${campaign}`, inspector);
    expect(seen.body['figures']).toHaveProperty('persons');
    const unseen = await get(`?campaign=${campaign}`, supervisor);
    expect(unseen.status).toBe(200);
    expect(JSON.stringify(unseen.body)).not.toMatch(
      /persons|party|handOvers|punishedOpen|"collectedFen|tips|talkedTo/,
    );
    const rows = `/rows?campaign=${campaign}&figure=punishedOpen`;
    expect((await get(rows, inspector)).status).toBe(200);
    expect(await get(rows, supervisor)).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
  });

  it('of contracts open the contracts for who may read them; others see how many there are', async () => {
    const officer = await as('officer');
    const supervisor = await as('supervisor');
    const seen = await get(`?campaign=${campaign}`, supervisor);
    expect(seen.body['figures']).toMatchObject({ contracts: 4, contractsFaulty: 2 });
    const rows = `/contracts?campaign=${campaign}&figure=contractsOwing`;
    const { body } = await get(rows, officer);
    expect(body).toMatchObject({
      total: (seen.body['figures'] as { contractsOwing: number }).contractsOwing,
    });
    expect(await get(rows, supervisor)).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    expect((await get(`/contracts?campaign=${campaign}&figure=found`, officer)).status).toBe(400);
  });

  it('are refused for a day that has not come and for a period that is turned round', async () => {
    expect(await get(`?campaign=${campaign}&asOf=2026-07-01`)).toMatchObject({
      status: 422,
      body: { code: 'rollup.day-ahead' },
    });
    expect(await get(`?campaign=${campaign}&from=2026-03-02&asOf=2026-03-01`)).toMatchObject({
      status: 422,
      body: { code: 'rollup.period-turned' },
    });
    expect((await get('?campaign=other')).status).toBe(404);
  });

  it.each(['', '?campaign=c&by=colour', '?campaign=c&from=2026-02-30', '/rows?campaign=c&figure=persons'])(
    'are not answered where the question cannot be read: %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    },
  );
});
