import { readFileSync } from 'node:fs';
import type { ClaimPage } from '../../src/claims-debts/claim.js';
import type { ImportReport } from '../../src/exchange/import-report.js';
import type { AccountView, EntryPage } from '../../src/funds/fund.js';
import type { Page } from '../../src/kernel/paging.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice, importThrough, officeFile } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';

interface Expected {
  readonly file: string;
  readonly kind: string;
  readonly rows: number;
  readonly refusedRows: readonly { sheet: string; row: number; column: string; reason: string }[];
  readonly notices: readonly { sheet: string; row: number; code: string }[];
  readonly sums: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

const expectedOf = (file: string): Expected => {
  const { files } = JSON.parse(readFileSync(officeFile('expected.json'), 'utf8')) as {
    files: readonly Expected[];
  };
  const found = files.find((one) => one.file === file);
  if (found === undefined) throw new Error(`the samples expect nothing of ${file}`);
  return found;
};

const faultsOf = (report: ImportReport) =>
  report.problems.map(({ sheet, row, column, code }) => ({ sheet, row, column, reason: code }));
const noticesOf = (report: ImportReport) =>
  report.notices.map(({ sheet, row, code }) => ({ sheet, row, code }));

describe.each(ENGINES)('sheets of registers on %s', (engine) => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
  });
  afterAll(() => served.close());

  it('of claims and debts come to exactly what the sample says, and twice the same changes nothing', async () => {
    const expected = expectedOf('claims-debts.xlsx');
    const dry = await importOffice(served, expected.kind, expected.file, { dryRun: true });
    expect(dry).toMatchObject({ rows: expected.rows, refused: expected.refusedRows.length, applied: false });
    expect(faultsOf(dry)).toEqual(
      expected.refusedRows.map(({ sheet, row, column, reason }) => ({ sheet, row, column, reason })),
    );
    expect(noticesOf(dry)).toEqual(expected.notices.map(({ sheet, row, code }) => ({ sheet, row, code })));
    expect(dry.accepted.sums).toEqual(expected.sums);
    const first = await importOffice(served, expected.kind, expected.file, { takeGood: true });
    expect(first).toMatchObject({ applied: true, created: expected.rows, changed: 0 });
    const again = await importOffice(served, expected.kind, expected.file, { takeGood: true });
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: expected.rows });
    const { body } = await served.ask<ClaimPage>('GET', '/api/claims-debts?side=debt&size=50');
    expect(body).toMatchObject({ total: 6, sums: { outstandingFen: 14152075, interestFen: 3097540 } });
    const undone = await served.ask('POST', `/api/imports/${first.importId}/undo`);
    expect(undone.status).toBe(200);
    expect((await served.ask<ClaimPage>('GET', '/api/claims-debts')).body.total).toBe(0);
  });

  it('of entries come to exactly what the sample says: accounts are opened, balances run, undoing takes all back', async () => {
    const expected = expectedOf('fund-entries.csv');
    const dry = await importOffice(served, expected.kind, expected.file, { dryRun: true });
    expect(dry).toMatchObject({ rows: expected.rows, refused: 0, problems: [] });
    expect(noticesOf(dry)).toEqual(expected.notices.map(({ sheet, row, code }) => ({ sheet, row, code })));
    expect(dry.accepted.sums).toEqual(expected.sums);
    const first = await importOffice(served, expected.kind, expected.file);
    expect(first).toMatchObject({ applied: true, created: expected.rows });
    const again = await importOffice(served, expected.kind, expected.file);
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: expected.rows });
    const accounts = await served.ask<Page<AccountView>>('GET', '/api/funds/accounts');
    expect(accounts.body).toMatchObject({
      total: 1,
      rows: [{ name: '基本户（尾号0001）', tail: '0001', openingFen: 4321060, balanceFen: 7959447 }],
    });
    const [account] = accounts.body.rows;
    const page = await served.ask<EntryPage>(
      'GET',
      `/api/funds/entries?accountId=${account?.id}&size=5&page=2`,
    );
    expect(page.body.rows.map(({ day, balanceFen }) => ({ day, balanceFen }))).toEqual([
      { day: '2013-06-20', balanceFen: 2031010 },
      { day: '2013-09-17', balanceFen: 1878010 },
      { day: '2013-12-31', balanceFen: 1899447 },
      { day: '2014-02-18', balanceFen: 4899447 },
      { day: '2014-03-25', balanceFen: 99447 },
    ]);
    expect((await served.ask('POST', `/api/imports/${first.importId}/undo`)).status).toBe(200);
    expect((await served.ask<Page<AccountView>>('GET', '/api/funds/accounts')).body.total).toBe(0);
  });

  it('change a claim whose cells say something else, and undoing puts it back', async () => {
    const sheet = (interest: string) =>
      `单位:元\n村名\t债权人\t来源\t时间\t金额\t利息\n红罗沟\t某信用社\t贷款\t1994\t50000\t${interest}\n`;
    await importThrough(served, 'claims-debts', sheet('100'));
    const changed = await importThrough(served, 'claims-debts', sheet('250.5'));
    expect(changed).toMatchObject({ created: 0, changed: 1 });
    const interest = async (): Promise<number | undefined> =>
      (await served.ask<ClaimPage>('GET', '/api/claims-debts?q=信用社')).body.rows[0]?.interestFen;
    expect(await interest()).toBe(25050);
    expect((await served.ask('POST', `/api/imports/${changed.importId}/undo`)).status).toBe(200);
    expect(await interest()).toBe(10000);
  });
});
