import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SqliteDriver } from '../../src/storage/driver.js';
import { runToEnd } from '../support/program.js';

const NODE_API_OF_13 = 10;

describe('the driver of SQLite', () => {
  it('is the one that this Node can take', () => {
    const takes13 = Number(process.versions['napi']) >= NODE_API_OF_13;
    const chosen = createRequire(import.meta.url)(
      takes13 ? 'better-sqlite3-napi' : 'better-sqlite3',
    ) as unknown;
    expect(SqliteDriver).toBe(chosen);
  });

  it('is there in both versions, of which TypeORM names the elder', () => {
    const read = (path: string): { version: string; peerDependencies?: Record<string, string> } =>
      JSON.parse(readFileSync(new URL(`../../node_modules/${path}/package.json`, import.meta.url), 'utf8'));
    expect(read('better-sqlite3').version).toMatch(/^12\./);
    expect(read('better-sqlite3-napi').version).toMatch(/^13\./);
    expect(read('typeorm').peerDependencies?.['better-sqlite3']).toBe('^12.0.0');
  });

  it('survives that statements are cleared away while the program rests, and at its end', async () => {
    const script = `
      import { setTimeout as pause } from 'node:timers/promises';
      const { SqliteDriver } = await import(process.argv[1]);
      const ledger = new SqliteDriver(':memory:');
      let rows = 0;
      for (let round = 0; round < 50; round += 1) {
        for (let n = 0; n < 100; n += 1) rows += ledger.prepare('SELECT ' + n).all().length;
        globalThis.litter = Array.from({ length: 20_000 }, (_, n) => ({ n }));
        await pause(1);
      }
      console.log(rows);
    `;
    const driver = new URL('../../dist/storage/driver.js', import.meta.url).href;
    const ended = await runToEnd(['--input-type=module', '-e', script, driver], {});
    expect(ended).toMatchObject({ code: 0, stdout: '5000\n' });
  });
});
