import type { Role } from '../../src/access/role.js';
import type { CaseView } from '../../src/cases/case.js';
import type { Page } from '../../src/kernel/paging.js';
import { ListService } from '../../src/papers/list.service.js';
import type { ListView } from '../../src/papers/list-view.js';
import { LIST_KINDS, LISTS } from '../../src/papers/list.js';
import type { UrgingIssued } from '../../src/rectification/urging.js';
import type { VillageView } from '../../src/villages/village.js';
import { exportLedger, sheetsOf, textsOf, type ExportLedger } from '../exchange/export-ledger.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

describe.each(ENGINES)('lists over HTTP on %s', (engine) => {
  let served: ExportLedger;
  let villageId: string;
  beforeAll(async () => {
    served = await exportLedger(engine);
    const villages = await served.ask<Page<VillageView>>('GET', '/api/villages?size=30');
    const idOf = (name: string): string => villages.body.rows.find((one) => one.name === name)?.id ?? '';
    villageId = idOf('红罗沟');
    const base = { principalFen: 100_000, openedFen: 100_000, purpose: '借款' };
    for (const claim of [
      {
        ...base,
        villageId,
        side: 'claim',
        counterparty: '甲',
        originDay: '2012',
        classAsWritten: '外部个人欠款',
      },
      {
        ...base,
        villageId,
        side: 'debt',
        counterparty: '乙',
        originDay: '2005-03-01',
        classAsWritten: '工程欠款',
      },
      {
        ...{ ...base, villageId: idOf('白家咀'), side: 'claim', counterparty: '丙', originDay: '2011-05' },
        ...{ classAsWritten: '往来款', confirmation: 'confirmed', confirmedDay: '2015-09-01' },
      },
    ]) {
      expect((await served.ask('POST', '/api/claims-debts', claim)).status).toBe(201);
    }
  });
  afterAll(() => served.close());

  const view = async (path: string): Promise<ListView> => {
    const { status, body } = await served.ask<ListView>('GET', `/api/papers/lists/${path}`);
    expect(status).toBe(200);
    return body;
  };
  const column = (list: ListView, key: string): unknown[] => {
    const i = list.columns.findIndex((one) => one.key === key);
    return list.rows.map((row) => row[i]);
  };
  const as = async (role: Role, path: string): Promise<Response> => {
    const { accountId } = await addPerson(served.app, {
      name: `list-${role}-${path.length}`,
      role,
      scope: { kind: 'all' },
    });
    return fetch(`${served.url}/api/papers/lists/${path}`, {
      headers: { cookie: await cookieOf(served.app, accountId) },
    });
  };

  it('stand by village in printing order, what has no village last, and hold every case that counts', async () => {
    const list = await view(`rectification?campaign=${served.campaign}`);
    expect(list.total).toBe(7);
    expect(column(list, 'rowNo')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(column(list, 'village')).toEqual([
      '红罗沟',
      '红罗沟',
      '白家咀',
      '白家咀',
      '白家咀',
      '丙/丁[一]:*?',
      '待核',
    ]);
    expect(list.columns).toHaveLength(LISTS.rectification.columns.length);
    expect(column(list, 'amountFen').slice(0, 3)).toEqual([8_600_000, 123_456, ['none']]);
  });

  it('are narrowed by the filters of the register', async () => {
    const list = await view(`problems?campaign=${served.campaign}&categoryCode=funds&state=closed`);
    expect(column(list, 'number')).toEqual(['DAWU-2015-0001']);
    expect((await view(`problems?campaign=${served.campaign}&q=不存在的字`)).total).toBe(0);
  });

  it('print the letters that were issued, each with its number, its days and its cases', async () => {
    const path = `urging?campaign=${served.campaign}`;
    expect(await view(path)).toMatchObject({ total: 0, letters: [] });
    const { rows } = (
      await served.ask<Page<CaseView>>('GET', `/api/cases?campaign=${served.campaign}&is=overdue`)
    ).body;
    const { body } = await served.ask<UrgingIssued>('POST', '/api/urgings', {
      campaign: served.campaign,
      caseIds: rows.map(({ id }) => id),
      firstNo: 7,
      sentDay: '2015-09-30',
      replyDueDay: '2015-10-15',
    });
    const list = await view(`${path}&issueId=${body.issueId}`);
    expect(list.letters).toMatchObject([
      {
        ...{ number: '督〔2015〕7号', villageName: '红罗沟', sentDay: '2015-09-30' },
        ...{ replyDueDay: '2015-10-15', allLate: true },
        rows: [[1, 'DAWU-2015-0002', '违规出借资金', '=1+1', null, null, '2015-08-01', 60, 123_456]],
      },
    ]);
    const { path: file } = await served.download(`papers/lists/${path.replace('?', '/workbook.xlsx?')}`);
    const texts = textsOf((await sheetsOf(file)).get('督办单')).flat();
    expect(texts.join()).toContain('红罗沟  督〔2015〕7号  请于 2015-10-15 前整改到位并书面回复');
    expect(texts).toContain('DAWU-2015-0002');
  });

  it.each<[string, string, number]>([
    ['problems', 'villageId=VILLAGE', 2],
    ['problems', 'categoryCode=funds&itemCode=funds%2F4', 1],
    ['duties', 'state=closed', 1],
    ['results', 'dueTo=2015-08-31', 1],
    ['rectification', 'foundFrom=2016-01-01', 0],
    ['closings', '', 1],
    ['closings', 'state=closed&categoryCode=funds', 1],
    ['closings', 'state=rectifying', 0],
    ['ranking', 'villageId=VILLAGE', 1],
    ['ranking', 'villageId=', 0],
    ['ranking', 'categoryCode=funds', 2],
    ['ranking', 'itemCode=funds%2F4', 1],
    ['ranking', 'itemCode=none', 1],
    ['ranking', 'asOf=2014-01-01', 0],
    ['urging', 'villageId=VILLAGE', 1],
    ['urging', 'villageId=none', 0],
    ['urging', 'categoryCode=assets', 0],
    ['urging', 'itemCode=funds%2F2', 1],
    ['urging', 'letterStanding=answered', 0],
    ['urging', 'sentFrom=2015-10-01', 0],
    ['urgings', 'sentTo=2015-09-30', 1],
    ['urgings', 'letterStanding=waiting&categoryCode=funds', 1],
    ['urgings', 'letter=nobody', 0],
    ['claim-slips', 'villageId=VILLAGE', 2],
    ['claim-slips', 'side=debt', 1],
    ['claim-slips', 'classCode=person', 1],
    ['claim-slips', 'confirmation=none', 2],
    ['claim-slips', 'confirmation=confirmed', 1],
    ['claim-slips', 'arisenFrom=2010', 2],
    ['claim-slips', 'arisenBefore=2010-01-01', 1],
  ])('%s are narrowed by %s', async (kind, query, total) => {
    const list = await view(`${kind}?campaign=${served.campaign}&${query.replace('VILLAGE', villageId)}`);
    expect(list.total).toBe(total);
  });

  it('come as workbooks with the same rows, and the history tells it', async () => {
    const path = `results?campaign=${served.campaign}&categoryCode=funds`;
    const list = await view(path);
    const { path: file, headers } = await served.download(
      `papers/lists/${path.replace('?', '/workbook.xlsx?')}`,
    );
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      '大武镇-整改清单-20150930.xlsx',
    );
    const sheets = await sheetsOf(file);
    const rows = textsOf(sheets.get('整改清单')).filter(([, number = '']) => number.startsWith('DAWU'));
    expect(rows.map(([, number]) => number)).toEqual(column(list, 'number'));
    expect(textsOf(sheets.get('整改清单')).flat()).toContain('筛选:问题类别:集体资金');
    expect(textsOf(sheets.get('说明')).flat().join()).toMatch(/141128103:\d+:/);
    const told = await served.ledger.storage.read.first<{ body: string }>(
      "SELECT body FROM history_entries WHERE body LIKE '%export.made%' ORDER BY seq DESC LIMIT 1",
      [],
    );
    expect(told?.body).toContain('list/results');
  });

  it('say nothing of persons to who does not see them, and are refused to who may not see what they hold', async () => {
    const campaign = served.campaign;
    const seen = (await (await as('supervisor', `rectification?campaign=${campaign}`)).json()) as ListView;
    const keys = seen.columns.map(({ key }) => key);
    expect(keys).toContain('responsibleUnit');
    expect(keys).not.toContain('leader');
    expect(seen.rows[0]).toHaveLength(keys.length);
    expect((await as('supervisor', `duties?campaign=${campaign}`)).status).toBe(403);
    expect((await as('supervisor', `claim-slips?campaign=${campaign}`)).status).toBe(403);
    expect((await as('clerk', `problems?campaign=${campaign}`)).status).toBe(403);
    expect((await as('officer', `unknown?campaign=${campaign}`)).status).toBe(404);
    expect((await as('officer', 'problems?campaign=unknown')).status).toBe(404);
  });

  it('are all to be had, whatever the ledger holds', async () => {
    for (const kind of LIST_KINDS) {
      const list = await view(`${kind}?campaign=${served.campaign}`);
      for (const row of list.rows) expect(row).toHaveLength(list.columns.length);
    }
    expect(served.app.get(ListService)).toBeInstanceOf(ListService);
  });
});
