import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Database } from './driver.mjs';

/** How many rows of each register a ledger of the bench has. */
export const REGISTER_ROWS = { entries: 100_000, assets: 20_000, contracts: 10_000, claims: 10_000 };

const AT = '2026-01-05T02:00:00.000Z';
const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2012, 0, 1);

const dayAfter = (days) => new Date(FIRST_DAY_MS + days * DAY_MS).toISOString().slice(0, 10);

/** Words as journals of villages have them; about one in six is worth a look. */
const SUMMARIES = [
  '付{n}月份电费',
  '付水泵修理费(第{n}号)',
  '购办公用品',
  '付村部取暖煤款 {n}吨',
  '报差旅费',
  '付保洁员工资',
  '付渠道清淤人工费',
  '订阅报刊费',
  '付打字复印费',
  '付植树用工款',
  '付广播维修',
  '付会议室桌椅款',
  '付修路工程款 第{n}期',
  '付误工补贴',
  '招待费',
  '借给王某',
  '付变压器增容费',
  '付自来水管道材料',
];
const INCOMES = ['收机动地承包费', '收集体林地租金', '财政拨入运转经费', '收鱼塘承包费(第{n}年)'];
const PAYEES = ['某工程队', '方山县供电公司', '李某', '王某', null, null];

const register = (id, town, village) => ({
  id,
  town_code: town,
  village_id: village,
  match_key: id.replaceAll('-', ''),
  recorded_by: 'shell:bench',
  recorded_at: AT,
  updated_at: AT,
  version: 1,
});

const pick = (list, number) => list[number % list.length];

/** A statement that inserts a row with these columns. */
function inserting(database, table, row) {
  const columns = Object.keys(row);
  return database.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
}

function insertAll(database, table, rows) {
  let statement;
  for (const row of rows) {
    statement ??= inserting(database, table, row);
    statement.run(row);
  }
}

function* accountsOf(town, villages) {
  for (const village of villages) {
    for (const kind of ['basic', 'cash']) {
      const name = kind === 'basic' ? '信用社基本户' : '库存现金';
      yield { ...register(randomUUID(), town, village), name, kind, opening_fen: 1_000_000 };
    }
  }
}

function* entriesOf(town, accounts, count) {
  const perAccount = Math.ceil(count / accounts.length);
  for (let no = 0; no < count; no += 1) {
    const account = accounts[Math.floor(no / perAccount)];
    const place = no % perAccount;
    const isIncome = no % 5 === 0;
    const amount = 1_000 + ((no * 7919) % 400_000);
    const summary = pick(isIncome ? INCOMES : SUMMARIES, no * 13).replace('{n}', String((no % 12) + 1));
    yield {
      ...register(randomUUID(), town, account.village_id),
      account_id: account.id,
      day: dayAfter(Math.floor((place * 1_460) / perAccount)),
      seq: place + 1,
      voucher: `记-${no}`,
      summary,
      subject_as_written: isIncome ? '经营收入' : '管理费用',
      income_fen: isIncome ? amount : 0,
      expense_fen: isIncome ? 0 : amount,
      counterparty: pick(PAYEES, no),
      payment: account.kind === 'cash' ? 'cash' : 'transfer',
      evidence: no % 41 === 0 ? null : '发票',
    };
  }
}

function* assetsOf(town, villages, count) {
  for (let no = 0; no < count; no += 1) {
    const isLand = no % 10 === 0;
    const value = isLand ? null : 10_000 + ((no * 104_729) % 900_000);
    const area = isLand ? 100 + ((no * 31) % 5_000) : null;
    yield {
      ...register(randomUUID(), town, pick(villages, no)),
      number: `ZC-${no}`,
      name: isLand ? '机动地' : '办公桌椅',
      class_code: isLand ? 'resource' : 'facilities',
      land_class: isLand ? 'arable' : null,
      book_quantity_milli: isLand ? null : 1_000 * (1 + (no % 9)),
      book_value_fen: value,
      area_centi_mu: area,
      funded_by: no % 7 === 0 ? 'fiscal' : 'collective',
      counted_day: '2025-10-01',
      found_quantity_milli: isLand ? null : 1_000 * (no % 12 === 0 ? 0 : 1 + (no % 9)),
      found_value_fen: value,
      found_area_centi_mu: area === null ? null : area + (no % 30 === 0 ? 50 : 0),
    };
  }
}

function* contractsOf(town, villages, assets, count) {
  for (let no = 0; no < count; no += 1) {
    const kind = pick(['let', 'contracted-land', 'four-wastes'], no);
    const years = 3 + (no % 20);
    const year = 2008 + (no % 14);
    const asset = no % 4 === 0 ? pick(assets, no * 10) : null;
    yield {
      ...register(randomUUID(), town, asset?.village_id ?? pick(villages, no)),
      number: `HT-${no}`,
      thing: '机动地',
      asset_id: asset?.id ?? null,
      area_centi_mu: 500 + ((no * 17) % 9_000),
      land_class: kind === 'contracted-land' ? pick(['arable', 'woodland', 'orchard'], no) : null,
      lessee: no % 50 === 0 ? null : '张某',
      lessee_member: pick(['yes', 'yes', 'no', 'unknown'], no),
      kind,
      form: no % 15 === 0 ? 'oral' : 'written',
      from_day: `${year}-03-01`,
      to_day: `${year + years}-02-28`,
      rent_fen: 50_000 + ((no * 7919) % 400_000),
      paid_before_fen: no % 3 === 0 ? 0 : 90_000_000,
      bidding: pick(['public', 'negotiated', null], no),
      deposit_fen: 10_000,
    };
  }
}

function* claimsOf(town, villages, count) {
  for (let no = 0; no < count; no += 1) {
    const principal = 10_000 + ((no * 7919) % 5_000_000);
    yield {
      ...register(randomUUID(), town, pick(villages, no)),
      side: pick(['claim', 'debt'], no),
      counterparty: '赵某',
      class_code: 'person',
      origin_day: String(no % 6 === 0 ? 2008 + (no % 7) : 2024 + (no % 2)),
      principal_fen: principal,
      opened_fen: principal,
      interest_fen: no % 25 === 0 ? principal * 3 : 0,
    };
  }
}

/** Fills the registers of a ledger that no program has open. */
export function fillRegisters(ledger, rows = REGISTER_ROWS) {
  const database = new Database(join(ledger, 'ledger.sqlite'));
  try {
    database.pragma('synchronous = OFF');
    const [town] = database.prepare('SELECT code FROM towns').pluck().all();
    const villages = database.prepare('SELECT id FROM villages ORDER BY print_order').pluck().all();
    const accounts = [...accountsOf(town, villages)];
    const assets = [...assetsOf(town, villages, rows.assets)];
    database.transaction(() => {
      insertAll(database, 'fund_accounts', accounts);
      insertAll(database, 'fund_entries', entriesOf(town, accounts, rows.entries));
      insertAll(database, 'assets', assets);
      insertAll(database, 'contracts', contractsOf(town, villages, assets, rows.contracts));
      insertAll(database, 'claims', claimsOf(town, villages, rows.claims));
    })();
  } finally {
    database.close();
  }
}
