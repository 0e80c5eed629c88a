import type { Label } from '../../kernel/label.js';

/** Why a copy of the ledger cannot be made or brought back, by code, with blanks for the params. */
export const COPY_REFUSALS: Readonly<Record<string, Label>> = {
  'backup.cannot-read': {
    zh: '备份文件读不出来:{file}({detail})。',
    en: 'The backup cannot be read: {file} ({detail}).',
  },
  'backup.cannot-write': {
    zh: '备份写不进去:{file}({detail})。原有的备份都还在。',
    en: 'The backup cannot be written: {file} ({detail}). All earlier backups are still there.',
  },
  'backup.copy-missing': { zh: '没有这份备份。', en: 'There is no such backup.' },
  'backup.damaged': {
    zh: '备份文件已损坏:{file}({detail})。',
    en: 'The backup is damaged: {file} ({detail}).',
  },
  'backup.folder-missing': {
    zh: '第二个备份文件夹不在:{folder}。U 盘是否没插?',
    en: 'The second folder is not there: {folder}. Is the drive plugged in?',
  },
  'backup.folder-not-absolute': {
    zh: '第二个备份文件夹要写完整路径,如 E:\\备份 或 /media/usb。',
    en: 'Give the whole path of the second folder, as E:\\backup or /media/usb.',
  },
  'backup.keep-out-of-range': {
    zh: '保留份数应在 0 到 {max} 之间。',
    en: 'Keep between 0 and {max} copies.',
  },
  'backup.needs-passphrase': {
    zh: '这份备份加了口令,请给出口令。',
    en: 'This backup is sealed with a passphrase, which is needed.',
  },
  'backup.newer-format': {
    zh: '这份备份由更新版本的程序({programVersion})建立,请先升级程序再恢复。',
    en: 'A newer program ({programVersion}) made this backup: update this one first.',
  },
  'backup.not-a-backup': {
    zh: '这不是账本的备份文件:{file}({detail})。',
    en: 'This is no backup of a ledger: {file} ({detail}).',
  },
  'backup.passphrase-gone': {
    zh: '这台电脑上没有备份口令,第二个文件夹没有写入。请在下面重新填写口令。',
    en: 'This machine has no passphrase, and nothing was written to the second folder. Type the passphrase again below.',
  },
  'backup.passphrase-needed': {
    zh: '请先填写备份口令。',
    en: 'Type the passphrase first.',
  },
  'backup.passphrase-short': {
    zh: '备份口令至少 {min} 个字符。',
    en: 'A passphrase has at least {min} characters.',
  },
  'backup.too-much': {
    zh: '备份没有完成:时间或内存不够。原有的备份都还在。',
    en: 'The backup was not finished: time or memory did not suffice. All earlier backups are still there.',
  },
  'backup.wrong-passphrase': { zh: '口令不对,备份打不开。', en: 'The passphrase does not open this backup.' },
  'restore.faults': {
    zh: '备份里的账本有不符之处,没有恢复。',
    en: 'The ledger in the backup has faults; nothing was restored.',
  },
  'restore.in-use': {
    zh: '账本正被别的程序打开,请先关闭再恢复。',
    en: 'Another program has the ledger open: close it first.',
  },
  'restore.not-as-written': {
    zh: '恢复后的 {table} 与备份不一致,已放弃恢复。',
    en: 'What was restored as {table} is not what the backup holds; the restore was given up.',
  },
  'restore.not-empty': {
    zh: '数据库里已经有数据,恢复不会覆盖。请新建一个空数据库,把 DATABASE_URL 指向它。',
    en: 'The database holds data, and a restore never overwrites: make an empty one and point DATABASE_URL to it.',
  },
  'restore.unknown-content': {
    zh: '备份里有这个程序不认识的内容({what}),备份由版本 {programVersion} 建立。',
    en: 'The backup holds what this program does not know ({what}); version {programVersion} made it.',
  },
  'setting.changed': { zh: '设置已被他人修改。', en: 'Somebody else changed the setting.' },
  'storage.network-share': {
    zh: '账本文件夹在网络共享上({kind}):{folder}。',
    en: 'The folder of the ledger is on a network share ({kind}): {folder}.',
  },
};
