import { Database } from './driver.mjs';
import { BARE_REPEATS, busyLedger, linesOf, p95Of } from './busy-campaign.mjs';
import { inTurns } from './measure.mjs';
import { openServices } from './services.mjs';
import { CAMPAIGN } from './program.mjs';

const CASES = 100_000;

const COUNTED = "state <> 'voided'";
const FIGURES = `count(*) AS cases, count(DISTINCT village_id) AS villages, sum(amount_fen), sum(amount_kind = 'undetermined'),
  sum(recovered_fen), sum(set_off_fen), sum(corrected_fen), sum(written_off_fen), sum(not_pursued_fen), sum(returned_fen),
  sum(turned_over_fen), sum(households_fen), sum(held_fen)`;
const LATE = `due_day < date('now') AND state IN ('registered', 'assigned', 'rectifying', 'closure-requested', 'verified')`;

/** What the page shows, asked of the tables: its figures by each of its tables and charts, and what is late. */
const BARE = [
  ...['category_code', 'item_code', 'state', 'village_id'].map(
    (by) => `SELECT ${by}, ${FIGURES} FROM cases WHERE ${COUNTED} GROUP BY ${by}`,
  ),
  `SELECT category_code, count(*) FROM cases WHERE ${LATE} GROUP BY category_code`,
  `SELECT village_id, category_code, ${FIGURES} FROM cases WHERE ${COUNTED} GROUP BY village_id, category_code`,
  `SELECT category_code, item_code, count(*), sum(amount_fen) FROM cases WHERE ${COUNTED} GROUP BY 1, 2`,
];

/** Everything that the page asks when it opens, one question after another. */
async function page({ actor, rollup, reconciliation }) {
  const answers = {};
  for (const by of ['category', 'item', 'state', 'village', 'village-category'])
    answers[by] = await rollup.rollup(actor, {
      campaign: CAMPAIGN,
      by,
      overdue: by === 'category' || by === 'item' || by === 'village',
    });
  return { ...answers, reconciliation: await reconciliation.reconciliation(actor, CAMPAIGN) };
}

async function overview() {
  const { dir, file } = await busyLedger(CASES);
  const services = await openServices(dir);
  const bare = new Database(file, { readonly: true });
  try {
    const view = await page(services);
    const cases = bare.prepare(`SELECT count(*) FROM cases WHERE ${COUNTED}`).pluck().get();
    const late = bare.prepare(`SELECT count(*) FROM cases WHERE ${LATE}`).pluck().get();
    const told = [view.category.cases, view.village.cases, view.reconciliation.ledger.cases];
    if (told.some((one) => one !== cases) || view.category.overdue !== late)
      throw new Error(`the overview counts ${told.join(', ')}, ${view.category.overdue} overdue`);
    const statements = BARE.map((sql) => bare.prepare(sql));
    const times = await inTurns(
      2,
      () => p95Of(() => page(services)),
      () => p95Of(() => statements.map((statement) => statement.all()), BARE_REPEATS),
    );
    return linesOf('the overview at 100,000 cases', times.first, times.second);
  } finally {
    bare.close();
    await services.close();
  }
}

/** What is measured of the overview, by name. */
export const OVERVIEW_LINES = { overview };
