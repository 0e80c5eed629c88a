import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LOCAL_USER } from '../support/actor.js';
import type { CasePage } from '../../src/cases/case-list.js';
import { ExportService } from '../../src/exchange/export.service.js';
import { HistoryService } from '../../src/history/history.service.js';
import { ENGINES } from '../support/ledger.js';
import { bytesOf, exportLedger, rowWith, sheetsOf, textsOf, type ExportLedger } from './export-ledger.js';

describe.each(ENGINES)('exports over HTTP on %s', (engine) => {
  let served: ExportLedger;
  let folder: string;
  let workFolder: string;
  beforeAll(async () => {
    served = await exportLedger(engine);
    folder = mkdtempSync(join(tmpdir(), 'ledger-export-test-'));
    workFolder = join(served.ledger.place.dataDir, 'exports');
    mkdirSync(workFolder);
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const leftovers = async (): Promise<string[]> => {
    for (let tries = 0; readdirSync(workFolder).length > 0 && tries < 100; tries += 1) await pause(50);
    return readdirSync(workFolder);
  };

  it('come as a workbook with a Chinese name, and leave nothing behind', async () => {
    const { headers } = await served.download(`exports/village-summary.xlsx?campaign=${served.campaign}`);
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const [, encoded = ''] = /filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(encoded)).toMatch(/^大武镇-村级汇总-.+-20150930\.xlsx$/);
    expect(headers.get('content-disposition')).toContain('filename="village-summary.xlsx"');
    expect(await leftovers()).toEqual([]);
  });

  it('hold the rows that the list shows, in its order, and say by what they were narrowed', async () => {
    const filters = `campaign=${served.campaign}&categoryCode=funds&sort=-amountFen`;
    const list = await served.ask<CasePage>('GET', `/api/cases?${filters}`);
    const sheets = await sheetsOf(
      (await served.download(`exports/cases.xlsx?${filters}&page=2&size=50`)).path,
    );
    const numbers = textsOf(sheets.get('问题台账')).flatMap(([, number = '']) =>
      number.startsWith('DAWU') ? [number] : [],
    );
    expect(numbers).toEqual(list.body.rows.map(({ number }) => number));
    expect(numbers).toHaveLength(3);
    expect(rowWith(sheets.get('说明'), 0, '筛选')[1]).toBe('问题类别:集体资金');
  });

  it('hold voided cases only where they are asked for', async () => {
    const voided = await served.download(`exports/cases.xlsx?campaign=${served.campaign}&state=voided`);
    const texts = textsOf((await sheetsOf(voided.path)).get('问题台账')).flat();
    expect(texts).toContain('DAWU-2015-0007');
    expect(texts).not.toContain('DAWU-2015-0001');
  });

  it('with no rows are a register with headings and a total of nothing', async () => {
    const none = await served.download(`exports/cases.xlsx?campaign=${served.campaign}&state=verified`);
    const register = (await sheetsOf(none.path)).get('问题台账');
    expect(textsOf(register).at(-1)?.[0]).toBe('合计');
    expect(textsOf(register).flat()).toContain('问题描述');
  });

  it.each([
    ['exports/cases.xlsx', 400, 'request.invalid'],
    ['exports/cases.xlsx?campaign=dawu-2015&state=finished', 400, 'request.invalid'],
    ['exports/cases.xlsx?campaign=dawu-2015&colour=red', 400, 'request.invalid'],
    ['exports/cases.xlsx?campaign=unheard-of', 404, 'campaign.unknown'],
    ['exports/village-summary.xlsx?campaign=dawu-2015&sheetPerVillage=perhaps', 400, 'request.invalid'],
    ['templates/cases.xlsx', 400, 'request.invalid'],
    ['templates/people.xlsx?campaign=dawu-2015', 404, 'template.kind-unknown'],
  ])('%s is answered %i %s', async (path, status, code) => {
    expect(await served.ask('GET', `/api/${path}`)).toMatchObject({ status, body: { code } });
    expect(await leftovers()).toEqual([]);
  });

  it('stop when whoever asked has gone, and leave nothing behind', async () => {
    const gone = new AbortController();
    const asked = served.office(
      `${served.url}/api/exports/village-summary.xlsx?campaign=${served.campaign}`,
      {
        signal: gone.signal,
      },
    );
    for (let tries = 0; readdirSync(workFolder).length === 0 && tries < 200; tries += 1) await pause(5);
    expect(readdirSync(workFolder)).toHaveLength(1);
    gone.abort();
    await expect(asked).rejects.toThrow();
    expect(await leftovers()).toEqual([]);
    const after = await served.download(`exports/villages.xlsx`);
    expect((await sheetsOf(after.path)).has('行政村名册')).toBe(true);
  });

  it('append their own entry before they foot the head, and hide what was searched for', async () => {
    const exporter = served.app.get(ExportService);
    const path = join(folder, 'named.xlsx');
    const question = { q: '张某', page: 1, size: 1, sort: { by: 'number', descending: false } } as const;
    const made = await exporter.exportTo(
      LOCAL_USER,
      { kind: 'cases', campaign: served.campaign, question },
      path,
    );
    const [printed = ''] = await served.app.get(HistoryService).printedHeads(['141128103']);
    expect(made).toEqual({
      file: path,
      sha256: createHash('sha256')
        .update(await bytesOf(path))
        .digest('hex'),
      rows: made.rows,
      heads: [printed.replaceAll(' ', '')],
    });
    const { body = '' } =
      (await served.ledger.storage.read.first<{ body: string }>(
        'SELECT body FROM history_entries WHERE chain = ? ORDER BY seq DESC LIMIT 1',
        ['141128103'],
      )) ?? {};
    const entry = JSON.parse(body) as { what: string; actor: string; after: Record<string, unknown> };
    expect(entry).toMatchObject({ what: 'export.made', actor: 'user:local' });
    expect(entry.after).toMatchObject({
      kind: 'cases',
      campaign: served.campaign,
      filters: { sort: 'number' },
    });
    expect(body).not.toContain('张某');
    rmSync(path);
  });

  it('remove what a program that was killed has left behind', async () => {
    const old = join(workFolder, 'export-of-yesterday');
    mkdirSync(old);
    const twoDaysAgo = new Date(served.clock.now().getTime() - 2 * 86_400_000);
    utimesSync(old, twoDaysAgo, twoDaysAgo);
    await served.download('exports/villages.xlsx');
    expect(await leftovers()).toEqual([]);
  });

  it('refuse a place where nothing can be written, in one sentence', async () => {
    const path = join(folder, 'no such folder', 'out.xlsx');
    const refusal = served.app.get(ExportService).exportTo(LOCAL_USER, { kind: 'villages' }, path);
    await expect(refusal).rejects.toMatchObject({
      code: 'export.cannot-write',
      params: { file: path, detail: 'ENOENT' },
    });
  });

  it('show a scope of one village nothing of the others', async () => {
    const list = await served.ask<{ rows: { id: string; name: string }[] }>('GET', '/api/villages?q=白家咀');
    const actor = {
      ...LOCAL_USER,
      scope: { kind: 'villages', villageIds: list.body.rows.map(({ id }) => id) },
    } as const;
    const path = join(folder, 'scoped.xlsx');
    const subject = { kind: 'village-summary', campaign: served.campaign, sheetPerVillage: false } as const;
    expect((await served.app.get(ExportService).exportTo(actor, subject, path)).rows).toBe(3);
    const texts = [...(await sheetsOf(path)).values()].flatMap((sheet) => textsOf(sheet).flat());
    expect(texts).toContain('白家咀');
    expect(texts.filter((text) => text.includes('红罗沟'))).toEqual([]);
    rmSync(path);
  });
});
