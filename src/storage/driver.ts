import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

/** Came with Node 22.14. An addon that asks for more than there is takes the whole process down. */
const NODE_API_OF_13 = 10;

const load = createRequire(import.meta.url) as (name: string) => typeof BetterSqlite3;

/** better-sqlite3 13, whose binaries come with it; undefined where there is none for this machine, or Node is older. */
function prebuilt(): typeof BetterSqlite3 | undefined {
  if (Number(process.versions['napi']) < NODE_API_OF_13) return undefined;
  try {
    const driver = load('better-sqlite3-napi');
    new driver(':memory:').close();
    return driver;
  } catch {
    return undefined;
  }
}

/**
 * SQLite's driver: better-sqlite3 13 where it runs, and 12 elsewhere, which is what older Nodes need and TypeORM 1.1
 * names. 12 alone would not do: compiled for Node 24.19 or later, it takes the process down as statements are cleared
 * away. `prepare.install.mjs` makes what this chooses.
 */
export const SqliteDriver: typeof BetterSqlite3 = prebuilt() ?? load('better-sqlite3');
