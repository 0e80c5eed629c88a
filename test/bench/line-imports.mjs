import { inTurns, median, percentile, timed, watchMemory } from './measure.mjs';
import { CAMPAIGN, emptyLedger, ledgerOf, runNode, serve } from './program.mjs';
import { beside, copyOf } from './places.mjs';
import { register } from './workbooks.mjs';

const ROUNDS_SMALL = 3;
const ROUNDS_LARGE = 2;
const SMALL = 10_000;
const LARGE = 100_000;

const bareRead = async (file) => JSON.parse(await runNode([beside('baseline-read.mjs'), file])).ms;

/** Imports into a fresh ledger on a fresh server: milliseconds, the report, and the peak memory of server and child. */
async function importFresh(empty, file, options = {}) {
  const server = await serve(copyOf(empty));
  try {
    const memory = watchMemory(server.pid);
    const { ms, report } = await server.importCases(file, options);
    const peakMb = memory.stop();
    if (!report.applied)
      throw new Error(`the import wrote nothing: ${JSON.stringify(report.problems.slice(0, 3))}`);
    return { ms, report, peakMb };
  } finally {
    await server.stop();
  }
}

async function import10k() {
  const file = await register(SMALL);
  const empty = await emptyLedger();
  const { first, second } = await inTurns(
    ROUNDS_SMALL,
    async () => (await importFresh(empty, file)).ms,
    () => bareRead(file),
  );
  return [
    { what: 'import of 10,000 rows', value: first / 1000, unit: 's', target: 1.5 },
    {
      what: 'against a bare exceljs read',
      value: first / second,
      unit: '×',
      target: 1.0,
      bare: second / 1000,
    },
  ];
}

async function import100k() {
  const file = await register(LARGE);
  const empty = await emptyLedger();
  const peaks = [];
  const { first, second } = await inTurns(
    ROUNDS_LARGE,
    async () => {
      const { ms, peakMb } = await importFresh(empty, file);
      peaks.push(peakMb);
      return ms;
    },
    () => bareRead(file),
  );
  return [
    {
      what: 'import of 100,000 rows against a bare exceljs read',
      value: first / second,
      unit: '×',
      target: 1.2,
      seconds: first / 1000,
      bare: second / 1000,
    },
    { what: 'peak memory of server and child', value: Math.max(...peaks), unit: 'MB', target: 400 },
  ];
}

async function importFaulty() {
  const good = await register(LARGE);
  const faulty = await register(LARGE, { faultEvery: 10 });
  const empty = await emptyLedger();
  const { first, second } = await inTurns(
    ROUNDS_LARGE,
    async () => {
      const { ms, report } = await importFresh(empty, faulty, { takeGood: true });
      if (report.refused !== LARGE / 10)
        throw new Error(`${report.refused} rows were refused, not one in ten`);
      return ms;
    },
    async () => (await importFresh(empty, good)).ms,
  );
  return [
    {
      what: 'one row in ten faulty, against all good',
      value: first / second,
      unit: '×',
      target: 1.2,
      seconds: first / 1000,
      bare: second / 1000,
    },
  ];
}

const IDLE_MS = 5_000;
const EDIT_EVERY_MS = 300;
/** A user who asks for a page ten times a second is busier than any; without a pause the reader alone fills the server. */
const READ_PAUSE_MS = 100;

/** Reads as another user would, one after the other, until told to stop; answers milliseconds of each. */
async function readUntil(server, stop) {
  const pages = [
    `cases?campaign=${CAMPAIGN}&size=50`,
    `rollups?campaign=${CAMPAIGN}&by=village`,
    `cases?campaign=${CAMPAIGN}&categoryCode=funds&size=50&page=3`,
  ];
  const times = [];
  for (let turn = 0; !stop.aborted; turn += 1) {
    times.push((await timed(() => server.get(pages[turn % pages.length]))).ms);
    await new Promise((resolve) => setTimeout(resolve, READ_PAUSE_MS));
  }
  return times;
}

/**
 * Begins an edit of another case at every beat, whether or not those before have ended: edits that follow one another
 * would all but one miss the moment that matters. Milliseconds until each was kept, asked again while the ledger is busy.
 */
async function editUntil(server, cases, stop) {
  const edits = [];
  let busyAnswers = 0;
  const edit = async ({ id, version }) => {
    while ((await server.patch(`cases/${id}`, { version, note1: '复核后改' })) === 'busy') busyAnswers += 1;
  };
  for (const one of cases) {
    if (stop.aborted) break;
    edits.push(timed(() => edit(one)));
    await new Promise((resolve) => setTimeout(resolve, EDIT_EVERY_MS));
  }
  const times = (await Promise.all(edits)).map(({ ms }) => ms);
  return { times, busyAnswers };
}

async function whileImporting() {
  const further = await register(LARGE, { firstNo: 500_001 });
  const server = await serve(await ledgerOf(SMALL));
  try {
    const { rows } = await server.get(`cases?campaign=${CAMPAIGN}&size=200`);
    await readUntil(server, AbortSignal.timeout(2_000));
    const idle = await readUntil(server, AbortSignal.timeout(IDLE_MS));
    const over = new AbortController();
    const importing = server.importCases(further).finally(() => over.abort());
    const [{ ms }, busy, edits] = await Promise.all([
      importing,
      readUntil(server, over.signal),
      editUntil(server, rows, over.signal),
    ]);
    const p99 = percentile(busy, 0.99);
    const idleP99 = percentile(idle, 0.99);
    return [
      {
        what: "another's reads while 100,000 rows come in, p99 against idle",
        value: p99 / idleP99,
        unit: '×',
        target: 4,
        milliseconds: p99,
        idle: idleP99,
        median: median(busy),
        reads: busy.length,
      },
      {
        what: "another's edit meanwhile, p99",
        value: percentile(edits.times, 0.99) / 1000,
        unit: 's',
        target: 4,
        edits: edits.times.length,
        busyAnswers: edits.busyAnswers,
        importSeconds: ms / 1000,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** What is measured of imports, by name. */
export const IMPORT_LINES = {
  'import-10k': import10k,
  'import-100k': import100k,
  'import-faulty': importFaulty,
  'import-beside': whileImporting,
};
