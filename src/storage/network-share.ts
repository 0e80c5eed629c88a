import { readFileSync, realpathSync } from 'node:fs';
import { refused } from '../kernel/errors.js';

/**
 * File systems on which another machine may write, or which do not share memory as the log of SQLite needs it: the ledger
 * would be damaged without anybody noticing.
 */
const SHARES = /^(?:nfs\d?|cifs|smb\w*|fuse(?:\..+)?)$/;

/** Known by the name of FUSE, but disks of this machine: what containers lie on. */
const LOCAL = new Set(['fuse.fuse-overlayfs']);

/** In mountinfo a blank in a path stands as `\040`. */
const unescaped = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

const isWithin = (path: string, folder: string): boolean =>
  folder === '/' || path === folder || path.startsWith(`${folder}/`);

/**
 * The kind of the share on which a path of Linux lies, `nfs4`; undefined where it is a disk of this machine. `mountinfo`
 * is what /proc/self/mountinfo says: of the mounts that hold the path the deepest counts, of equals the last.
 */
export function shareByMounts(path: string, mountinfo: string): string | undefined {
  let deepest = '';
  let kind = '';
  for (const line of mountinfo.split('\n')) {
    const [mount = '', file = ''] = line.split(' - ');
    const point = unescaped(mount.split(' ')[4] ?? '');
    if (point === '' || !isWithin(path, point) || point.length < deepest.length) continue;
    deepest = point;
    kind = file.split(' ')[0] ?? '';
  }
  return SHARES.test(kind) && !LOCAL.has(kind) ? kind : undefined;
}

/** `UNC` for a path of Windows on another machine; undefined for a drive. A mapped drive is resolved beforehand. */
export const shareByUnc = (path: string): string | undefined =>
  /^(?:\\\\|\/\/)(?:\?[\\/]UNC[\\/]|[^?.\\/])/i.test(path) ? 'UNC' : undefined;

function shareOf(folder: string): string | undefined {
  if (process.platform === 'win32') return shareByUnc(folder) ?? shareByUnc(realpathSync.native(folder));
  if (process.platform !== 'linux') return undefined;
  let mountinfo: string;
  try {
    mountinfo = readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    // Where the system does not tell, nobody is kept out.
    return undefined;
  }
  return shareByMounts(realpathSync(folder), mountinfo);
}

/** Refused `storage.network-share` for a folder on a network share; it must exist. */
export function refuseNetworkShare(folder: string): void {
  const kind = shareOf(folder);
  if (kind === undefined) return;
  throw refused(
    'storage.network-share',
    { folder, kind },
    `账本文件夹在网络共享上(${kind}):${folder}。几台电脑同时写会损坏账本,请把 LEDGER_DATA 放在本机硬盘上,` +
      '或改用 PostgreSQL;确知只有这台电脑使用,可设 LEDGER_ALLOW_SHARE=1',
  );
}
