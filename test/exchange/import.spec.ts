import { readFileSync } from 'node:fs';
import type { CaseView } from '../../src/cases/case.js';
import type { CasePage } from '../../src/cases/case-list.js';
import type { ImportReport, ImportTotals } from '../../src/exchange/import-report.js';
import type { Page } from '../../src/kernel/paging.js';
import type { RollupView } from '../../src/rollups/rollup.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ended, importOffice, importThrough, officeFile } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';

interface Expected {
  readonly file: string;
  readonly rows: number;
  readonly refusedRowCount: number;
  readonly cases: number;
  readonly villages: number;
  readonly amountFen: number;
  readonly undetermined: number;
  readonly recoveredFen: number;
  readonly byCategory: Readonly<Record<string, { readonly cases: number; readonly amountFen: number }>>;
  readonly refusedRows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: string;
    readonly reason: string;
  }[];
  readonly notices: readonly { readonly sheet: string; readonly row: number; readonly code: string }[];
}

const expected = (JSON.parse(readFileSync(officeFile('expected.json'), 'utf8')) as { files: Expected[] })
  .files;
const expectation = (file: string): Expected => {
  const found = expected.find((one) => one.file === file);
  if (found === undefined) throw new Error(`nothing is expected of ${file}`);
  return found;
};

const NOTHING: ImportTotals = { cases: 0, villages: 0, amountFen: 0, undetermined: 0, recoveredFen: 0 };

describe.each(ENGINES)('an import on %s', (engine) => {
  let served: ServedLedger;
  beforeEach(async () => {
    served = await servedLedger(engine);
    expect(await importOffice(served, 'villages', 'villages.xlsx')).toMatchObject({
      state: 'applied',
      created: 31,
      refused: 0,
    });
  });
  afterEach(() => served.close());

  const rollup = async (): Promise<RollupView> =>
    (await served.ask<RollupView>('GET', `/api/rollups?campaign=${served.campaign}&by=category`)).body;
  const figures = async (): Promise<ImportTotals> => {
    const { cases, villages, amountFen, undetermined, recoveredFen } = await rollup();
    return { cases, villages, amountFen, undetermined, recoveredFen };
  };

  it.each(['cases-plain.xlsx', 'cases-office.xlsx', 'cases-with-faults.xlsx'])(
    'of %s reads, plans and writes exactly what is expected of it',
    async (file) => {
      const expects = expectation(file);
      const dry = await importOffice(served, 'cases', file, { dryRun: true });
      expect(await figures()).toEqual(NOTHING);
      expect(dry).toMatchObject({
        rows: expects.rows,
        refused: expects.refusedRowCount,
        created: expects.rows,
        applied: false,
      });
      const { byCategory, ...accepted } = dry.accepted;
      const { cases, villages, amountFen, undetermined, recoveredFen } = expects;
      expect(accepted).toEqual({ cases, villages, amountFen, undetermined, recoveredFen });
      expect(byCategory).toEqual(expects.byCategory);
      expect(dry.problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)).toEqual(
        expects.refusedRows.map(({ sheet, row, column, reason }) => `${sheet} ${row} ${column} ${reason}`),
      );
      expect(dry.notices.map(({ sheet, row, code }) => ({ sheet, row, code }))).toEqual(
        expects.notices.map(({ sheet, row, code }) => ({ sheet, row, code })),
      );
      const { jobId } = (
        await served.ask<{ jobId: string }>('POST', `/api/imports/${dry.importId}/apply`, { takeGood: true })
      ).body;
      expect(await ended(served, jobId)).toMatchObject({ state: 'done' });
      expect(await figures()).toEqual(dry.totals.after);
      expect(await figures()).toEqual({ cases, villages, amountFen, undetermined, recoveredFen });
    },
  );

  it('writes nothing while a row is refused, unless the good rows are wanted', async () => {
    const report = await importOffice(served, 'cases', 'cases-with-faults.xlsx');
    expect(report).toMatchObject({ state: 'read', applied: false, refused: 13 });
    expect(await figures()).toEqual(NOTHING);
    const job = await served.ask<{ jobId: string }>('POST', `/api/imports/${report.importId}/apply`, {});
    expect(await ended(served, job.body.jobId)).toMatchObject({
      state: 'failed',
      error: { code: 'import.has-refused' },
    });
  });

  it('of the same file twice changes nothing, and of a changed ledger puts back what the sheet states', async () => {
    await importOffice(served, 'cases', 'cases-plain.xlsx');
    expect(await importOffice(served, 'cases', 'cases-plain.xlsx')).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 40,
    });
    const list = await served.ask<CasePage>('GET', `/api/cases?campaign=${served.campaign}&size=1`);
    const first = list.body.rows[0];
    const edit = { version: first?.version, selfAmountFen: (first?.amountFen ?? 0) + 100, note3: '人工补记' };
    expect(await served.ask('PATCH', `/api/cases/${first?.id}`, edit)).toMatchObject({ status: 200 });
    const again = await importOffice(served, 'cases', 'cases-plain.xlsx');
    expect(again).toMatchObject({ created: 0, changed: 1, unchanged: 39 });
    const now = await served.ask<CaseView>('GET', `/api/cases/${first?.id}`);
    expect(now.body).toMatchObject({ amountFen: first?.amountFen, note3: '人工补记' });
  });

  it('can be taken back whole; the numbers stay used', async () => {
    const report = await importOffice(served, 'cases', 'cases-plain.xlsx');
    expect(await served.ask('POST', `/api/imports/${report.importId}/undo`)).toMatchObject({
      status: 200,
      body: { state: 'undone' },
    });
    expect(await figures()).toEqual(NOTHING);
    await importOffice(served, 'cases', 'cases-plain.xlsx');
    const list = await served.ask<CasePage>('GET', `/api/cases?campaign=${served.campaign}&size=1`);
    expect(list.body.rows[0]?.number).toBe('DAWU-2015-0041');
  });

  it('that changed cases is taken back to what they were, recovered money included', async () => {
    await importOffice(served, 'cases', 'cases-plain.xlsx');
    const before = await figures();
    const table =
      '村名\t问题小类\t问题描述\t涉及金额(元)\t已收回金额(元)\n红罗沟\t未严格执行“三资”管理制度\t2006年有2笔支出未经民主理财小组审核\t5000\t4500\n';
    const report = await importThrough(served, 'cases', table);
    expect(report).toMatchObject({ state: 'applied', changed: 1, created: 0 });
    expect(await figures()).toMatchObject({
      amountFen: before.amountFen + 140_000,
      recoveredFen: before.recoveredFen + 90_000,
    });
    expect(await served.ask('POST', `/api/imports/${report.importId}/undo`)).toMatchObject({ status: 200 });
    expect(await figures()).toEqual(before);
  });

  it('is not taken back over the head of somebody who has built on it', async () => {
    const report = await importOffice(served, 'cases', 'cases-plain.xlsx');
    const list = await served.ask<CasePage>('GET', `/api/cases?campaign=${served.campaign}&size=1`);
    const [first] = list.body.rows;
    await served.ask('PATCH', `/api/cases/${first?.id}`, { version: 1, note1: '已核' });
    const undo = await served.ask('POST', `/api/imports/${report.importId}/undo`);
    expect(undo).toMatchObject({
      status: 422,
      body: { code: 'import.built-on', params: { numbers: [first?.number] } },
    });
    expect((await figures()).cases).toBe(40);
  });

  it('whose plan no longer holds is not carried out', async () => {
    const report = await importOffice(served, 'cases', 'cases-plain.xlsx', { dryRun: true });
    await importOffice(served, 'cases', 'cases-plain.xlsx');
    const after = await figures();
    const job = await served.ask<{ jobId: string }>('POST', `/api/imports/${report.importId}/apply`, {});
    expect(await ended(served, job.body.jobId)).toMatchObject({
      state: 'failed',
      error: { code: 'import.plan-outdated' },
    });
    expect(await figures()).toEqual(after);
  });

  it('is carried out as it was shown although somebody recorded another case meanwhile', async () => {
    const report = await importOffice(served, 'cases', 'cases-plain.xlsx', { dryRun: true });
    const villages = await served.ask<Page<VillageView>>('GET', '/api/villages?size=1');
    const one = {
      campaignCode: served.campaign,
      villageId: villages.body.rows[0]?.id,
      itemCode: 'funds/2',
      description: '另一件',
    };
    expect(await served.ask('POST', '/api/cases', one)).toMatchObject({ status: 201 });
    const job = await served.ask<{ jobId: string }>('POST', `/api/imports/${report.importId}/apply`, {});
    expect(await ended(served, job.body.jobId)).toMatchObject({ state: 'done' });
    const applied = await served.ask<ImportReport>('GET', `/api/imports/${report.importId}`);
    expect(applied.body).toMatchObject({ applied: true, created: report.created });
    expect(applied.body.totals.before.cases).toBe(1);
    expect(applied.body.totals.after.cases).toBe(1 + report.created);
    expect((await figures()).cases).toBe(1 + report.created);
  });

  it('remembers a spelling that a person has mapped', async () => {
    const table =
      '村名\t问题小类\t问题描述\t涉及金额(元)\n红罗沟\t公款旅游\t外出考察费用\t500\n红罗沟\t公款旅游\t另一次外出\t700\n';
    const report = await importThrough(served, 'cases', table, { dryRun: true });
    expect(report.problems.map(({ code, mappable }) => [code, mappable])).toEqual([
      ['item-unknown', 'item'],
      ['item-unknown', 'item'],
    ]);
    const written = report.problems[0]?.value;
    const mapped = await served.ask<{ jobId: string }>('POST', `/api/imports/${report.importId}/mappings`, {
      mappings: [{ column: 'item', written, target: 'funds/5' }],
    });
    await ended(served, mapped.body.jobId);
    expect((await served.ask('GET', `/api/imports/${report.importId}`)).body).toMatchObject({
      refused: 0,
      created: 2,
    });
    expect(await importThrough(served, 'cases', table)).toMatchObject({ state: 'applied', created: 2 });
  });

  it('tells of a new row that looks like a case that is there', async () => {
    await importOffice(served, 'cases', 'cases-plain.xlsx');
    const table =
      '村名\t问题小类\t问题描述\t涉及金额(元)\n红罗沟\t未严格执行“三资”管理制度\t2006年有2笔支出未经民主理财小组审核签字\t3600\n';
    const report = await importThrough(served, 'cases', table, { dryRun: true });
    expect(report).toMatchObject({
      created: 1,
      notices: [{ code: 'looks-like', computed: expect.stringMatching(/^DAWU-2015-\d{4}$/) as string }],
    });
    const atOnce = await importThrough(served, 'cases', table);
    expect(atOnce).toMatchObject({ state: 'applied', created: 1, notices: report.notices });
  });

  it('that is carried out while it is read tells and writes what its plan shows', async () => {
    const shown = await importOffice(served, 'cases', 'cases-office.xlsx', { dryRun: true });
    const done = await importOffice(served, 'cases', 'cases-office.xlsx');
    const { importId: _shown, startedAt: _then, ...plan } = shown;
    const { importId: _done, startedAt: _now, ...carriedOut } = done;
    expect(carriedOut).toEqual({ ...plan, dryRun: false, state: 'applied', applied: true });
    expect(await figures()).toEqual(shown.totals.after);
    const { body } = await served.ask<Page<ImportReport>>(
      'GET',
      `/api/imports?campaign=${served.campaign}&size=2`,
    );
    expect(body.rows.map(({ importId, state }) => [importId, state])).toEqual([
      [done.importId, 'applied'],
      [shown.importId, 'read'],
    ]);
  });

  it('of a file in disguise is refused with what to do, and remembered', async () => {
    const report = await importThrough(
      served,
      'cases',
      Buffer.from('<html><table><tr><td>村名</td></tr></table></html>'),
    );
    expect(report).toMatchObject({ state: 'refused', error: { code: 'file-html' } });
    const list = await served.ask<Page<ImportReport>>('GET', `/api/imports?campaign=${served.campaign}`);
    expect(list.body.rows[0]).toMatchObject({ state: 'refused', error: { code: 'file-html' } });
  });

  it('gives the faults back in a workbook that is imported once they are mended', async () => {
    const report = await importOffice(served, 'cases', 'cases-with-faults.xlsx', { dryRun: true });
    const response = await served.office(`${served.url}/api/imports/${report.importId}/faults.xlsx`);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const again = await importThrough(served, 'cases', bytes, { dryRun: true });
    expect(again).toMatchObject({ rows: report.rows, refused: report.refused, accepted: report.accepted });
  });

  it.each(['x', '..%2F..%2Fledger', '01890a5d-ac96-774b-bcce-b302099a8057'])(
    'has neither report nor faults where there is none: %s',
    async (id) => {
      for (const path of [`/api/imports/${id}`, `/api/imports/${id}/faults.xlsx`]) {
        const answer = await served.ask<{ code: string }>('GET', path);
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'import.missing']);
      }
    },
  );
});
