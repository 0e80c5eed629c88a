import type { Role } from '../../src/access/role.js';
import { ListService } from '../../src/papers/list.service.js';
import { LIST_KINDS, LISTS, type ListView } from '../../src/papers/list.js';
import { exportLedger, sheetsOf, textsOf, type ExportLedger } from '../exchange/export-ledger.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

describe.each(ENGINES)('lists over HTTP on %s', (engine) => {
  let served: ExportLedger;
  beforeAll(async () => {
    served = await exportLedger(engine);
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

  it('urge each village by a letter of its own, whose numbers count on', async () => {
    const list = await view(
      `urging?campaign=${served.campaign}&number=${encodeURIComponent('督〔2015〕7号')}&replyDay=2015-10-15`,
    );
    expect(list.letters.map(({ villageName, number, rows }) => [villageName, number, rows.length])).toEqual([
      ['红罗沟', '督〔2015〕7号', 1],
    ]);
    expect(list.replyDay).toBe('2015-10-15');
    expect(
      (await served.ask('GET', `/api/papers/lists/urging?campaign=${served.campaign}&replyDay=2015-02-30`))
        .status,
    ).toBe(400);
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
