import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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

  function converted(path: string): string {
    const out = mkdtempSync(join(folder, 'out-'));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', out, path];
    execFileSync('soffice', options, { stdio: ['ignore', 'pipe', 'pipe'] });
    return join(out, basename(path));
  }

  it('every formula gives the stored result, and every other cell stays as it is', async () => {
    const control = fileOf('');
    const book = new WorkbookWriter(control, new Date(0));
    book
      .sheet({ name: 'S', columns: [{ headings: ['N'], format: 'whole' }] })
      .row([{ value: 999, formula: '1+1' }]);
    await book.end();
    // A wrong stored result is put right, so an equal one was right.
    expect([...(await sheetsOf(converted(control))).values()].flatMap(textsOf).flat()).toEqual(['N', '2']);

    for (const path of [
      `exports/village-summary.xlsx?campaign=${served.campaign}&sheetPerVillage=true`,
      `exports/cases.xlsx?campaign=${served.campaign}`,
      'exports/villages.xlsx',
      `templates/cases.xlsx?campaign=${served.campaign}`,
    ]) {
      const file = (await served.download(path)).path;
      const before = (await readAll(file)).sheets;
      const after = (await readAll(converted(file))).sheets;
      expect(after.map(({ info }) => info.name)).toEqual(before.map(({ info }) => info.name));
      expect(after.map(textsOf)).toEqual(before.map(textsOf));
    }
  }, 180_000);
});
