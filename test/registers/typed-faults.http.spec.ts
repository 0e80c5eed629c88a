import { ONE_FEN_MAX } from '../../src/kernel/money.js';
import { FAULTS } from '../../src/web/words/faults.js';
import { REFUSALS } from '../../src/web/words/refusals.js';
import { servedLedger, type ServedLedger } from '../support/app.js';
import { importOffice } from '../support/imports.js';

interface Refused {
  readonly code: string;
  readonly params: { readonly fields?: readonly { readonly field: string; readonly code: string }[] };
}

const LONG = '长'.repeat(5_000);

/** What is typed over a right form, and what is then said: of a field, or of the whole. */
type Slip = readonly [what: string, typed: object, said: string];

const ASSET: readonly Slip[] = [
  ['of more than adds up', { bookValueFen: ONE_FEN_MAX + 1 }, 'bookValueFen shape.max'],
  ['without a name', { name: '' }, 'asset.name-missing'],
  ['with a name that is too long', { name: LONG }, 'name shape.maxLength'],
  ['with a negative value', { bookValueFen: -1 }, 'bookValueFen shape.not-negative'],
  ['with half a 分', { bookValueFen: 0.5 }, 'bookValueFen shape.isInt'],
  ['with words for a number', { bookQuantityMilli: '三台' }, 'bookQuantityMilli shape.isInt'],
  ['of a funding that there is not', { fundedBy: 'lottery' }, 'fundedBy shape.isIn'],
  ['with a field that there is not', { colour: '红' }, 'colour shape.whitelistValidation'],
];
const DISPOSAL: readonly Slip[] = [
  ['of nothing', { quantityMilli: 0 }, 'quantityMilli shape.positive'],
  ['of less than nothing', { quantityMilli: -5 }, 'quantityMilli shape.positive'],
  ['with negative proceeds', { proceedsFen: -1 }, 'proceedsFen shape.not-negative'],
  ['without a day', { day: undefined }, 'day shape.missing'],
  ['on a day that there is not', { day: '2015-02-30' }, 'asset.day-impossible'],
  ['valued on a day that nobody can read', { valuationDay: '2015.7.3' }, 'valuationDay shape.day'],
];
const CONTRACT: readonly Slip[] = [
  ['of more than adds up', { rentFen: ONE_FEN_MAX + 1 }, 'rentFen shape.max'],
  ['without a thing', { thing: '' }, 'contract.thing-missing'],
  ['that ends before it begins', { fromDay: '2015-01-01', toDay: '2014-01-01' }, 'contract.term-backwards'],
  ['from a day that there is not', { fromDay: '2015-13-01' }, 'contract.day-impossible'],
  ['with a negative rent', { rentFen: -100 }, 'rentFen shape.not-negative'],
  ['to be paid on a day that there is not', { dueMonthDay: '13-01' }, 'contract.day-impossible'],
  ['with resolutions that are too long', { resolution: LONG }, 'resolution shape.maxLength'],
];
const ACCOUNT: readonly Slip[] = [
  ['without a name', { name: '' }, 'account.name-missing'],
  [
    'closed before it was opened',
    { openedDay: '2015-01-01', closedDay: '2014-01-01' },
    'account.closed-before-opened',
  ],
  ['with a long end of its number', { tail: '123456789' }, 'tail shape.maxLength'],
  ['opened on a day that nobody can read', { openedDay: '去年' }, 'openedDay shape.day'],
];
const ENTRY: readonly Slip[] = [
  ['of more than adds up', { expenseFen: ONE_FEN_MAX + 1 }, 'expenseFen shape.max'],
  ['of nothing', { expenseFen: 0 }, 'entry.no-amount'],
  ['of less than nothing', { expenseFen: -1 }, 'expenseFen shape.not-negative'],
  ['without a summary', { summary: ' ' }, 'entry.summary-missing'],
  ['on a day that there is not', { day: '2015-02-30' }, 'entry.day-impossible'],
  ['paid in a way that there is not', { payment: 'barter' }, 'payment shape.isIn'],
];
const CLAIM: readonly Slip[] = [
  ['of more than adds up', { principalFen: ONE_FEN_MAX + 1 }, 'principalFen shape.max'],
  ['without the other side', { counterparty: '' }, 'claim.counterparty-missing'],
  ['of less than nothing', { principalFen: -1 }, 'principalFen shape.not-negative'],
  ['that arose nobody knows when', { originDay: '前年' }, 'originDay shape.partial-day'],
  ['with more open than was lent', { openedFen: 200_000 }, 'claim.opened-exceeds'],
  ['due on a day that there is not', { dueDay: '2015-02-30' }, 'claim.day-impossible'],
];

describe('what is typed wrong in the registers', () => {
  let served: ServedLedger;
  let villageId: string;
  const made = async (path: string, form: object): Promise<string> => {
    const { status, body } = await served.ask<{ id: string }>('POST', path, form);
    expect(status).toBe(201);
    return body.id;
  };
  beforeAll(async () => {
    served = await servedLedger('sqlite');
    await importOffice(served, 'villages', 'villages.xlsx');
    const { body } = await served.ask<{ rows: readonly { id: string }[] }>('GET', '/api/villages');
    villageId = body.rows[0]?.id ?? '';
  });
  afterAll(() => served.close());

  const expectSaid = async (path: string, right: object, [what, typed, said]: Slip): Promise<void> => {
    const { status, body } = await served.ask<Refused>('POST', path, { ...right, ...typed });
    const fault = body.params.fields?.[0];
    const answer = fault === undefined ? body.code : `${fault.field} ${fault.code}`;
    expect([what, answer]).toEqual([what, said]);
    expect([400, 422]).toContain(status);
    // It is said in both languages, not by its code.
    expect(fault === undefined ? REFUSALS[body.code] : FAULTS[fault.code]).toBeDefined();
  };

  it('is named field by field for an asset and its disposal', async () => {
    const right = { villageId, name: '水泵', bookQuantityMilli: 2000, bookValueFen: 100_000 };
    for (const slip of ASSET) await expectSaid('/api/assets', right, slip);
    const id = await made('/api/assets', right);
    const disposal = { day: '2015-05-01', way: 'sold', quantityMilli: 1000, proceedsFen: 5_000 };
    for (const slip of DISPOSAL) await expectSaid(`/api/assets/${id}/disposals`, disposal, slip);
    await made(`/api/assets/${id}/disposals`, disposal);
  });

  it('is named for a contract and what is paid on it', async () => {
    const right = { villageId, thing: '村北荒坡', fromDay: '2015-01-01', rentFen: 100_000 };
    for (const slip of CONTRACT) await expectSaid('/api/contracts', right, slip);
    const id = await made('/api/contracts', right);
    const slip: Slip = ['of nothing', { amountFen: 0 }, 'amountFen shape.positive'];
    await expectSaid(`/api/contracts/${id}/payments`, { day: '2015-05-01' }, slip);
  });

  it('is named for accounts and entries', async () => {
    const account = { villageId, name: '信用社基本户', kind: 'basic' };
    for (const slip of ACCOUNT) await expectSaid('/api/funds/accounts', account, slip);
    const accountId = await made('/api/funds/accounts', account);
    const entry = { accountId, day: '2015-05-01', summary: '付电费', expenseFen: 10_000 };
    for (const slip of ENTRY) await expectSaid('/api/funds/entries', entry, slip);
    await made('/api/funds/entries', entry);
  });

  it('is named for claims and debts', async () => {
    const right = { villageId, side: 'claim', counterparty: '张某', principalFen: 100_000 };
    for (const slip of CLAIM) await expectSaid('/api/claims-debts', right, slip);
    await made('/api/claims-debts', right);
  });
});
