import type { AccountView, EntryPage, EntryView } from '../../src/funds/fund.js';
import type { StatementPage, StatementView } from '../../src/funds/statement.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { DoctorReport } from '../../src/upkeep/doctor.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

interface Refused {
  readonly code: string;
}

const STATEMENTS = '/api/funds/statements';

describe.each(ENGINES)('balances that statements state, on %s', (engine) => {
  let served: ServedLedger;
  let villages: readonly VillageView[];
  let account: AccountView;

  const made = async <View>(path: string, input: object): Promise<View> => {
    const { status, body } = await served.ask<View>('POST', path, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const accountOf = (village: VillageView | undefined, name: string): Promise<AccountView> =>
    made('/api/funds/accounts', {
      villageId: village?.id ?? '',
      name,
      openingFen: 1_000_000,
      openingDay: '2013-01-01',
    });
  const stated = (on: string, statementFen: number, more: object = {}): Promise<StatementView> =>
    made(STATEMENTS, { accountId: account.id, day: on, statementFen, ...more });
  const refusedAs = async (method: string, path: string, input: object): Promise<string> => {
    const { status, body } = await served.ask<Refused>(method, path, input);
    return `${status} ${body.code}`;
  };
  const list = async (question = ''): Promise<StatementPage> =>
    (await served.ask<StatementPage>('GET', `${STATEMENTS}?accountId=${account.id}&${question}`)).body;
  const one = async (id: string): Promise<StatementView> =>
    (await served.ask<StatementView>('GET', `${STATEMENTS}/${id}`)).body;
  const voidOf = (path: string, { id, version }: { id: string; version: number }) =>
    served.ask<StatementView>('POST', `${path}/${id}/void`, { version, reason: '录错' });
  const ailing = async (): Promise<readonly string[]> => {
    const { checks }: DoctorReport = await served.app.get(DoctorService).examine();
    return checks.flatMap(({ name, findings }) => findings.map((finding) => `${name}: ${finding}`));
  };

  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    villages = (await served.ask<{ rows: VillageView[] }>('GET', '/api/villages?size=200')).body.rows;
    account = await accountOf(villages[0], '基本户(尾号0007)');
    const moved: readonly (readonly [day: string, fen: number])[] = [
      ['2013-01-08', 250_000],
      ['2013-01-31', -40_000],
      ['2013-01-31', -1],
      ['2013-02-05', 9_999],
      ['2013-04-01', -600_000],
    ];
    for (const [day, fen] of moved)
      await made('/api/funds/entries', {
        accountId: account.id,
        day,
        summary: '收付',
        ...(fen > 0 ? { incomeFen: fen } : { expenseFen: -fen }),
      });
  });
  afterAll(() => served.close());

  it('stand beside what the books come to at the end of their day', async () => {
    expect(await stated('2012-12-31', 1_000_000)).toMatchObject({ bookFen: 1_000_000, differenceFen: 0 });
    // All entries of the day itself count.
    const january = await stated('2013-01-31', 1_209_999, { paper: '信用社对账单', note: ' ' });
    expect(january).toMatchObject({
      villageName: villages[0]?.name,
      accountName: '基本户(尾号0007)',
      bookFen: 1_209_999,
      differenceFen: 0,
      paper: '信用社对账单',
      note: null,
    });
    expect(await stated('2013-02-28', 1_209_999, { note: '某甲的收款银行未达' })).toMatchObject({
      bookFen: 1_219_998,
      differenceFen: 9_999,
    });
    expect(await stated('2013-04-30', 700_000)).toMatchObject({ bookFen: 619_998, differenceFen: -80_002 });
  });

  it('are listed by what ties and what does not, as a recount of the journal says', async () => {
    const all = await list('sort=-day');
    expect(all.rows.map(({ day }) => day)).toEqual(['2013-04-30', '2013-02-28', '2013-01-31', '2012-12-31']);
    expect(all).toMatchObject({ total: 4, villages: 1, sums: { differing: 2 } });
    const { rows: entries } = (
      await served.ask<EntryPage>('GET', `/api/funds/entries?accountId=${account.id}&size=200`)
    ).body;
    for (const row of all.rows) {
      const until = entries.filter(({ day }) => day <= row.day);
      const bookFen = until.reduce(
        (sum, { incomeFen, expenseFen }) => sum + incomeFen - expenseFen,
        1_000_000,
      );
      expect([row.day, row.bookFen, row.differenceFen]).toEqual([
        row.day,
        bookFen,
        bookFen - row.statementFen,
      ]);
    }
    const daysOf = async (question: string): Promise<readonly string[]> =>
      (await list(question)).rows.map(({ day }) => day);
    expect(await daysOf('ties=true')).toEqual(['2012-12-31', '2013-01-31']);
    expect(await daysOf('ties=false')).toEqual(['2013-02-28', '2013-04-30']);
    expect(await daysOf('fromDay=2013-01-31&toDay=2013-02-28')).toEqual(['2013-01-31', '2013-02-28']);
    expect(await daysOf(`q=${encodeURIComponent('信用社')}`)).toEqual(['2013-01-31']);
  });

  it('follow the books: an entry that is recorded late, and one that is voided', async () => {
    const [april] = (await list('fromDay=2013-04-30')).rows;
    const late = await made<EntryView>('/api/funds/entries', {
      accountId: account.id,
      day: '2013-04-02',
      summary: '补记利息',
      incomeFen: 80_002,
    });
    expect(await one(april?.id ?? '')).toMatchObject({ bookFen: 700_000, differenceFen: 0 });
    expect(await list()).toMatchObject({ sums: { differing: 1 } });
    await voidOf('/api/funds/entries', late);
    expect(await one(april?.id ?? '')).toMatchObject({ bookFen: 619_998, differenceFen: -80_002 });
  });

  it('are one an account and day, and of days that the books reach and that have come', async () => {
    const say = (on: string, more: object = {}): Promise<string> =>
      refusedAs('POST', STATEMENTS, { accountId: account.id, day: on, statementFen: 1, ...more });
    expect(await say('2013-01-31')).toBe('422 statement.day-taken');
    expect(await say('2012-12-30')).toBe('422 statement.before-opening');
    expect(await say('2015-10-01')).toBe('422 statement.day-ahead');
    expect(await say('2013-02-30')).toBe('400 entry.day-impossible');
    expect(await say('2013-05-31', { accountId: 'none' })).toBe('404 register.missing');
    expect(await say('2013-05-31', { statementFen: 0.5 })).toBe('400 request.invalid');
    // Two at the same moment: one stands, and the database itself lets no second one in.
    const twice = await Promise.all(
      [1, 2].map((statementFen) =>
        served.ask('POST', STATEMENTS, { accountId: account.id, day: '2013-06-30', statementFen }),
      ),
    );
    expect(twice.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await list('fromDay=2013-06-30&toDay=2013-06-30')).total).toBe(1);
  });

  it('are never corrected: a wrong one is voided with its reason, and the right one takes its place', async () => {
    const wrong = await stated('2013-07-31', 1, { note: '某乙报的数' });
    expect(
      (await served.ask('PATCH', `${STATEMENTS}/${wrong.id}`, { version: 1, statementFen: 2 })).status,
    ).toBe(404);
    expect(
      await refusedAs('POST', `${STATEMENTS}/${wrong.id}/void`, { version: wrong.version, reason: ' ' }),
    ).toBe('422 register.reason-missing');
    expect((await voidOf(STATEMENTS, wrong)).body).toMatchObject({ voidReason: '录错', statementFen: 1 });
    expect(await refusedAs('POST', `${STATEMENTS}/${wrong.id}/void`, { version: 2, reason: '再来' })).toBe(
      '422 register.voided',
    );
    expect(await stated('2013-07-31', 619_998)).toMatchObject({ differenceFen: 0 });
    expect((await list('voided=true')).rows).toMatchObject([{ id: wrong.id, voidReason: '录错' }]);
    const { body } = await served.ask<HistoryEntryView[]>('GET', `${STATEMENTS}/${wrong.id}/history`);
    expect(body.map(({ what }) => what)).toEqual(['fund-statement.registered', 'fund-statement.voided']);
    expect(body[0]?.changes).toContainEqual(expect.objectContaining({ field: 'statementFen', after: 1 }));
  });

  it('hold their account: it is neither voided nor opened after them', async () => {
    const empty = await accountOf(villages[1], '一般户');
    const kept = await made<StatementView>(STATEMENTS, {
      accountId: empty.id,
      day: '2013-03-31',
      statementFen: 1_000_000,
    });
    expect(
      await refusedAs('POST', `/api/funds/accounts/${empty.id}/void`, { version: 1, reason: '录错' }),
    ).toBe('422 account.has-statements');
    const openingOn = (openingDay: string): Promise<string> =>
      refusedAs('PATCH', `/api/funds/accounts/${empty.id}`, { version: 1, openingDay });
    expect(await openingOn('2013-04-02')).toBe('422 account.opening-after-statement');
    expect(await openingOn('2013-04-01')).toBe('200 undefined');
    expect(await ailing()).toEqual([]);
    expect((await voidOf(STATEMENTS, kept)).status).toBe(200);
    expect((await voidOf('/api/funds/accounts', { id: empty.id, version: 2 })).status).toBe(200);
    expect(
      await refusedAs('POST', STATEMENTS, { accountId: empty.id, day: '2013-05-31', statementFen: 1 }),
    ).toBe('422 register.voided');
  });

  it('hold an import that opened their account, which is then not taken back', async () => {
    const { importId } = await importOffice(served, 'fund-entries', 'fund-entries.csv');
    const [opened] = (
      await served.ask<{ rows: AccountView[] }>('GET', '/api/funds/accounts?size=200')
    ).body.rows.filter(({ id, entries }) => id !== account.id && entries > 0);
    const kept = await made<StatementView>(STATEMENTS, {
      accountId: opened?.id ?? '',
      day: '2015-09-30',
      statementFen: opened?.balanceFen ?? 0,
    });
    expect(kept.differenceFen).toBe(0);
    expect(await refusedAs('POST', `/api/imports/${importId}/undo`, {})).toBe(
      '422 account.used-since-import',
    );
    expect((await voidOf(STATEMENTS, kept)).status).toBe(200);
    expect((await served.ask('POST', `/api/imports/${importId}/undo`)).status).toBe(200);
    expect(await ailing()).toEqual([]);
  });

  it('are seen by their village and by no other', async () => {
    const [kept] = (await list()).rows;
    const seenBy = async (name: string, villageIds: readonly string[]): Promise<readonly number[]> => {
      const scope = { kind: 'villages' as const, villageIds };
      const { accountId } = await addPerson(served.app, { name, role: 'clerk', scope });
      const headers = { cookie: await cookieOf(served.app, accountId) };
      const found = await fetch(`${served.url}${STATEMENTS}`, { headers });
      const single = await fetch(`${served.url}${STATEMENTS}/${kept?.id}`, { headers });
      return [((await found.json()) as StatementPage).total, single.status];
    };
    expect(await seenBy('clerk-own', [account.villageId])).toEqual([(await list()).total, 200]);
    expect(await seenBy('clerk-other', [villages[1]?.id ?? ''])).toEqual([0, 404]);
  });
});
