import { SCOPE_ALL } from '../../src/access/scope.js';
import { shellActor } from '../../src/access/local-actor.js';
import { checkPersonalValues } from '../../src/history/history.check.js';
import { HistoryService } from '../../src/history/history.service.js';
import { verifyChains } from '../../src/history/history.verify.js';
import { StrikeOutService } from '../../src/history/strike-out.service.js';
import { TestClock } from '../support/app.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { tamper } from '../support/tamper.js';
import { person } from './actors.js';

const CHAIN = '141128103';
const OTHER_TOWN = '141128104';
const NAME = '某甲';

describe.each(ENGINES)('striking a name out of the history on %s', (engine) => {
  let ledger: TemporaryLedger;
  let strikes: StrikeOutService;
  let history: HistoryService;
  const asking = person('officer');
  const granting = person('inspector');

  beforeEach(async () => {
    ledger = await temporaryLedger(engine);
    const clock = new TestClock();
    history = new HistoryService(ledger.storage, clock);
    strikes = new StrikeOutService(ledger.storage, history, clock);
    await record('case-1', null, NAME);
    await record('case-1', NAME, '某乙');
    await record('case-2', null, NAME);
  });
  afterEach(() => ledger.close());

  const record = (subjectId: string, before: string | null, after: string): Promise<void> =>
    ledger.storage.unitOfWork.run('test.record', async (unit) => {
      history.record(unit, asking, {
        chain: CHAIN,
        what: 'case.changed',
        subjectKind: 'case',
        subjectId,
        before: before === null ? null : { responsiblePerson: before },
        after: { responsiblePerson: after, no: 1 },
        personal: ['responsiblePerson'],
      });
    });

  const kept = async (): Promise<string[]> => {
    const rows = await ledger.storage.read.all<{ seq: number; field: string }>(
      'SELECT seq, field FROM history_personal WHERE value IS NOT NULL AND seq <= 3 ORDER BY seq, field',
    );
    return rows.map(({ seq, field }) => `${seq} ${field}`);
  };
  const verification = () => ledger.storage.reading((sql) => verifyChains(sql, SCOPE_ALL, []));
  const doctor = () => ledger.storage.reading((sql) => checkPersonalValues(sql));

  it('takes one value when a second person grants it, and the chain verifies and says so', async () => {
    const asked = await strikes.ask(
      asking,
      { chain: CHAIN, seq: 2, field: 'before.responsiblePerson' },
      '本人申请',
    );
    expect(asked).toMatchObject({ state: 'asked', subjectId: 'case-1', valuesKept: 1 });
    expect(await strikes.grant(granting, asked.id)).toMatchObject({
      state: 'approved',
      decidedBy: 'user:inspector',
      valuesKept: 0,
    });
    expect(await kept()).toEqual([
      '1 after.responsiblePerson',
      '2 after.responsiblePerson',
      '3 after.responsiblePerson',
    ]);
    expect(await verification()).toMatchObject({ ok: true, chains: [{ chain: CHAIN, struckOut: 1 }] });
    expect(await doctor()).toMatchObject({ ok: true });
  });

  it('takes every value of one row, and no other row’s, nor what was recorded after the request', async () => {
    const asked = await strikes.ask(asking, { chain: CHAIN, subjectId: 'case-1' }, '本人申请');
    expect(asked.valuesKept).toBe(3);
    await record('case-1', '某乙', '某丙');
    await strikes.grant(granting, asked.id);
    expect(await kept()).toEqual(['3 after.responsiblePerson']);
    const [later] = await ledger.storage.read.all<{ kept: number }>(
      "SELECT count(value) AS kept FROM history_personal p WHERE EXISTS (SELECT 1 FROM history_entries e WHERE e.chain = p.chain AND e.seq = p.seq AND e.subject_id = 'case-1')",
    );
    expect(later?.kept).toBe(2);
    expect(await verification()).toMatchObject({ ok: true, chains: [{ struckOut: 3 }] });
  });

  it('is told by the history itself, request and grant, without the value', async () => {
    const asked = await strikes.ask(asking, { chain: CHAIN, subjectId: 'case-1' }, '本人申请');
    await strikes.grant(granting, asked.id);
    const told = await history.entriesOf(SCOPE_ALL, asked.id);
    expect(told.map(({ what, actor }) => [what, actor])).toEqual([
      ['history.strike-out-asked', 'user:officer'],
      ['history.struck-out', 'user:inspector'],
    ]);
    expect(JSON.stringify(told)).not.toMatch(NAME);
  });

  it.each([
    ['the same account', asking],
    ['another account of the same person', person('officer-2', { personId: asking.personId })],
    ['a deputy who acts for the one who asked', person('deputy', { actsFor: asking.personId })],
  ])('is not granted by %s', async (_who, second) => {
    const asked = await strikes.ask(asking, { chain: CHAIN, subjectId: 'case-1' }, '本人申请');
    await expect(strikes.grant(second, asked.id)).rejects.toMatchObject({
      kind: 'refused',
      code: 'history.strike-same-person',
    });
    expect((await kept()).length).toBe(4);
  });

  it('is neither asked for nor granted by the shell, which is no person', async () => {
    const code = 'history.strike-needs-person';
    const shell = shellActor('root');
    await expect(strikes.ask(shell, { chain: CHAIN, subjectId: 'case-1' }, '本人申请')).rejects.toMatchObject(
      { code },
    );
    const asked = await strikes.ask(asking, { chain: CHAIN, subjectId: 'case-1' }, '本人申请');
    await expect(strikes.grant(shell, asked.id)).rejects.toMatchObject({ code });
  });

  it('is decided once, and a refusal erases nothing', async () => {
    const asked = await strikes.ask(asking, { chain: CHAIN, subjectId: 'case-1' }, '本人申请');
    expect(await strikes.refuse(granting, asked.id)).toMatchObject({ state: 'refused', valuesKept: 3 });
    await expect(strikes.grant(granting, asked.id)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'history.strike-decided',
    });
    expect(await strikes.requests(granting, 'asked')).toEqual([]);
  });

  it('is unknown to another town, as is the value', async () => {
    const stranger = person('stranger', { scope: { kind: 'towns', townCodes: [OTHER_TOWN] } });
    const target = { chain: CHAIN, subjectId: 'case-1' };
    const asked = await strikes.ask(asking, target, '本人申请');
    expect(await strikes.requests(stranger, null)).toEqual([]);
    await expect(strikes.ask(stranger, target, '')).rejects.toMatchObject({ kind: 'missing' });
    await expect(strikes.grant(stranger, asked.id)).rejects.toMatchObject({ kind: 'missing' });
    await expect(strikes.ask(asking, { chain: CHAIN, subjectId: 'case-9' }, '')).rejects.toMatchObject({
      code: 'history.value-missing',
    });
  });

  it('is refused by the database where one person stands behind both, whatever the program does', async () => {
    const asked = await strikes.ask(asking, { chain: CHAIN, subjectId: 'case-1' }, '本人申请');
    const approve = (decided: string, decidedFor: string | null): Promise<unknown> =>
      ledger.storage.unitOfWork.run('test.approve', (unit) =>
        unit.sql.run(
          "UPDATE history_strikes SET state = 'approved', decided_person = ?, decided_for = ? WHERE id = ?",
          [decided, decidedFor, asked.id],
        ),
      );
    await expect(approve(asking.personId ?? '', null)).rejects.toThrow();
    await expect(approve(granting.personId ?? '', asking.personId)).rejects.toThrow();
  });

  it('is refused by the database without a granted request, and nothing kept there is changed or removed', async () => {
    const run = (statement: string): Promise<unknown> =>
      ledger.storage.unitOfWork.run('test.erase', (unit) => unit.sql.run(statement));
    await expect(
      run('UPDATE history_personal SET salt = NULL, value = NULL WHERE seq = 1'),
    ).rejects.toThrow();
    await expect(run(`UPDATE history_personal SET value = '"别人"' WHERE seq = 1`)).rejects.toThrow();
    await expect(run('DELETE FROM history_personal')).rejects.toThrow();
    expect((await kept()).length).toBe(4);
  });

  it('is a finding of the doctor where somebody erased behind the program’s back', async () => {
    await tamper(ledger, ['UPDATE history_personal SET salt = NULL, value = NULL WHERE seq = 3']);
    expect(await doctor()).toMatchObject({
      ok: false,
      findings: [`留痕链 ${CHAIN} 第 3 条的 after.responsiblePerson 被删去,却没有两人核准`],
    });
  });
});
