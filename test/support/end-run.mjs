import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Takes away what `ledger-template.ts` has made for this run. */
export default async function endRun() {
  const run = process.env.LEDGER_TEST_RUN;
  rmSync(join(tmpdir(), `ledger-test-run-${run}`), { recursive: true, force: true });
  const serverUrl = process.env.LEDGER_TEST_POSTGRES;
  if (serverUrl === undefined) return;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ledger_template_${run} WITH (FORCE)`);
  await client.end();
}
