import { readFile } from 'node:fs/promises';
import { CampaignRow } from '../../src/campaigns/campaign.entity.js';
import { day } from '../../src/kernel/calendar.js';
import { parseAmount } from '../../src/kernel/amount-text.js';
import { tableOf } from '../../src/storage/table.js';
import type { EngineKind } from '../../src/storage/engine.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { makeCase, makeDisposition, makeSettlement, makeVillage, writeRows } from '../support/make.js';
import { fileOf, readAll, type ReadSheet } from '../workbooks/raw-workbook.js';

/** A ledger with a case of every kind that an export must print. */
export interface ExportLedger extends ServedLedger {
  readonly url: string;
  /** Downloads below `/api` into a file; throws where the answer is none. */
  download(path: string): Promise<{ path: string; headers: Headers }>;
}

/** Number of the case whose description looks like a formula. */
export const FORMULA_NO = 2;

/** Villages: three with cases (one of a name that no sheet may have), one without, one that is no longer valid. */
async function fill(served: ServedLedger): Promise<void> {
  const { storage } = served.ledger;
  const campaign = await storage.read.first<CampaignRow>(
    `SELECT ${tableOf(CampaignRow).select('c')} FROM campaigns c`,
  );
  if (campaign === undefined) throw new Error('the ledger has no campaign');
  const first = makeVillage({ name: '红罗沟', printOrder: 1, households: 253, groupsCount: 2 });
  const second = makeVillage({ name: '白家咀', printOrder: 2, formerNames: '["老白家","旧白家"]' });
  const third = makeVillage({ name: '丙/丁[一]:*?', printOrder: 3 });
  const none = makeVillage({ name: '没有问题的村', printOrder: 4, population: 1_000 });
  const ended = makeVillage({ name: '已撤并的村', printOrder: 5, validToDay: '2014-12-31' });
  const found = { foundDay: day('2015-07-03'), nature: 'violation', source: 'audit' } as const;
  const lent = makeCase(campaign, {
    ...found,
    no: 1,
    villageId: first.id,
    categoryCode: 'funds',
    itemCode: 'funds/2',
    state: 'closed',
    selfAmountFen: 8_600_000,
    description: '出借集体资金',
    responsiblePerson: '张某',
  });
  const formula = makeCase(campaign, {
    ...found,
    no: FORMULA_NO,
    villageId: first.id,
    categoryCode: 'funds',
    itemCode: 'funds/2',
    state: 'rectifying',
    amountKind: 'known',
    verifiedAmountFen: 123_456,
    amountFen: 123_456,
    dueDay: day('2015-08-01'),
    description: '=1+1',
    cause: '+原因\n第二行',
    note1: '-5',
    note2: '@备注',
  });
  const setOff = makeCase(campaign, {
    no: 8,
    villageId: second.id,
    categoryCode: 'funds',
    itemCode: 'funds/4',
    state: 'suspended',
    selfAmountFen: 200_000,
    dueAsWritten: '长期',
    quantityMilli: 12_500,
    quantityUnit: '间',
    areaCentiMu: 1_205,
    occurredFrom: day('2007-05-20'),
  });
  await writeRows(storage, {
    villages: [first, second, third, none, ended],
    cases: [
      lent,
      formula,
      makeCase(campaign, {
        no: 3,
        villageId: second.id,
        categoryCode: 'management',
        itemCode: 'management/1',
        amountKind: 'none',
      }),
      makeCase(campaign, { no: 4, villageId: second.id, categoryCode: 'assets', itemCode: 'assets/1' }),
      makeCase(campaign, {
        no: 5,
        villageId: third.id,
        categoryCode: 'claims-debts',
        state: 'continuing',
        selfAmountFen: 1,
      }),
      makeCase(campaign, { no: 6, categoryCode: 'unclassified' }),
      makeCase(campaign, {
        no: 7,
        villageId: first.id,
        categoryCode: 'funds',
        itemCode: 'funds/1',
        state: 'voided',
        selfAmountFen: 99_900,
      }),
      setOff,
    ],
    settlements: [
      makeSettlement(lent, { kind: 'recovered', amountFen: 5_000_000, day: day('2015-09-01') }),
      makeSettlement(setOff, { kind: 'set-off', amountFen: 50_000, day: day('2015-09-02') }),
    ],
    dispositions: [
      makeDisposition(lent, { kind: 'returned-to-village', amountFen: 4_000_000, day: day('2015-09-03') }),
    ],
  });
  await storage.unitOfWork.run('test.number', ({ sql }) =>
    sql.run('UPDATE campaigns SET next_no = 9 WHERE id = ?', [campaign.id]),
  );
}

/** Serves such a ledger. */
export async function exportLedger(engine: EngineKind): Promise<ExportLedger> {
  const served = await servedLedger(engine);
  await fill(served);
  const url = await served.app.getUrl();
  return {
    ...served,
    url,
    close: async () => {
      // A connection that a client opened and never used would be waited for, for a minute.
      served.app.getHttpAdapter().getInstance().server.closeAllConnections();
      await served.close();
    },
    download: async (path) => {
      const answer = await served.office(`${url}/api/${path}`);
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return { path: fileOf(Buffer.from(await answer.arrayBuffer())), headers: answer.headers };
    },
  };
}

/** The sheets of a workbook by name. */
export async function sheetsOf(path: string): Promise<ReadonlyMap<string, ReadSheet>> {
  const { sheets } = await readAll(path);
  return new Map(sheets.map((sheet) => [sheet.info.name, sheet]));
}

/** Texts of a sheet row by row, empty cells as empty text. */
export const textsOf = (sheet: ReadSheet | undefined): string[][] =>
  [...(sheet?.rows.values() ?? [])].map((cells) => Array.from(cells, (cell) => cell?.text ?? ''));

/** The first row that has this text in a column. */
export function rowWith(sheet: ReadSheet | undefined, column: number, text: string): string[] {
  const row = textsOf(sheet).find((cells) => cells[column] === text);
  if (row === undefined) throw new Error(`no row has ${text} in column ${column + 1}`);
  return row;
}

/** An amount in 万元 as a cell shows it, in 分; nothing for an empty cell. */
export function fenOfWanYuan(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  const reading = parseAmount(text, '万元');
  if (reading.kind !== 'known') throw new Error(`no amount: ${text}`);
  return reading.amountFen;
}

/** The bytes of a file. */
export const bytesOf = (path: string): Promise<Buffer> => readFile(path);
