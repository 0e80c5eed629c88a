import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inTurns, megabytes, residentBytes, timed, watchMemory } from './measure.mjs';
import { beside, copyOf, newFolder, PROJECT } from './places.mjs';
import { CAMPAIGN, ledgerOf, runNode, serve, startServer } from './program.mjs';

const LARGE = 100_000;
const ROUNDS = 2;
const IDLE_FOR_MS = 5_000;

/** The register as a workbook in a child process of the server, against a bare exceljs stream writer of the same cells. */
async function exported() {
  const server = await serve(await ledgerOf(LARGE));
  const folder = newFolder();
  const file = join(folder, 'register.xlsx');
  const peaks = [];
  try {
    await server.get(`cases?campaign=${CAMPAIGN}&size=1`);
    const download = async () => {
      const idle = residentBytes(server.pid);
      const memory = watchMemory(server.pid);
      const { ms } = await timed(async () => {
        const answer = await fetch(`${server.url}/api/exports/cases.xlsx?campaign=${CAMPAIGN}`, {
          headers: server.headers,
        });
        if (!answer.ok) throw new Error(`the export was answered ${answer.status}: ${await answer.text()}`);
        await pipeline(Readable.fromWeb(answer.body), createWriteStream(file));
      });
      peaks.push(memory.stop() - megabytes(idle));
      return ms;
    };
    const bare = async () => {
      const out = await runNode([
        '--max-old-space-size=4096',
        beside('baseline-write.mjs'),
        file,
        join(folder, 'bare.xlsx'),
      ]);
      return JSON.parse(out).ms;
    };
    const { first, second } = await inTurns(ROUNDS, download, bare);
    return [
      {
        what: 'export of the register, 100,000 rows, against a bare exceljs stream writer of the same cells',
        value: first / second,
        unit: '×',
        target: 1.3,
        seconds: first / 1000,
        bare: second / 1000,
      },
      {
        what: 'memory that it takes beside the idle server',
        value: Math.max(...peaks),
        unit: 'MB',
        target: 300,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Two months closed one after the other in a process of the server; the second is compared with the first case by case. */
async function returned() {
  const server = await serve(await ledgerOf(LARGE));
  const today = new Date();
  const month = (back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  const times = [];
  const peaks = [];
  try {
    for (const period of [month(2), month(1)]) {
      const idle = residentBytes(server.pid);
      const memory = watchMemory(server.pid);
      const { ms } = await timed(async () => {
        const answer = await fetch(`${server.url}/api/returns`, {
          method: 'POST',
          headers: { ...server.headers, 'content-type': 'application/json' },
          body: JSON.stringify({ campaign: CAMPAIGN, period, lists: [] }),
        });
        if (!answer.ok) throw new Error(`the return was answered ${answer.status}: ${await answer.text()}`);
        const { id } = await answer.json();
        for (;;) {
          const job = await server.get(`jobs/${id}?waitMs=20000`);
          if (job.state === 'done') return;
          if (job.state === 'failed') throw new Error(`the return failed: ${JSON.stringify(job.error)}`);
        }
      });
      peaks.push(memory.stop() - megabytes(idle));
      times.push(ms / 1000);
    }
    return [
      {
        what: 'a return of 100,000 cases closed and kept, compared with the one before',
        value: Math.max(...times),
        unit: 's',
        target: 20,
        first: times[0],
      },
      {
        what: 'memory that it takes beside the idle server',
        value: Math.max(...peaks),
        unit: 'MB',
        target: 300,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Milliseconds from `npm start` to the first answer, and the memory of the server when nobody asks. */
async function start() {
  const ledger = await ledgerOf(LARGE);
  const npm = process.env.npm_execpath;
  const program =
    npm === undefined ? [join(PROJECT, 'src', 'prepare.mjs'), 'start'] : [npm, 'start', '--silent'];
  const times = [];
  let idleMb = Number.NaN;
  for (let round = 0; round < 3; round += 1) {
    const folder = copyOf(ledger);
    const began = performance.now();
    const server = await startServer(program, { LEDGER_DATA: folder });
    // npm stands between; the lock names the server itself.
    const { pid } = JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8'));
    try {
      // The first answer: nobody is signed in yet.
      await fetch(`${server.url}/api/session`);
      times.push(performance.now() - began);
      if (round === 0) {
        await pause(IDLE_FOR_MS);
        idleMb = megabytes(residentBytes(pid));
      }
    } finally {
      process.kill(pid, 'SIGTERM');
      await server.ended;
    }
  }
  return [
    { what: 'idle memory with 100,000 cases', value: idleMb, unit: 'MB', target: 180 },
    {
      what: 'first answer of a second start with 100,000 cases',
      value: Math.min(...times) / 1000,
      unit: 's',
      target: 2,
      slowest: Math.max(...times) / 1000,
    },
  ];
}

/** What is measured of exports and of starting, by name. */
export const OUTPUT_LINES = { export: exported, return: returned, start };
