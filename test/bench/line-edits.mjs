import { join } from 'node:path';
import { Database } from './driver.mjs';
import { median, timed } from './measure.mjs';
import { ledgerOf } from './program.mjs';
import { copyOf } from './places.mjs';
import { openServices } from './services.mjs';

const CASES = 10_000;
const ROUNDS = 4;
const EDITS_A_ROUND = 50;

const fileOf = (ledger) => join(ledger, 'ledger.sqlite');

const assignments = (columns) => columns.map((column) => `${column} = @${column}`).join(', ');

/** The rows that edits left behind in a ledger, as another can be given them: one record an edit. */
function rowsOf(file, ids, before) {
  const database = new Database(file, { readonly: true });
  const find = database.prepare('SELECT * FROM cases WHERE id = ?');
  const entry = database.prepare('SELECT * FROM history_entries WHERE subject_id = ? AND seq > ?');
  const ordinal = database.prepare('SELECT ordinal FROM campaigns').pluck().get();
  const rows = ids.map((id) => ({ row: find.get(id), entry: entry.get(id, before.count) }));
  database.close();
  return { rows, ordinal };
}

/** Prepared statements that write what one edit writes: the case, its place in the search, the tally, history and head. */
function bareWriter(file, columns) {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const changed = columns.filter((column) => column !== 'id');
  const update = database.prepare(
    `UPDATE cases SET ${assignments(changed)} WHERE id = @id AND version = @version - 1`,
  );
  const forget = database.prepare('DELETE FROM case_search WHERE rowid = ?');
  const learn = database.prepare('INSERT INTO case_search (rowid, grams) VALUES (?, ?)');
  const tally = database.prepare(
    `UPDATE case_tallies SET amount_fen = amount_fen + ? WHERE town_code = ? AND campaign_id = ? AND village_id = ?
       AND category_code = ? AND item_code = ? AND state = ?`,
  );
  const append = database.prepare(
    'INSERT INTO history_entries (chain, seq, subject_id, body, hash) VALUES (@chain, @seq, @subject_id, @body, @hash)',
  );
  const head = database.prepare('UPDATE history_heads SET count = ?, hash = ? WHERE chain = ?');
  const write = database.transaction(({ row, entry, search, amountBeforeFen }) => {
    if (update.run(row).changes !== 1) throw new Error(`no case ${row.id} of the version before`);
    forget.run(search.key);
    learn.run(search.key, search.grams.join(' '));
    const place = [
      row.town_code,
      row.campaign_id,
      row.village_id,
      row.category_code,
      row.item_code,
      row.state,
    ];
    if (tally.run(row.amount_fen - amountBeforeFen, ...place).changes !== 1) throw new Error('no such tally');
    append.run(entry);
    head.run(entry.seq, entry.hash, entry.chain);
  });
  return { write: (edit) => write.immediate(edit), close: () => database.close() };
}

/** One edit with history against prepared statements that write the same rows into a copy of the same ledger. */
async function edit() {
  const ledger = await ledgerOf(CASES);
  const twin = copyOf(ledger);
  const services = await openServices(ledger);
  const reader = new Database(fileOf(twin), { readonly: true });
  const total = ROUNDS * EDITS_A_ROUND;
  const originals = reader
    .prepare("SELECT * FROM cases WHERE state = 'registered' AND amount_kind = 'known' ORDER BY no LIMIT ?")
    .all(total);
  const before = reader.prepare('SELECT count FROM history_heads').get();
  reader.close();
  if (originals.length !== total) throw new Error(`only ${originals.length} cases to edit`);
  const bare = bareWriter(fileOf(twin), Object.keys(originals[0]));
  const times = { ours: [], bare: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const some = originals.slice(round * EDITS_A_ROUND, (round + 1) * EDITS_A_ROUND);
      for (const row of some) {
        const input = {
          description: `${row.description}(复核后改)`,
          selfAmountFen: row.self_amount_fen + 100,
        };
        times.ours.push(
          (await timed(() => services.cases.edit(services.actor, row.id, row.version, input))).ms,
        );
      }
      const { rows, ordinal } = rowsOf(
        fileOf(ledger),
        some.map((row) => row.id),
        before,
      );
      const edits = rows.map(({ row, entry }, place) => ({
        row,
        entry,
        search: services.searchEntry(ordinal, row),
        amountBeforeFen: some[place].amount_fen,
      }));
      for (const one of edits) times.bare.push((await timed(async () => bare.write(one))).ms);
    }
  } finally {
    bare.close();
    await services.close();
  }
  const ours = median(times.ours);
  const theirs = median(times.bare);
  return [
    {
      what: 'one edit with history, synchronous=FULL, against prepared statements that write the same rows',
      value: ours / theirs,
      unit: '×',
      target: 2,
      milliseconds: ours,
      bare: theirs,
    },
  ];
}

/** What is measured of edits, by name. */
export const EDIT_LINES = { edit };
