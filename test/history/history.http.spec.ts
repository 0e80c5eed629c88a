import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HeadView } from '../../src/history/history-page.service.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { PaperVerification, Verification } from '../../src/history/verification.js';
import type { StrikeOutView } from '../../src/history/strike-out.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { runToEnd, type Ended } from '../support/program.js';
import { tamper } from '../support/tamper.js';

const CHAIN = '141128103';

describe.each(ENGINES)('the history of a served ledger on %s', (engine) => {
  let served: ServedLedger;
  let folder: string;

  beforeEach(async () => {
    served = await servedLedger(engine);
    folder = mkdtempSync(join(tmpdir(), 'ledger-history-'));
    for (const name of ['红罗沟', '白家咀', '武家庄'])
      await served.ask('POST', '/api/villages', { name, posts: [{ post: 'director', person: '某甲' }] });
  });
  afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const bytes = async (path: string): Promise<Buffer> => {
    const answer = await served.office(`${served.url}${path}`);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const headNow = async (): Promise<HeadView> => {
    const { body } = await served.ask<HeadView[]>('GET', '/api/history/heads');
    const head = body.find(({ chain }) => chain === CHAIN);
    if (head === undefined) throw new Error('the town has no chain');
    return head;
  };
  const verify = (...heads: string[]) => {
    const query = heads.map((head) => `head=${encodeURIComponent(head)}`).join('&');
    return served.ask<Verification>('GET', `/api/history/verify?${query}`);
  };

  it('verifies, with a head as it is printed and with one that nobody printed', async () => {
    const { printed } = await headNow();
    const { status, body } = await verify(
      printed,
      `${CHAIN}:2:0000 0000 0000 0000`,
      'nonsense',
      `141128999:1:${'0'.repeat(16)}`,
    );
    expect(status).toBe(200);
    expect(body.chains.every(({ ok }) => ok)).toBe(true);
    expect(body.ok).toBe(false);
    expect(body.heads.map(({ fault }) => fault)).toEqual([null, 'rewritten', 'unreadable', 'chain-unknown']);
    expect((await verify(printed)).body.ok).toBe(true);
  });

  it('names the first entry that was tampered with', async () => {
    await tamper(served.ledger, [
      `UPDATE history_entries SET body = replace(body, '白家咀', '白家嘴') WHERE body LIKE '%白家咀%'`,
    ]);
    const { body } = await verify();
    const { firstBad, ok } = body.chains.find(({ chain }) => chain === CHAIN) ?? {};
    expect(ok).toBe(false);
    const [entry] = (
      await served.ask<HistoryEntryView[]>(
        'GET',
        `/api/history/entries?chain=${CHAIN}&before=${(firstBad ?? 0) + 1}&size=1`,
      )
    ).body;
    expect(JSON.stringify(entry?.changes)).toMatch('白家嘴');
  });

  it('recognises an export by the heads in its cells and feet, until somebody rewrites what it covers', async () => {
    const workbook = await bytes('/api/exports/villages.xlsx');
    const paper = await served.send<PaperVerification>('/api/history/check-paper', workbook);
    expect(paper).toMatchObject({ status: 200, body: { ok: true, heads: [{ ok: true }] } });
    expect(paper.body.found).toEqual([(await headNow()).printed]);
    await tamper(served.ledger, [
      'DELETE FROM history_entries WHERE seq >= 2',
      'UPDATE history_heads SET count = 1',
    ]);
    const later = await served.send<PaperVerification>('/api/history/check-paper', workbook);
    expect(later.body).toMatchObject({ ok: false, heads: [{ fault: 'cut' }] });
    expect(readdirSync(join(served.ledger.place.dataDir, 'papers'))).toEqual([]);
  });

  it('knows of an export what it was for', async () => {
    await bytes(`/api/exports/villages.xlsx?purpose=${encodeURIComponent('报县农业农村局')}`);
    const [entry] = (
      await served.ask<HistoryEntryView[]>('GET', `/api/history/entries?chain=${CHAIN}&size=1`)
    ).body;
    expect(entry).toMatchObject({ what: 'export.made', subjectKind: 'export' });
    expect(entry?.changes).toContainEqual(
      expect.objectContaining({ field: 'purpose', after: '报县农业农村局', personal: ['after'] }),
    );
  });

  it('refuses a paper that carries no head, and one that is no paper', async () => {
    const without = readFileSync(join('test', 'fixtures', 'office', 'cases-plain.xlsx'));
    expect(await served.send('/api/history/check-paper', without)).toMatchObject({
      status: 422,
      body: { code: 'history.paper-without-head' },
    });
    const damaged = Buffer.from('PK\u0003\u0004 no zip');
    expect((await served.send('/api/history/check-paper', damaged)).status).toBe(400);
    expect(readdirSync(join(served.ledger.place.dataDir, 'papers'))).toEqual([]);
  });

  it('pages through a chain, the newest first, with the fields of each change', async () => {
    const first = (await served.ask<HistoryEntryView[]>('GET', `/api/history/entries?chain=${CHAIN}&size=2`))
      .body;
    expect(first.map(({ what }) => what)).toEqual(['village.registered', 'village.registered']);
    const next = (
      await served.ask<HistoryEntryView[]>(
        'GET',
        `/api/history/entries?chain=${CHAIN}&size=2&before=${first[1]?.seq}`,
      )
    ).body;
    expect(next[0]?.seq).toBe((first[1]?.seq ?? 0) - 1);
    const [village] = first;
    expect(village).toMatchObject({ subjectKind: 'village', actor: 'user:local' });
    expect(village?.changes).toContainEqual(
      expect.objectContaining({ field: 'name', after: '武家庄', personal: [], struckOut: [] }),
    );
    const ofOne = (
      await served.ask<HistoryEntryView[]>(
        'GET',
        `/api/history/entries?chain=${CHAIN}&subjectId=${village?.subjectId}`,
      )
    ).body;
    expect(ofOne).toEqual([village]);
    expect(await served.ask('GET', '/api/history/entries?chain=141128999')).toMatchObject({
      status: 200,
      body: [],
    });
  });

  it('tells of its export, which the verifier that stands alone accepts and, altered, refuses', async () => {
    const verifier = join(folder, 'verify-history.mjs');
    writeFileSync(verifier, await bytes('/api/history/verify-history.mjs'));
    const before = await headNow();
    const exported = await bytes(
      `/api/history/export?chain=${CHAIN}&purpose=${encodeURIComponent('县纪委调阅')}`,
    );
    const [newest] = (
      await served.ask<HistoryEntryView[]>('GET', `/api/history/entries?chain=${CHAIN}&size=1`)
    ).body;
    expect(newest).toMatchObject({ what: 'history.exported', seq: before.count + 1 });
    expect(newest?.changes).toContainEqual(
      expect.objectContaining({ field: 'purpose', after: '县纪委调阅' }),
    );
    const lines = exported.toString('utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(before.count + 1 + 2);
    expect(exported.toString('utf8')).not.toMatch(/某甲|县纪委调阅/);

    const outcome = (content: string, ...heads: string[]): Promise<Ended> => {
      const file = join(folder, 'history.ndjson');
      writeFileSync(file, content);
      return runToEnd([verifier, file, ...heads.flatMap((head) => ['--head', head])], {});
    };
    const whole = await outcome(exported.toString('utf8'), before.printed);
    expect(whole).toMatchObject({ code: 0, stdout: expect.stringMatching(/完整 ok[^]*相符 ok/) });

    const edited = lines.map((line, at) =>
      at === 3 ? line.replace('village.registered', 'village.changed') : line,
    );
    expect(await outcome(edited.join('\n'))).toMatchObject({
      code: 1,
      stdout: expect.stringMatching('broken from entry 3'),
    });
    const withoutOne = lines.filter((_, at) => at !== 3);
    expect(await outcome(withoutOne.join('\n'))).toMatchObject({
      code: 1,
      stdout: expect.stringMatching('entry 3'),
    });
    const cut = [...lines.slice(0, -2), ...lines.slice(-1)];
    expect((await outcome(cut.join('\n'))).code).toBe(1);
    expect((await outcome(rehashed(lines).join('\n'))).code).toBe(0);
    expect(await outcome(rehashed(lines).join('\n'), before.printed)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching('不符 differs'),
    });
    expect((await outcome('no history at all')).code).toBe(2);
    expect((await outcome(exported.toString('utf8'), '141128103:1')).code).toBe(2);
  });

  it('takes requests to strike out by their address, and says what is wrong with one', async () => {
    const ask = (body: object) => served.ask<StrikeOutView>('POST', '/api/history/strike-outs', body);
    expect(await ask({ chain: CHAIN, reason: '本人申请' })).toMatchObject({
      status: 400,
      body: { code: 'history.strike-target' },
    });
    expect(await ask({ chain: CHAIN, subjectId: 'x', reason: ' ' })).toMatchObject({
      status: 400,
      body: { code: 'history.strike-reason' },
    });
    expect(await ask({ chain: CHAIN, subjectId: 'x', reason: '本人申请' })).toMatchObject({
      status: 404,
      body: { code: 'history.value-missing' },
    });
    const [village] = (
      await served.ask<HistoryEntryView[]>('GET', `/api/history/entries?chain=${CHAIN}&size=1`)
    ).body;
    const asked = await ask({ chain: CHAIN, subjectId: village?.subjectId ?? '', reason: '本人申请' });
    expect(asked).toMatchObject({ status: 201, body: { state: 'asked', valuesKept: 1 } });
    // The lead asked; the inspector, another person, grants.
    const { id } = asked.body;
    expect(await served.ask('POST', `/api/history/strike-outs/${id}/grant`)).toMatchObject({
      status: 200,
      body: { state: 'approved', valuesKept: 0 },
    });
    const [gone] = (
      await served.ask<HistoryEntryView[]>(
        'GET',
        `/api/history/entries?chain=${CHAIN}&subjectId=${village?.subjectId}`,
      )
    ).body;
    expect(gone?.changes).toContainEqual(
      expect.objectContaining({ field: 'posts', after: null, personal: ['after'], struckOut: ['after'] }),
    );
    expect((await verify()).body).toMatchObject({ ok: true });
  });
});

/** The lines of an exported history with one village's name changed and every hash made right again. */
function rehashed(lines: readonly string[]): string[] {
  let previous = '0'.repeat(64);
  const entries = lines.slice(1, -1).map((line) => {
    const entry = JSON.parse(line) as { seq: number; body: string };
    const body = JSON.parse(entry.body) as Record<string, unknown>;
    const text = JSON.stringify({ ...body, previous }).replace('红罗沟', '红罗庄');
    previous = createHash('sha256').update(text).digest('hex');
    return JSON.stringify({ seq: entry.seq, body: text, hash: previous });
  });
  const first = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  const head = `${CHAIN}:${entries.length}:${previous}`;
  return [JSON.stringify({ ...first, hash: previous }), ...entries, JSON.stringify({ head })];
}
