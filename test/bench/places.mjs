import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path in the built program. */
export const built = (...parts) => join(PROJECT, 'dist', ...parts);

/** A path beside this file. */
export const beside = (name) => join(PROJECT, 'test', 'bench', name);

/** The folder of this run, for workbooks and ledgers; removed at the end. */
export const RUN = mkdtempSync(join(tmpdir(), 'ledger-bench-'));

let folders = 0;

/** A new empty folder of this run. */
export function newFolder() {
  folders += 1;
  return mkdtempSync(join(RUN, `${folders}-`));
}

/** A copy of a ledger that no program has open. */
export function copyOf(ledger) {
  const folder = newFolder();
  for (const name of readdirSync(ledger)) {
    if (name.startsWith('ledger.sqlite')) cpSync(join(ledger, name), join(folder, name));
  }
  return folder;
}

/** Removes all that this run wrote. */
export const clearRun = () => rmSync(RUN, { recursive: true, force: true });
