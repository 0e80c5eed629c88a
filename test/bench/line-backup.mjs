import { setTimeout as pause } from 'node:timers/promises';
import { median, percentile, timed } from './measure.mjs';
import { built } from './places.mjs';
import { CAMPAIGN, ledgerOf, runNode, serve, signIn } from './program.mjs';

const CASES = 100_000;
/** Twenty edits a second, before the backup and while it is made. */
const EDIT_EVERY_MS = 50;
const IDLE_EDITS = 200;
const EDITS_MAX = 4_000;
const PAGE = 200;

const ADMIN = 'bench-admin';
const ADMIN_FIRST = 'Quittung-und-Kasse-26';
const ADMIN_OWN = 'Kasse-und-Quittung-27';

/** Adds an administrator to a ledger that nobody serves yet. */
const addAdmin = (ledger) =>
  runNode(
    [built('program', 'cli.js'), 'user', 'add', ADMIN, '--role', 'admin', '--scope', 'all', '--json'],
    { LEDGER_DATA: ledger, DATABASE_URL: '' },
    ADMIN_FIRST,
  );

/** Asks the server as the administrator. */
async function asAdmin(server, method, path, cookie, body) {
  const answer = await fetch(`${server.url}/api/${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signInAdmin(server) {
  const first = await signIn(server.url, ADMIN, ADMIN_FIRST);
  const change = { old: ADMIN_FIRST, new: ADMIN_OWN };
  await asAdmin(server, 'PUT', 'session/password', first, change);
  return signIn(server.url, ADMIN, ADMIN_OWN);
}

/** Cases that can be edited, as many as there may be edits. */
async function casesOf(server) {
  const cases = [];
  for (let page = 1; cases.length < EDITS_MAX; page += 1) {
    const { rows } = await server.get(`cases?campaign=${CAMPAIGN}&size=${PAGE}&page=${page}`);
    cases.push(...rows);
  }
  return cases;
}

/** Begins an edit of another case at every beat, whether or not those before have ended; milliseconds of each. */
async function edits(server, cases, goesOn) {
  const times = [];
  while (goesOn(times.length)) {
    const one = cases.pop();
    if (one === undefined) throw new Error('the backup took longer than there are cases to edit');
    times.push(timed(() => server.patch(`cases/${one.id}`, { version: one.version, note1: '备份时改' })));
    await pause(EDIT_EVERY_MS);
  }
  return (await Promise.all(times)).map(({ ms }) => ms);
}

/** What a backup costs those who go on working: edits while it is made, against edits just before. */
async function backup() {
  const ledger = await ledgerOf(CASES);
  await addAdmin(ledger);
  const server = await serve(ledger);
  try {
    const cookie = await signInAdmin(server);
    const cases = await casesOf(server);
    const idle = await edits(server, cases, (made) => made < IDLE_EDITS);
    const job = await (await asAdmin(server, 'POST', 'upkeep/backup', cookie, {})).json();
    let ended;
    const made = timed(async () => {
      do ended = await (await asAdmin(server, 'GET', `jobs/${job.id}?waitMs=10000`, cookie)).json();
      while (ended.state === 'waiting' || ended.state === 'running');
    }).finally(() => (ended ??= { state: 'failed' }));
    const isUnderWay = () => ended === undefined || ended.state === 'waiting' || ended.state === 'running';
    const busy = await edits(server, cases, isUnderWay);
    const { ms } = await made;
    if (ended.state !== 'done')
      throw new Error(`the backup ended ${ended.state}: ${JSON.stringify(ended.error)}`);
    const share = { backupSeconds: ms / 1000, edits: busy.length, idleMedianMs: median(idle) };
    return [
      {
        what: `99 of 100 edits, 20 a second, while ${CASES} cases are backed up: delay against those before`,
        value: Math.max(0, percentile(busy, 0.99) - median(idle)),
        unit: 'ms',
        target: 100,
        idleP99Ms: percentile(idle, 0.99),
        ...share,
      },
      { what: 'the longest of them', value: Math.max(...busy), unit: 'ms', target: 1_000, ...share },
    ];
  } finally {
    await server.stop();
  }
}

/** What is measured of backup, by name. */
export const BACKUP_LINES = { backup };
