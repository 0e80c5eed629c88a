import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteDriver } from '../src/storage/driver.js';
import { ENGINES, temporaryPlace, type TemporaryPlace } from './support/ledger.js';
import { officeFile, runToEnd, shell, shellJson, variablesOf } from './support/program.js';

const TOWN = ['--town', '141128103', '大武镇'];

/** What a report states, in the shape that `declare` takes. */
const REPORT = {
  source: '阶段汇报',
  stated: { cases: 41, amountYuan: '1404444.00' },
  categories: [],
};

interface Imported {
  readonly importId: string;
  readonly applied: boolean;
  readonly created: number;
  readonly refused: number;
}

describe.each(ENGINES)('the shell on %s', (engine) => {
  let temporary: TemporaryPlace;
  let folder: string;
  beforeEach(async () => {
    temporary = await temporaryPlace(engine);
    folder = mkdtempSync(join(tmpdir(), 'ledger-shell-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await temporary.remove();
  });
  const json = (...args: string[]) => shellJson(temporary.place, ...args);
  const done = async (...args: string[]): Promise<unknown> => {
    const { code, document, stderr } = await json(...args);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
    return document;
  };

  it('creates the sample, whose roll-up is the golden one, and does so only in an empty ledger', async () => {
    const sample = await done('sample');
    expect(sample).toMatchObject({
      campaign: 'dawu-2015',
      rollup: { cases: 147, villages: 31, amountFen: 865_990_000 },
    });
    const { lines } = (await done('rollup')) as { lines: { code: string; cases: number }[] };
    expect(lines.map((line) => [line.code, line.cases])).toEqual([
      ['management', 12],
      ['funds', 59],
      ['assets', 29],
      ['claims-debts', 46],
      ['unclassified', 1],
    ]);
    expect(await done('doctor')).toMatchObject({ ok: true });

    const reconciliation = await json('reconcile');
    expect(reconciliation.code).toBe(1);
    expect(reconciliation.document).toMatchObject({
      ties: false,
      stated: { cases: 147, amountFen: 865_990_000 },
      statedLinesSum: { cases: 146 },
      ledger: { cases: 147, amountFen: 865_990_000 },
    });

    const again = await json('sample');
    expect(again).toMatchObject({ code: 1, document: { code: 'ledger.not-empty' } });
  });

  it('begins a ledger, imports what an office keeps, totals it, takes it back and verifies all of it', async () => {
    expect(await done('init', ...TOWN, '--taxonomy', 'dawu-2015')).toMatchObject({ campaign: 'dawu-2015' });
    await done('import', 'villages', officeFile('villages.xlsx'));

    const dry = await done('import', 'cases', officeFile('cases-plain.xlsx'), '--dry-run');
    expect(dry).toMatchObject({ applied: false, created: 40, accepted: { cases: 40 } });
    expect(await done('rollup')).toMatchObject({ cases: 0 });

    const imported = (await done('import', 'cases', officeFile('cases-plain.xlsx'))) as Imported;
    expect(imported).toMatchObject({ applied: true, created: 40, refused: 0 });
    expect(await done('rollup')).toMatchObject({ cases: 40, amountFen: 140_444_400, undetermined: 3 });
    const again = await done('import', 'cases', officeFile('cases-plain.xlsx'));
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 40 });

    const report = join(folder, 'report.json');
    writeFileSync(report, JSON.stringify(REPORT));
    await done('declare', report);
    const reconciliation = await json('reconcile');
    expect(reconciliation).toMatchObject({
      code: 1,
      document: { stated: { cases: 41 }, ledger: { cases: 40 } },
    });

    await done('undo', imported.importId);
    expect(await done('rollup')).toMatchObject({ cases: 0, amountFen: 0 });
    expect(await done('doctor')).toMatchObject({ ok: true });
    expect(await done('verify')).toMatchObject({
      ok: true,
      chains: [
        { chain: '141128103', firstBad: null },
        { chain: 'ledger', firstBad: null },
      ],
    });
  });
});

describe('the shell', () => {
  let temporary: TemporaryPlace;
  let folder: string;
  beforeAll(async () => {
    temporary = await temporaryPlace('sqlite');
    folder = mkdtempSync(join(tmpdir(), 'ledger-shell-'));
    await shell(temporary.place, 'init', ...TOWN, '--taxonomy', 'dawu-2015');
    await shell(temporary.place, 'import', 'villages', officeFile('villages.xlsx'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await temporary.remove();
  });
  const json = (...args: string[]) => shellJson(temporary.place, ...args);

  it('writes nothing while a row is refused, marks the faults in a workbook, and takes the good rows when told to', async () => {
    const errors = join(folder, 'faults.xlsx');
    const refused = await json('import', 'cases', officeFile('cases-with-faults.xlsx'), '--errors', errors);
    expect(refused).toMatchObject({ code: 1, document: { applied: false, refused: 13 } });
    expect(existsSync(errors)).toBe(true);
    expect((await json('rollup')).document).toMatchObject({ cases: 0 });

    const taken = await json('import', 'cases', officeFile('cases-with-faults.xlsx'), '--take-good');
    expect(taken).toMatchObject({ code: 1, document: { applied: true, created: 7, refused: 13 } });
    expect((await json('rollup')).document).toMatchObject({ cases: 7, amountFen: 48_158_017 });
  });

  it('writes workbooks whose hash it tells, with heads that verify as long as nobody touched what they cover', async () => {
    const out = join(folder, 'villages.xlsx');
    const { code, document } = await json('export', 'villages', out);
    expect(code).toBe(0);
    const { file, sha256, rows, heads } = document as {
      file: string;
      sha256: string;
      rows: number;
      heads: string[];
    };
    expect(file).toBe(out);
    expect(rows).toBe(31);
    expect(sha256).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'));
    const [head = ''] = heads;
    expect(await json('verify', '--head', head)).toMatchObject({ code: 0, document: { ok: true } });
    const wrong = head.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await json('verify', '--head', head, '--head', wrong)).toMatchObject({
      code: 1,
      document: { ok: false, heads: [{ ok: true }, { ok: false }] },
    });
    const ahead = head.replace(/:\d+:/, ':999999:');
    expect(await json('verify', '--head', ahead)).toMatchObject({ code: 1, document: { ok: false } });
  });

  it.each(['cases', 'villages'])('writes a template for %s', async (kind) => {
    const out = join(folder, `template-${kind}.xlsx`);
    expect(await json('template', kind, out)).toMatchObject({ code: 0, document: { file: out } });
    expect(existsSync(out)).toBe(true);
  });

  it('counts relative paths from where it was called, and prints one document although npm stands between', async () => {
    const ended = await runToEnd(
      ['src/prepare.mjs', 'ledger', 'template', 'villages', 'here.xlsx', '--json'],
      {
        ...variablesOf(temporary.place),
        INIT_CWD: folder,
      },
    );
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ file: join(folder, 'here.xlsx') });
  });

  it('answers several workbooks in one document, one report each', async () => {
    const file = officeFile('cases-plain.xlsx');
    const { code, document } = await json('import', 'cases', file, file, '--dry-run');
    expect(code).toBe(0);
    expect(document).toMatchObject([{ created: 40 }, { created: 40 }]);
  });

  it.each([
    ['a verb that does not exist', ['frobnicate']],
    ['an option that does not exist', ['rollup', '--frobnicate']],
    ['a word that is none of the list', ['rollup', '--by', 'weather']],
    ['a day that does not exist', ['rollup', '--as-of', '2015-02-30']],
    ['an operand too few', ['import', 'cases']],
    ['an operand too many', ['doctor', 'now']],
    ['a file that is not there', ['import', 'cases', 'no-such-file.xlsx']],
    ['a head that is none', ['verify', '--head', '141128103:1']],
    ['a beginning without a town', ['init', '大武镇']],
  ])('calls %s wrong use', async (_what, args) => {
    expect(await json(...args)).toMatchObject({ code: 2, document: { code: 'shell.wrong-use' } });
  });

  it('refuses a campaign that there is not, in one document and with exit code 1', async () => {
    expect(await json('rollup', '--campaign', 'moon')).toMatchObject({
      code: 1,
      document: { code: 'campaign.unknown', params: { code: 'moon' } },
    });
  });

  it('speaks to a reader in a table and sentences, and complains on standard error only', async () => {
    const rollup = await shell(temporary.place, 'rollup', '--by', 'state');
    expect(rollup.stdout).toMatch(/合计 total/);
    const wrong = await shell(temporary.place, 'frobnicate');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toMatch('frobnicate');
  });

  it('names the operating system’s user as who acted', async () => {
    const whoami = await runToEnd(['-p', 'require("node:os").userInfo().username'], {});
    const ledger = new SqliteDriver(join(temporary.place.dataDir, 'ledger.sqlite'), { readonly: true });
    const first = ledger
      .prepare<[], { body: string }>('SELECT body FROM history_entries WHERE seq = 1')
      .get();
    ledger.close();
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ actor: `shell:${whoami.stdout.trim()}` });
  });
});
