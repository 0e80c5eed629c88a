import { ROLE_PERMISSIONS, type Role } from '../../src/access/role.js';
import type { Scope } from '../../src/access/scope.js';
import { mayVerify, ownsChain, readsChain } from '../../src/history/chain-scope.js';
import { HistoryPageService } from '../../src/history/history-page.service.js';
import { purposeOf } from '../../src/history/history-reads.rules.js';
import { HistoryReads } from '../../src/history/history-reads.service.js';
import { HistoryService } from '../../src/history/history.service.js';
import { verifyChains } from '../../src/history/history.verify.js';
import { TestClock } from '../support/app.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { person } from './actors.js';

const TOWN = '141128103';
const OTHER_TOWN = '141128104';
const OTHER_COUNTY = '141129101';
const CHAINS = [TOWN, OTHER_TOWN, OTHER_COUNTY, 'ledger'];

/** Which chains each scope may verify, and which it may read. */
const SCOPES: readonly [what: string, scope: Scope, verifies: string[], reads: string[]][] = [
  ['the whole ledger', { kind: 'all' }, CHAINS, CHAINS],
  ['one town', { kind: 'towns', townCodes: [TOWN] }, [TOWN, 'ledger'], [TOWN]],
  ['a county', { kind: 'county', countyCode: '141128' }, [TOWN, OTHER_TOWN, 'ledger'], [TOWN, OTHER_TOWN]],
  ['no town', { kind: 'towns', townCodes: [] }, [], []],
  ['a county without a code', { kind: 'county', countyCode: '' }, [], []],
  ['villages', { kind: 'villages', villageIds: ['v'] }, [], []],
];

describe('a scope of', () => {
  it.each(SCOPES)(
    '%s verifies and reads the chains that are its own, and no other',
    (_what, scope, verifies, reads) => {
      expect(CHAINS.filter((chain) => mayVerify(scope, chain))).toEqual(verifies);
      expect(CHAINS.filter((chain) => ownsChain(scope, chain))).toEqual(reads);
    },
  );
});

describe('what was done to accounts and settings', () => {
  const reads = (role: Role, scope: Scope, chains: readonly string[]): boolean =>
    readsChain({ scope, permissions: new Set(ROLE_PERMISSIONS[role]) }, 'ledger', chains);
  const town: Scope = { kind: 'towns', townCodes: [TOWN] };
  const both: Scope = { kind: 'towns', townCodes: [TOWN, OTHER_TOWN] };

  it.each<[what: string, role: Role, scope: Scope, chains: string[], isRead: boolean]>([
    ['the inspector of the only town', 'inspector', town, [TOWN, 'ledger'], true],
    ['the lead of the only town', 'lead', town, [TOWN, 'ledger'], true],
    ['the office of the only town, who takes no history away', 'officer', town, [TOWN, 'ledger'], false],
    ['the inspector of one town among two', 'inspector', town, [TOWN, OTHER_TOWN, 'ledger'], false],
    ['the inspector of both', 'inspector', both, [TOWN, OTHER_TOWN, 'ledger'], true],
    ['an inspector where there is no town yet', 'inspector', town, ['ledger'], false],
    ['a clerk', 'clerk', { kind: 'villages', villageIds: ['v'] }, [TOWN, 'ledger'], false],
  ])('tells %s what it tells, or nothing', (_what, role, scope, chains, isRead) => {
    expect(reads(role, scope, chains)).toBe(isRead);
  });
});

describe.each(ENGINES)('the histories of two towns on %s', (engine) => {
  let ledger: TemporaryLedger;
  let reads: HistoryReads;
  let history: HistoryService;
  const outsider = person('officer', { scope: { kind: 'towns', townCodes: [TOWN] } });

  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    history = new HistoryService(ledger.storage, new TestClock());
    reads = new HistoryReads(ledger.storage, history);
    for (const chain of [TOWN, OTHER_TOWN]) {
      await reads.record(outsider, [
        {
          chain,
          what: 'attachment.downloaded',
          subjectKind: 'attachment',
          subjectId: 'a',
          purpose: '某甲申诉',
        },
      ]);
    }
  });
  afterEach(() => ledger.close());

  it('are told apart: another town’s chain is as unknown as one that there is not', async () => {
    const heads = await ledger.storage.read.all<{ chain: string; hash: string }>(
      'SELECT chain, hash FROM history_heads',
    );
    const headOf = (chain: string): string =>
      `${chain}:1:${heads.find((head) => head.chain === chain)?.hash}`;
    const claims = [headOf(TOWN), headOf(OTHER_TOWN), `999999999:1:${'0'.repeat(64)}`];
    const { chains, heads: verdicts } = await ledger.storage.reading((sql) =>
      verifyChains(sql, outsider.scope, claims),
    );
    expect(chains.map(({ chain }) => chain)).toEqual([TOWN]);
    expect(verdicts.map(({ fault }) => fault)).toEqual([null, 'chain-unknown', 'chain-unknown']);
  });

  it('tell what was concealed in each of them, where one row stands in both', async () => {
    const read = { what: 'attachment.downloaded', subjectKind: 'attachment', subjectId: 'a' } as const;
    await reads.record(outsider, [{ ...read, chain: OTHER_TOWN, purpose: '某乙核对' }]);
    const purposesIn = async (scope: Scope) =>
      (await history.entriesOf(scope, 'a')).map(({ chain, changes }) => [chain, changes[0]?.after]);
    expect(await purposesIn({ kind: 'all' })).toEqual([
      [TOWN, '某甲申诉'],
      [OTHER_TOWN, '某甲申诉'],
      [OTHER_TOWN, '某乙核对'],
    ]);
    expect(await purposesIn(outsider.scope)).toEqual([[TOWN, '某甲申诉']]);
  });

  it('are read by their own town alone', async () => {
    const pages = new HistoryPageService(ledger.storage);
    const question = { subjectId: null, before: null, size: 10 };
    expect(await pages.entries(outsider, { chain: TOWN, ...question })).toHaveLength(1);
    await expect(pages.entries(outsider, { chain: OTHER_TOWN, ...question })).rejects.toMatchObject({
      kind: 'missing',
    });
    expect((await pages.heads(outsider)).map(({ chain }) => chain)).toEqual([TOWN]);
  });

  it('know of a read what it was for, kept apart from the chain since it may name somebody', async () => {
    const pages = new HistoryPageService(ledger.storage);
    const [entry] = await pages.entries(outsider, { chain: TOWN, subjectId: 'a', before: null, size: 1 });
    expect(entry).toMatchObject({
      what: 'attachment.downloaded',
      actor: 'user:officer',
      changes: [{ field: 'purpose', after: '某甲申诉', personal: ['after'] }],
    });
    const stored = await ledger.storage.read.all<{ body: string }>('SELECT body FROM history_entries');
    expect(JSON.stringify(stored)).not.toMatch('某甲');
  });
});

describe('the purpose of what is taken away', () => {
  it('is demanded of those who look in from outside of the office', () => {
    for (const role of ['inspector', 'supervisor'] as const) {
      expect(() => purposeOf({ role }, '  ')).toThrow(
        expect.objectContaining({ code: 'history.purpose-needed' }),
      );
      expect(purposeOf({ role }, ' 季度抽查 ')).toBe('季度抽查');
    }
  });

  it('is kept where the office gives one, and not demanded of it', () => {
    expect(purposeOf({ role: 'officer' }, undefined)).toBeNull();
    expect(purposeOf({ role: null }, '上报')).toBe('上报');
  });
});
