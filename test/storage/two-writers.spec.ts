import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { insertRows } from '../../src/storage/table.js';
import { TownRow } from '../../src/villages/village.entity.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const UNITS = 100;
/** The server writes without a pause, and still the shell gets its turn long before it would give up. */
const TURN_WITHIN_MS = 5_000;
const compiled = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What the shell does, in a process of its own and with the compiled program. */
const otherProcess = (place: object): string => `
  import 'reflect-metadata';
  const { Storage } = await import('${compiled}storage/storage.js');
  const { TABLES } = await import('${compiled}tables.js');
  const storage = await Storage.open(${JSON.stringify(place)}, TABLES, 'only-when-empty');
  let longestWaitMs = 0;
  for (let n = 0; n < ${UNITS}; n += 1) {
    const asked = performance.now();
    await storage.unitOfWork.run('shell', async ({ sql }) => {
      longestWaitMs = Math.max(longestWaitMs, performance.now() - asked);
      await sql.run("INSERT INTO towns (code, name) VALUES (?, 'shell')", ['shell-' + n]);
      await new Promise((resolve) => setTimeout(resolve, 1));
      await sql.run("UPDATE towns SET county = name WHERE code = ?", ['shell-' + n]);
    });
  }
  await storage.close();
  console.log(longestWaitMs);
`;

describe.each(ENGINES)('the shell and the server on %s', (engine) => {
  let ledger: TemporaryLedger;
  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
  });
  afterEach(() => ledger.close());

  it('write at once: nothing fails, nothing is lost, and the server never stands still', async () => {
    const shell = promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', otherProcess(ledger.place)],
      {
        cwd: fileURLToPath(new URL('../../', import.meta.url)),
      },
    );
    let ended = false;
    void shell.then(
      () => (ended = true),
      () => (ended = true),
    );
    let written = 0;
    let longestStallMs = 0;
    let tick = performance.now();
    const ticking = setInterval(() => {
      longestStallMs = Math.max(longestStallMs, performance.now() - tick);
      tick = performance.now();
    }, 5);
    while (!ended || written < UNITS) {
      const code = `server-${written}`;
      await ledger.storage.unitOfWork.run('server', async ({ sql }) => {
        await insertRows(sql, TownRow, [{ code, name: 'server', county: null }]);
        await new Promise((resolve) => setTimeout(resolve, 1));
        await sql.run('UPDATE towns SET county = name WHERE code = ?', [code]);
      });
      written += 1;
    }
    clearInterval(ticking);
    const { stdout } = await shell;
    const counts = await ledger.storage.read.all<{ name: string; n: number }>(
      'SELECT name AS "name", count(*) AS "n" FROM towns WHERE county = name GROUP BY name ORDER BY name',
    );
    expect(counts).toEqual([
      { name: 'server', n: written },
      { name: 'shell', n: UNITS },
    ]);
    expect(longestStallMs).toBeLessThan(1_000);
    expect(Number(stdout)).toBeLessThan(TURN_WITHIN_MS);
  });
});
