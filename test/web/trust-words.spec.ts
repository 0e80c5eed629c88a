import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupStateView } from '../../src/upkeep/backup.js';
import { SCOPES_OF_ROLE, type AccountView } from '../../src/users/account.js';
import { ROLES } from '../../src/access/role.js';
import { SUBJECT_LABELS, WHAT_LABELS } from '../../src/web/pages/history/entry-words.js';
import { typedHeads } from '../../src/web/pages/history/typed-heads.js';
import { levelOf } from '../../src/web/pages/upkeep/backup-standing.js';
import { roleForm, sameScope, scopeOfForm } from '../../src/web/pages/users/account-form-values.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^(web|cli)\//.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'));

const allOf = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((found) => found[1] ?? ''))),
];

describe('the words for the history', () => {
  it('name everything that the program writes into it', () => {
    const rooms = Object.keys(SUBJECT_LABELS).concat('taxonomy', 'declaration', 'history').join('|');
    // What happened is told in the past tense; refusals and units of work are named alike and left out.
    const told = allOf(
      new RegExp(
        `(?<!(?:refused|invalid|missing|conflict|forbidden|run)\\(\\s*)'((?:${rooms})\\.[a-z-]*(?:ed|made|taken))'`,
        'g',
      ),
    );
    // A refusal that stands in a constant.
    const unnamed = told.filter((what) => !(what in WHAT_LABELS) && what !== 'import.plan-outdated');
    expect(unnamed).toEqual([]);
    expect(told.length).toBeGreaterThan(25);
  });

  it('name every kind of row that it is about', () => {
    const kinds = allOf(/subjectKind: '([a-z-]+)'/g);
    expect(kinds.filter((kind) => !(kind in SUBJECT_LABELS))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(8);
  });
});

describe('heads that somebody typed', () => {
  const head = '141128103:57:ab12 cd34 ef56 7890';

  it('are found among other words, several in a line, each once', () => {
    expect(typedHeads(`链头 ${head};ledger:3:0000 1111 2222 3333\n${head}`)).toEqual([
      head,
      'ledger:3:0000 1111 2222 3333',
    ]);
  });

  it('may have full-width colons and blanks round them', () => {
    expect(typedHeads('141128103 : 57:ab12 cd34 ef56 7890')).toEqual([head]);
  });

  it('go as they are where none is found, so that the verdict says so', () => {
    expect(typedHeads(' 141128103:57:ab12 \n\n随手写的')).toEqual(['141128103:57:ab12', '随手写的']);
  });
});

describe('how backup stands', () => {
  const NOW = Date.parse('2026-11-22T08:00:00.000Z');
  const HOUR_MS = 3_600_000;
  const stateWith = (hours: number | null, change: Partial<BackupStateView> = {}): BackupStateView => ({
    setting: { keep: { hourly: 8, daily: 7, weekly: 4, monthly: 12 }, folder: null, sealed: false },
    hasPassphrase: false,
    settingVersion: 0,
    lastGood:
      hours === null
        ? null
        : { name: 'a', at: new Date(NOW - hours * HOUR_MS).toISOString(), bytes: 1, folder: '/a' },
    nextAt: null,
    folders: [{ folder: '/a', copies: [], error: null }],
    faults: [],
    making: false,
    ...change,
  });
  const error = { at: new Date(NOW).toISOString(), code: 'ENOSPC', message: '' };
  const monthly = { keep: { hourly: 0, daily: 0, weekly: 0, monthly: 12 }, folder: null, sealed: false };

  it.each([
    ['bad without any copy', 'bad', stateWith(null)],
    ['good for a day', 'good', stateWith(23)],
    ['old after a day', 'old', stateWith(25)],
    ['bad after three days', 'bad', stateWith(73)],
    ['good for a month where copies are made by the month', 'good', stateWith(24 * 30, { setting: monthly })],
    ['bad after two such months', 'bad', stateWith(24 * 63, { setting: monthly })],
    [
      'failed while the own folder takes none',
      'failed',
      stateWith(1, { folders: [{ folder: '/a', copies: [], error }] }),
    ],
    [
      'half while only the second folder takes none',
      'half',
      stateWith(1, {
        folders: [
          { folder: '/a', copies: [], error: null },
          { folder: '/b', copies: [], error },
        ],
      }),
    ],
  ] as const)('is %s', (_, level, state) => {
    expect(levelOf(state, NOW)).toBe(level);
  });
});

describe('the form of role and scope', () => {
  const account = (change: Partial<AccountView>): AccountView => ({
    id: 'a',
    name: 'wang',
    personId: 'p',
    personName: '王',
    role: 'clerk',
    scope: { kind: 'villages', villageIds: ['v2', 'v1'] },
    disabled: false,
    mustChangePassword: false,
    secondFactor: false,
    version: 1,
    recordedAt: '2026-11-22T08:00:00.000Z',
    ...change,
  });

  it('offers every role a scope that it may have', () => {
    for (const role of ROLES) {
      const scope = scopeOfForm({ ...roleForm(null, '141128103'), role });
      expect(SCOPES_OF_ROLE[role]).toContain(scope?.kind);
    }
  });

  it('says of an account what it already is, in whatever order', () => {
    const one = account({});
    const scope = scopeOfForm(roleForm(one, '141128103'));
    expect(scope && sameScope(scope, one.scope)).toBe(true);
  });

  it('leaves a scope behind that the new role may not have', () => {
    const values = { ...roleForm(account({}), '141128103'), role: 'supervisor' as const };
    expect(scopeOfForm(values)).toEqual({ kind: 'county', countyCode: '141128' });
  });

  it('says nothing while no role is chosen', () => {
    expect(scopeOfForm(roleForm(null, '141128103'))).toBeNull();
  });
});
