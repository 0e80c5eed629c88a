import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Database } from './driver.mjs';
import { ledgerWithHistory } from './long-history.mjs';
import { median, timed, watchMemory } from './measure.mjs';
import { built, copyOf } from './places.mjs';
import { ledgerOf } from './program.mjs';
import { openServices } from './services.mjs';

const ENTRIES = 1_000_000;
const CASES = 10_000;
const ROUNDS = 4;
const EDITS_A_ROUND = 50;

/** Runs a Node program to its end and weighs it: milliseconds, peak megabytes, standard output. */
async function weighed(args, env) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const memory = watchMemory(child.pid);
  let out = '';
  for await (const chunk of child.stdout) out += chunk;
  return { ms: performance.now() - began, peakMb: memory.stop(), out };
}

/** A history of a million entries walked by the shell's verb, with a head that somebody printed. */
async function verify() {
  const { ledger, head } = await ledgerWithHistory(ENTRIES);
  const { ms, peakMb, out } = await weighed(
    [built('program', 'cli.js'), 'verify', '--head', head, '--json'],
    {
      LEDGER_DATA: ledger,
      DATABASE_URL: '',
    },
  );
  const { ok, chains } = JSON.parse(out);
  const walked = chains.find(({ chain }) => head.startsWith(`${chain}:`))?.entries;
  if (!ok || walked !== ENTRIES) throw new Error(`the verb found ${out}`);
  return [
    { what: 'verify of a million entries, from the shell', value: ms / 1_000, unit: 's', target: 20 },
    { what: 'peak memory of it', value: peakMb, unit: 'MB', target: 400 },
  ];
}

/** Edits cases in one ledger; answers milliseconds each. `chained` false lets the services forget their history. */
async function edits(services, rows, chained) {
  if (!chained) {
    services.history.record = () => undefined;
    services.history.recordMany = async () => undefined;
  }
  const times = [];
  for (const row of rows) {
    const input = { description: `${row.description}(复核后改)`, selfAmountFen: row.self_amount_fen + 100 };
    times.push((await timed(() => services.cases.edit(services.actor, row.id, row.version, input))).ms);
  }
  return times;
}

/** Entries of all chains of a ledger. */
function entriesOf(ledger) {
  const reader = new Database(join(ledger, 'ledger.sqlite'), { readonly: true });
  const entries = reader.prepare('SELECT sum(count) FROM history_heads').pluck().get();
  reader.close();
  return entries;
}

/** One and the same edit in two copies of a ledger, one of which tells nothing to its history. */
async function chain() {
  const ledger = await ledgerOf(CASES);
  const twin = copyOf(ledger);
  const reader = new Database(join(twin, 'ledger.sqlite'), { readonly: true });
  const rows = reader
    .prepare("SELECT * FROM cases WHERE state = 'registered' AND amount_kind = 'known' ORDER BY no LIMIT ?")
    .all(ROUNDS * EDITS_A_ROUND);
  reader.close();
  const before = entriesOf(ledger);
  const told = await openServices(ledger);
  const silent = await openServices(twin);
  const times = { told: [], silent: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const some = rows.slice(round * EDITS_A_ROUND, (round + 1) * EDITS_A_ROUND);
      times.told.push(...(await edits(told, some, true)));
      times.silent.push(...(await edits(silent, some, false)));
    }
  } finally {
    await told.close();
    await silent.close();
  }
  const grown = [entriesOf(ledger) - before, entriesOf(twin) - before];
  if (grown[0] !== rows.length || grown[1] !== 0) throw new Error(`the chains grew by ${grown}`);
  const withChain = median(times.told);
  const without = median(times.silent);
  return [
    {
      what: 'one edit with the chain, against the same edit without',
      value: withChain / without,
      unit: '×',
      target: 1.3,
      milliseconds: withChain,
      bare: without,
    },
  ];
}

/** What is measured of the history, by name. */
export const HISTORY_LINES = { verify, chain };
