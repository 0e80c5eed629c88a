import { createHash } from 'node:crypto';
import type { Role } from '../../src/access/role.js';
import type { JobView } from '../../src/jobs/job.js';
import type { ExplainedReturn } from '../../src/returns/return.service.js';
import type { ExplainedChanges } from '../../src/returns/differences-task.js';
import { checkReturns } from '../../src/returns/return.check.js';
import type { ReturnCheck, ReturnRowView } from '../../src/returns/return.js';
import { exportLedger, sheetsOf, textsOf, type ExportLedger } from '../exchange/export-ledger.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';
import { fileOf } from '../workbooks/raw-workbook.js';

describe.each(ENGINES)('returns over HTTP on %s', (engine) => {
  let served: ExportLedger;
  beforeAll(async () => {
    served = await exportLedger(engine);
  });
  afterAll(() => served.close());

  const close = async (more: object): Promise<ExplainedReturn> => {
    const body = { campaign: served.campaign, lists: [], ...more };
    const started = await served.ask<JobView>('POST', '/api/returns', body);
    expect(started.status).toBe(202);
    const job = await served.ask<JobView>('GET', `/api/jobs/${started.body.id}?waitMs=20000`);
    expect(job.body).toMatchObject({ state: 'done' });
    return (await served.ask<ExplainedReturn>('GET', `/api/returns/${job.body.resultId}`)).body;
  };
  const bytes = async (id: string): Promise<Buffer> => {
    const answer = await served.office(`${served.url}/api/returns/${id}/file.xlsx`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const refused = async (more: object): Promise<unknown> =>
    (await served.ask('POST', '/api/returns', { campaign: served.campaign, lists: [], ...more })).body;
  const idOf = async (no: number): Promise<{ id: string; version: number }> => {
    const found = await served.ledger.storage.read.first<{ id: string; version: number }>(
      'SELECT id AS "id", version AS "version" FROM cases WHERE no = ?',
      [no],
    );
    if (found === undefined) throw new Error(`there is no case ${no}`);
    return found;
  };

  it('freeze what was handed up, and what changed since becomes adjustments of the next', async () => {
    const check = await served.ask<ReturnCheck>(
      'GET',
      `/api/returns/check?campaign=${served.campaign}&period=2015-08`,
    );
    expect(check.body).toMatchObject({ running: false, standing: null, before: null, unclassified: 1 });

    const first = await close({ period: '2015-08', lists: ['problems'], note: '第一份' });
    expect(first).toMatchObject({
      no: 1,
      period: '2015-08',
      before: null,
      adjustments: 0,
      closedDay: '2015-09-30',
    });
    expect(first.totals).toMatchObject(check.body.totals);
    const file = await bytes(first.id);
    expect(createHash('sha256').update(file).digest('hex')).toBe(first.sha256);
    const sheets = await sheetsOf(fileOf(file));
    expect([...sheets.keys()]).toEqual(expect.arrayContaining(['村级汇总', '问题台账', '问题清单']));
    expect(first.heads.join()).toMatch(/^141128103:\d+:[0-9a-f]{16}/);
    expect(textsOf(sheets.get('问题台账')).flat()).toContain('出借集体资金');

    const { id, version } = await idOf(2);
    const edited = await served.ask('PATCH', `/api/cases/${id}`, { version, verifiedAmountFen: 100_000 });
    expect(edited.status).toBe(200);
    const differences = await served.ask<ExplainedChanges>('GET', `/api/returns/${first.id}/differences`);
    expect(differences.body.counts).toEqual({ late: 0, gone: 0, corrected: 1, new: 0, progress: 0 });

    const second = await close({ period: '2015-09' });
    expect(second).toMatchObject({ no: 2, adjustments: 1, before: { id: first.id, period: '2015-08' } });
    expect(second.changes.rows).toEqual([
      expect.objectContaining({
        kind: 'corrected',
        caseId: id,
        villageName: '红罗沟',
        amountFen: 100_000 - 123_456,
        changes: [{ field: 'amountFen', from: 123_456, to: 100_000 }],
        entries: [expect.objectContaining({ what: 'case.changed' })],
      }),
    ]);
    const adjusted = textsOf((await sheetsOf(fileOf(await bytes(second.id)))).get('对上期的调整')).flat();
    expect(adjusted).toEqual(expect.arrayContaining(['更正', '涉及金额:1,234.56元 → 1,000.00元']));

    expect((await bytes(first.id)).equals(file)).toBe(true);
    expect((await served.ask<ExplainedReturn>('GET', `/api/returns/${first.id}`)).body).toEqual(first);
  });

  it('are closed once, in order, and superseded only with a reason', async () => {
    const list = async () =>
      (await served.ask<{ rows: ReturnRowView[] }>('GET', `/api/returns?campaign=${served.campaign}`)).body
        .rows;
    const [last] = await list();
    expect(await refused({ period: '2015-09' })).toMatchObject({ code: 'return.closed-already' });
    expect(await refused({ period: '2015-07' })).toMatchObject({ code: 'return.later-closed' });
    expect(await refused({ period: '2015-10' })).toMatchObject({ code: 'return.not-begun' });
    expect(await refused({ period: '2015-99' })).toMatchObject({ code: 'return.no-period' });
    expect(await refused({ period: '2015-09', supersedes: last?.id })).toMatchObject({
      code: 'return.reason-missing',
    });
    const again = await close({ period: '2015-09', supersedes: last?.id, reason: '县局退回' });
    expect(again).toMatchObject({
      supersedes: last?.id,
      supersedeReason: '县局退回',
      before: { period: '2015-08' },
    });
    const rows = await list();
    expect(rows.map(({ period, supersededBy }) => [period, supersededBy])).toEqual([
      ['2015-09', null],
      ['2015-09', again.id],
      ['2015-08', null],
    ]);
  });

  it('can be neither changed nor removed, not even by who has the database in hand', async () => {
    const change = (sql: string) =>
      served.ledger.storage.unitOfWork.run('test.tamper', (unit) => unit.sql.run(sql, []));
    await expect(change("UPDATE returns SET note = 'x'")).rejects.toThrow();
    await expect(change('DELETE FROM returns')).rejects.toThrow();
    await expect(change("UPDATE return_cases SET cases = '[]'")).rejects.toThrow();
  });

  it('are examined by the doctor: their cases come to their totals', async () => {
    const { storage } = served.ledger;
    expect(await checkReturns(storage.read)).toMatchObject({ ok: true, checked: 3 });
    await storage.unitOfWork.run('test.tamper', (unit) =>
      unit.sql.run(
        `INSERT INTO return_cases (return_id, place, town_code, cases)
         SELECT c.return_id, c.place + 1, c.town_code, c.cases FROM return_cases c
         WHERE c.return_id = (SELECT id FROM returns WHERE no = 1)`,
        [],
      ),
    );
    const found = await checkReturns(storage.read);
    expect(found.ok).toBe(false);
    expect(found.findings).toEqual([expect.stringContaining('2015-08')]);
  });

  it('are for the office to close, for those above to read, and not for villages', async () => {
    const as = async (role: Role, path: string, method = 'GET'): Promise<number> => {
      const name = `return-${role}-${method}-${path.length}`;
      const { accountId } = await addPerson(served.app, { name, role, scope: { kind: 'all' } });
      const headers = { cookie: await cookieOf(served.app, accountId), 'content-type': 'application/json' };
      const body = method === 'GET' ? {} : { body: '{}' };
      return (await fetch(`${served.url}/api/returns${path}`, { method, headers, ...body })).status;
    };
    const list = `?campaign=${served.campaign}`;
    expect(await as('supervisor', list)).toBe(200);
    expect(await as('inspector', '', 'POST')).toBe(403);
    expect(await as('clerk', list)).toBe(403);
    expect(await as('officer', '/00000000-0000-7000-8000-000000000000')).toBe(404);
  });
});
