import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  armFault,
  disarmFault,
  FAULT_LASTS,
  faultPoints,
  installFaults,
  removeFaults,
  type FaultLasts,
} from '../support/faults.js';
import { IMPORTED, isProved, TriedLedger, TriedPlace } from './use-cases.js';

/** Time that the faults of one use case may take, of each lasting, in milliseconds. */
const BUDGET_MS = 6_000;
/** Faults of each lasting that a use case goes through however slow the machine is. */
const FAULTS_AT_LEAST = 9;

interface Tried {
  /** Brings about what the use case needs; nothing fails meanwhile. */
  readonly prepare?: () => Promise<void>;
  readonly act: () => Promise<unknown>;
  /** What must hold afterwards, whatever failed. */
  readonly check: (outcome: { readonly acknowledged: boolean; readonly lasts: FaultLasts }) => Promise<void>;
}

const told: string[] = [];

/** Fails the n-th call of a use case, for every n in turn, until it makes fewer calls than that or time is up. */
async function tryEvery(name: string, root: string, { prepare, act, check }: Tried): Promise<void> {
  let all = 0;
  const reached: number[] = [];
  for (const lasts of FAULT_LASTS) {
    const endMs = Date.now() + BUDGET_MS;
    let tried = 0;
    let last = 0;
    for (const nth of faultPoints()) {
      if (tried >= FAULTS_AT_LEAST && Date.now() > endMs) break;
      await prepare?.();
      armFault(root, { nth, lasts });
      let acknowledged = true;
      try {
        await act();
      } catch {
        acknowledged = false;
      }
      const { injected } = disarmFault();
      await check({ acknowledged, lasts });
      if (injected === 0) {
        expect(acknowledged).toBe(true);
        break;
      }
      tried += 1;
      last = nth;
      all += injected;
    }
    expect(tried).toBeGreaterThanOrEqual(FAULTS_AT_LEAST);
    reached.push(last);
  }
  told.push(`${name} ${all} (up to call ${reached.join(' and ')})`);
}

describe('a call to the disk or the engine that fails', () => {
  let ledger: TriedLedger;
  let place: TriedPlace;
  beforeAll(async () => {
    installFaults();
    ledger = new TriedLedger();
    await ledger.begin();
    place = new TriedPlace();
    await place.begin();
  });
  afterAll(async () => {
    disarmFault();
    removeFaults();
    await ledger.close();
    ledger.remove();
    place.remove();
    process.stdout.write(`faults injected: ${told.join(', ')}\n`);
  });
  const isSound = async (): Promise<void> => expect(await ledger.faults()).toEqual([]);

  it('while a case is recorded loses nothing that was acknowledged and leaves nothing half', async () => {
    await tryEvery('record', ledger.root, { act: () => ledger.record(), check: isSound });
  });

  it('while a case is edited', async () => {
    const { id } = await ledger.record();
    let version = await ledger.versionOf(id);
    await tryEvery('edit', ledger.root, {
      prepare: async () => {
        version = await ledger.versionOf(id);
      },
      act: () => ledger.edit(version),
      check: isSound,
    });
  });

  describe('while 500 rows are imported', () => {
    let importId = '';
    const isWhole = async (): Promise<void> => {
      await isSound();
      const { state, cases } = await ledger.importState(importId);
      expect(cases).toBe(state === 'applied' ? IMPORTED : 0);
    };

    it('leaves all of them or none', async () => {
      importId = await ledger.planImport();
      await tryEvery('import', ledger.root, {
        prepare: async () => {
          // One that was written all the same, after its answer was lost, is taken back; the next is read.
          if ((await ledger.importState(importId)).state !== 'applied') return;
          await ledger.undo(importId);
          importId = await ledger.planImport();
        },
        act: () => ledger.apply(importId),
        check: isWhole,
      });
    });

    it('and while they are taken back', async () => {
      await tryEvery('undo', ledger.root, {
        prepare: async () => {
          const { state } = await ledger.importState(importId);
          if (state === 'applied') return;
          if (state === 'undone') importId = await ledger.planImport();
          await ledger.apply(importId);
        },
        act: () => ledger.undo(importId),
        check: isWhole,
      });
    });
  });

  it('while a backup is made leaves a whole one or none, and the ledger as it was', async () => {
    const file = join(ledger.root, 'one.backup.zip');
    await tryEvery('backup', ledger.root, {
      act: () => ledger.backup(file),
      check: async ({ acknowledged, lasts }) => {
        if (acknowledged || existsSync(file)) expect(await isProved(file)).toBe(true);
        const left = readdirSync(ledger.root).filter((name) => name.endsWith('.tmp'));
        if (lasts === 'once') expect(left).toEqual([]);
      },
    });
    await isSound();
  });

  it('while a backup is brought back leaves the old ledger or the restored one, never a part of either', async () => {
    const file = join(ledger.root, 'restored.backup.zip');
    await ledger.backup(file);
    await tryEvery('restore', place.root, {
      prepare: async () => place.again(),
      act: () => place.restore(file),
      check: async ({ acknowledged }) => {
        const found = await place.found();
        expect(acknowledged ? ['restored'] : ['old', 'restored']).toContain(found);
      },
    });
  });

  it('does no harm that shows when the ledger is opened again', async () => {
    await ledger.close();
    await ledger.open();
    await isSound();
    await ledger.record();
    await isSound();
  });
});
