import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Database } from './driver.mjs';
import { emptyLedger } from './program.mjs';

const CHAIN = '141128103';
const ENTRIES_A_TRANSACTION = 50_000;

/** The values of a recorded case, as wide as offices fill them. */
const values = (no) => ({
  amountFen: 100 * no,
  amountKind: 'known',
  categoryCode: 'funds',
  description: `第 ${no} 件:村集体机动地承包费未按合同约定时间足额收缴,至今拖欠未入账,账实不符`,
  foundDay: '2015-07-03',
  itemCode: 'funds/2',
  leader: `sha256:${String(no).padStart(64, '0')}`,
  measures: '逐户核对合同和收据,限期收回欠款并全部入账,对长期拖欠的依法清收',
  no,
  number: `DAWU-2015-${String(no).padStart(7, '0')}`,
  responsiblePerson: `sha256:${String(no).padStart(64, '1')}`,
  responsibleUnit: '村民委员会',
  selfAmountFen: 100 * no,
  state: 'registered',
  villageId: '01980000-0000-7000-8000-000000000001',
});

/** An entry's body: keys in the order of the alphabet, which is how the ledger spells them. */
const bodyOf = (seq, previous) =>
  JSON.stringify({
    actor: 'user:local',
    after: values(seq),
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString(),
    attachments: [],
    before: null,
    chain: CHAIN,
    previous,
    seq,
    session: null,
    subject: `01980000-0000-7000-9000-${String(seq).padStart(12, '0')}`,
    subjectKind: 'case',
    version: 1,
    what: 'case.registered',
  });

/** A ledger whose town has a history of so many entries, written as somebody would who knows how hashes are made. */
export async function ledgerWithHistory(entries) {
  const ledger = await emptyLedger();
  const database = new Database(join(ledger, 'ledger.sqlite'));
  database.pragma('synchronous = OFF');
  const head = database.prepare('SELECT count, hash FROM history_heads WHERE chain = ?');
  const append = database.prepare(
    'INSERT INTO history_entries (chain, seq, subject_id, body, hash) VALUES (?, ?, ?, ?, ?)',
  );
  const move = database.prepare('UPDATE history_heads SET count = ?, hash = ? WHERE chain = ?');
  let { count: seq, hash } = head.get(CHAIN);
  const some = database.transaction((until) => {
    while (seq < until) {
      seq += 1;
      const body = bodyOf(seq, hash);
      hash = createHash('sha256').update(body).digest('hex');
      append.run(CHAIN, seq, `01980000-0000-7000-9000-${String(seq).padStart(12, '0')}`, body, hash);
    }
    move.run(seq, hash, CHAIN);
  });
  while (seq < entries) some(Math.min(entries, seq + ENTRIES_A_TRANSACTION));
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { ledger, head: `${CHAIN}:${seq}:${hash}` };
}
