import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DeclarationView } from '../../src/campaigns/campaign.js';
import { WrongUse, type Answer, type Call } from '../../src/cli/verb.js';
import { REPORT_VERBS } from '../../src/cli/verbs-reports.js';
import type { ReportsChecked } from '../../src/report-check/comparison.js';
import { REPORT_LIMITS } from '../../src/report-check/report-check.js';
import type { ReconciliationView } from '../../src/rollups/reconciliation.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { docxOf, paragraph } from './docx.js';

const file = (name: string): string => fileURLToPath(new URL(`../fixtures/reports/${name}`, import.meta.url));
const dawu = readFileSync(file('dawu-2015.txt'), 'utf8');

/** Where files of reports would lie if one were forgotten. */
const leftBehind = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('ledger-report-'));

describe('the check of reports over HTTP', () => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await servedLedger('sqlite');
  });
  afterAll(() => served.close());

  /** As somebody who is not signed in. */
  const stranger = async <Body>(
    path: string,
    body: object | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Body }> => {
    const isFile = body instanceof Uint8Array;
    const response = await fetch(`${served.url}/api/report-check${path}`, {
      method: 'POST',
      headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json', ...headers },
      body: isFile ? Buffer.from(body) : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };

  it('answers who is not signed in, and writes nothing down', async () => {
    const entries = (): Promise<unknown> =>
      served.ledger.storage.reading((sql) => sql.all('SELECT COUNT(*) AS entries FROM history_entries'));
    const before = await entries();
    const { status, body } = await stranger<ReportsChecked>('', { reports: [{ name: '大武', text: dawu }] });
    expect(status).toBe(200);
    expect(body.reports[0]?.summary).toMatchObject({
      contradicts: 1,
      overlaps: 2,
      foundCases: 147,
      ties: false,
    });
    expect(body.comparison).toBeNull();
    expect(await entries()).toEqual(before);
  });

  it('compares several reports: what fell since last month, what was copied, who reports nothing', async () => {
    const copied =
      '各村严格按照工作方案要求认真开展自查自纠,对照问题清单逐项排查,做到底数清、情况明、不留死角。';
    const report = (name: string, title: string, text: string) => ({
      name,
      text: `${title}\n${copied}\n${text}`,
    });
    const { body } = await stranger<ReportsChecked>('', {
      reports: [
        report('a.txt', '青石镇三资整治汇报(2026年2月)', '全镇共发现问题50件,其中资金类30件,资产类20件。'),
        report('b.txt', '青石镇三资整治汇报(2026年3月)', '全镇共发现问题48件,其中资金类30件,资产类18件。'),
        report('c.txt', '白石乡三资整治汇报(2026年3月)', '本月零报告,未发现问题。'),
      ],
    });
    expect(body.comparison).toEqual({
      fallen: [{ report: 1, before: 0, what: 'foundCases', was: 50, is: 48 }],
      same: [{ text: copied, reports: [0, 1, 2], ownLastMonth: false }],
      zeroReports: [2],
    });
  });

  it('gives the text of a file, and leaves none behind', async () => {
    const before = leftBehind();
    const docx = await docxOf(paragraph('全镇共发现问题5件,其中资金类3件,资产类2件。'));
    expect(await stranger('/text', docx)).toEqual({
      status: 200,
      body: { text: '全镇共发现问题5件,其中资金类3件,资产类2件。' },
    });
    const word = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await stranger('/text', word)).toMatchObject({
      status: 422,
      body: { code: 'report-check.old-word' },
    });
    expect(leftBehind()).toEqual(before);
  });

  it('checks twelve long reports in a process of their own', async () => {
    const text = readFileSync(file('29-long-report.txt'), 'utf8').repeat(3);
    const reports = Array.from({ length: 12 }, (_, index) => ({ name: `${index + 1}.txt`, text }));
    const { status, body } = await stranger<ReportsChecked>('', { reports });
    expect(status).toBe(200);
    expect(body.reports.map(({ summary }) => summary.contradicts)).toEqual(reports.map(() => 0));
  });

  it.each([
    ['nothing', { reports: [] }, 400, 'request.invalid'],
    [
      'more reports than are compared',
      { reports: Array(REPORT_LIMITS.reports + 1).fill({ name: '', text: '件' }) },
      400,
      'request.invalid',
    ],
    [
      'fields that it does not know',
      { reports: [{ name: '', text: '件', keep: true }] },
      400,
      'request.invalid',
    ],
    ['a blank text', { reports: [{ name: '空', text: ' \n ' }] }, 422, 'report-check.empty'],
    [
      'a text without end',
      { reports: [{ name: '', text: '件'.repeat(REPORT_LIMITS.textCharacters + 1) }] },
      422,
      'report-check.text-too-long',
    ],
  ])('refuses %s', async (_, body, status, code) => {
    expect(await stranger('', body)).toMatchObject({ status, body: { code } });
  });

  it('refuses a file larger than a report can be, and pages of other sites', async () => {
    const large = Buffer.alloc(REPORT_LIMITS.uploadBytes + 1, 'a');
    expect(await stranger('/text', large)).toMatchObject({ status: 400, body: { code: 'file-too-large' } });
    const foreign = await stranger(
      '',
      { reports: [{ name: '', text: '3件' }] },
      { origin: 'http://evil.test' },
    );
    expect(foreign).toMatchObject({ status: 403, body: { code: 'request.other-site' } });
    expect(leftBehind()).toEqual([]);
  });

  it('keeps what a report states as the declaration of a campaign, to be reconciled', async () => {
    const { body } = await stranger<ReportsChecked>('', { reports: [{ name: '大武', text: dawu }] });
    const path = `/api/campaigns/${served.campaign}/declaration`;
    const declaration = body.reports[0]?.declaration ?? {};
    const kept = await served.ask<DeclarationView>('PUT', path, declaration);
    expect(kept.status).toBe(200);
    const reconciliation = await served.ask<ReconciliationView>(
      'GET',
      `/api/reconciliation?campaign=${served.campaign}`,
    );
    expect(reconciliation.body).toMatchObject({
      stated: { cases: 147, amountFen: 865_990_000 },
      statedLinesSum: { cases: 146 },
    });
  });

  it('answers an address that asks too often that it has to wait', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 125; i++) {
      statuses.add((await stranger('', { reports: [{ name: '', text: '共3件' }] })).status);
    }
    expect([...statuses]).toEqual([200, 429]);
  });
});

describe('check-report in the shell', () => {
  const [verb] = REPORT_VERBS;
  const run = (...operands: string[]): Promise<Answer> => {
    if (verb === undefined) throw new Error('no verb');
    const call: Call = {
      operands,
      text: () => undefined,
      texts: () => [],
      flag: () => false,
      path: (operand) => operand,
      environment: {},
      ledger: () => Promise.reject(new Error('a check of reports needs no ledger')),
      tell: () => undefined,
    };
    return verb.run(call);
  };

  it('is not well where a report contradicts itself, and says in what', async () => {
    const { ok, text, document } = await run(file('dawu-2015.txt'));
    expect(ok).toBe(false);
    expect(text).toContain('不符  写 147件,各部分之和是 146件(12件 + 59件 + 29件 + 46件),相差 1件');
    expect(text).toContain('未再提及 never mentioned again 29 / 146');
    expect(document).toMatchObject({ ties: false, comparison: null });
  });

  it('is well where several reports tie', async () => {
    const { ok, document } = await run(file('01-flat-list.txt'), file('15-table.txt'));
    expect(ok).toBe(true);
    expect(document).toMatchObject({ ties: true, comparison: { fallen: [], same: [], zeroReports: [] } });
  });

  it('is used wrongly with a file that is not there', async () => {
    await expect(run(file('nobody-wrote-this.txt'))).rejects.toThrow(WrongUse);
  });
});
