import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WorkbookWriter } from '../../src/workbooks/workbook-writer.js';
import { fileOf, readAll } from '../workbooks/raw-workbook.js';
import { exportLedger, sheetsOf, textsOf, type ExportLedger } from './export-ledger.js';

const present = spawnSync('soffice', ['--version']).status === 0;
const wanted = present || process.env['LEDGER_TEST'] === 'all';
if (!wanted)
  console.info('LibreOffice (soffice) is not installed: what it makes of our exports was not tried.');

/** Makes LibreOffice work out every formula of a workbook that it opens, whoever wrote it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

(wanted ? describe : describe.skip)('our exports in LibreOffice', () => {
  let served: ExportLedger;
  let folder: string;
  beforeAll(async () => {
    served = await exportLedger('sqlite');
    folder = mkdtempSync(join(tmpdir(), 'ledger-soffice-'));
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens workbooks in one start of LibreOffice and saves them anew; the paths of what it made, in order. */
  function converted(paths: readonly string[], to: 'xlsx' | 'pdf'): string[] {
    const from = mkdtempSync(join(folder, 'in-'));
    const out = mkdtempSync(join(folder, 'out-'));
    const files = paths.map((path, place) => {
      const copy = join(from, `${place}.xlsx`);
      copyFileSync(path, copy);
      return copy;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const filter = to === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : 'pdf';
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', out, ...files];
    execFileSync('soffice', options, { stdio: ['ignore', 'pipe', 'pipe'] });
    return files.map((_, place) => join(out, `${place}.${to}`));
  }

  it('every formula gives the stored result, every other cell stays as it is, and each prints with its heads', async () => {
    const control = fileOf('');
    const book = new WorkbookWriter(control, new Date(0));
    book
      .sheet({ name: 'S', columns: [{ headings: ['N'], format: 'whole' }] })
      .row([{ value: 999, formula: '1+1' }]);
    await book.end();
    const { campaign } = served;
    const papers = [
      `exports/village-summary.xlsx?campaign=${campaign}&sheetPerVillage=true`,
      `exports/cases.xlsx?campaign=${campaign}`,
      'exports/villages.xlsx',
      // One of each layout: wide, narrow, and slips.
      ...['rectification', 'ranking', 'closings'].map(
        (kind) => `papers/lists/${kind}/workbook.xlsx?campaign=${campaign}`,
      ),
    ];
    const files: string[] = [];
    for (const path of [`templates/cases.xlsx?campaign=${campaign}`, ...papers])
      files.push((await served.download(path)).path);
    const [wrong = '', ...saved] = converted([control, ...files], 'xlsx');
    // A wrong stored result is put right, so an equal one was right.
    expect([...(await sheetsOf(wrong)).values()].flatMap(textsOf).flat()).toEqual(['N', '2']);
    for (const [place, file] of files.entries()) {
      const before = (await readAll(file)).sheets;
      const after = (await readAll(saved[place] ?? '')).sheets;
      expect(after.map(({ info }) => info.name)).toEqual(before.map(({ info }) => info.name));
      expect(after.map(textsOf)).toEqual(before.map(textsOf));
    }
    for (const [place, pdf] of converted(files.slice(1), 'pdf').entries()) {
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      expect([papers[place], text]).toEqual([papers[place], expect.stringMatching(/链头 141128103:\d+:/)]);
      const about = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
      expect(about).toMatch(/Page size:.*A4/);
    }
  }, 180_000);
});
