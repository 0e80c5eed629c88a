import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from './driver.mjs';
import { median, timed, watchMemory } from './measure.mjs';
import { CAMPAIGN, emptyLedger } from './program.mjs';
import { fillRegisters, REGISTER_ROWS } from './register-rows.mjs';
import { openServices } from './services.mjs';

const SECONDS_MAX = 5;
const MEGABYTES_MAX = 300;
const EDIT_MS_MAX = 50;
const STANDS_STILL_MS_MAX = 100;
const EDITS = 12;
const NANOSECONDS = 1e6;

/** What the rules read of each register, by bare SQL. */
const BARE = [
  `SELECT id, account_id, day, voucher, summary, subject_as_written, income_fen, expense_fen, counterparty, payment,
     evidence, loan, returns_id FROM fund_entries WHERE void_reason IS NULL ORDER BY account_id, day, seq`,
  `SELECT id, name, funded_by, counted_day, book_quantity_milli, book_value_fen, area_centi_mu, found_quantity_milli,
     found_value_fen, found_area_centi_mu FROM assets WHERE void_reason IS NULL`,
  `SELECT r.id, r.number, r.kind, r.land_class, r.lessee, r.lessee_member, r.form, r.area_centi_mu,
     a.found_area_centi_mu, r.resolution, r.approved_by_town, r.bidding, r.deposit_fen, r.deposit_returned_day,
     r.from_day, r.to_day, r.ended_day, r.rent_fen, r.due_month_day, r.paid_before_fen, r.missing_terms
   FROM contracts r LEFT JOIN assets a ON a.id = r.asset_id WHERE r.void_reason IS NULL`,
  `SELECT id, side, counterparty, origin_day, principal_fen, interest_fen, opened_fen
   FROM claims WHERE void_reason IS NULL`,
  'SELECT * FROM flags',
];

/** Runs all rules; answers seconds, the most memory beside this process in megabytes, and the longest standstill. */
async function wholeRun({ flags, actor }) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const memory = watchMemory(process.pid, { itself: false });
  delay.enable();
  const { ms, result } = await timed(() => flags.run(actor, CAMPAIGN, 'all'));
  delay.disable();
  return { seconds: ms / 1000, megabytes: memory.stop(), stillMs: delay.max / NANOSECONDS, run: result };
}

/** How one row of each register is edited: which rows, and what is typed over. */
const editsOf = ({ entries, assets, contracts, claims }) => [
  {
    what: 'an entry of a bank account',
    service: entries,
    rows: `SELECT e.id FROM fund_entries e JOIN fund_accounts a ON a.id = e.account_id
       WHERE a.kind = 'basic' AND e.expense_fen > 0 ORDER BY e.summary, e.id`,
    typed: (no) => ({ expenseFen: 9_000_000 + no }),
  },
  {
    what: 'an entry of a cash box',
    service: entries,
    rows: `SELECT e.id FROM fund_entries e JOIN fund_accounts a ON a.id = e.account_id
       WHERE a.kind = 'cash' AND e.expense_fen > 0 ORDER BY e.summary, e.id`,
    typed: (no) => ({ summary: `招待费 ${no}` }),
  },
  {
    what: 'an asset',
    service: assets,
    rows: "SELECT id FROM assets WHERE class_code = 'facilities' ORDER BY id",
    typed: (no) => ({ bookValueFen: 7_000_000 + no }),
  },
  {
    what: 'a contract',
    service: contracts,
    rows: 'SELECT id FROM contracts ORDER BY id',
    typed: (no) => ({ rentFen: 100 + no }),
  },
  {
    what: 'a claim or debt',
    service: claims,
    rows: 'SELECT id FROM claims ORDER BY id',
    typed: (no) => ({ interestFen: 90_000_000 + no }),
  },
];

/** The median of what bringing the flags up to date takes after one edited row, in milliseconds. */
async function editTime(services, bare, { what, service, rows, typed }) {
  const all = bare.prepare(rows).pluck().all();
  const times = [];
  for (let no = 0; no < EDITS; no += 1) {
    const { id, version } = await service.find(services.actor, all[Math.floor((no * all.length) / EDITS)]);
    await service.correct(services.actor, id, version, typed(no));
    const { ms, result } = await timed(() => services.flags.run(services.actor, CAMPAIGN));
    if (result.scope !== 'changed' || result.villages < 1)
      throw new Error(`${what}: ${JSON.stringify(result)}`);
    times.push(ms);
  }
  return median(times);
}

function onlyOnce(before, after) {
  if (
    before.added === 0 ||
    after.added + after.changed + after.removed > 0 ||
    after.standing !== before.standing
  ) {
    throw new Error(`the second run differs: ${JSON.stringify([before, after])}`);
  }
}

async function flags() {
  const dir = await emptyLedger();
  fillRegisters(dir);
  const services = await openServices(dir);
  const bare = new Database(join(dir, 'ledger.sqlite'), { readonly: true });
  try {
    const first = await wholeRun(services);
    const second = await wholeRun(services);
    onlyOnce(first.run, second.run);
    const read = [];
    for (let turn = 0; turn < 3; turn += 1)
      read.push((await timed(() => BARE.map((sql) => bare.prepare(sql).all()))).ms / 1000);
    const edits = [];
    for (const edit of editsOf(services)) {
      edits.push({ what: edit.what, milliseconds: await editTime(services, bare, edit) });
      await pause(0);
    }
    const of = `${REGISTER_ROWS.entries} entries, ${REGISTER_ROWS.assets} assets, ${REGISTER_ROWS.contracts} contracts, ${REGISTER_ROWS.claims} claims`;
    return [
      {
        what: `all rules for the first time over ${of}, ${first.run.added} flags written`,
        value: first.seconds,
        unit: 's',
        target: SECONDS_MAX,
      },
      {
        what: 'all rules again, nothing to be written',
        value: second.seconds,
        unit: 's',
        target: SECONDS_MAX,
        bare: median(read),
        againstBareRead: second.seconds / median(read),
      },
      {
        what: 'the most memory of the process that looks',
        value: Math.max(first.megabytes, second.megabytes),
        unit: 'MB',
        target: MEGABYTES_MAX,
      },
      {
        what: 'the longest that the server stands still meanwhile',
        value: Math.max(first.stillMs, second.stillMs),
        unit: 'ms',
        target: STANDS_STILL_MS_MAX,
      },
      {
        what: 'flags after one edited row, the slowest kind of row',
        value: Math.max(...edits.map(({ milliseconds }) => milliseconds)),
        unit: 'ms',
        target: EDIT_MS_MAX,
        edits,
      },
    ];
  } finally {
    bare.close();
    await services.close();
  }
}

/** What is measured of red flags, by name. */
export const FLAG_LINES = { flags };
