import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_USER } from '../support/actor.js';
import { SCOPE_ALL } from '../../src/access/scope.js';
import { canonicalJson, type Json } from '../../src/kernel/canonical-json.js';
import { GENESIS_HASH, sha256 } from '../../src/history/history-body.js';
import { HistoryService } from '../../src/history/history.service.js';
import { verifyChains } from '../../src/history/history.verify.js';
import type { Verification } from '../../src/history/verification.js';
import type { HistoryEntryRow } from '../../src/history/history.entity.js';
import { LEDGER_FILE, Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { ENGINES, temporaryLedger, temporaryPlace, type TemporaryLedger } from '../support/ledger.js';
import { TestClock } from '../support/app.js';
import { tamper } from '../support/tamper.js';

const CHAIN = '141128103';
const ENTRIES = 12;
const DAY_MS = 86_400_000;
const PHOTOGRAPH = sha256('the photograph of the receipt');
const ANOTHER = sha256('another photograph');

/** What is at hand for an attack: the ledger, the entries as they are, and a clock that can be set. */
interface Scene {
  readonly ledger: TemporaryLedger;
  readonly entries: readonly HistoryEntryRow[];
  readonly clock: TestClock;
  record(count: number): Promise<void>;
  sql(...statements: string[]): Promise<void>;
}

type Body = { [key: string]: Json };

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const bodyOf = (entry: HistoryEntryRow): Body => JSON.parse(entry.body) as Body;

/** Statements that write a chain anew with every hash made right again, as whoever has the program can. */
function rewritten(bodies: readonly Body[]): string[] {
  let previous = GENESIS_HASH;
  const rows = bodies.map((old, index) => {
    const body = canonicalJson({ ...old, seq: index + 1, previous });
    previous = sha256(body);
    const row = [CHAIN, String(old['subject']), body, previous].map(quoted);
    return `INSERT INTO history_entries (chain, seq, subject_id, body, hash) VALUES (${row[0]}, ${index + 1}, ${row[1]}, ${row[2]}, ${row[3]})`;
  });
  return [
    'DELETE FROM history_entries',
    ...rows,
    `UPDATE history_heads SET count = ${bodies.length}, hash = ${quoted(previous)}`,
  ];
}

/** By what an attack is noticed. */
type Notice = 'the chain' | 'the clock' | 'a printed head only';

/**
 * The table of attacks. Each is carried out with the database's own tools, triggers switched off; `firstBad` is the
 * entry that the verification names.
 */
const ATTACKS: readonly {
  readonly attack: string;
  readonly by: Notice;
  readonly firstBad?: number;
  readonly do: (scene: Scene) => Promise<void>;
}[] = [
  {
    attack: 'edits an entry in the middle',
    by: 'the chain',
    firstBad: 6,
    do: ({ sql }) =>
      sql(`UPDATE history_entries SET body = replace(body, '"no":6', '"no":60') WHERE seq = 6`),
  },
  {
    attack: 'edits an entry in the middle and makes its hash right',
    by: 'the chain',
    firstBad: 7,
    do: ({ sql, entries }) => {
      const body = (entries[5]?.body ?? '').replace('"no":6', '"no":60');
      return sql(
        `UPDATE history_entries SET body = ${quoted(body)}, hash = ${quoted(sha256(body))} WHERE seq = 6`,
      );
    },
  },
  {
    attack: 'deletes an entry in the middle',
    by: 'the chain',
    firstBad: 6,
    do: ({ sql }) => sql('DELETE FROM history_entries WHERE seq = 6'),
  },
  {
    attack: 'deletes an entry in the middle and closes the gap in the numbers',
    by: 'the chain',
    firstBad: 6,
    do: ({ sql }) =>
      sql(
        'DELETE FROM history_entries WHERE seq = 6',
        ...Array.from({ length: ENTRIES - 6 }, (_, index) => index + 7).map(
          (seq) => `UPDATE history_entries SET seq = ${seq - 1} WHERE seq = ${seq}`,
        ),
        `UPDATE history_heads SET count = ${ENTRIES - 1}`,
      ),
  },
  {
    attack: 'puts an entry in front of the first',
    by: 'the chain',
    firstBad: 1,
    do: ({ sql }) =>
      sql(
        'INSERT INTO history_entries (chain, seq, subject_id, body, hash) SELECT chain, 0, subject_id, body, hash FROM history_entries WHERE seq = 3',
      ),
  },
  {
    attack: 'cuts the tail',
    by: 'the chain',
    firstBad: 10,
    do: ({ sql }) => sql('DELETE FROM history_entries WHERE seq >= 10'),
  },
  {
    attack: 'cuts the tail and moves the head back',
    by: 'a printed head only',
    do: ({ sql, entries }) =>
      sql(
        'DELETE FROM history_entries WHERE seq >= 10',
        `UPDATE history_heads SET count = 9, hash = ${quoted(entries[8]?.hash ?? '')}`,
      ),
  },
  {
    attack: 'deletes all entries',
    by: 'the chain',
    firstBad: 1,
    do: ({ sql }) => sql('DELETE FROM history_entries'),
  },
  {
    attack: 'deletes all heads',
    by: 'the chain',
    firstBad: 1,
    do: ({ sql }) => sql('DELETE FROM history_heads'),
  },
  {
    attack: 'deletes all entries and the head',
    by: 'a printed head only',
    do: ({ sql }) => sql('DELETE FROM history_entries', 'DELETE FROM history_heads'),
  },
  {
    attack: 'swaps two entries',
    by: 'the chain',
    firstBad: 4,
    do: ({ sql }) =>
      sql(
        'UPDATE history_entries SET seq = -1 WHERE seq = 4',
        'UPDATE history_entries SET seq = 4 WHERE seq = 8',
        'UPDATE history_entries SET seq = 8 WHERE seq = -1',
      ),
  },
  {
    attack: 'names another attachment in place of the one that was handed in',
    by: 'the chain',
    firstBad: 5,
    do: ({ sql }) =>
      sql(`UPDATE history_entries SET body = replace(body, '${PHOTOGRAPH}', '${ANOTHER}') WHERE seq = 5`),
  },
  {
    attack: 'rewrites the chain from the beginning with right hashes',
    by: 'a printed head only',
    do: ({ sql, entries }) =>
      sql(...rewritten(entries.map((entry) => ({ ...bodyOf(entry), after: { no: 1_000 } })))),
  },
  {
    attack: 'rewrites the chain with one entry left out, as long as before',
    by: 'a printed head only',
    do: ({ sql, entries }) =>
      sql(...rewritten([...entries.slice(0, 5), ...entries.slice(6), ...entries.slice(-1)].map(bodyOf))),
  },
  {
    attack: 'sets the clock back, records, and sets it right again',
    by: 'the clock',
    do: async ({ clock, record }) => {
      const now = clock.instant;
      clock.instant = new Date(now.getTime() - 30 * DAY_MS);
      await record(2);
      clock.instant = now;
      await record(1);
    },
  },
];

/** Records changes of cases, one unit and one minute each. */
function recorder(storage: Storage, clock: TestClock): (count: number) => Promise<void> {
  const history = new HistoryService(storage, clock);
  let no = 0;
  return async (count) => {
    for (let made = 0; made < count; made += 1) {
      no += 1;
      clock.instant = new Date(clock.instant.getTime() + 60_000);
      await storage.unitOfWork.run('test.record', async (unit) => {
        history.record(unit, LOCAL_USER, {
          chain: CHAIN,
          what: 'case.changed',
          subjectKind: 'case',
          subjectId: `case-${no}`,
          before: null,
          after: { no },
          ...(no === 5 ? { attachments: [PHOTOGRAPH] } : {}),
        });
      });
    }
  };
}

async function begin(ledger: TemporaryLedger): Promise<Scene> {
  const clock = new TestClock();
  const record = recorder(ledger.storage, clock);
  await record(ENTRIES);
  const entries = await ledger.storage.read.all<HistoryEntryRow>(
    'SELECT chain, seq, subject_id AS "subjectId", body, hash FROM history_entries ORDER BY seq',
  );
  const sql = (...statements: string[]): Promise<void> => tamper(ledger, statements);
  return { ledger, entries, clock, record, sql };
}

const verified = (scene: Scene, ...heads: string[]): Promise<Verification> =>
  scene.ledger.storage.reading((sql) => verifyChains(sql, SCOPE_ALL, heads));

/** The head as an export printed it before the attack. */
const printed = (scene: Scene): string =>
  `${CHAIN}:${ENTRIES}:${(scene.entries.at(-1)?.hash ?? '').slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}`;

describe.each(ENGINES)('whoever has the database and its tools, on %s', (engine) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await begin(await temporaryLedger(engine));
  });
  afterEach(() => scene.ledger.close());

  it('and touches nothing, is told that all is well, with a printed head or without', async () => {
    const { ok, chains, heads } = await verified(scene, printed(scene));
    expect({ ok, heads }).toEqual({ ok: true, heads: [{ head: printed(scene), ok: true, fault: null }] });
    expect(chains).toMatchObject([{ chain: CHAIN, entries: ENTRIES, firstBad: null, clockBack: null }]);
  });

  it.each(ATTACKS.filter(({ by }) => by === 'the chain'))(
    'and $attack is found out by the chain itself',
    async ({ do: attack, firstBad }) => {
      await attack(scene);
      expect(await verified(scene)).toMatchObject({ ok: false, chains: [{ ok: false, firstBad }] });
    },
  );

  it.each(ATTACKS.filter(({ by }) => by === 'a printed head only'))(
    'and $attack is found out by a printed head, and only by one',
    async ({ do: attack }) => {
      await attack(scene);
      expect(await verified(scene)).toMatchObject({ ok: true });
      const { ok, heads } = await verified(scene, printed(scene));
      expect({ ok, heads }).toMatchObject({ ok: false, heads: [{ ok: false }] });
    },
  );

  it.each(ATTACKS.filter(({ by }) => by === 'the clock'))(
    'and $attack is told of, though the chain holds',
    async ({ do: attack }) => {
      await attack(scene);
      expect(await verified(scene, printed(scene))).toMatchObject({
        ok: true,
        chains: [{ ok: true, clockBack: { seq: ENTRIES + 1 } }],
      });
    },
  );

  it.each(ATTACKS.filter(({ by }) => by === 'the chain'))(
    'and $attack has a head against them too, where the head covers what was touched',
    async ({ do: attack }) => {
      await attack(scene);
      expect((await verified(scene, printed(scene))).heads).toMatchObject([{ ok: false }]);
    },
  );
});

describe('an old ledger file put in the place of a new one', () => {
  it('verifies by itself, and is found out by a head that was printed since', async () => {
    const temporary = await temporaryPlace('sqlite');
    const file = join(temporary.place.dataDir, LEDGER_FILE);
    const during = async <T>(work: (storage: Storage) => Promise<T>): Promise<T> => {
      const storage = await Storage.open(temporary.place, TABLES);
      try {
        return await work(storage);
      } finally {
        await storage.close();
      }
    };
    const verifiedNow = (storage: Storage, ...heads: string[]): Promise<Verification> =>
      storage.reading((sql) => verifyChains(sql, SCOPE_ALL, heads));
    try {
      const before = await during(async (storage) => {
        await recorder(storage, new TestClock())(ENTRIES);
        return verifiedNow(storage);
      });
      cpSync(file, `${file}.old`);
      const head = await during(async (storage) => {
        await recorder(storage, new TestClock())(3);
        return (await verifiedNow(storage)).chains[0]?.head ?? '';
      });
      rmSync(file);
      cpSync(`${file}.old`, file);
      await during(async (storage) => {
        expect(await verifiedNow(storage)).toEqual(before);
        expect(await verifiedNow(storage, head)).toMatchObject({
          ok: false,
          heads: [{ head, fault: 'cut' }],
        });
      });
    } finally {
      await temporary.remove();
    }
  });
});
