import { Storage } from '../../src/storage/storage.js';
import { insertRows } from '../../src/storage/table.js';
import { TownRow } from '../../src/villages/village.entity.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { makeTown } from '../support/make.js';

describe.each(ENGINES)('a ledger opened for reading on %s', (engine) => {
  let ledger: TemporaryLedger;
  let snapshot: Storage;

  const writeTown = (code: string): Promise<void> =>
    ledger.storage.unitOfWork.run('test.town', ({ sql }) => insertRows(sql, TownRow, [makeTown({ code })]));
  const townsSeen = async (storage: Storage): Promise<string[]> =>
    (await storage.read.all<{ code: string }>('SELECT code FROM towns ORDER BY code')).map(
      ({ code }) => code,
    );

  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    await writeTown('141128101');
    snapshot = await Storage.openForReading(ledger.place);
  });

  afterEach(async () => {
    await snapshot.close();
    await ledger.close();
  });

  it('shows the state of its opening to every question, whatever is written meanwhile', async () => {
    await writeTown('141128102');
    expect(await townsSeen(ledger.storage)).toEqual(['141128101', '141128102']);
    expect(await townsSeen(snapshot)).toEqual(['141128101']);
    const inside = await snapshot.reading((sql) => sql.all('SELECT code FROM towns'));
    expect(inside).toEqual([{ code: '141128101' }]);
  });

  it('lets nothing be written', async () => {
    await expect(
      snapshot.unitOfWork.run('test.town', ({ sql }) => insertRows(sql, TownRow, [makeTown()])),
    ).rejects.toThrow('opened for reading');
    expect(await townsSeen(ledger.storage)).toEqual(['141128101']);
  });
});
