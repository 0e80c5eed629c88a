import { readFileSync } from 'node:fs';
import type { AttachmentView } from '../../src/attachments/attachment.js';
import type { CaseAttachmentView } from '../../src/cases/case-attachment.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { EntryPage } from '../../src/funds/fund.js';
import type { JobView } from '../../src/jobs/job.js';
import type {
  CaseFlag,
  FlagPage,
  FlagRuleView,
  FlagRunState,
  FlagSourceRow,
  FlagView,
} from '../../src/red-flags/flag.js';
import { photograph } from '../attachments/pictures.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice, officeFile } from '../support/imports.js';
import { ENGINES } from '../support/ledger.js';

/** Which words of the sample stand for which rule. */
const RULE_OF: Readonly<Record<string, string>> = {
  hospitality: 'F7',
  lending: 'F5',
  allowance: 'F8',
  'income spent directly': 'F3a',
  'large cash': 'F9',
};

interface Expected {
  readonly files: readonly { file: string; worthAFlag?: Readonly<Record<string, readonly number[]>> }[];
}

/** Rows of the sample sheet by the voucher that stands in them. */
const VOUCHER_OF_ROW: Readonly<Record<number, string>> = {
  5: '记-2',
  8: '记-4',
  9: '记-5',
  10: '记-6',
  11: '记-7',
  15: '记-10',
  17: '记-12',
};

describe.each(ENGINES)('red flags on %s', (engine) => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await servedLedger(engine);
    await importOffice(served, 'villages', 'villages.xlsx');
    await importOffice(served, 'fund-entries', 'fund-entries.csv');
  });
  afterAll(() => served.close());

  const list = async (query = ''): Promise<FlagPage> =>
    (await served.ask<FlagPage>('GET', `/api/flags?campaign=${served.campaign}&size=200${query}`)).body;
  const entries = async (): Promise<EntryPage> =>
    (await served.ask<EntryPage>('GET', '/api/funds/entries?size=50')).body;
  const ofRule = async (code: string): Promise<FlagView> => {
    const [flag] = (await list(`&ruleCode=${code}`)).rows;
    if (flag === undefined) throw new Error(`no flag of ${code}`);
    return flag;
  };
  const judge = (flag: FlagView, verdict: object) =>
    served.ask<FlagView>('POST', `/api/flags/${flag.id}/verdict`, { version: flag.version, ...verdict });

  it('are exactly those that the sample of entries is worth', async () => {
    const { files } = JSON.parse(readFileSync(officeFile('expected.json'), 'utf8')) as Expected;
    const worth = files.find(({ file }) => file === 'fund-entries.csv')?.worthAFlag ?? {};
    const wanted = Object.entries(worth).flatMap(([what, rows]) =>
      rows.map((row) => `${RULE_OF[what]} ${VOUCHER_OF_ROW[row]}`),
    );
    expect(wanted).toHaveLength(7);
    const { rows } = await list();
    const ofEntries = rows.filter(({ subjectKind }) => subjectKind !== 'village');
    const found = ofEntries.map(({ ruleCode, inputs }) => `${ruleCode} ${inputs['voucher']}`);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('name villages without a case once each, and count them', async () => {
    const page = await list('&ruleCode=P2');
    expect(page).toMatchObject({ total: 31, villages: 31, standings: { open: 31, true: 0, gone: 0 } });
  });

  it('are narrowed by the weight of their rule and by register', async () => {
    const codes = async (query: string): Promise<string[]> => [
      ...new Set((await list(query)).rows.map(({ ruleCode }) => ruleCode)),
    ];
    expect((await codes('&register=funds')).sort()).toEqual(['F3a', 'F5', 'F7', 'F8', 'F9']);
    expect(await codes('&register=cases')).toEqual(['P2']);
    expect((await codes('&register=funds&severity=high')).sort()).toEqual(['F5', 'F9']);
    expect(await list('&register=assets&ruleCode=F5')).toMatchObject({ total: 0, villages: 0 });
    expect((await served.ask('GET', '/api/flags?campaign=x&severity=huge')).status).toBe(400);
  });

  it('show the rows of the registers that they were computed from', async () => {
    const rowsOf = async ({ id }: FlagView) =>
      (await served.ask<FlagSourceRow[]>('GET', `/api/flags/${id}/sources`)).body;
    const lending = await ofRule('F5');
    expect(await rowsOf(lending)).toEqual([
      expect.objectContaining({
        kind: 'entry',
        id: lending.subjectId,
        facts: expect.objectContaining({ voucher: '记-4', expenseFen: lending.amountFen }) as object,
      }),
    ]);
    const village = await ofRule('P2');
    expect(await rowsOf(village)).toMatchObject([{ kind: 'village', name: village.villageName }]);
    expect(await served.ask('GET', '/api/flags/none/sources')).toMatchObject({ status: 404 });
  });

  it('are not doubled by another run, and nothing is looked through where nothing changed', async () => {
    const run = async (body: object): Promise<FlagRunState> => {
      const path = '/api/flags/run';
      const started = await served.ask<JobView>('POST', path, { campaign: served.campaign, ...body });
      expect(started.status).toBe(202);
      const ended = await served.ask<JobView>('GET', `/api/jobs/${started.body.id}?waitMs=20000`);
      expect(ended.body.state).toBe('done');
      return (await served.ask<FlagRunState>('GET', `${path}?campaign=${served.campaign}`)).body;
    };
    const nothing = { added: 0, changed: 0, removed: 0 };
    expect(await run({})).toMatchObject({
      running: null,
      last: { scope: 'changed', villages: 0, ...nothing },
    });
    expect(await run({ all: true })).toMatchObject({ last: { scope: 'all', villages: 31, ...nothing } });
  });

  it('change with their entry, go with their cause, and stay where somebody gave a verdict', async () => {
    const lending = await ofRule('F5');
    const refusal = await judge(lending, { verdict: 'false' });
    expect(refusal).toMatchObject({ status: 422, body: { code: 'flag.reason-missing' } });
    const judged = await judge(lending, { verdict: 'false', reason: '系代垫电费' });
    expect(judged.body).toMatchObject({ verdict: 'false', verdictReason: '系代垫电费', changedSince: false });
    const stale = await judge(lending, { verdict: 'to-check' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'flag.changed' } });

    const edit = async (voucher: string, fields: object): Promise<void> => {
      const row = (await entries()).rows.find((one) => one.voucher === voucher);
      const { status } = await served.ask('PATCH', `/api/funds/entries/${row?.id}`, {
        version: row?.version,
        ...fields,
      });
      expect(status).toBe(200);
    };
    await edit('记-4', { expenseFen: 5_100_000 });
    expect(await ofRule('F5')).toMatchObject({ amountFen: 5_100_000, verdict: 'false', changedSince: true });
    await edit('记-4', { summary: '付王某电费' });
    expect(await ofRule('F5')).toMatchObject({ gone: true, verdict: 'false' });
    expect((await list('&standing=gone')).total).toBe(1);
    await edit('记-10', { summary: '付打井工程款' });
    expect((await list('&ruleCode=F9')).total).toBe(0);
    const { body } = await served.ask<{ what: string }[]>('GET', `/api/flags/${lending.id}/history`);
    expect(body.map(({ what }) => what)).toEqual(['flag.judged']);
  });

  it('become a case of their village, and of no other', async () => {
    const flag = await ofRule('F3a');
    expect(await judge(flag, { verdict: 'true' })).toMatchObject({
      status: 422,
      body: { code: 'flag.case-missing' },
    });
    const register = async (villageId: string | null): Promise<string> => {
      const { status, body } = await served.ask<{ id: string }>('POST', '/api/cases', {
        campaignCode: served.campaign,
        villageId,
        categoryCode: 'funds',
        itemCode: 'funds/2',
        description: '卖树款坐支修路工资',
        amountKind: 'known',
        selfAmountFen: flag.amountFen,
      });
      expect(status).toBe(201);
      return body.id;
    };
    const others = (await list('&ruleCode=P2')).rows.find(({ villageId }) => villageId !== flag.villageId);
    const elsewhere = await register(others?.villageId ?? null);
    expect(await judge(flag, { verdict: 'true', caseId: elsewhere })).toMatchObject({ status: 422 });
    const caseId = await register(flag.villageId);
    const judged = await judge(flag, { verdict: 'true', caseId });
    expect(judged.body).toMatchObject({ verdict: 'true', caseId });
    expect((await list(`&caseId=${caseId}`)).rows.map(({ id }) => id)).toEqual([flag.id]);
    // Both villages have a case now and report nothing no longer.
    expect((await list('&ruleCode=P2')).total).toBe(29);
  });

  it('take the pictures of the count along to their case, once, and are named by it', async () => {
    const { villageId } = await ofRule('F8');
    const picture = await served.send<AttachmentView>(
      `/api/attachments?name=${encodeURIComponent('水泵房现状.jpg')}`,
      await photograph(),
    );
    const asset = await served.ask<{ id: string }>('POST', '/api/assets', {
      villageId,
      name: '水泵房',
      bookQuantityMilli: 1000,
      bookValueFen: 3_000_000,
    });
    expect(asset).toMatchObject({ status: 201 });
    const count = { countedDay: '2015-08-20', foundQuantityMilli: 0, attachmentIds: [picture.body.id] };
    expect((await served.ask('POST', `/api/assets/${asset.body.id}/counts`, count)).status).toBe(201);
    const flag = (await list('&ruleCode=A1')).rows.find(({ subjectId }) => subjectId === asset.body.id);
    if (flag === undefined) throw new Error('no flag of the pump house');
    const filed = await served.ask<{ id: string }>('POST', '/api/cases', {
      campaignCode: served.campaign,
      villageId,
      categoryCode: 'assets',
      description: '水泵房账有实无',
      amountKind: 'known',
      selfAmountFen: 3_000_000,
    });
    const caseId = filed.body.id;
    const evidence = async () =>
      (await served.ask<CaseAttachmentView[]>('GET', `/api/cases/${caseId}/attachments`)).body;
    const judged = await judge(flag, { verdict: 'true', caseId });
    expect(judged).toMatchObject({ status: 200, body: { caseId } });
    const carried = [{ note: '疑点 A1', attachment: { id: picture.body.id, hash: picture.body.hash } }];
    expect(await evidence()).toMatchObject(carried);
    await judge(judged.body, { verdict: 'true', caseId });
    expect(await evidence()).toHaveLength(1);
    const { body: told } = await served.ask<HistoryEntryView[]>('GET', `/api/cases/${caseId}/history`);
    expect(told.filter(({ what }) => what === 'case.attached')).toHaveLength(1);
    const ofCase = await served.ask<CaseFlag[]>('GET', `/api/flags/of-case/${caseId}`);
    expect(ofCase.body).toEqual([
      { id: flag.id, ruleCode: 'A1', title: { zh: '账实不符', en: 'Books and count differ' } },
    ]);
  });

  it('follow the rules that a campaign switches off or tunes, with what came of each beside it', async () => {
    const put = (code: string, body: object) =>
      served.ask<FlagRuleView[]>('PUT', `/api/flags/rules/${code}`, { campaign: served.campaign, ...body });
    const before = await served.ask<FlagRuleView[]>('GET', `/api/flags/rules?campaign=${served.campaign}`);
    const counts = Object.fromEntries(before.body.map(({ code, flags }) => [code, flags]));
    expect(counts['F3a']).toEqual({ open: 0, true: 1, false: 0, 'to-check': 0 });
    expect(counts['F7']).toMatchObject({ open: 2 });
    await put('F7', { version: 0, enabled: false, tuning: {} });
    expect((await list('&ruleCode=F7')).total).toBe(0);
    expect(await put('F7', { version: 0, enabled: true, tuning: {} })).toMatchObject({ status: 409 });
    await put('F7', { version: 1, enabled: true, tuning: { fromDay: '2013-02-01' } });
    expect((await list('&ruleCode=F7')).rows.map(({ inputs }) => inputs['voucher'])).toEqual(['记-7']);
    expect(await put('F7', { version: 2, enabled: true, tuning: { fromDay: '2013-02-30' } })).toMatchObject({
      status: 400,
      body: { code: 'flag.tuning-impossible' },
    });
    expect(await put('D1', { version: 0, enabled: true, tuning: { longStandingYears: 9 } })).toMatchObject({
      status: 422,
      body: { code: 'flag.held-elsewhere' },
    });
  });

  it('see debts, cases and days as they are', async () => {
    await importOffice(served, 'claims-debts', 'claims-debts.xlsx', { takeGood: true });
    const claims = (await list('&ruleCode=D1')).rows;
    expect(claims.length).toBeGreaterThan(0);
    for (const { subjectKind, sources, amountFen } of claims) {
      expect(subjectKind).toBe('claim');
      expect(sources).toHaveLength(1);
      expect(amountFen).toBeGreaterThan(0);
    }
  });

  it('are looked for in contracts', async () => {
    const { villageId } = await ofRule('F8');
    const { status } = await served.ask('POST', '/api/contracts', {
      villageId,
      thing: '村北荒坡',
      kind: 'four-wastes',
      lessee: '张某',
      lesseeMember: 'no',
      form: 'oral',
      bidding: 'negotiated',
      fromDay: '2000-01-01',
      toDay: '2050-12-31',
      rentFen: 100_000,
      paidBeforeFen: 0,
    });
    expect(status).toBe(201);
    const codes = (await list(`&villageId=${villageId}`)).rows
      .filter(({ subjectKind }) => subjectKind === 'contract')
      .map(({ ruleCode }) => ruleCode);
    expect(codes).toEqual(['C1', 'C2', 'C3', 'C4', 'C6', 'C9']);
  });
});
