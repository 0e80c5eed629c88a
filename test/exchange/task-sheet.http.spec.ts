import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import yauzl from 'yauzl';
import type { Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import type { CaseView } from '../../src/cases/case.js';
import {
  TASK_HEADINGS,
  type HandedInView,
  type ProposalView,
  type TaskSheetView,
} from '../../src/exchange/task-sheet.js';
import type { HistoryEntryView } from '../../src/history/history.js';
import type { Page } from '../../src/kernel/paging.js';
import type { CollectionDetailView } from '../../src/rectification/collection.js';
import type { RectificationView } from '../../src/rectification/rectification.js';
import { DoctorService } from '../../src/upkeep/doctor.service.js';
import type { VillageView } from '../../src/villages/village.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';
import { newFolder } from '../support/folders.js';
import { ENGINES } from '../support/ledger.js';
import { addPerson, cookieOf } from '../support/people.js';

type Answer<T> = { status: number; body: T & { code: string } };
const TODAY = '2015-09-30';

describe.each(ENGINES)('task sheets of villages on %s', (engine) => {
  let served: ServedLedger;
  let villages: readonly VillageView[];
  let campaign: string;
  let lent: CaseView;
  let spent: CaseView;
  let sheet: ExcelJS.Workbook;
  const cookies: Record<string, string> = {};

  const request = (who: string, method: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${served.url}/api${path}`, {
      ...init,
      method,
      headers: { ...(init.headers as Record<string, string> | undefined), cookie: cookies[who] ?? '' },
    });
  const ask = async <T>(who: string, method: string, path: string, body?: object): Promise<Answer<T>> => {
    const json = { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await request(who, method, path, body === undefined ? {} : json);
    return { status: response.status, body: (await response.json()) as Answer<T>['body'] };
  };
  const done = async <T>(...asked: Parameters<typeof ask>): Promise<T> => {
    const { status, body } = await ask<T>(...asked);
    if (status >= 300) throw new Error(`${asked[2]}: ${JSON.stringify(body)}`);
    return body;
  };
  const village = (place: number): string => villages[place]?.id ?? '';
  const bytesOf = async (who: string, path: string): Promise<Buffer> => {
    const response = await request(who, 'GET', path);
    if (!response.ok) throw new Error(await response.text());
    return Buffer.from(await response.arrayBuffer());
  };
  const bookOf = async (bytes: Buffer): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    return book;
  };
  /** Where a case stands on the sheet, and the columns by their headings. */
  const cellOf = (book: ExcelJS.Workbook, number: string, heading: string): ExcelJS.Cell => {
    const [page] = book.worksheets;
    let row = 0;
    let column = 0;
    page?.eachRow((cells, at) => {
      cells.eachCell((cell, place) => {
        if (cell.value === heading) column = place;
        if (cell.value === number) row = at;
      });
    });
    const cell = page?.getCell(row, column);
    if (cell === undefined || row === 0 || column === 0) throw new Error(`${number} ${heading} is not there`);
    return cell;
  };
  const written = async (book: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> =>
    Uint8Array.from(Buffer.from(await book.xlsx.writeBuffer()));
  const handIn = async (
    who: string,
    book: ExcelJS.Workbook | Uint8Array<ArrayBuffer>,
    said: Record<string, string> = {},
  ): Promise<Answer<readonly HandedInView[]>> => {
    const query = new URLSearchParams({ campaign, name: '红罗沟任务单.xlsx', providedBy: '王会计', ...said });
    const response = await request(who, 'POST', `/task-sheets/handed-in?${query}`, {
      body: book instanceof Uint8Array ? book : await written(book),
      headers: { 'content-type': 'application/octet-stream' },
    });
    return { status: response.status, body: (await response.json()) as Answer<HandedInView[]>['body'] };
  };
  const proposals = async (state = 'waiting'): Promise<readonly ProposalView[]> =>
    (
      await done<Page<ProposalView>>(
        'officer',
        'GET',
        `/task-sheets/proposals?campaign=${campaign}&state=${state}`,
      )
    ).rows;
  const caseNow = (id: string): Promise<CaseView> => done('officer', 'GET', `/cases/${id}`);

  const person = async (name: string, role: Role, scope: Scope): Promise<void> => {
    const { accountId } = await addPerson(served.app, { name, role, scope });
    cookies[name] = await cookieOf(served.app, accountId);
  };
  const assigned = async (place: number, description: string, input: object): Promise<CaseView> => {
    const one = await done<CaseView>('officer', 'POST', '/cases', {
      campaignCode: campaign,
      villageId: village(place),
      itemCode: 'funds/2',
      foundDay: '2015-07-03',
      description,
      responsiblePerson: '张某',
      ...input,
    });
    const said = { version: one.version, day: '2015-07-10', dueDay: '2015-09-15', measures: '收回借款' };
    return done('lead', 'POST', `/cases/${one.id}/assign`, said);
  };

  beforeAll(async () => {
    served = await servedLedger(engine);
    ({ campaign } = served);
    await importOffice(served, 'villages', 'villages.xlsx');
    villages = (await served.ask<Page<VillageView>>('GET', '/api/villages?size=200')).body.rows;
    await person('officer', 'officer', { kind: 'all' });
    await person('lead', 'lead', { kind: 'all' });
    await person('inspector', 'inspector', { kind: 'all' });
    await person('clerk', 'clerk', { kind: 'villages', villageIds: [village(0)] });
    lent = await assigned(0, '出借集体资金给个人', { selfAmountFen: 500_000 });
    spent = await assigned(0, '接待费未公开', { amountKind: 'none' });
    await assigned(1, '另一个村的问题', { amountKind: 'none' });
    await done('officer', 'POST', '/cases', {
      campaignCode: campaign,
      villageId: village(0),
      itemCode: 'funds/2',
      description: '还没有交办的问题',
      amountKind: 'none',
    });
  });
  afterAll(() => served.close());

  it('list what is in the hands of a village, and nothing that was not handed out', async () => {
    const sheets = await done<TaskSheetView[]>('officer', 'GET', `/task-sheets?campaign=${campaign}`);
    expect(sheets.map(({ villageId, rows }) => [villageId, rows.length])).toEqual([
      [village(0), 2],
      [village(1), 1],
    ]);
    expect(sheets[0]?.rows[0]).toMatchObject({ number: lent.number, outstandingFen: 500_000, overdue: true });
    const own = await done<TaskSheetView[]>('clerk', 'GET', `/task-sheets?campaign=${campaign}`);
    expect(own.map(({ villageId }) => villageId)).toEqual([village(0)]);
  });

  it('come as a workbook whose keys are locked and whose blanks are not', async () => {
    const path = `/task-sheets/sheets.xlsx?campaign=${campaign}&villages=${village(0)}`;
    sheet = await bookOf(await bytesOf('clerk', path));
    const [page] = sheet.worksheets;
    expect(Reflect.get(page ?? {}, 'sheetProtection')).toMatchObject({ sheet: true });
    const locked = (heading: string): boolean | undefined =>
      cellOf(sheet, lent.number, heading).protection?.locked;
    expect([TASK_HEADINGS.number, TASK_HEADINGS.check, '问题描述'].map(locked)).not.toContain(false);
    const { text, amount, day, voucher } = TASK_HEADINGS;
    expect([text, amount, day, voucher].map(locked)).toEqual([false, false, false, false]);
    expect(cellOf(sheet, lent.number, amount).dataValidation).toMatchObject({ type: 'decimal' });
    const words = page?.getSheetValues().flat().map(String).join(' ') ?? '';
    expect(words).toContain('村务监督委员会主任(签字)');
    // Who is responsible is no business of a paper that goes round in the village.
    expect(words).not.toContain('张某');
    await expect(bytesOf('inspector', path)).rejects.toThrow('history.purpose-needed');
  });

  it('come as a zip with a workbook for each village', async () => {
    const bytes = await bytesOf('lead', `/task-sheets/sheets.zip?campaign=${campaign}`);
    const file = join(newFolder('task-sheets'), 'sheets.zip');
    writeFileSync(file, bytes);
    const zip = await yauzl.openPromise(file, { autoClose: false, strictFileNames: true });
    const names: string[] = [];
    for await (const { fileName } of zip.eachEntry()) names.push(fileName);
    zip.close();
    expect(names).toEqual([0, 1].map((place) => `${villages[place]?.name}整改任务单-20150930.xlsx`));
  });

  it('come back as proposals that change nothing, and answer what was asked for', async () => {
    const wish = { campaignCode: campaign, name: '9月月报', dueDay: TODAY };
    const asked = await done<CollectionDetailView>('officer', 'POST', '/collections', wish);
    cellOf(sheet, lent.number, TASK_HEADINGS.text).value = '已还三千二百元';
    cellOf(sheet, lent.number, TASK_HEADINGS.amount).value = 3200;
    cellOf(sheet, lent.number, TASK_HEADINGS.voucher).value = '收据12';
    cellOf(sheet, spent.number, TASK_HEADINGS.text).value = '已公开';
    expect((await handIn('inspector', sheet)).status).toBe(403);
    expect((await handIn('clerk', sheet, { providedBy: ' ' })).body.code).toBe('task-sheet.provider-missing');
    const bytes = await written(sheet);
    const { status, body } = await handIn('clerk', bytes, { day: '2015-09-28' });
    expect(status).toBe(201);
    expect(body).toMatchObject([
      {
        villageId: village(0),
        listed: 2,
        filled: 2,
        waiting: 2,
        answered: ['9月月报'],
        typedBy: 'user:clerk',
      },
    ]);
    expect((await handIn('clerk', bytes)).body.code).toBe('task-sheet.twice');
    expect(await caseNow(lent.id)).toMatchObject({
      state: 'assigned',
      version: lent.version,
      recoveredFen: 0,
    });
    const collection = await done<CollectionDetailView>('officer', 'GET', `/collections/${asked.id}`);
    expect(collection.rows[0]).toMatchObject({
      state: 'handed-in',
      stateDay: '2015-09-28',
      providedBy: '王会计',
      recordedBy: 'user:clerk',
      bySheet: true,
    });
    expect(await proposals()).toMatchObject([
      { text: '已还三千二百元', amountFen: 320_000, faults: ['day-missing'], providedBy: '王会计' },
      { text: '已公开', amountFen: null, faults: [], case: { id: spent.id } },
    ]);
  });

  it('are accepted row by row, by the rights of who accepts, with who provided and who typed kept', async () => {
    const [first, second] = await proposals();
    const accept = (who: string, said: object): Promise<Answer<ProposalView>> =>
      ask(who, 'POST', `/task-sheets/proposals/${first?.id}/accept`, { version: 1, ...said });
    expect((await accept('clerk', { caseVersion: 2 })).status).toBe(403);
    expect((await accept('officer', { caseVersion: 1 })).body.code).toBe('proposal.case-changed');
    expect((await accept('officer', { caseVersion: first?.case?.version })).body.code).toBe(
      'proposal.day-missing',
    );
    expect(await caseNow(lent.id)).toMatchObject({ state: 'assigned', version: lent.version });
    const said = { caseVersion: first?.case?.version, day: '2015-09-20' };
    expect((await accept('officer', said)).body).toMatchObject({
      state: 'accepted',
      decidedBy: 'user:officer',
    });
    expect((await accept('officer', said)).body.code).toBe('proposal.changed');
    expect(await caseNow(lent.id)).toMatchObject({
      state: 'rectifying',
      progressText: '已还三千二百元',
      recoveredFen: 320_000,
      settlements: [{ kind: 'recovered', amountFen: 320_000, day: '2015-09-20', voucher: '收据12' }],
    });
    const work = await done<RectificationView>('officer', 'GET', `/cases/${lent.id}/rectification`);
    expect(work.progress).toMatchObject([
      { day: '2015-09-28', providedBy: '王会计', recordedBy: 'user:officer' },
    ]);
    const refuse = (note: string): Promise<Answer<ProposalView>> =>
      ask('officer', 'POST', `/task-sheets/proposals/${second?.id}/refuse`, { version: 1, note });
    expect((await refuse(' ')).body.code).toBe('proposal.words-missing');
    expect((await refuse('没有公开照片')).body).toMatchObject({
      state: 'refused',
      decisionNote: '没有公开照片',
    });
    expect(await caseNow(spent.id)).toMatchObject({ state: 'assigned', version: spent.version });
  });

  it('with a changed key are never taken for another case', async () => {
    const path = `/task-sheets/sheets.xlsx?campaign=${campaign}&villages=${village(0)}`;
    const again = await bookOf(await bytesOf('officer', path));
    cellOf(again, spent.number, TASK_HEADINGS.text).value = '已公开,附照片';
    cellOf(again, spent.number, TASK_HEADINGS.check).value = 'ABCDEF';
    const [handed] = (await handIn('officer', again, { name: '二次.xlsx' })).body;
    expect(handed).toMatchObject({ filled: 1, answered: [], typedBy: 'user:officer' });
    const [proposal] = await proposals();
    expect(proposal).toMatchObject({ case: null, faults: ['key-changed'], numberWritten: spent.number });
    const answer = await ask('officer', 'POST', `/task-sheets/proposals/${proposal?.id}/accept`, {
      version: 1,
      caseVersion: 1,
    });
    expect(answer.body.code).toBe('proposal.faulty');
  });

  it('of another village are not there for a clerk, and other files are told apart', async () => {
    const other = await bookOf(
      await bytesOf('officer', `/task-sheets/sheets.xlsx?campaign=${campaign}&villages=${village(1)}`),
    );
    expect((await handIn('clerk', other)).body.code).toBe('task-sheet.unknown');
    const foreign = new ExcelJS.Workbook();
    foreign.addWorksheet('随手').addRow(['编号', '问题']);
    expect((await handIn('officer', foreign)).body.code).toBe('task-sheet.not-one');
    const nil = await handIn('officer', other, { name: '空.xlsx' });
    expect(nil.body).toMatchObject([{ villageId: village(1), filled: 0, answered: ['9月月报'] }]);
    expect(
      await ask('officer', 'GET', `/task-sheets/sheets.xlsx?campaign=${campaign}&villages=${village(2)}`),
    ).toMatchObject({
      status: 422,
      body: { code: 'task-sheet.nothing' },
    });
  });

  it('leave their history, and the doctor finds nothing', async () => {
    const history = await done<HistoryEntryView[]>('officer', 'GET', `/cases/${lent.id}/history`);
    expect(history.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['case.progress', 'case.settled']),
    );
    const listed = await done<HandedInView[]>(
      'officer',
      'GET',
      `/task-sheets/handed-in?campaign=${campaign}`,
    );
    expect(listed.map(({ filled, waiting }) => [filled, waiting])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
    ]);
    const { checks } = await served.app.get(DoctorService).examine();
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.find(({ name }) => name === 'task-sheets')).toMatchObject({ checked: 3 });
  });
});
