import { join } from 'node:path';
import Database from 'better-sqlite3';
import { inTurns, percentile, timed } from './measure.mjs';
import { openServices } from './services.mjs';
import { CAMPAIGN, ledgerOf } from './program.mjs';

const CASES = 100_000;
const REPEATS = 20;
/** Bare SQL reads every case for every figure; it is asked less often. */
const BARE_REPEATS = 4;
const WARM_UP = 2;
const P95_MS_MAX = 150;

/** The 95th percentile in milliseconds of a question that is asked so many times, after a few that warm up. */
async function p95Of(ask, repeats = REPEATS) {
  const times = [];
  for (let turn = 0; turn < repeats + WARM_UP; turn += 1) {
    const { ms } = await timed(ask);
    if (turn >= WARM_UP) times.push(ms);
  }
  return percentile(times, 0.95);
}

/** Work as a busy campaign has it: a third overdue, a twentieth waiting to be closed, a fiftieth returned. */
const WORK = `
  UPDATE cases SET state = 'assigned', due_day = CASE WHEN no % 3 = 0 THEN '2020-01-01' ELSE '2199-12-31' END;
  UPDATE cases SET state = 'closure-requested' WHERE no % 20 = 1;
  UPDATE cases SET state = 'rectifying' WHERE no % 50 = 2;
  UPDATE cases SET recovered_fen = amount_fen WHERE no % 25 = 3 AND amount_kind = 'known';
  INSERT INTO case_moves (id, town_code, case_id, from_state, to_state, day, reason_code, opening, moved_by, recorded_at)
    SELECT 'm1' || c.id, c.town_code, c.id, 'rectifying', 'closure-requested', '2020-02-01', NULL, 0, 'user:bench', c.recorded_at
    FROM cases c WHERE c.no % 20 = 1 OR c.no % 50 = 2;
  INSERT INTO case_moves (id, town_code, case_id, from_state, to_state, day, reason_code, opening, moved_by, recorded_at)
    SELECT 'm2' || c.id, c.town_code, c.id, 'closure-requested', 'rectifying', '2020-03-01', 'not-done', 0, 'user:bench', c.recorded_at
    FROM cases c WHERE c.no % 50 = 2 AND c.no % 20 <> 1;
  DELETE FROM case_tallies;
  INSERT INTO case_tallies (town_code, campaign_id, village_id, category_code, item_code, state, cases, opening, undetermined,
      without_money, amount_fen, recovered_fen, set_off_fen, corrected_fen, written_off_fen, not_pursued_fen, returned_fen,
      turned_over_fen, households_fen, held_fen)
    SELECT town_code, campaign_id, coalesce(village_id, ''), category_code, coalesce(item_code, ''), state, count(*), sum(opening),
      sum(amount_kind = 'undetermined'), sum(amount_kind = 'none'), sum(amount_fen), sum(recovered_fen), sum(set_off_fen),
      sum(corrected_fen), sum(written_off_fen), sum(not_pursued_fen), sum(returned_fen), sum(turned_over_fen),
      sum(households_fen), sum(held_fen)
    FROM cases GROUP BY 1, 2, 3, 4, 5, 6;`;

const OPEN = "state IN ('registered', 'assigned', 'rectifying', 'closure-requested', 'verified')";

/** What each desk answers, asked of the tables one question a figure. */
const BARE = {
  today: [
    'SELECT state, count(*), sum(recovered_fen) FROM cases GROUP BY state',
    `SELECT count(*) FROM cases WHERE due_day < date('now') AND ${OPEN}`,
    `SELECT count(*) FROM cases WHERE due_day BETWEEN date('now') AND date('now', '+6 days') AND ${OPEN}`,
    'SELECT count(*) FROM cases WHERE recovered_fen > returned_fen + turned_over_fen + households_fen + held_fen',
    `SELECT count(*) FROM cases c WHERE state = 'rectifying' AND (SELECT from_state FROM case_moves m
       WHERE m.case_id = c.id ORDER BY id DESC LIMIT 1) = 'closure-requested'`,
  ],
  queue: [
    `SELECT c.*, (SELECT max(day) FROM case_moves m WHERE m.case_id = c.id) AS asked
     FROM cases c WHERE state IN ('closure-requested', 'verified') ORDER BY asked, no LIMIT 100`,
  ],
  overdue: [
    `SELECT village_id, count(*), sum(extension_count), min(due_day), sum(amount_fen - recovered_fen)
     FROM cases WHERE due_day < date('now') AND ${OPEN} GROUP BY village_id`,
  ],
};

async function desks() {
  const dir = await ledgerOf(CASES);
  const file = join(dir, 'ledger.sqlite');
  const work = new Database(file);
  work.exec(WORK);
  work.close();
  const services = await openServices(dir);
  const bare = new Database(file, { readonly: true });
  try {
    const { actor, desk, queue, overdue } = services;
    const ask = {
      today: () => desk.today(actor, CAMPAIGN),
      queue: () => queue.page(actor, CAMPAIGN, 100),
      overdue: () => overdue.villages(actor, CAMPAIGN),
    };
    const view = await ask.today();
    const late = bare.prepare(BARE.today[1]).pluck().get();
    const undisposed = bare.prepare(BARE.today[3]).pluck().get();
    const sentBack = bare.prepare(BARE.today[4]).pluck().get();
    if (view.overdue !== late || view.undisposed.cases !== undisposed || view.sentBack !== sentBack) {
      throw new Error(`the desk counts ${view.overdue}, ${view.undisposed.cases}, ${view.sentBack}`);
    }
    const found = [];
    for (const name of Object.keys(ask)) {
      const statements = BARE[name].map((sql) => bare.prepare(sql));
      const times = await inTurns(
        2,
        () => p95Of(ask[name]),
        () => p95Of(() => statements.map((statement) => statement.all()), BARE_REPEATS),
      );
      const milliseconds = times.first;
      const what = `the desk “${name}” at 100,000 cases`;
      found.push(
        { what: `${what}, 95 of 100 answers`, value: milliseconds, unit: 'ms', target: P95_MS_MAX },
        {
          what: `${what} against bare SQL`,
          value: milliseconds / times.second,
          unit: '×',
          target: 3,
          milliseconds,
          bare: times.second,
        },
      );
    }
    return found;
  } finally {
    bare.close();
    await services.close();
  }
}

/** What is measured of the desks, by name. */
export const DESK_LINES = { desks };
