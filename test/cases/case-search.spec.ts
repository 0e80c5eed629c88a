import { CaseSearchBook } from '../../src/cases/case-search.store.js';
import { searchKey, searchKeyBase, searchKeyEnd } from '../../src/cases/case-search.js';
import { gramText } from '../../src/storage/grams.js';
import { searchQuestion } from '../../src/storage/search-index.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const CAMPAIGN = 3;
const span = { first: searchKeyBase(CAMPAIGN), end: searchKeyEnd(CAMPAIGN) };
const entry = (no: number, text: string) => ({ key: searchKey(CAMPAIGN, no), grams: gramText(text) });

describe.each(ENGINES)('the search of cases on %s', (engine) => {
  let ledger: TemporaryLedger;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
  });
  afterAll(() => ledger.close());

  const found = async (word: string): Promise<number[]> => {
    const question = searchQuestion(engine, word, span);
    const rows = await ledger.storage.read.all<Record<string, number>>(
      question?.sql ?? '',
      question?.parameters,
    );
    return rows.flatMap((row) => Object.values(row)).sort((a, b) => a - b);
  };

  it('finds a case that was recorded and typed over in one unit by its last text only', async () => {
    const book = new CaseSearchBook(ledger.storage);
    await ledger.storage.unitOfWork.run('test.record', async (unit) => {
      await book.add(unit, [entry(1, '出借资金'), entry(2, '出借山林')]);
      await book.replace(unit, CAMPAIGN, { no: 1, description: '坐收坐支' });
      await book.add(unit, [entry(3, '坐收租金')]);
    });
    expect(await found('出借')).toEqual([2]);
    expect(await found('坐收')).toEqual([1, 3]);
  });

  it('knows nothing of a unit that failed', async () => {
    const book = new CaseSearchBook(ledger.storage);
    const failing = ledger.storage.unitOfWork.run('test.record', async (unit) => {
      await book.add(unit, [entry(4, '白条抵库')]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await found('白条')).toEqual([]);
  });
});
