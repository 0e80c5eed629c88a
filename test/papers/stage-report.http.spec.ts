import type { Role } from '../../src/access/role.js';
import type { StageReportView, StageTextsView } from '../../src/papers/stage-report.js';
import type { StageTemplateVersion, StageTemplateView } from '../../src/papers/stage-template.js';
import { readDocx } from '../../src/report-check/docx-text.js';
import { Storage } from '../../src/storage/storage.js';
import { ZipPackage } from '../../src/workbooks/zip-package.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';
import { zipOf, type RawEntry } from '../workbooks/raw-workbook.js';

const textOfDocx = (file: Buffer): Promise<string> => readDocx(new ZipPackage(file), 10_000);

/** A template in which other words stand in place of some. */
async function withWords(file: Buffer, words: string, others: string): Promise<Buffer> {
  const zip = new ZipPackage(file);
  const entries: RawEntry[] = [];
  for (const name of zip.paths()) {
    const whole = await zip.whole(name);
    const data = name === 'word/document.xml' ? whole.toString('utf8').replace(words, () => others) : whole;
    entries.push({ name, data });
  }
  return zipOf(entries);
}

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
  const sent = (method: string, path: string, body: Buffer): Promise<Response> =>
    served.office(`${served.url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(body),
    });
  const fetched = async (path: string, query = ''): Promise<Buffer> => {
    const target = `${served.url}${path}${query === '' ? '' : `?${query}`}`;
    const answer = await served.office(target);
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
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

  it('is made from the template that the office put in, until it goes back to the one of the program', async () => {
    const path = `/api/papers/stage-report/template?campaign=${served.campaign}`;
    const docx = `/api/papers/stage-report.docx?campaign=${served.campaign}`;
    expect((await served.ask<StageTemplateView>('GET', path)).body).toMatchObject({
      version: 0,
      fileName: null,
      lacks: [],
    });
    const taken = await fetched('/api/papers/stage-report/template.docx', `campaign=${served.campaign}`);
    const own = await withWords(taken, '{{导语}}', '本镇自己的话,共{{问题总数}}。');
    const kept = await sent('PUT', `${path}&version=0&name=letterhead.docx`, own);
    expect(kept.status).toBe(200);
    expect(await kept.json()).toMatchObject({ version: 1, fileName: 'letterhead.docx', lacks: ['opening'] });
    const late = await sent('PUT', `${path}&version=0`, own);
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'stage-template.changed' }]);
    const wrong = await sent('PUT', `${path}&version=1`, await withWords(taken, '{{导语}}', '{{甲}}'));
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { code: 'stage-template.unknown-names', params: { names: '{{甲}}' } },
    ]);
    expect(await textOfDocx(await fetched(docx))).toContain('本镇自己的话,共0件。');
    expect(
      (await fetched('/api/papers/stage-report/template.docx', `campaign=${served.campaign}`)).equals(own),
    ).toBe(true);
    const back = await served.ask<StageTemplateView>('DELETE', `${path}&version=1`);
    expect(back).toMatchObject({ status: 200, body: { version: 2, fileName: null } });
    expect(await textOfDocx(await fetched(docx))).not.toContain('本镇自己的话');
    const versions = async (): Promise<unknown[]> =>
      (
        await served.ask<StageTemplateVersion[]>(
          'GET',
          `/api/papers/stage-report/template/versions?campaign=${served.campaign}`,
        )
      ).body.map(({ version, fileName, inUse }) => [version, fileName, inUse]);
    expect(await versions()).toEqual([
      [2, null, true],
      [1, 'letterhead.docx', false],
    ]);
    const older = await fetched('/api/papers/stage-report/template.docx', `campaign=${served.campaign}&of=1`);
    expect(older.equals(own)).toBe(true);
    const again = (version: number, wanted: number) =>
      served.ask<StageTemplateView & { code: string }>('POST', '/api/papers/stage-report/template/again', {
        ...{ campaign: served.campaign, version, older: wanted },
      });
    expect(await again(1, 1)).toMatchObject({ status: 409, body: { code: 'stage-template.changed' } });
    expect(await again(2, 9)).toMatchObject({ status: 404, body: { code: 'stage-template.no-version' } });
    expect((await again(2, 1)).body).toMatchObject({
      ...{ version: 3, fileName: 'letterhead.docx', lacks: ['opening'] },
    });
    expect(await textOfDocx(await fetched(docx))).toContain('本镇自己的话,共0件。');
    expect((await again(3, 2)).body).toMatchObject({ version: 4, fileName: null, lacks: [] });
    expect(await versions()).toHaveLength(4);
    const told = await served.app
      .get(Storage, { strict: false })
      .read.all<{ body: string }>(
        `SELECT e.body AS "body" FROM history_entries e WHERE e.body LIKE '%"stage-template.%' ORDER BY e.seq`,
      );
    expect(told.map(({ body }) => /"stage-template\.[a-z-]+"/.exec(body)?.[0])).toEqual([
      '"stage-template.kept"',
      '"stage-template.put-back"',
      '"stage-template.kept"',
      '"stage-template.put-back"',
    ]);
  });

  it('is not for the villages, and its texts are written by the office alone', async () => {
    expect((await as('clerk', `stage-report?campaign=${served.campaign}`)).status).toBe(403);
    expect((await as('supervisor', `stage-report?campaign=${served.campaign}`)).status).toBe(200);
    expect((await as('officer', 'stage-report?campaign=unknown')).status).toBe(404);
  });
});
