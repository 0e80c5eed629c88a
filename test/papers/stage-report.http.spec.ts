import type { Role } from '../../src/access/role.js';
import type { StageReportView, StageTextsView } from '../../src/papers/stage-report.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

describe.each(ENGINES)('the stage report over HTTP on %s', (engine) => {
  let served: ServedLedger;
  beforeAll(async () => {
    served = await servedLedger(engine);
  });
  afterAll(() => served.close());

  /** Asks as somebody of this role who sees the whole ledger. */
  const as = async (role: Role, path: string): Promise<Response> => {
    const name = `stage-${role}-${path.length}`;
    const { accountId } = await addPerson(served.app, { name, role, scope: { kind: 'all' } });
    const cookie = await cookieOf(served.app, accountId);
    return fetch(`${served.url}/api/papers/${path}`, { headers: { cookie } });
  };
  const texts = { basics: '', practice: '', problems: '', nextSteps: '再排查一遍。', signedBy: '' };

  it('of a campaign without cases is a zero report, and leaves', async () => {
    const { status, body } = await served.ask<StageReportView>(
      'GET',
      `/api/papers/stage-report?campaign=${served.campaign}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ leaves: true, findings: [], footnotes: [] });
    const words = body.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
    expect(words).toContain('共发现问题0件');
    expect(words).not.toContain('整改情况');
  });

  it('is a Word document, for which an inspector says what it is for', async () => {
    const plain = await as('inspector', `stage-report.docx?campaign=${served.campaign}`);
    expect(plain.status).toBe(422);
    expect(await plain.json()).toMatchObject({ code: 'history.purpose-needed' });
    const purpose = encodeURIComponent('上报县纪委');
    const told = await as('inspector', `stage-report.docx?campaign=${served.campaign}&purpose=${purpose}`);
    expect(told.status).toBe(200);
    expect(told.headers.get('content-type')).toContain('wordprocessingml.document');
    expect(told.headers.get('content-disposition')).toMatch(/20150930\.docx$/);
    expect(
      Buffer.from(await told.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('keeps texts once for each version, and refuses what is too long', async () => {
    const path = `/api/papers/stage-report/texts?campaign=${served.campaign}`;
    const kept = await served.ask<StageTextsView>('PUT', path, { ...texts, version: 0 });
    expect(kept).toMatchObject({ status: 200, body: { nextSteps: '再排查一遍。', version: 1 } });
    expect(await served.ask('PUT', path, { ...texts, version: 0 })).toMatchObject({
      status: 409,
      body: { code: 'stage-report.changed', params: { theirs: { version: 1 } } },
    });
    expect((await served.ask('PUT', path, { ...texts, basics: '长'.repeat(5_001), version: 1 })).status).toBe(
      400,
    );
    expect((await served.ask<StageTextsView>('GET', path)).body).toEqual(kept.body);
  });

  it('is not for the villages, and its texts are written by the office alone', async () => {
    expect((await as('clerk', `stage-report?campaign=${served.campaign}`)).status).toBe(403);
    expect((await as('supervisor', `stage-report?campaign=${served.campaign}`)).status).toBe(200);
    expect((await as('officer', 'stage-report?campaign=unknown')).status).toBe(404);
  });
});
