import { SCOPE_ALL } from '../../src/access/scope.js';
import { LEDGER_CHAIN } from '../../src/history/history.js';
import { HistoryService } from '../../src/history/history.service.js';
import { verifyChains } from '../../src/history/history.verify.js';
import { systemClock } from '../../src/kernel/clock.js';
import { Storage } from '../../src/storage/storage.js';
import { TABLES } from '../../src/tables.js';
import { LOCAL_USER } from '../support/actor.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const WRITERS = 50;
const UNITS_EACH = 8;
const TOWNS = ['141128103', '141128104'];

describe.each(ENGINES)(`${WRITERS} writers at once on %s`, (engine) => {
  let ledger: TemporaryLedger;
  let second: Storage;
  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    // Another program on the same ledger, as the shell is beside the server.
    second = await Storage.open(ledger.place, TABLES);
  });
  afterEach(async () => {
    await second.close();
    await ledger.close();
  });

  const entry = (chain: string, writer: number) => ({
    chain,
    what: 'case.changed',
    subjectKind: 'case',
    subjectId: `writer-${writer}`,
    before: null,
    after: { responsiblePerson: '某甲', writer },
    personal: ['responsiblePerson'],
  });

  it('leave one unbroken chain a town, with every entry that was acknowledged and none that was not', async () => {
    const acknowledged = { [TOWNS[0] ?? '']: 0, [TOWNS[1] ?? '']: 0, [LEDGER_CHAIN]: 0 };
    const write = async (writer: number): Promise<void> => {
      const storage = writer % 2 === 0 ? ledger.storage : second;
      const history = new HistoryService(storage, systemClock);
      for (let round = 0; round < UNITS_EACH; round += 1) {
        // Some write to two chains, in either order; every fifth takes its change back at the last moment.
        const chains = [TOWNS[writer % 2] ?? '', ...(round % 3 === 0 ? [LEDGER_CHAIN] : [])];
        if (round % 2 === 0) chains.reverse();
        const fails = (writer + round) % 5 === 0;
        const unit = storage.unitOfWork.run(
          'test.write',
          async (open) => {
            for (const chain of chains) history.record(open, LOCAL_USER, entry(chain, writer));
            if (fails) throw new Error('changed its mind');
          },
          60_000,
        );
        if (fails) await expect(unit).rejects.toThrow('changed its mind');
        else {
          await unit;
          for (const chain of chains) acknowledged[chain] = (acknowledged[chain] ?? 0) + 1;
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));

    const { ok, chains } = await ledger.storage.reading((sql) => verifyChains(sql, SCOPE_ALL, []));
    expect(ok).toBe(true);
    expect(Object.fromEntries(chains.map(({ chain, entries }) => [chain, entries]))).toEqual(acknowledged);
    expect(chains.every(({ clockBack }) => clockBack === null)).toBe(true);
  }, 120_000);
});
