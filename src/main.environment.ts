import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invalid } from './kernel/errors.js';
import type { StoragePlace } from './storage/storage.js';

/** What the environment says about the server. */
export interface ServerSettings {
  readonly place: StoragePlace;
  readonly host: string;
  readonly port: number;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Served beyond this machine without TLS, on the explicit wish of LEDGER_INSECURE=1. */
  readonly insecure: boolean;
}

/** The environment's variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const HOST_DEFAULT = '127.0.0.1';
const PORT_DEFAULT = 3000;
const PORT_MAX = 65_535;

/** Addresses that only this machine reaches. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

/** A variable's text; undefined where it is not set or empty. */
const given = (environment: Environment, name: string): string | undefined =>
  environment[name] === '' ? undefined : environment[name];

/** The project's folder; scripts run there, so relative paths of the environment count from it. */
const PROJECT_DIR = fileURLToPath(new URL('..', import.meta.url));

/** The ledger's own folder, `LEDGER_DATA`. */
export const dataDirOf = (environment: Environment): string =>
  resolve(PROJECT_DIR, given(environment, 'LEDGER_DATA') ?? join('data', 'var'));

/** Where the ledger is: `LEDGER_DATA`, and PostgreSQL where `DATABASE_URL` names one. */
export function placeOf(environment: Environment): StoragePlace {
  const databaseUrl = given(environment, 'DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw invalid('setting.database-url', {}, 'DATABASE_URL 应以 postgres:// 开头');
  }
  const allowShare = environment['LEDGER_ALLOW_SHARE'] === '1';
  return { dataDir: dataDirOf(environment), databaseUrl, allowShare };
}

/** Reads the server's settings (DESIGN §5). Refusal `setting.…` names what cannot be meant. */
export function serverSettings(environment: Environment): ServerSettings {
  const host = given(environment, 'HOST') ?? HOST_DEFAULT;
  const tls = tlsOf(environment);
  const wishedInsecure = environment['LEDGER_INSECURE'] === '1';
  const beyond = !isLoopback(host);
  if (beyond && tls === undefined && !wishedInsecure) {
    throw invalid(
      'setting.host-needs-tls',
      { host },
      `HOST=${host} 会让别的电脑也能访问,需要 TLS_CERT 和 TLS_KEY`,
    );
  }
  return {
    place: placeOf(environment),
    host,
    port: portOf(given(environment, 'PORT')),
    tls,
    insecure: beyond && tls === undefined,
  };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return PORT_DEFAULT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : PORT_MAX + 1;
  if (port > PORT_MAX) throw invalid('setting.port', { port: text }, `PORT=${text} 不是端口号`);
  return port;
}

function tlsOf(environment: Environment): ServerSettings['tls'] {
  const cert = given(environment, 'TLS_CERT');
  const key = given(environment, 'TLS_KEY');
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) {
    throw invalid('setting.tls-half', {}, 'TLS_CERT 和 TLS_KEY 要一起给');
  }
  return { cert: tlsFile('TLS_CERT', cert), key: tlsFile('TLS_KEY', key) };
}

function tlsFile(variable: string, file: string): Buffer {
  try {
    return readFileSync(resolve(PROJECT_DIR, file));
  } catch (error) {
    const message = `${variable} 指的文件读不出来:${file}`;
    throw invalid('setting.tls-file', { variable, file, cause: String(error) }, message);
  }
}
