import { readFileSync } from 'node:fs';
import type {
  AssetCountView,
  AssetDisposalPage,
  AssetDisposalView,
  AssetPage,
  AssetView,
} from '../../src/assets/asset.js';
import { ASSET_COMPARISONS } from '../../src/assets/asset.js';
import { differencesOf } from '../../src/assets/asset.rules.js';
import type { AttachmentView } from '../../src/attachments/attachment.js';
import type { ImportReport } from '../../src/exchange/import-report.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { Page } from '../../src/kernel/paging.js';
import type { DoctorReport } from '../../src/upkeep/doctor.js';
import type { CompletenessFigures, CompletenessView } from '../../src/rollups/completeness.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice, importThrough, officeFile } from '../support/imports.js';
import { drawing, photograph } from '../attachments/pictures.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

interface Expected {
  readonly file: string;
  readonly rows: number;
  readonly sums: Readonly<Record<string, number>>;
  readonly spotChecks: readonly {
    readonly name: string;
    readonly bookQuantity: number;
    readonly bookValueFen: number;
    readonly foundQuantity: number;
    readonly foundValueFen: number;
    readonly difference: string;
  }[];
}

const FILE = 'assets-count.xlsx';
const { files } = JSON.parse(readFileSync(officeFile('expected.json'), 'utf8')) as {
  files: readonly Expected[];
};
const SAMPLE = files.find(({ file }) => file === FILE);
if (SAMPLE === undefined) throw new Error(`the samples expect nothing of ${FILE}`);

const DIFFERENCES: Readonly<Record<string, string>> = {
  账有实无: 'booked-not-found',
  实有账无: 'found-not-booked',
};

describe.each(ENGINES)('assets and what was counted of them on %s', (engine) => {
  let served: ServedLedger;
  let first: ImportReport;
  const list = async (question = ''): Promise<AssetPage> =>
    (await served.ask<AssetPage>('GET', `/api/assets?${question}`)).body;
  const named = async (name: string): Promise<AssetView> => {
    const found = (await list(`q=${encodeURIComponent(name)}`)).rows.find((row) => row.name === name);
    if (found === undefined) throw new Error(`no asset ${name}`);
    return found;
  };
  const ailing = async (): Promise<readonly string[]> => {
    const { checks }: DoctorReport = await served.app.get(DoctorService).examine();
    return checks.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`));
  };
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    first = await importOffice(served, 'assets', FILE);
  });
  afterAll(() => served.close());

  it('come from the count form exactly as the sample says, and twice the same changes nothing', async () => {
    expect(first).toMatchObject({
      rows: SAMPLE.rows,
      refused: 0,
      problems: [],
      notices: [],
      created: SAMPLE.rows,
    });
    expect(first.accepted.sums).toEqual(SAMPLE.sums);
    const again = await importOffice(served, 'assets', FILE);
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: SAMPLE.rows });
    for (const { name, difference, bookQuantity, foundQuantity, ...sums } of SAMPLE.spotChecks) {
      expect(await named(name)).toMatchObject({
        bookQuantityMilli: bookQuantity * 1000,
        bookValueFen: sums.bookValueFen,
        foundQuantityMilli: foundQuantity * 1000,
        foundValueFen: sums.foundValueFen,
        differences: [DIFFERENCES[difference]],
        countedDay: '2015-07-20',
      });
    }
    expect(await named('旧校舍')).toMatchObject({
      classCode: 'buildings',
      acquiredAsWritten: '1984',
      acquiredDay: '1984',
    });
    expect(await named('水泵')).toMatchObject({
      acquiredAsWritten: '1996.10',
      acquiredDay: '1996-10',
      useCode: 'own-use',
    });
  });

  it('are listed by difference, class and use, and added up', async () => {
    const all = await list('size=200');
    expect(all).toMatchObject({
      total: 10,
      villages: 1,
      sums: {
        bookValueFen: 18296050,
        bookNetFen: 9239025,
        foundValueFen: 20973950,
        counted: 10,
        bookedNotFound: 3,
        foundNotBooked: 2,
        differing: 7,
      },
    });
    for (const comparison of ASSET_COMPARISONS) {
      const found = await list(`size=200&comparison=${comparison}`);
      const recounted = all.rows.filter((row) => {
        const kinds: readonly string[] = differencesOf(row);
        if (comparison === 'not-counted') return row.countedDay === null;
        if (comparison === 'any' || comparison === 'none') return kinds.length > 0 === (comparison === 'any');
        return kinds.includes(comparison);
      });
      expect(found.rows.map(({ name }) => name)).toEqual(recounted.map(({ name }) => name));
    }
    expect((await list('classCode=machinery')).total).toBe(4);
    const things = await list('size=200&resources=false');
    expect(things.total + (await list('resources=true')).total).toBe(all.total);
    expect(things.rows.filter(({ classCode }) => classCode === 'resource')).toEqual([]);
    expect((await list('useCode=public')).rows.map(({ name }) => name)).toEqual(['健身器材']);
  });

  it('are counted again by hand; a slip is withdrawn and the count before it holds', async () => {
    const villages = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=200')).body.rows;
    const villageId = villages.find(({ name }) => name === '武家庄')?.id;
    const made = await served.ask<AssetView>('POST', '/api/assets', {
      villageId,
      name: '机动地',
      landClass: 'arable',
      areaCentiMu: 2000,
      useAsWritten: '发包',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { classCode: 'resource', useCode: 'contracted', differences: [] },
    });
    const { id } = made.body;
    const counts = `/api/assets/${id}/counts`;
    const count = (body: object) => served.ask<AssetCountView[]>('POST', counts, body);
    expect(await count({ countedDay: '2015-07-20' })).toMatchObject({
      status: 422,
      body: { code: 'asset.count-empty' },
    });
    expect(await count({ countedDay: '2099-01-01', foundAreaCentiMu: 1 })).toMatchObject({
      body: { code: 'asset.day-in-future' },
    });
    expect(await count({ countedDay: '2015-02-30', foundAreaCentiMu: 1 })).toMatchObject({ status: 400 });
    expect((await count({ countedDay: '2015-07-20', foundAreaCentiMu: 2000 })).status).toBe(201);
    const slip = (
      await count({ countedDay: '2015-07-21', foundAreaCentiMu: 5000, condition: 'occupied' })
    ).body.at(-1);
    expect(await named('机动地')).toMatchObject({
      foundAreaCentiMu: 5000,
      differences: ['area'],
      condition: 'occupied',
    });
    const withdraw = () => served.ask('POST', `${counts}/${slip?.id}/withdraw`, { reason: '写错一行' });
    expect((await withdraw()).status).toBe(200);
    expect(await withdraw()).toMatchObject({ status: 422, body: { code: 'asset.withdrawn-already' } });
    expect(await named('机动地')).toMatchObject({
      countedDay: '2015-07-20',
      foundAreaCentiMu: 2000,
      differences: [],
    });
    const told = (await served.ask<HistoryEntryView[]>('GET', `/api/assets/${id}/history`)).body;
    expect(told.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['asset.registered', 'asset.counted', 'asset.count-withdrawn']),
    );
    expect(await ailing()).toEqual([]);
  });

  it('show what was counted in pictures, with the count and afterwards, to who sees the asset', async () => {
    const { id, villageId } = await named('旧校舍');
    const upload = async (name: string, content: Uint8Array): Promise<AttachmentView> =>
      (await served.send<AttachmentView>(`/api/attachments?name=${encodeURIComponent(name)}`, content)).body;
    const front = await upload('旧校舍正面.jpg', await photograph());
    const back = await upload('旧校舍背面.png', await drawing());
    const counts = `/api/assets/${id}/counts`;
    const made = await served.ask<AssetCountView[]>('POST', counts, {
      countedDay: '2015-08-20',
      foundQuantityMilli: 1000,
      attachmentIds: [front.id, front.id],
    });
    const count = made.body.at(-1);
    expect(count?.photographs.map(({ attachment }) => attachment.name)).toEqual(['旧校舍正面.jpg']);
    const hang = (ids: readonly string[]) =>
      served.ask<AssetCountView[]>('POST', `${counts}/${count?.id}/photographs`, { attachmentIds: ids });
    expect(await hang(['00000000-0000-7000-8000-000000000000'])).toMatchObject({
      status: 404,
      body: { code: 'attachment.missing' },
    });
    const both = (await hang([back.id, front.id])).body.at(-1)?.photographs ?? [];
    expect(both.map(({ attachment }) => attachment.id)).toEqual([front.id, back.id]);
    expect((await named('旧校舍')).photographs.map(({ id: file }) => file)).toEqual([front.id, back.id]);

    const cookieFor = async (name: string, villageIds: string[]): Promise<string> => {
      const scope = { kind: 'villages', villageIds } as const;
      const { accountId } = await addPerson(served.app, { name, role: 'clerk', scope });
      return cookieOf(served.app, accountId);
    };
    const [own, other] = [await cookieFor('clerk-own', [villageId]), await cookieFor('clerk-other', [])];
    const statusFor = async (cookie: string): Promise<number> =>
      (await fetch(`${served.url}/api/attachments/${back.id}`, { headers: { cookie } })).status;
    expect([await statusFor(own), await statusFor(other)]).toEqual([200, 404]);

    const withdraw = () =>
      served.ask<AssetCountView[]>('POST', `/api/assets/${id}/photographs/${both[1]?.id}/withdraw`, {
        reason: '拍的是别的房子',
      });
    expect((await withdraw()).body.at(-1)?.photographs).toHaveLength(1);
    expect(await withdraw()).toMatchObject({ status: 422, body: { code: 'asset.withdrawn-already' } });
    expect(await statusFor(own)).toBe(404);
    const told = (await served.ask<HistoryEntryView[]>('GET', `/api/assets/${id}/history`)).body;
    const pictures = told.filter(({ what }) => what.startsWith('asset.photograph'));
    expect(pictures.map(({ what, attachments }) => [what, attachments])).toEqual([
      ['asset.photographed', [front.hash]],
      ['asset.photographed', [back.hash]],
      ['asset.photograph-withdrawn', [back.hash]],
    ]);
    expect((await served.ask('POST', `${counts}/${count?.id}/withdraw`, { reason: '重录' })).status).toBe(
      200,
    );
    expect(await hang([back.id])).toMatchObject({
      status: 422,
      body: { code: 'asset.withdrawn-already' },
    });
    // The count before holds again, and it has no pictures.
    expect(await named('旧校舍')).toMatchObject({ countedDay: '2015-07-20', photographs: [] });
    expect(await ailing()).toEqual([]);
  });

  it('are disposed of with procedure and valuation, and never more than there is', async () => {
    const { id } = await named('水泵');
    const dispose = (body: object) =>
      served.ask<AssetDisposalView[]>('POST', `/api/assets/${id}/disposals`, body);
    const sold = {
      day: '2015-08-01',
      way: 'sold',
      quantityMilli: 2000,
      proceedsFen: 50000,
      resolution: '村民代表会议 3 号',
    };
    expect((await dispose(sold)).body).toMatchObject([
      { way: 'sold', proceedsFen: 50000, valuationFen: null },
    ]);
    expect(await dispose({ ...sold, quantityMilli: 2000 })).toMatchObject({
      body: { code: 'asset.disposal-exceeds' },
    });
    const [line] = (await dispose({ ...sold, quantityMilli: 1000 })).body;
    expect((await list('disposed=true')).rows.map(({ name }) => name)).toEqual(['水泵']);
    const back = await served.ask<AssetDisposalView[]>(
      'POST',
      `/api/assets/${id}/disposals/${line?.id}/withdraw`,
      { reason: '未成交' },
    );
    expect(back.body).toHaveLength(3);
    expect(await dispose({ ...sold, day: '2015-08-02', quantityMilli: 1000, proceedsFen: 1 })).toMatchObject({
      status: 201,
    });
    const page = async (question: string): Promise<AssetDisposalPage> =>
      (await served.ask<AssetDisposalPage>('GET', `/api/assets/disposals?${question}`)).body;
    expect(await page('')).toMatchObject({
      total: 2,
      assets: 1,
      villages: 1,
      sums: { proceedsFen: 50001, valuationFen: 0 },
      rows: [
        { day: '2015-08-02', assetName: '水泵', villageName: '红罗沟' },
        { day: '2015-08-01', way: 'sold' },
      ],
    });
    expect(await page('sort=proceedsFen&size=1')).toMatchObject({ total: 2, rows: [{ proceedsFen: 1 }] });
    for (const [question, total] of [
      ['toDay=2015-08-01', 1],
      ['way=scrapped', 0],
      [`q=${encodeURIComponent('村民代表')}`, 2],
      ['q=hlg', 2],
      ['villageId=none', 0],
    ] as const)
      expect([question, (await page(question)).total]).toEqual([question, total]);
    expect(await served.ask('POST', `/api/imports/${first.importId}/undo`)).toMatchObject({
      status: 422,
      body: { code: 'import.built-on' },
    });
  });

  it('leave as a workbook that comes back to the same totals, and a changed count is undone', async () => {
    const reply = await served.office(
      `${served.url}/api/exports/assets.xlsx?campaign=${served.campaign}`,
      {},
    );
    expect(reply.status).toBe(200);
    const book = new Uint8Array(await reply.arrayBuffer());
    const again = await importThrough(served, 'assets', book, { name: '资产台账.xlsx' });
    expect(again).toMatchObject({ refused: 0, created: 0, changed: 0, unchanged: 11 });
    expect(again.accepted.sums).toMatchObject({
      bookValueFen: 18296050,
      foundValueFen: 20973950,
      bookQuantity: 42,
    });
    const sheet = (day: string, found: string) =>
      `清查时间:${day}\n单位:元\n村名\t资产名称\t规格型号\t购建时间\t存放地点\t实存数量\n红罗沟\t粉碎机\t\t1979\t不详\t${found}\n`;
    expect(await importThrough(served, 'assets', sheet('2014-01-01', '2'))).toMatchObject({
      refused: 1,
      applied: false,
    });
    const later = await importThrough(served, 'assets', sheet('2015-09-01', '2'));
    expect(later).toMatchObject({ refused: 0, changed: 1 });
    expect(await named('粉碎机')).toMatchObject({ foundQuantityMilli: 2000, countedDay: '2015-09-01' });
    expect((await served.ask('POST', `/api/imports/${later.importId}/undo`)).status).toBe(200);
    expect(await named('粉碎机')).toMatchObject({ foundQuantityMilli: 0, countedDay: '2015-07-20' });
    expect(await ailing()).toEqual([]);
  });

  it('differ in lists exactly as a recount in plain code says, whatever the books and counts are', async () => {
    let state = 7;
    const one = (cells: readonly string[]): string => {
      state = (state * 48_271) % 2_147_483_647;
      return cells[state % cells.length] ?? '';
    };
    const pieces = ['', '0', '1', '2.5'];
    const values = ['', '0', '100', '200'];
    const areas = ['', '', '10', '20'];
    const rows = Array.from({ length: 150 }, (_, at) =>
      [
        '白家咀',
        `随机${at}`,
        one(pieces),
        one(values),
        one(areas),
        one(pieces),
        one(values),
        one(areas),
      ].join('\t'),
    );
    const headings = '村名\t资产名称\t账面数量\t原值\t面积(亩)\t实存数量\t实存价值\t实有面积(亩)';
    const made = await importThrough(
      served,
      'assets',
      ['清查时间:2015-07-20', '单位:元', headings, ...rows].join('\n'),
    );
    expect(made).toMatchObject({ refused: 0, created: 150 });
    const all = await list('size=200&q=随机');
    const kinds = all.rows.map((row) => ({
      name: row.name,
      counted: row.countedDay !== null,
      found: differencesOf(row),
    }));
    for (const comparison of ASSET_COMPARISONS) {
      const expected = kinds.filter(({ counted, found }) => {
        if (comparison === 'not-counted') return !counted;
        if (comparison === 'any') return found.length > 0;
        return comparison === 'none' ? counted && found.length === 0 : found.includes(comparison);
      });
      expect(expected.length).toBeGreaterThan(0);
      const listed = await list(`size=200&q=随机&comparison=${comparison}`);
      expect(listed.rows.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    }
    expect(all.sums.differing).toBe(kinds.filter(({ found }) => found.length > 0).length);
  });

  it('stand as they were recorded, or in the order that is asked, empty cells first and at the end of its reverse', async () => {
    const ids = (await list('size=200&q=随机')).rows.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    const values = async (sort: string): Promise<(number | null)[]> =>
      (await list(`size=200&q=随机&sort=${sort}`)).rows.map(({ areaCentiMu }) => areaCentiMu);
    const ascending = await values('areaCentiMu');
    expect(ascending).toContain(null);
    expect(ascending).toEqual([...ascending].sort((a, b) => (a ?? -1) - (b ?? -1)));
    expect(await values('-areaCentiMu')).toEqual([...ascending].reverse());
  });

  it('need no count any more once all of them is disposed of, until that is withdrawn', async () => {
    const { villageId } = await named('水泵');
    const recorded = await served.ask<AssetView>('POST', '/api/assets', {
      villageId,
      name: '旧磨坊',
      bookQuantityMilli: 3000,
      bookValueFen: 700,
    });
    const completeness = async (): Promise<CompletenessFigures> =>
      (await served.ask<CompletenessView>('GET', `/api/rollups/completeness?campaign=${served.campaign}`))
        .body.total.assets;
    const before = await completeness();
    const lines = `/api/assets/${recorded.body.id}/disposals`;
    const goneAndAsked = async (): Promise<readonly [string | null, string[]]> => [
      (await named('旧磨坊')).goneDay,
      (await list(`comparison=not-counted&q=${encodeURIComponent('旧磨坊')}`)).rows.map(({ name }) => name),
    ];
    expect(await goneAndAsked()).toEqual([null, ['旧磨坊']]);
    const part = { day: '2014-10-22', way: 'sold', proceedsFen: 1, quantityMilli: 1000 };
    await served.ask('POST', lines, part);
    expect(await goneAndAsked()).toEqual([null, ['旧磨坊']]);
    const rest = { ...part, day: '2014-11-05', quantityMilli: 2000 };
    const [last] = (await served.ask<AssetDisposalView[]>('POST', lines, rest)).body;
    expect(await goneAndAsked()).toEqual(['2014-11-05', []]);
    const found = await list(`q=${encodeURIComponent('旧磨坊')}`);
    expect([found.total, found.sums]).toMatchObject([1, { bookValueFen: 700, gone: 1, goneValueFen: 700 }]);
    expect((await list('gone=true&size=200')).rows.map(({ name }) => name)).toContain('旧磨坊');
    expect((await list('gone=false&size=200')).rows.map(({ name }) => name)).not.toContain('旧磨坊');
    // It stays in the register; only the count no longer waits for it.
    expect((await completeness()).rows).toBe(before.rows);
    expect((await completeness()).proved).toBe(before.proved);
    expect((await completeness()).unproved).toBe(before.unproved - 1);
    await served.ask('POST', `${lines}/${last?.id}/withdraw`, { reason: '未成交' });
    expect(await goneAndAsked()).toEqual([null, ['旧磨坊']]);
  });
});
