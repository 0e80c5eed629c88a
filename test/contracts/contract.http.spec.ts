import type {
  ContractPage,
  ContractPaymentView,
  ContractTagCounts,
  ContractView,
  RentPage,
  RentSchedule,
} from '../../src/contracts/contract.js';
import type { ImportReport } from '../../src/exchange/import-report.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import { sheetsOf, textsOf } from '../exchange/export-ledger.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice, importThrough } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { fileOf } from '../workbooks/raw-workbook.js';

const HEADINGS =
  '合同编号\t发包方\t合同类型\t合同标的\t地类\t承包面积(亩)\t承包方\t是否本村村民\t有无书面合同\t承包期限起\t承包期限止\t年承包费(元)\t缴纳时间\t已收承包费\t保证金\t是否公开交易\t存在问题';
const ROWS = [
  '2013-01\t红罗沟\t土地承包\t村东机动地\t耕地\t20.5\t张某\t是\t有\t2013-01-01\t2022-12-31\t16000\t10月31日\t16000\t5000\t是\t',
  '2010-07\t红罗沟村\t四荒\t后山\t荒山\t300\t某公司\t否\t口头协议\t2010-03-01\t2060-02-28\t3000\t\t\t\t否\t超长期合同、低价发包、未备案',
  '\t武家庄\t出租\t旧校舍\t\t\t李某\t\t收据\t2014-09-01\t2015-08-31\t1.2万元\t\t0\t\t\t欠租、未备案',
];
const TABLE = [
  '承包合同台账',
  '单位:元',
  HEADINGS,
  ...ROWS,
  '合计\t\t\t\t\t320.5\t\t\t\t\t\t31000\t\t\t5000\t\t',
].join('\n');
const SUMS = { contracts: 3, areaCentiMu: 32050, rentFen: 3_100_000, depositFen: 500_000, tagged: 2 };

describe.each(ENGINES)('contracts on %s', (engine) => {
  let served: ServedLedger;
  let first: ImportReport;
  const list = async (question = ''): Promise<ContractPage> =>
    (await served.ask<ContractPage>('GET', `/api/contracts?${question}`)).body;
  const named = async (thing: string): Promise<ContractView> => {
    const found = (await list('size=200')).rows.find((row) => row.thing === thing);
    if (found === undefined) throw new Error(`no contract of ${thing}`);
    return found;
  };
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    first = await importThrough(served, 'contracts', TABLE);
  });
  afterAll(() => served.close());

  it('come from the register of an office, and twice the same changes nothing', async () => {
    expect(first).toMatchObject({ rows: 3, refused: 0, problems: [], notices: [], created: 3 });
    expect(first.accepted.sums).toMatchObject({ ...SUMS, tags: { 'not-filed': 2, 'low-rent': 1 } });
    expect(await importThrough(served, 'contracts', TABLE)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 3,
    });
    expect(await named('后山')).toMatchObject({
      kind: 'four-wastes',
      landClass: 'unused',
      lesseeMember: 'no',
      form: 'oral',
      bidding: 'negotiated',
      tags: ['low-rent', 'too-long', 'not-filed'],
    });
    expect(await named('村东机动地')).toMatchObject({
      dueMonthDay: '10-31',
      paidBeforeFen: 1_600_000,
      tags: [],
    });
  });

  it('refuse rows of which nobody can be sure', async () => {
    const row = '\t红罗沟\t出租\t门面房\t\t\t王某\t\t有\t2015-01-01\t2014-12-31\t1000\t每季度\t\t\t\t好合同';
    const { problems } = await importThrough(served, 'contracts', ['单位:元', HEADINGS, row].join('\n'), {
      dryRun: true,
    });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'month-day-unclear',
      'tag-unknown',
      'term-backwards',
    ]);
  });

  it('are counted once however many tags they have, and found by tag and by the end of their term', async () => {
    const counts = (await served.ask<ContractTagCounts>('GET', '/api/contracts/tags')).body;
    expect(counts).toMatchObject({ contracts: 3, tagged: 2 });
    expect(counts.lines.filter(({ contracts }) => contracts > 0)).toEqual([
      { tag: 'low-rent', contracts: 1 },
      { tag: 'too-long', contracts: 1 },
      { tag: 'arrears', contracts: 1 },
      { tag: 'not-filed', contracts: 2 },
    ]);
    expect((await list('tag=not-filed')).total).toBe(2);
    expect((await list('endsFrom=2015-07-01&endsTo=2015-12-31')).rows.map(({ thing }) => thing)).toEqual([
      '旧校舍',
    ]);
    expect(await list()).toMatchObject({
      total: 3,
      villages: 2,
      sums: { rentFen: 3_100_000, areaCentiMu: 32050 },
    });
  });

  it('tell which rents are due on a day; payments cover the oldest, a slip is reversed', async () => {
    const due = async (): Promise<RentPage> =>
      (await served.ask<RentPage>('GET', '/api/contracts/rents?asOf=2015-06-30')).body;
    expect(await due()).toMatchObject({ total: 3, unknown: 1, overdueFen: 1_600_000 + 1_200_000 });
    const { id } = await named('村东机动地');
    const pay = (body: object) =>
      served.ask<ContractPaymentView[]>('POST', `/api/contracts/${id}/payments`, body);
    expect(await pay({ day: '2099-01-01', amountFen: 1 })).toMatchObject({
      body: { code: 'contract.day-in-future' },
    });
    const [paid] = (await pay({ day: '2015-05-01', amountFen: 1_000_000, voucher: '记-3' })).body;
    expect((await due()).rows).toMatchObject([
      { thing: '旧校舍', overdueFen: 1_200_000, overdueSince: '2014-09-01' },
      { thing: '村东机动地', overdueFen: 600_000, overdueSince: '2014-10-31' },
      { thing: '后山', overdueFen: null },
    ]);
    const overdue = await served.ask<RentPage>(
      'GET',
      '/api/contracts/rents?asOf=2015-06-30&overdue=true&size=1',
    );
    expect(overdue.body).toMatchObject({ total: 2, rows: [{ thing: '旧校舍' }], overdueFen: 1_800_000 });
    expect(overdue.body).toMatchObject({ overdueContracts: 2, overdueVillages: 2, overdueRents: 2 });
    expect(overdue.body.rows[0]?.unpaid).toEqual([
      { day: '2014-09-01', amountFen: 1_200_000, openFen: 1_200_000 },
    ]);
    const address = `${served.url}/api/exports/rents.xlsx?campaign=${served.campaign}&overdue=true&asOf=`;
    const reply = await served.office(`${address}2015-06-30`, {});
    const sheets = await sheetsOf(fileOf(Buffer.from(await reply.arrayBuffer())));
    const rents = textsOf(sheets.get('应收租金'));
    expect(rents.flat()).toEqual(expect.arrayContaining(['筛选:范围 只列欠缴的', '2014-09-01 12,000.00']));
    expect(rents.filter(([place]) => place === '1' || place === '2').map((row) => [row[3], row[7]])).toEqual([
      ['旧校舍', '12000'],
      ['村东机动地', '6000'],
    ]);
    expect(rents.find(([place]) => place === '合计')?.[7]).toBe('18000');
    expect((await served.office(`${address}2015-02-30`, {})).status).toBe(400);
    const schedule = (await served.ask<RentSchedule>('GET', `/api/contracts/${id}/rents`)).body;
    expect(schedule.lines).toHaveLength(10);
    expect(schedule.lines.slice(0, 3)).toEqual([
      { day: '2013-10-31', amountFen: 1_600_000, openFen: 0 },
      { day: '2014-10-31', amountFen: 1_600_000, openFen: 600_000 },
      { day: '2015-10-31', amountFen: 1_600_000, openFen: 1_600_000 },
    ]);
    const unknown = await served.ask<RentSchedule>('GET', `/api/contracts/${(await named('后山')).id}/rents`);
    expect(unknown.body.lines.map(({ openFen }) => openFen).filter((open) => open !== null)).toEqual([]);
    const reverse = () =>
      served.ask('POST', `/api/contracts/${id}/payments/${paid?.id}/reverse`, {
        day: '2015-06-01',
        reason: '记错合同',
      });
    expect((await reverse()).status).toBe(200);
    expect(await reverse()).toMatchObject({ status: 422, body: { code: 'contract.reversed-already' } });
    expect(await due()).toMatchObject({ overdueFen: 2_800_000 });
    const told = (await served.ask<HistoryEntryView[]>('GET', `/api/contracts/${id}/history`)).body;
    expect(told.map(({ what }) => what)).toEqual([
      'contract.registered',
      'contract.paid',
      'contract.payment-reversed',
    ]);
    expect(await served.ask('POST', `/api/imports/${first.importId}/undo`)).toMatchObject({
      body: { code: 'import.built-on' },
    });
  });

  it('expire within days that the list names, and are over when nobody ended them', async () => {
    // Today is 2015-09-30; the old school was let until 2015-08-31.
    const things = async (question: string): Promise<readonly string[]> =>
      (await list(question)).rows.map(({ thing }) => thing);
    const { id, version, rentFen } = await named('村东机动地');
    const change = (body: object) => served.ask<ContractView>('PATCH', `/api/contracts/${id}`, body);
    const before = { toDay: '2022-12-31', endedDay: null };
    const ends = await change({ version, toDay: '2015-12-29' });
    expect(await things('withinDays=90')).toEqual(['村东机动地']);
    expect((await list('withinDays=90')).sums.rentFen).toBe(rentFen);
    expect(await things('withinDays=89')).toEqual([]);
    expect(await things('expired=true')).toEqual(['旧校舍']);
    expect(await things('expired=false')).toHaveLength(2);
    const today = await change({ version: ends.body.version, toDay: '2015-09-30' });
    expect(await things('withinDays=0')).toEqual(['村东机动地']);
    const ended = await change({ version: today.body.version, endedDay: '2015-09-01' });
    expect(await things('withinDays=0')).toEqual([]);
    expect((await change({ version: ended.body.version, ...before })).status).toBe(200);
    expect((await served.ask('GET', '/api/contracts?withinDays=-1')).status).toBe(400);
    const tagged = await served.ask<ContractTagCounts>(
      'GET',
      `/api/contracts/tags?villageId=${(await named('后山')).villageId}`,
    );
    expect(tagged.body).toMatchObject({ contracts: 2, tagged: 1 });
  });

  it('are about assets of their own village alone', async () => {
    const { villageId, id, version } = await named('旧校舍');
    const elsewhere = (await named('后山')).villageId;
    const made = await served.ask<{ id: string }>('POST', '/api/assets', {
      villageId: elsewhere,
      name: '校舍',
    });
    const own = await served.ask<{ id: string }>('POST', '/api/assets', { villageId, name: '旧校舍' });
    const change = (body: object) => served.ask<ContractView>('PATCH', `/api/contracts/${id}`, body);
    expect(await change({ version, assetId: made.body.id })).toMatchObject({
      status: 404,
      body: { code: 'contract.asset-missing' },
    });
    expect(await change({ version, assetId: own.body.id, tags: ['arrears'] })).toMatchObject({
      status: 200,
      body: { tags: ['arrears'] },
    });
    expect(await change({ version, note: '旧版本' })).toMatchObject({
      status: 409,
      body: { code: 'register.changed' },
    });
    expect((await list(`assetId=${own.body.id}`)).total).toBe(1);
  });

  it('leave as a workbook that comes back to the same totals', async () => {
    const reply = await served.office(
      `${served.url}/api/exports/contracts.xlsx?campaign=${served.campaign}`,
      {},
    );
    expect(reply.status).toBe(200);
    const book = new Uint8Array(await reply.arrayBuffer());
    const again = await importThrough(served, 'contracts', book, { name: '承包合同台账.xlsx' });
    expect(again).toMatchObject({ refused: 0, created: 0, changed: 0, unchanged: 3 });
    expect(again.accepted.sums).toMatchObject(SUMS);
    const { checks } = await served.app.get(DoctorService).examine();
    expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('leave as their list shows them, and the workbook says by what it was narrowed', async () => {
    const question = 'form=oral&sort=-rentFen&q=后山&page=7&size=1';
    const address = `${served.url}/api/exports/contracts.xlsx?campaign=${served.campaign}&${question}`;
    const reply = await served.office(address, {});
    expect(reply.status).toBe(200);
    const sheets = await sheetsOf(fileOf(Buffer.from(await reply.arrayBuffer())));
    const [register = [], about = []] = ['承包合同台账', '说明'].map((name) =>
      textsOf(sheets.get(name)).flat(),
    );
    expect(register).toEqual(expect.arrayContaining(['筛选:合同形式 口头;查找 后山', '后山']));
    expect(register).not.toContain('村东机动地');
    expect(about).toEqual(expect.arrayContaining(['合同形式:口头', '查找:后山', '1 行,不含作废的']));
    expect((await served.office(address.replace('oral', 'nonsense'), {})).status).toBe(400);
    const told = await served.ledger.storage.read.first<{ body: string }>(
      `SELECT body FROM history_entries WHERE body LIKE '%export.made%' ORDER BY seq DESC LIMIT 1`,
    );
    const { after } = JSON.parse(told?.body ?? '') as { after: Record<string, unknown> };
    expect(after).toMatchObject({ kind: 'contracts', filters: { form: 'oral', sort: '-rentFen' } });
    expect(told?.body).not.toContain('后山');
  });
});
