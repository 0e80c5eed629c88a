import { systemClock } from '../kernel/clock.js';
import { formatYuan } from '../kernel/money.js';
import { placeOf } from '../main.environment.js';
import { makeDataDir, takeServerLock } from '../main.lock.js';
import { TABLES } from '../tables.js';
import { BackupMaker } from '../upkeep/backup-maker.js';
import { isSealed } from '../upkeep/backup-reader.js';
import { checkPassphrase } from '../upkeep/backup-seal.js';
import { restoreLedger } from '../upkeep/restore-ledger.js';
import { secretLine } from './secret-line.js';
import { operand, type Verb } from './verb.js';

const PASSPHRASE = '备份口令 · passphrase of the backup';

/** Copies the ledger into one file and proves the copy; exit 1 where the ledger that was copied has faults. */
const backup: Verb = {
  name: 'backup',
  usage: 'OUT [--encrypt]',
  does: '备份 · one file with the whole ledger, proved by opening it; --encrypt takes a passphrase from standard input',
  options: { encrypt: { type: 'boolean' } },
  operands: [1, 1],
  async run(call) {
    const file = call.path(operand(call, 0));
    const passphrase = call.flag('encrypt') ? await secretLine(PASSPHRASE) : null;
    if (passphrase !== null) checkPassphrase(passphrase);
    const ledger = await call.ledger();
    const document = await ledger.service(BackupMaker).here({ file, passphrase, report: () => undefined });
    const text = [
      `${document.file}: ${document.rows} 行 rows, ${document.bytes} 字节 bytes`,
      `sha256 ${document.sha256}`,
      ...document.heads.map((head) => `链头 head ${head}`),
      ...(document.proved ? ['已核对 · proved'] : document.faults.map((fault) => `不符 fault: ${fault}`)),
    ].join('\n');
    return { document, text, ok: document.proved };
  },
};

/** Brings a backup back; what was there is kept beside it. */
const restore: Verb = {
  name: 'restore',
  usage: 'FILE [--accept-faults]',
  does: '恢复 · brings a backup back and proves it; what was there is kept. On PostgreSQL the database must be empty',
  options: { 'accept-faults': { type: 'boolean' } },
  operands: [1, 1],
  async run(call) {
    const file = call.path(operand(call, 0));
    const place = placeOf(call.environment);
    makeDataDir(place.dataDir);
    // Whoever serves the ledger would go on writing into the one that was put aside.
    const lock = takeServerLock(place.dataDir);
    try {
      const passphrase = (await isSealed(file)) ? await secretLine(PASSPHRASE) : null;
      const document = await restoreLedger({
        place,
        tables: TABLES,
        file,
        passphrase,
        stamp: systemClock.now().toISOString().replace(/[-:.]/g, ''),
        acceptFaults: call.flag('accept-faults'),
        tell: call.tell,
      });
      const text = [
        ...document.totals.map(
          ({ campaign, cases, amountFen }) => `${campaign}: ${cases} 件 cases, ${formatYuan(amountFen)} 元`,
        ),
        ...document.heads.map((head) => `链头 head ${head}`),
        ...(document.keptAs === null ? [] : [`原账本留存为 · what was there is kept as ${document.keptAs}`]),
        ...(document.proved ? ['已核对 · proved'] : document.faults.map((fault) => `不符 fault: ${fault}`)),
      ].join('\n');
      return { document, text, ok: true };
    } finally {
      lock.release();
    }
  },
};

/** Verbs that keep a ledger safe. */
export const KEEPING_VERBS: readonly Verb[] = [backup, restore];
