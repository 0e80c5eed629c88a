import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Database } from './driver.mjs';
import { inTurns, median, timed } from './measure.mjs';
import { openServices } from './services.mjs';
import { beside, PROJECT } from './places.mjs';
import { CAMPAIGN, ledgerOf, serve, startServer } from './program.mjs';
import { RARE_WORD, VILLAGES } from './workbooks.mjs';

const SMALL = 10_000;
const LARGE = 100_000;
const REPEATS = 25;

const fileOf = (ledger) => join(ledger, 'ledger.sqlite');

/** Median milliseconds of a question that is asked so many times, after a few that warm up. */
async function medianOf(ask, repeats = REPEATS) {
  const times = [];
  for (let turn = 0; turn < repeats + 5; turn += 1) {
    const { ms } = await timed(ask);
    if (turn >= 5) times.push(ms);
  }
  return median(times);
}

async function rollupTime(cases, compare) {
  const services = await openServices(await ledgerOf(cases));
  const bare = new Database(fileOf(services.dir), { readonly: true });
  try {
    const ask = () => services.rollup.rollup(services.actor, { campaign: CAMPAIGN, by: 'village-category' });
    const group = bare.prepare(
      `SELECT coalesce(village_id, '') || '/' || category_code AS code, count(*) AS cases, sum(amount_fen) AS amountFen,
         sum(CASE amount_kind WHEN 'undetermined' THEN 1 ELSE 0 END) AS undetermined, sum(recovered_fen) AS recoveredFen,
         sum(set_off_fen) AS setOffFen, sum(corrected_fen) AS correctedFen, sum(written_off_fen) AS writtenOffFen,
         sum(not_pursued_fen) AS notPursuedFen, sum(turned_over_fen) AS turnedOverFen, sum(returned_fen) AS returnedFen,
         sum(held_fen) AS heldFen
       FROM cases NOT INDEXED WHERE state <> 'voided' GROUP BY village_id, category_code`,
    );
    if (compare) sameResults((await ask()).lines, group.all());
    const times = await inTurns(
      3,
      () => medianOf(ask),
      () => medianOf(() => group.all()),
    );
    return { ours: times.first, bare: times.second };
  } finally {
    bare.close();
    await services.close();
  }
}

function sameResults(lines, groups) {
  const figures = new Map(lines.map((line) => [line.code, line]));
  for (const group of groups) {
    const line = figures.get(group.code);
    for (const [key, value] of Object.entries(group)) {
      if (line?.[key] !== value) throw new Error(`${group.code} ${key}: ${line?.[key]} is not ${value}`);
    }
  }
  const sum = (rows) => rows.reduce((total, row) => total + row.cases, 0);
  if (sum(lines) !== sum(groups)) throw new Error('the roll-up counts other cases than the GROUP BY');
}

async function rollup() {
  const small = await rollupTime(SMALL, true);
  const large = await rollupTime(LARGE, true);
  return [
    {
      what: 'roll-up by village × category at 100,000 cases against an unindexed GROUP BY',
      value: large.ours / large.bare,
      unit: '×',
      target: 0.2,
      milliseconds: large.ours,
      bare: large.bare,
    },
    { what: 'its time at 100,000 against 10,000', value: large.ours / small.ours, unit: '×', target: 6 },
  ];
}

const CONNECTIONS = 16;
const LOAD_SECONDS = 5;

/** Requests a second and p99 in milliseconds under load; measured by a process of its own. */
function load(url, { cookie } = {}) {
  const args = [join(PROJECT, 'node_modules', 'autocannon', 'autocannon.js')];
  args.push('-c', String(CONNECTIONS), '-d', String(LOAD_SECONDS), '--json', '--no-progress');
  if (cookie !== undefined) args.push('-H', `cookie=${cookie}`);
  args.push(url);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.on('error', reject);
    child.on('exit', () => {
      const found = JSON.parse(out);
      if (found.non2xx > 0 || found.errors > 0)
        reject(new Error(`${url}: ${found.non2xx} refused, ${found.errors} errors`));
      resolve({ perSecond: found.requests.average, p99: found.latency.p99 });
    });
  });
}

async function listPage() {
  const ledger = await ledgerOf(LARGE);
  const server = await serve(ledger);
  const ids = new Database(fileOf(ledger), { readonly: true });
  const village = ids.prepare('SELECT id FROM villages WHERE name = ?').pluck().get(VILLAGES[2]);
  const campaign = ids.prepare('SELECT id FROM campaigns WHERE code = ?').pluck().get(CAMPAIGN);
  ids.close();
  const route = await startServer([beside('baseline-route.mjs'), fileOf(ledger), campaign, village]);
  try {
    const ours = `${server.url}/api/cases?campaign=${CAMPAIGN}&villageId=${village}&size=50`;
    const bare = `${route.url}/api/page`;
    const page = await (await fetch(ours, { headers: server.headers })).json();
    const rows = await (await fetch(bare)).json();
    if (page.rows.length !== 50 || rows.rows.length !== 50) throw new Error('a page has not 50 rows');
    const runs = { ours: [], bare: [] };
    for (let round = 0; round < 3; round += 1) {
      runs.ours.push(await load(ours, server.headers));
      runs.bare.push(await load(bare));
    }
    const middle = (list, key) => median(list.map((run) => run[key]));
    return [
      {
        what: '50-row filtered page with total, 16 connections, requests a second against a bare route',
        value: middle(runs.ours, 'perSecond') / middle(runs.bare, 'perSecond'),
        unit: '×',
        target: 0.6,
        atLeast: true,
        perSecond: middle(runs.ours, 'perSecond'),
        bare: middle(runs.bare, 'perSecond'),
      },
      {
        what: 'its p99 against the bare route',
        value: middle(runs.ours, 'p99') / middle(runs.bare, 'p99'),
        unit: '×',
        target: 2,
        milliseconds: middle(runs.ours, 'p99'),
        bare: middle(runs.bare, 'p99'),
      },
    ];
  } finally {
    await server.stop();
    await route.stop();
  }
}

async function search() {
  const services = await openServices(await ledgerOf(LARGE));
  const bare = new Database(fileOf(services.dir), { readonly: true });
  try {
    const question = { page: 1, size: 50, sort: { by: 'number', descending: false }, q: RARE_WORD };
    const ask = () => services.register.list(services.actor, CAMPAIGN, question);
    const texts = services.searchedColumns
      .map((column) => `coalesce(${column}, '') LIKE @pattern`)
      .join(' OR ');
    const like = bare.prepare(`SELECT id FROM cases WHERE state <> 'voided' AND (${texts}) ORDER BY no`);
    const pattern = { pattern: `%${RARE_WORD}%` };
    const found = await ask();
    const expected = like.all(pattern).map((row) => row.id);
    const same = JSON.stringify(found.rows.map((row) => row.id)) === JSON.stringify(expected);
    if (!same || found.total !== expected.length || expected.length > 5 || expected.length === 0) {
      throw new Error(`search found ${found.total}, LIKE ${expected.length}`);
    }
    const times = await inTurns(
      3,
      () => medianOf(ask),
      () => medianOf(() => like.all(pattern)),
    );
    return [
      {
        what: 'search for a word of 2 characters, with total, at 100,000 cases against LIKE',
        value: times.first / times.second,
        unit: '×',
        target: 0.05,
        milliseconds: times.first,
        bare: times.second,
      },
    ];
  } finally {
    bare.close();
    await services.close();
  }
}

/** What is measured of questions, by name. */
export const QUESTION_LINES = { rollup, 'list-page': listPage, search };
