import { Database } from './driver.mjs';
import { BARE_REPEATS, busyLedger, linesOf, p95Of } from './busy-campaign.mjs';
import { inTurns } from './measure.mjs';
import { openServices } from './services.mjs';
import { CAMPAIGN } from './program.mjs';

const CASES = 100_000;

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
  const { dir, file } = await busyLedger(CASES);
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
      found.push(...linesOf(`the desk “${name}” at 100,000 cases`, times.first, times.second));
    }
    return found;
  } finally {
    bare.close();
    await services.close();
  }
}

/** What is measured of the desks, by name. */
export const DESK_LINES = { desks };
