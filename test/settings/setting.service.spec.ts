import { SYSTEM_ACTOR } from '../../src/access/local-actor.js';
import { SCOPE_ALL } from '../../src/access/scope.js';
import { LEDGER_CHAIN } from '../../src/history/history.js';
import { HistoryService } from '../../src/history/history.service.js';
import type { SettingKind } from '../../src/settings/setting.js';
import { SettingService } from '../../src/settings/setting.service.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };

type Colour = { readonly colour: string };

/** A setting that tests make up; an older program may have stored anything. */
const COLOUR: SettingKind<Colour> = {
  key: 'colour',
  initial: { colour: '蓝' },
  read: (stored) => {
    const colour: unknown = Reflect.get(Object(stored), 'colour');
    return { colour: typeof colour === 'string' ? colour : '蓝' };
  },
};

describe.each(ENGINES)('a setting on %s', (engine) => {
  let ledger: TemporaryLedger;
  let history: HistoryService;
  let settings: SettingService;
  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    history = new HistoryService(ledger.storage, clock);
    settings = new SettingService(ledger.storage, history, clock);
  });
  afterEach(() => ledger.close());

  it('is what it is initially until somebody decides', async () => {
    expect(await settings.view(COLOUR)).toEqual({
      value: { colour: '蓝' },
      version: 0,
      changedBy: null,
      changedAt: null,
    });
  });

  it('is changed over the version that was seen, and every change is in the history', async () => {
    await settings.change(SYSTEM_ACTOR, COLOUR, 0, { colour: '红' });
    await settings.change(SYSTEM_ACTOR, COLOUR, 1, { colour: '绿' });
    expect(await settings.view(COLOUR)).toEqual({
      value: { colour: '绿' },
      version: 2,
      changedBy: 'system',
      changedAt: '2026-03-10T04:00:00.000Z',
    });
    const entries = await history.entriesOf(SCOPE_ALL, 'colour');
    expect(entries.map(({ chain, what }) => [chain, what])).toEqual([
      [LEDGER_CHAIN, 'setting.changed'],
      [LEDGER_CHAIN, 'setting.changed'],
    ]);
    expect(entries[1]?.changes).toMatchObject([{ before: { colour: '红' }, after: { colour: '绿' } }]);
  });

  it.each([0, 2])('is not changed over version %i, which nobody can have seen', async (version) => {
    await settings.change(SYSTEM_ACTOR, COLOUR, 0, { colour: '红' });
    await expect(settings.change(SYSTEM_ACTOR, COLOUR, version, { colour: '绿' })).rejects.toMatchObject({
      code: 'setting.changed',
      params: { yours: { colour: '绿' }, theirs: { colour: '红' } },
    });
    expect(await settings.view(COLOUR)).toMatchObject({ value: { colour: '红' }, version: 1 });
  });
});
