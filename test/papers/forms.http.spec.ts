import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/access/role.js';
import { day } from '../../src/kernel/calendar.js';
import type { FormFillView } from '../../src/papers/form-fill.js';
import type { FormMapping, FormView, FormWorkbookView } from '../../src/papers/form.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { newFolder } from '../support/folders.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';
import { readAll, zipOf } from '../workbooks/raw-workbook.js';
import { block, figure, mapping } from './form-cases.js';
import { formFile, mergedNames, STRANGE_FORMS } from './form-fixtures.js';

describe.each(ENGINES)('forms of other offices over HTTP on %s', (engine) => {
  let served: ServedLedger;
  let cookies: Readonly<Record<'officer' | 'supervisor' | 'clerk', string>>;
  beforeAll(async () => {
    served = await servedLedger(engine);
    const of = async (role: Role): Promise<string> => {
      const { accountId } = await addPerson(served.app, {
        name: `forms-${role}`,
        role,
        scope: { kind: 'all' },
      });
      return cookieOf(served.app, accountId);
    };
    cookies = { officer: await of('officer'), supervisor: await of('supervisor'), clerk: await of('clerk') };
  });
  afterAll(() => served.close());

  const ask = async (
    role: keyof typeof cookies,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Response> =>
    fetch(`${served.url}/api/papers/forms${path}`, {
      method,
      headers: {
        cookie: cookies[role],
        ...(body === undefined
          ? {}
          : { 'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  const send = (bytes: Buffer, name = '月报.xlsx'): Promise<Response> =>
    ask('officer', 'POST', `/workbooks?name=${encodeURIComponent(name)}`, bytes);
  const sent = async (bytes: Buffer): Promise<FormWorkbookView> =>
    (await (await send(bytes)).json()) as FormWorkbookView;

  const wanted: FormMapping = mapping({
    blocks: [
      block(
        '月报',
        [4, 8],
        { C: figure('found', 'current'), D: figure('amountFen', 'current', 'wan-yuan') },
        { secondColumn: 2 },
      ),
    ],
    cells: [{ sheet: '月报', row: 3, column: 5, content: { kind: 'words', words: 'source' } }],
  });
  const DAYS = 'from=2015-09-01&asOf=2015-09-30';

  it('come in as files, are kept with what goes where, and are filled in one step', async () => {
    const workbook = await sent(readFileSync(formFile(mergedNames())));
    expect(workbook).toMatchObject({
      name: '月报.xlsx',
      sheets: [{ name: '月报', lastRow: 8, lastColumn: 5 }],
    });
    const input = { campaign: served.campaign, name: '县月报', workbookId: workbook.id, mapping: wanted };
    const match = await ask('officer', 'POST', '/match', { ...input, name: undefined });
    expect(match.status).toBe(200);
    const created = await ask('officer', 'POST', '', input);
    expect(created.status).toBe(201);
    const form = (await created.json()) as FormView;
    expect(form).toMatchObject({ name: '县月报', version: 1, retired: false, mapping: wanted });
    // Another office looks on, and fills, but keeps nothing.
    expect((await ask('supervisor', 'GET', `/${form.id}`)).status).toBe(200);
    expect((await ask('supervisor', 'PUT', `/${form.id}`, { ...input, version: 1 })).status).toBe(403);
    expect((await ask('clerk', 'GET', '')).status).toBe(403);
    const fill = await ask('officer', 'GET', `/${form.id}/fill?campaign=${served.campaign}&${DAYS}`);
    const view = (await fill.json()) as FormFillView;
    expect(view).toMatchObject({
      campaign: served.campaign,
      days: { from: '2015-09-01', previousFrom: '2015-08-01', previousAsOf: '2015-08-31' },
      withheld: [],
    });
    const told = view.blocks[0];
    expect((told?.matched.length ?? 0) + (told?.unknown.length ?? 0)).toBe(4);
    const file = await ask('officer', 'GET', `/${form.id}/filled.xlsx?campaign=${served.campaign}&${DAYS}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('县月报-20150930.xlsx'));
    const path = join(newFolder('filled'), 'filled.xlsx');
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    const [sheet] = (await readAll(path)).sheets;
    expect(sheet?.rows.get(1)?.[0]?.text).toBe('农村集体“三资”清理整治进展月报表');
    expect(sheet?.rows.get(3)?.[4]?.text).toContain('截至2015年9月30日 · 链头');
  });

  it('refuse formulas, names that are taken, what is no workbook, and days to come', async () => {
    const workbook = await sent(readFileSync(formFile(mergedNames())));
    const onFormula = mapping({ cells: [{ sheet: '月报', row: 8, column: 3, content: figure('found') }] });
    const input = { campaign: served.campaign, name: '公式', workbookId: workbook.id, mapping: onFormula };
    const refused = await ask('officer', 'POST', '', input);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'form.formula-there', params: { cells: '月报!C8' } });
    const ofNoCategory = mapping({
      cells: [{ sheet: '月报', row: 4, column: 3, content: { ...figure('contracts'), only: 'funds' } }],
    });
    expect(
      await (await ask('officer', 'POST', '', { ...input, mapping: ofNoCategory })).json(),
    ).toMatchObject({
      code: 'form.no-category',
      params: { cells: '月报!C4' },
    });
    const fine = { ...input, name: '另一张', mapping: wanted };
    const form = (await (await ask('officer', 'POST', '', fine)).json()) as FormView;
    expect(await (await ask('officer', 'POST', '', fine)).json()).toMatchObject({ code: 'form.name-taken' });
    for (const [bytes, code] of [
      [Buffer.from('村,件数\n红罗沟,1\n'), 'form.not-xlsx'],
      [zipOf([{ name: 'a.txt', data: 'x' }]), 'file-not-a-workbook'],
      [zipOf(STRANGE_FORMS.twoNames().map((part) => ({ ...part, claimedCrc: 1 }))), 'file-damaged'],
    ] as const) {
      const answer = await send(bytes);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, code]);
    }
    const ahead = await ask(
      'officer',
      'GET',
      `/${form.id}/fill?campaign=${served.campaign}&from=${day('2099-01-01')}&asOf=2099-01-31`,
    );
    expect(await ahead.json()).toMatchObject({ code: 'rollup.day-ahead' });
  });

  it('keep one version after another, and rest while they are retired', async () => {
    const workbook = await sent(readFileSync(formFile(mergedNames())));
    const input = { campaign: served.campaign, name: '旧表', workbookId: workbook.id, mapping: wanted };
    const form = (await (await ask('officer', 'POST', '', input)).json()) as FormView;
    const changed = { ...input, name: '新表', mapping: { ...wanted, zeros: 'blank' as const } };
    const second = await ask('officer', 'PUT', `/${form.id}`, { ...changed, version: 1 });
    expect(await second.json()).toMatchObject({ name: '新表', version: 2, mapping: { zeros: 'blank' } });
    expect(
      await (await ask('officer', 'PUT', `/${form.id}`, { ...changed, version: 1 })).json(),
    ).toMatchObject({
      code: 'form.changed',
      params: { theirs: { version: 2 } },
    });
    const retired = await ask('officer', 'PUT', `/${form.id}/retired`, { version: 2, retired: true });
    expect(await retired.json()).toMatchObject({ retired: true, version: 3 });
    const fill = await ask('officer', 'GET', `/${form.id}/fill?campaign=${served.campaign}&${DAYS}`);
    expect(await fill.json()).toMatchObject({ code: 'form.retired' });
    expect((await ask('officer', 'PUT', `/${form.id}/retired`, { version: 3, retired: false })).status).toBe(
      200,
    );
  });
});
