import { existsSync } from 'node:fs';
import type { PaperColumn } from '../../src/workbooks/sheet-paper.js';
import { WorkbookWriter } from '../../src/workbooks/workbook-writer.js';
import { fileOf, readAll } from './raw-workbook.js';

const CREATED = new Date('2026-01-02T03:04:05Z');
const COLUMNS: PaperColumn[] = [{ headings: ['村名'], format: 'text' }];

describe('a workbook as a file', () => {
  it('gives sheets names that Excel accepts, each once', async () => {
    const path = fileOf('');
    const workbook = new WorkbookWriter(path, CREATED);
    for (const name of ['一/二:三', '一 二 三', '长'.repeat(40), "'引号'", ''])
      workbook.sheet({ name, columns: COLUMNS });
    await workbook.end();
    const names = (await readAll(path)).sheets.map(({ info }) => info.name);
    expect(names).toEqual(['一 二 三', '一 二 三 (2)', '长'.repeat(31), '’引号’', 'Sheet']);
  });

  it('rejects when the file cannot be written, and leaves none when it is given up', async () => {
    const nowhere = new WorkbookWriter(`${fileOf('')}/no-folder/a.xlsx`, CREATED);
    nowhere.sheet({ name: '汇总', columns: COLUMNS }).row(['红罗沟']);
    await expect(nowhere.end()).rejects.toMatchObject({ code: 'ENOTDIR' });
    const path = fileOf('');
    const givenUp = new WorkbookWriter(path, CREATED);
    givenUp.sheet({ name: '汇总', columns: COLUMNS });
    await givenUp.discard();
    expect(existsSync(path)).toBe(false);
  });
});
