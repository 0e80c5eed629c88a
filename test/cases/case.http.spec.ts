import type { CaseRowView, CaseView } from '../../src/cases/case.js';
import type { CasePage } from '../../src/cases/case-list.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { Page } from '../../src/kernel/paging.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';

describe.each(ENGINES)('the register over HTTP on %s', (engine) => {
  let served: ServedLedger;
  let village: VillageView;
  let other: VillageView;
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    const page = await served.ask<Page<VillageView>>('GET', '/api/villages?size=2');
    [village, other] = page.body.rows as [VillageView, VillageView];
  });
  afterAll(() => served.close());

  let serial = 0;
  const register = async (input: object = {}): Promise<CaseView> => {
    const body = {
      campaignCode: served.campaign,
      villageId: village.id,
      itemCode: 'funds/2',
      description: `出借集体资金第${++serial}笔`,
      ...input,
    };
    const answer = await served.ask<CaseView>('POST', '/api/cases', body);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const list = async (query: string): Promise<CasePage> =>
    (await served.ask<CasePage>('GET', `/api/cases?campaign=${served.campaign}&${query}`)).body;

  it('records a case with the next number, and its history says who and what', async () => {
    const first = await register({ selfAmountFen: 123_456, rectifier: '张某' });
    const second = await register();
    expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1);
    expect(first).toMatchObject({
      state: 'registered',
      categoryCode: 'funds',
      amountFen: 123_456,
      outstandingFen: 123_456,
      recordedBy: 'user:local',
      version: 1,
    });
    const history = await served.ask<HistoryEntryView[]>('GET', `/api/cases/${first.id}/history`);
    expect(history.body).toMatchObject([
      { chain: '141128103', actor: 'user:local', what: 'case.registered' },
    ]);
    expect(history.body[0]?.changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'rectifier', before: null, after: '张某' })]),
    );
  });

  it('keeps no person in the chain itself, only a salted hash', async () => {
    const one = await register({ responsiblePerson: '不该出现的姓名' });
    const rows = await served.ledger.storage.read.all<{ body: string }>(
      'SELECT body AS "body" FROM history_entries WHERE subject_id = ?',
      [one.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).not.toContain('不该出现的姓名');
    expect(rows[0]?.body).toContain('"responsiblePerson":"sha256:');
  });

  it('tells every fault of what was typed, and records nothing', async () => {
    const before = (await list('size=1')).total;
    const answer = await served.ask('POST', '/api/cases', {
      campaignCode: served.campaign,
      villageId: 'nobody',
      itemCode: 'funds/99',
      description: '',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'case.invalid' } });
    expect((await list('size=1')).total).toBe(before);
  });

  it('refuses a field that it does not know, instead of losing it', async () => {
    const answer = await served.ask('POST', '/api/cases', { campaignCode: served.campaign, descripton: 'x' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('names what cannot be emptied when it is sent empty', async () => {
    const { id, version } = await register();
    for (const field of ['description', 'categoryCode', 'amountKind', 'details']) {
      const answer = await served.ask('PATCH', `/api/cases/${id}`, { version, [field]: null });
      expect(answer).toMatchObject({ status: 400, body: { params: { fields: [{ field }] } } });
    }
  });

  it('refuses the same problem of the same village a second time, and names the first', async () => {
    const first = await register();
    const again = await served.ask('POST', '/api/cases', {
      campaignCode: served.campaign,
      villageId: village.id,
      itemCode: 'funds/2',
      description: ` ${first.description} `,
    });
    expect(again).toMatchObject({
      status: 422,
      body: { code: 'case.duplicate', params: { number: first.number } },
    });
  });

  it('gives the loser of a race both versions, and keeps the winner', async () => {
    const one = await register();
    const winner = await served.ask<CaseView>('PATCH', `/api/cases/${one.id}`, { version: 1, cause: '先到' });
    expect(winner).toMatchObject({ status: 200, body: { version: 2, cause: '先到' } });
    const loser = await served.ask('PATCH', `/api/cases/${one.id}`, { version: 1, cause: '后到' });
    expect(loser).toMatchObject({
      status: 409,
      body: {
        code: 'case.changed',
        params: { yours: { cause: '后到' }, theirs: { cause: '先到', version: 2 } },
      },
    });
  });

  it('withdraws a slip with its reason; the number stays used and the words are free again', async () => {
    const one = await register();
    expect(await served.ask('POST', `/api/cases/${one.id}/void`, { version: 1, reason: ' ' })).toMatchObject({
      status: 422,
    });
    const gone = await served.ask<CaseView>('POST', `/api/cases/${one.id}/void`, {
      version: 1,
      reason: '录重了',
    });
    expect(gone).toMatchObject({ status: 200, body: { state: 'voided', voidReason: '录重了' } });
    expect(await served.ask('PATCH', `/api/cases/${one.id}`, { version: 2, cause: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'case.voided' },
    });
    const again = await register({ description: one.description });
    expect(again.number).not.toBe(one.number);
    expect((await list(`q=${encodeURIComponent(one.description)}`)).rows.map((row) => row.id)).not.toContain(
      one.id,
    );
    expect(
      (await list(`state=voided&q=${encodeURIComponent(one.description)}`)).rows.map((row) => row.id),
    ).toEqual([one.id]);
  });

  it.each(['拖欠', '欠承包费', '包', 'Zhang'])(
    'finds the word %s wherever it stands, and nothing else',
    async (word) => {
      const found = await register({
        villageId: other.id,
        description: `村民拖欠承包费 ${++serial}`,
        note1: 'zhang kept the receipt',
      });
      const page = await list(`q=${encodeURIComponent(word)}&villageId=${other.id}&size=200`);
      expect(page.rows.map((row) => row.id)).toContain(found.id);
      expect(page.total).toBe(page.rows.length);
      const without = await list(`q=${encodeURIComponent('从未出现')}&size=200`);
      expect(without).toMatchObject({ rows: [], total: 0 });
    },
  );

  it.each(['白家咀', 'bjj'])('finds the cases of a village that the word %s names', async (word) => {
    const villages = await served.ask<Page<VillageView>>('GET', '/api/villages?q=bjj');
    const villageId = villages.body.rows[0]?.id;
    const one = await register({ villageId });
    const page = await list(`q=${encodeURIComponent(word)}&size=200`);
    expect(page.rows.map((row) => row.id)).toContain(one.id);
    expect(new Set(page.rows.map((row) => row.villageId))).toEqual(new Set([villageId]));
  });

  it('does not find a word across two fields, nor take % for anything', async () => {
    await register({ description: '甲乙', cause: '丙丁' });
    expect((await list(`q=${encodeURIComponent('乙丙')}`)).total).toBe(0);
    expect((await list(`q=${encodeURIComponent('%')}`)).total).toBe(0);
  });

  it('finds a case by its number, and after its words have changed by the new ones only', async () => {
    const one = await register({ description: '旧词语描述' });
    expect((await list(`q=${one.number}`)).rows.map((row) => row.id)).toEqual([one.id]);
    await served.ask('PATCH', `/api/cases/${one.id}`, { version: 1, description: '新提法描述' });
    expect((await list(`q=${encodeURIComponent('旧词语')}`)).total).toBe(0);
    expect((await list(`q=${encodeURIComponent('新提法')}`)).rows.map((row) => row.id)).toEqual([one.id]);
  });

  it('filters, sorts and pages, and its totals are those of all rows that it selects', async () => {
    const all = await everything('');
    for (const [query, holds] of [
      [`villageId=${other.id}`, (row: CaseRowView) => row.villageId === other.id],
      ['categoryCode=assets,funds', (row: CaseRowView) => ['assets', 'funds'].includes(row.categoryCode)],
      ['itemCode=none', (row: CaseRowView) => row.itemCode === null],
      ['amountKind=undetermined', (row: CaseRowView) => row.amountKind === 'undetermined'],
      ['is=outstanding', (row: CaseRowView) => row.outstandingFen > 0],
      ['villageId=', () => false],
    ] as const) {
      const expected = all.filter(holds);
      const page = await list(`${query}&size=200`);
      expect(page.rows.map((row) => row.id)).toEqual(expected.map((row) => row.id));
      expect(page).toMatchObject({
        total: expected.length,
        amountFen: expected.reduce((sum, row) => sum + row.amountFen, 0),
        undetermined: expected.filter((row) => row.amountKind === 'undetermined').length,
      });
    }
    const amounts = (await list('sort=-amountFen&size=200')).rows.map((row) => row.amountFen);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    const pages = await Promise.all([1, 2].map((page) => list(`size=3&page=${page}`)));
    expect(pages.flatMap((page) => page.rows.map((row) => row.id))).toEqual(
      all.slice(0, 6).map((row) => row.id),
    );
  });

  it('answers 404 for a case that is not there', async () => {
    for (const path of ['/api/cases/0', '/api/cases/0/history']) {
      expect(await served.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'case.missing' } });
    }
  });

  const everything = async (query: string): Promise<readonly CaseRowView[]> =>
    (await list(`${query}&size=200`)).rows;
});
