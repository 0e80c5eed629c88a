import { join } from 'node:path';
import { Database } from './driver.mjs';
import { percentile, timed } from './measure.mjs';
import { ledgerOf } from './program.mjs';

const REPEATS = 20;
/** Bare SQL reads every case for every figure; it is asked less often. */
export const BARE_REPEATS = 4;
const WARM_UP = 2;

/** What a page may take at most, in 95 of 100 answers. */
const P95_MS_MAX = 150;
/** How much longer than bare SQL. */
const TIMES_BARE_MAX = 3;

/** The 95th percentile in milliseconds of a question that is asked so many times, after a few that warm up. */
export async function p95Of(ask, repeats = REPEATS) {
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

/** A ledger of so many cases with that work on them; answers its folder and its database. */
export async function busyLedger(cases) {
  const dir = await ledgerOf(cases);
  const file = join(dir, 'ledger.sqlite');
  const work = new Database(file);
  work.exec(WORK);
  work.close();
  return { dir, file };
}

/** Both lines of a page: its time, and its time against bare SQL. */
export const linesOf = (what, milliseconds, bare) => [
  { what: `${what}, 95 of 100 answers`, value: milliseconds, unit: 'ms', target: P95_MS_MAX },
  {
    what: `${what} against bare SQL`,
    value: milliseconds / bare,
    unit: '×',
    target: TIMES_BARE_MAX,
    milliseconds,
    bare,
  },
];
