import { shareByMounts, shareByUnc } from '../../src/storage/network-share.js';

const MOUNTS = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:21 / /proc rw,nosuid shared:2 - proc proc rw
40 22 0:50 / /srv/town rw,relatime shared:20 master:3 - nfs4 10.0.0.2:/town rw,vers=4.2
41 40 8:2 / /srv/town/local rw,relatime - xfs /dev/sda2 rw
42 22 0:51 / /mnt/办公室\\040共享 rw,relatime - cifs //10.0.0.3/office rw
43 22 0:52 / /home/a/remote rw,relatime - fuse.sshfs a@b:/ rw
44 22 0:53 / /mnt/old rw,relatime - smb3 //10.0.0.4/x rw
45 22 8:3 / /media/usb rw,relatime - vfat /dev/sdb1 rw
46 22 8:4 / /media/ntfs rw,relatime - fuseblk /dev/sdc1 rw
47 22 0:54 / /var/lib/containers rw,relatime - fuse.fuse-overlayfs fuse-overlayfs rw
48 22 0:55 / /srv/twice rw,relatime - ext4 /dev/sdd1 rw
49 48 0:56 / /srv/twice rw,relatime - nfs 10.0.0.2:/twice rw
50 22 0:57 / /srv/fuse rw,relatime - fuse something rw
`;

describe('a folder on a network share', () => {
  it.each([
    ['/var/ledger', undefined],
    ['/srv/town', 'nfs4'],
    ['/srv/town/data/var', 'nfs4'],
    ['/srv/town/local/data', undefined],
    ['/srv/township', undefined],
    ['/mnt/办公室 共享/账本', 'cifs'],
    ['/home/a/remote/x', 'fuse.sshfs'],
    ['/mnt/old/x', 'smb3'],
    ['/media/usb/账本', undefined],
    ['/media/ntfs/账本', undefined],
    ['/var/lib/containers/x', undefined],
    ['/srv/twice/x', 'nfs'],
    ['/srv/fuse/x', 'fuse'],
  ])('is known on Linux by its mount: %s is %s', (path, kind) => {
    expect(shareByMounts(path, MOUNTS)).toBe(kind);
  });

  it('is not seen where nothing is told of mounts', () => {
    expect(shareByMounts('/srv/town', '')).toBeUndefined();
  });

  it.each([
    ['\\\\server\\share\\账本', 'UNC'],
    ['//server/share', 'UNC'],
    ['\\\\?\\UNC\\server\\share', 'UNC'],
    ['\\\\?\\C:\\账本', undefined],
    ['\\\\.\\C:\\账本', undefined],
    ['C:\\账本', undefined],
    ['E:/账本', undefined],
  ])('is known on Windows by its path: %s is %s', (path, kind) => {
    expect(shareByUnc(path)).toBe(kind);
  });
});
