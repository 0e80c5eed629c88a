import { readFileSync, rmSync } from 'node:fs';
import type { Role } from '../../src/access/role.js';
import type { DisciplineSettingView, SanctionPage } from '../../src/discipline/discipline.js';
import type { SanctionDetailView } from '../../src/discipline/sanction.js';
import type { ImportReport, ImportRowView } from '../../src/exchange/import-report.js';
import type { Page } from '../../src/kernel/paging.js';
import type { SanctionRollupView } from '../../src/rollups/sanction-rollup.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { newFolder } from '../support/folders.js';
import { importOffice, importThrough, officeFile } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

interface Expected {
  readonly file: string;
  readonly rows: number;
  readonly refusedRows: readonly {
    sheet: string;
    row: number;
    column: string;
    reason: string;
    value: string;
  }[];
  readonly notices: readonly { sheet: string; row: number; code: string }[];
  readonly sums: {
    sanctions: number;
    persons: number;
    villages: number;
    reportAsWritten: Record<string, number>;
  };
}

const expected = (
  JSON.parse(readFileSync(officeFile('expected.json'), 'utf8')) as { files: readonly Expected[] }
).files.find(({ file }) => file === 'sanctions.xlsx');
if (expected === undefined) throw new Error('the samples expect nothing of sanctions.xlsx');

const NEW = { created: 14, changed: 0, unchanged: 0, refused: 3 };
const SHEET = '村名\t姓名\t处分种类\t文号\t决定时间\t宣布时间\n';

/** The ledger as one inspector of the town asks it: what jobs and imports there are is told to who started them. */
async function asInspector(served: ServedLedger): Promise<ServedLedger> {
  const { accountId } = await addPerson(served.app, {
    name: 'inspector',
    role: 'inspector',
    scope: { kind: 'towns', townCodes: ['141128103'] },
  });
  const cookie = await cookieOf(served.app, accountId);
  const office: typeof fetch = (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    return fetch(input, { ...init, headers });
  };
  const answer = async <Answer>(response: Response): Promise<{ status: number; body: Answer }> => ({
    status: response.status,
    body: (await response.json()) as Answer,
  });
  return {
    ...served,
    office,
    ask: async (method, path, body) =>
      answer(
        await office(`${served.url}${path}`, {
          method,
          ...(body === undefined
            ? {}
            : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        }),
      ),
    send: async (path, content) =>
      answer(
        await office(`${served.url}${path}`, {
          method: 'POST',
          body: typeof content === 'string' ? content : Buffer.from(content),
          headers: {
            'content-type': typeof content === 'string' ? 'text/plain' : 'application/octet-stream',
          },
        }),
      ),
  };
}

describe.each(ENGINES)('sheets of sanctions on %s', (engine) => {
  let served: ServedLedger;
  const folder = newFolder('sanctions');
  const take = (dryRun = false): Promise<ImportReport> =>
    importOffice(served, 'sanctions', 'sanctions.xlsx', { takeGood: true, dryRun });
  const register = async (query = ''): Promise<SanctionPage> =>
    (await served.ask<SanctionPage>('GET', `/api/discipline/sanctions?size=200&${query}`)).body;
  const paste = (rows: string): Promise<ImportReport> => importThrough(served, 'sanctions', SHEET + rows);

  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    served = await asInspector(served);
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read exactly as the sample says', async () => {
    const report = await take(true);
    expect(report).toMatchObject({ ...NEW, applied: false });
    expect(report.accepted).toMatchObject({ sanctions: 14, persons: 13, villages: 7, cases: 0 });
    expect(report.accepted).toMatchObject({
      sanctions: expected.sums.sanctions,
      persons: expected.sums.persons,
      villages: expected.sums.villages,
    });
    expect(
      report.problems.map(({ sheet, row, column, code, value }) => ({
        sheet,
        row,
        column,
        reason: code,
        value,
      })),
    ).toEqual(expected.refusedRows);
    expect(report.notices.map(({ sheet, row, code }) => ({ sheet, row, code }))).toEqual(
      expected.notices.map(({ sheet, row, code }) => ({ sheet, row, code })),
    );
    expect((await register()).total).toBe(0);
  });

  it('are written as their papers have them, one person with two sanctions once', async () => {
    expect(await take()).toMatchObject({ ...NEW, applied: true });
    const page = await register();
    expect(page).toMatchObject({ total: 14, persons: 13, villages: 7 });
    const ofReport = page.rows.filter(({ decidedDay }) => (decidedDay ?? '').startsWith('2015'));
    const words: Record<string, number> = {};
    for (const { asWritten } of ofReport) words[asWritten] = (words[asWritten] ?? 0) + 1;
    expect(words).toEqual(expected.sums.reportAsWritten);
    const zhao = page.rows.filter(({ person }) => person.name === '赵某');
    expect(new Set(zhao.map(({ person }) => person.id)).size).toBe(1);
    expect(zhao[0]?.person).toMatchObject({ managesIn: 'committee', partyMember: true });
    const removal = page.rows.filter(({ kind }) => kind === null).map(({ asWritten }) => asWritten);
    expect(removal.sort()).toEqual(['撤职', '撤销职务']);
    expect(page.rows.every(({ asReported }) => asReported)).toBe(true);
    const su = page.rows.find(({ documentNumber }) => documentNumber === '大纪发〔2015〕1号');
    expect(su?.effect).toMatchObject({ endDay: '2016-08-19', edition: 'party-2003' });
  });

  it('change nothing when they come again, whatever the spelling of the number’s blanks', async () => {
    expect(await take()).toMatchObject({ created: 0, changed: 0, unchanged: 14, refused: 3 });
    const spaced = await paste(
      '红罗沟村\t冯某某\t严重警告\t大纪发 〔2015〕 1号\t2015年8月20日\t2015-09-01\n',
    );
    expect(spaced).toMatchObject({ created: 0, changed: 1, refused: 0, applied: true });
    const [row] = (await register(`q=${encodeURIComponent('大纪发〔2015〕1号')}`)).rows;
    expect(row).toMatchObject({ announcedDay: '2015-09-01' });
  });

  it('match by the number and never by a masked name', async () => {
    const before = await register();
    const report = await paste('红罗沟\t冯某某\t严重警告\t大纪发〔2015〕500号\t2015-08-20\t2015-09-01\n');
    expect(report).toMatchObject({ created: 1, changed: 0 });
    expect((await register()).persons).toBe(before.persons + 1);
    // The register had a 冯某某 in this village before: a reader is told, and nobody is taken for the same.
    expect(report.notices).toMatchObject([{ code: 'sanction-namesake', what: '冯某某' }]);
    const other = await paste('白家咀\t冯某某\t严重警告\t大纪发〔2015〕500号\t2015-08-20\t2015-09-01\n');
    expect(other).toMatchObject({ created: 1 });
  });

  it('without a number ask where the register has the same', async () => {
    const row = '东相王\t梁某\t党内警告\t\t2015-08-20\t2015-09-01\n';
    expect(await paste(row)).toMatchObject({ created: 1, refused: 0 });
    const again = await paste(row);
    expect(again).toMatchObject({ created: 0, refused: 1, applied: false });
    expect(again.problems).toMatchObject([{ code: 'sanction-unsure', value: '梁某', asked: true }]);
    const say = async (answer: string): Promise<ImportReport> => {
      const { sheet, row: at } = again.problems[0] ?? { sheet: '', row: 0 };
      const path = `/api/imports/${again.importId}`;
      const { body } = await served.ask<{ jobId: string }>('POST', `${path}/answers`, {
        answers: [{ sheet, row: at, answer }],
      });
      await served.ask('GET', `/api/jobs/${body.jobId}?waitMs=20000`);
      return (await served.ask<ImportReport>('GET', path)).body;
    };
    expect(await say('same')).toMatchObject({ created: 0, unchanged: 1, refused: 0, state: 'read' });
    expect(await say('another')).toMatchObject({ created: 1, unchanged: 0, refused: 0, state: 'read' });
    const before = await register();
    const { body } = await served.ask<{ jobId: string }>('POST', `/api/imports/${again.importId}/apply`, {});
    await served.ask('GET', `/api/jobs/${body.jobId}?waitMs=20000`);
    const after = await register();
    expect([after.total - before.total, after.persons - before.persons]).toEqual([1, 1]);
    const late = await served.ask('POST', `/api/imports/${again.importId}/answers`, { answers: [] });
    expect([late.status, late.body]).toMatchObject([422, { code: 'import.not-waiting' }]);
    expect((await served.ask('POST', `/api/imports/${again.importId}/undo`)).status).toBe(200);
  });

  it('take nobody who was not told yet, where the sheet speaks of it', async () => {
    const report = await paste('东相王\t郝某\t党内警告\t大纪发〔2015〕88号\t2015-09-20\t\n');
    expect(report).toMatchObject({ created: 0, refused: 1 });
    expect(report.problems).toMatchObject([{ code: 'announcement-missing' }]);
  });

  it('name every fault of a row and of the file', async () => {
    const report = await paste(
      '没有村\t\t党内警告\t甲1号\t2015-02-30\t\n东相王\t高某\t党内警告、政务记过\t甲2号\t2015-08-01\t2015-09-01\n' +
        '东相王\t高某\t\t甲3号\t2015-08-01\t2015-07-01\n东相王\t高某\t已处理\t甲4号\t2015-08-01\t2015-09-01\n' +
        '东相王\t高某\t党内警告\t甲5号\t2015-08-01\t2015-09-01\n东相王\t高某\t党内警告\t甲5号\t2015-08-01\t2015-09-01\n',
    );
    expect(report.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'village-unknown'],
      [2, 'name-missing'],
      [2, 'date-impossible'],
      [3, 'sanction-several'],
      [4, 'sanction-missing'],
      [4, 'day-before-decided'],
      [5, 'sanction-unknown'],
      [7, 'duplicate-row'],
    ]);
  });

  it('keep a kind that a person has settled', async () => {
    const [one] = (await register(`q=${encodeURIComponent('大纪发〔2015〕4号')}`)).rows;
    const path = `/api/discipline/sanctions/${one?.id}`;
    const body = { version: one?.version, kind: 'party-removal' };
    expect((await served.ask<SanctionDetailView>('PATCH', path, body)).body.kindBy).toBe('person');
    expect(await take()).toMatchObject({ created: 0, changed: 0, unchanged: 14 });
    expect((await served.ask<SanctionDetailView>('GET', path)).body.kind).toBe('party-removal');
  });

  it('go out and come back unchanged, for inspectors only', async () => {
    const path = `/api/exports/sanctions.xlsx?campaign=${served.campaign}&purpose=${encodeURIComponent('回头看')}`;
    const answer = await served.office(`${served.url}${path}`);
    expect([answer.status, answer.status === 200 ? '' : await answer.clone().text()]).toEqual([200, '']);
    const total = (await register()).total;
    const report = await importThrough(served, 'sanctions', new Uint8Array(await answer.arrayBuffer()), {
      name: 'out.xlsx',
      dryRun: true,
    });
    expect(report).toMatchObject({ created: 0, changed: 0 });
    // The one without a number is asked for again.
    expect(report.problems.map(({ code }) => code)).toEqual(['sanction-unsure']);
    expect(report.unchanged).toBe(total - 1);
    for (const role of ['officer', 'lead', 'supervisor'] as Role[]) {
      const { accountId } = await addPerson(served.app, { name: `x-${role}`, role, scope: { kind: 'all' } });
      const headers = { cookie: await cookieOf(served.app, accountId) };
      expect([role, (await fetch(`${served.url}${path}`, { headers })).status]).toEqual([role, 403]);
    }
  });

  it('are brought in by inspectors, who bring in nothing else; an officer sees no such import', async () => {
    const as = async (role: Role): Promise<Record<string, string>> => {
      const { accountId } = await addPerson(served.app, { name: `y-${role}`, role, scope: { kind: 'all' } });
      return { cookie: await cookieOf(served.app, accountId), 'content-type': 'text/plain' };
    };
    const [officer, inspector] = [await as('officer'), await as('inspector')];
    const start = async (kind: string, headers: Record<string, string>): Promise<number> => {
      const address = `${served.url}/api/imports/${kind}?campaign=${served.campaign}&dryRun=true`;
      return (await fetch(address, { method: 'POST', headers, body: SHEET })).status;
    };
    expect(await start('sanctions', officer)).toBe(403);
    expect(await start('sanctions', inspector)).toBe(202);
    expect(await start('cases', inspector)).toBe(403);
    expect(await start('villages', inspector)).toBe(403);
    const listed = await fetch(`${served.url}/api/imports?campaign=${served.campaign}&size=200`, {
      headers: officer,
    });
    const rows = ((await listed.json()) as Page<ImportRowView>).rows;
    expect(rows.map(({ kind }) => kind)).toEqual(['villages']);
    const mine = await fetch(`${served.url}/api/imports?campaign=${served.campaign}&size=200`, {
      headers: inspector,
    });
    const [sanctions] = ((await mine.json()) as Page<ImportRowView>).rows;
    expect(sanctions?.kind).toBe('sanctions');
    const path = `${served.url}/api/imports/${sanctions?.importId}`;
    expect((await fetch(path, { headers: officer })).status).toBe(404);
    expect((await fetch(`${path}/undo`, { method: 'POST', headers: officer })).status).toBe(404);
  });

  it('can be taken back while nobody has built on them', async () => {
    const before = await register();
    const report = await paste('武家庄\t郭某\t党内警告\t甲9号\t2015-08-01\t2015-09-01\n');
    expect((await register()).total).toBe(before.total + 1);
    expect((await served.ask('POST', `/api/imports/${report.importId}/undo`)).status).toBe(200);
    expect(await register()).toMatchObject({ total: before.total, persons: before.persons });
    const again = await paste('武家庄\t郭某\t党内警告\t甲9号\t2015-08-01\t2015-09-01\n');
    const [one] = (await register(`q=${encodeURIComponent('甲9号')}`)).rows;
    await served.ask('PATCH', `/api/discipline/sanctions/${one?.id}`, { version: 1, note: '核对过' });
    expect(await served.ask('POST', `/api/imports/${again.importId}/undo`)).toMatchObject({
      status: 422,
      body: { code: 'import.built-on' },
    });
  });

  it('are counted by village, kind and the cases concerned', async () => {
    const rollup = async (by: string): Promise<SanctionRollupView> =>
      (
        await served.ask<SanctionRollupView>(
          'GET',
          `/api/rollups/sanctions?campaign=${served.campaign}&by=${by}`,
        )
      ).body;
    const page = await register();
    const byVillage = await rollup('village');
    const counted = page.rows.filter(({ decidedDay }) => decidedDay === null || decidedDay <= '2015-09-30');
    expect(byVillage).toMatchObject({
      sanctions: counted.length,
      persons: new Set(counted.map(({ person }) => person.id)).size,
      villages: new Set(counted.map(({ person }) => person.villageId)).size,
      measures: 0,
    });
    for (const line of byVillage.lines) {
      const own = counted.filter(({ person }) => person.villageId === line.code);
      expect(line.sanctions).toBe(own.length);
      expect(line.persons).toBe(new Set(own.map(({ person }) => person.id)).size);
    }
    const byCategory = await rollup('category');
    expect(byCategory.lines).toHaveLength(6);
    expect(byCategory.lines.at(-1)).toMatchObject({ code: 'none', sanctions: counted.length });
    const byKind = await rollup('kind');
    expect(byKind.lines.reduce((sum, line) => sum + line.sanctions, 0)).toBe(counted.length);
  });

  it('are refused whole where the ledger keeps nothing of discipline', async () => {
    const { version, endingSoonDays } = (
      await served.ask<DisciplineSettingView>('GET', '/api/discipline/setting')
    ).body;
    await served.ask('PUT', '/api/discipline/setting', { version, mode: 'off', endingSoonDays });
    const report = await take(true);
    expect(report).toMatchObject({ state: 'refused', error: { code: 'discipline.off' } });
  });
});
