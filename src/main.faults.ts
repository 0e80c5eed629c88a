import { Refusal } from './kernel/errors.js';

/** What can go wrong before the ledger is open, as one sentence in both languages; no stack, since the user can act on it. */
type Sentence = (detail: { readonly code: string; readonly text: string; readonly path: string }) => string;

/** English beside the Chinese sentence that a refusal carries itself. */
const REFUSALS: Readonly<Record<string, string>> = {
  'storage.newer-ledger': 'This ledger was made by a newer version of the program: update the program first',
  'storage.migration-needed': 'This ledger needs an upgrade: back it up, then run npm run ledger -- migrate',
  'storage.triggers-missing':
    'Triggers that protect this ledger are missing: it was changed by another program; restore the last backup',
  'storage.network-share':
    'The folder of the ledger is on a network share, where several machines would damage it: put LEDGER_DATA on a disk of this machine, use PostgreSQL, or set LEDGER_ALLOW_SHARE=1 if only this machine uses it',
  'server.already-running':
    'A server is already running on this ledger; stop it first, or use another LEDGER_DATA',
  'setting.database-url': 'DATABASE_URL must begin with postgres://',
  'setting.host-needs-tls':
    'HOST lets other machines in: give TLS_CERT and TLS_KEY, or LEDGER_INSECURE=1 when you accept the risk',
  'setting.port': 'PORT is no port number',
  'setting.tls-half': 'TLS_CERT and TLS_KEY belong together',
  'setting.tls-file': 'The file of TLS_CERT or TLS_KEY cannot be read',
};

const CODES: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: ({ text }) =>
    `端口已被占用,请先关掉占用它的程序,或用 PORT=3001 换一个端口 · The port is in use: stop what uses it, or choose another with PORT=3001 (${text})`,
  EADDRNOTAVAIL: ({ text }) => `HOST 不是本机的地址 · HOST is no address of this machine (${text})`,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: notWritable,
  EEXIST: notWritable,
  ENOENT: notWritable,
  ENOSPC: () => '磁盘已满 · The disk is full',
  SQLITE_FULL: () => '磁盘已满 · The disk is full',
  SQLITE_CANTOPEN: notWritable,
  SQLITE_READONLY: notWritable,
  SQLITE_NOTADB: () =>
    '账本文件已损坏或不是账本,请恢复最近的备份 · The ledger file is damaged or is none: restore the last backup',
  SQLITE_CORRUPT: () =>
    '账本文件已损坏,请恢复最近的备份 · The ledger file is damaged: restore the last backup',
  SQLITE_BUSY: () =>
    '账本正被别的程序占用,请稍候再试 · The ledger is held by another program: try again in a moment',
  ECONNREFUSED: noDatabase,
  ENOTFOUND: noDatabase,
  EAI_AGAIN: noDatabase,
  ETIMEDOUT: noDatabase,
  ECONNRESET: noDatabase,
  '28P01': noDatabase,
  '28000': noDatabase,
  '3D000': noDatabase,
};

function notWritable({ path, text }: { readonly path: string; readonly text: string }): string {
  return `账本文件夹不能写入:${path};请检查权限,或用 LEDGER_DATA 换一个文件夹 · The ledger's folder cannot be written: check its permissions, or choose another with LEDGER_DATA (${text})`;
}

function noDatabase({ text }: { readonly text: string }): string {
  return `连不上 DATABASE_URL 指的 PostgreSQL · The PostgreSQL of DATABASE_URL cannot be reached (${text})`;
}

/**
 * The one sentence for a fault that the user can do something about, Chinese then English; undefined for a fault of the
 * program's own. `dataDir` is named where the folder is the trouble.
 */
export function startFault(error: unknown, dataDir: string): string | undefined {
  if (error instanceof Refusal) {
    return `${error.message} · ${REFUSALS[error.code] ?? error.code}`;
  }
  const code = systemCode(error);
  if (code === undefined) return undefined;
  if (code === 'EACCES' && error instanceof Error && 'syscall' in error && error.syscall === 'listen') {
    return '没有权限使用这个端口,请用 PORT=3001 换一个 · This port needs more rights: choose another with PORT=3001';
  }
  const known = CODES[code] ?? CODES[code.split('_').slice(0, 2).join('_')];
  const text = error instanceof Error && error.message !== '' ? error.message : code;
  return known?.({ code, text, path: dataDir });
}

/** The code that the system or a driver gives an error, `ENOENT`; undefined where it gives none. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Several addresses of one name that all refuse arrive as one error about many.
  if ('errors' in error && Array.isArray(error.errors)) return systemCode(error.errors[0]);
  return 'cause' in error ? systemCode(error.cause) : undefined;
}
