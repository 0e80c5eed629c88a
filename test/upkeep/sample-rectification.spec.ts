import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import type { CaseState } from '../../src/cases/case-state.js';
import { OpeningService } from '../../src/rectification/opening.service.js';
import type { RollupLine, RollupView } from '../../src/rollups/rollup.js';
import { RollupService } from '../../src/rollups/rollup.service.js';
import { ContinuingMoves1764620000000 as PostgresContinuingMoves } from '../../src/storage/migrations/postgres/1764620000000-continuing-moves.js';
import { ContinuingMoves1764620000000 as SqliteContinuingMoves } from '../../src/storage/migrations/sqlite/1764620000000-continuing-moves.js';
import { recreateTriggers } from '../../src/storage/triggers.js';
import { SampleService } from '../../src/upkeep/sample.service.js';
import { LOCAL_USER } from '../support/actor.js';
import { ENGINES, temporaryLedger, type TemporaryLedger } from '../support/ledger.js';

const clock = { now: () => new Date('2026-03-10T04:00:00.000Z') };

interface SampleRow {
  readonly itemCode: string | null;
  readonly state: CaseState;
  readonly continuingKind: string | null;
  readonly amountKind: string;
  readonly amountFen: number;
  readonly recoveredFen: number;
  readonly correctedFen: number;
  readonly returnedFen: number;
  readonly turnedOverFen: number;
  readonly dueDay: string | null;
  readonly dueAsWritten: string | null;
  readonly cause: string | null;
  readonly progressText: string | null;
  readonly resultText: string | null;
  readonly opening: number;
  readonly closedDay: string | null;
}

describe.each(ENGINES)('what the report says of rectification, in the sample ledger on %s', (engine) => {
  let ledger: TemporaryLedger;
  let app: INestApplicationContext;
  let rows: SampleRow[];
  let byItem: RollupView;
  beforeAll(async () => {
    ledger = await temporaryLedger(engine);
    const wiring = AppModule.of({ storage: ledger.storage, clock });
    app = await NestFactory.createApplicationContext(wiring, { logger: false, abortOnError: false });
    await app.get(SampleService, { strict: false }).create(LOCAL_USER);
    byItem = await app
      .get(RollupService, { strict: false })
      .rollup(LOCAL_USER, { campaign: 'dawu-2015', by: 'item' });
    rows = await ledger.storage.read.all<SampleRow>(
      `SELECT c.item_code AS "itemCode", c.state AS "state", c.continuing_kind AS "continuingKind",
         c.amount_kind AS "amountKind", c.amount_fen AS "amountFen", c.recovered_fen AS "recoveredFen",
         c.corrected_fen AS "correctedFen", c.returned_fen AS "returnedFen", c.turned_over_fen AS "turnedOverFen",
         c.due_day AS "dueDay", c.due_as_written AS "dueAsWritten", c.cause AS "cause",
         c.progress_text AS "progressText", c.result_text AS "resultText", c.opening AS "opening",
         c.closed_day AS "closedDay"
       FROM cases c ORDER BY c.no`,
    );
  });
  afterAll(async () => {
    await app.close();
    await ledger.close();
  });
  const of = (...items: string[]): SampleRow[] => rows.filter((row) => items.includes(row.itemCode ?? ''));
  const inState = (state: CaseState, list: readonly SampleRow[]): SampleRow[] =>
    list.filter((row) => row.state === state);
  const line = (code: string): RollupLine | undefined => byItem.lines.find((one) => one.code === code);

  it('done: 6 of 8 villages have the lent money back, and 2 have a deadline for it', () => {
    const lent = of('funds/2');
    const back = lent.filter((row) => row.recoveredFen > 0);
    expect(back).toHaveLength(6);
    expect(back.every((row) => row.recoveredFen === row.amountFen && row.state === 'rectifying')).toBe(true);
    const due = lent.filter((row) => row.dueDay !== null);
    expect(due.map(({ state, recoveredFen }) => [state, recoveredFen])).toEqual([
      ['assigned', 0],
      ['assigned', 0],
    ]);
    expect(line('funds/2')).toMatchObject({ returnedFen: 0, turnedOverFen: 0 });
  });

  it('done: the reception money of 30 villages was turned over; of 5 the amount is not stated', () => {
    const reception = of('funds/3');
    expect(inState('rectifying', reception)).toHaveLength(30);
    const known = reception.filter((row) => row.amountKind === 'known');
    expect(known).toHaveLength(25);
    for (const row of known)
      expect([row.recoveredFen, row.turnedOverFen, row.returnedFen]).toEqual([
        row.amountFen,
        row.amountFen,
        0,
      ]);
    const unknown = reception.filter((row) => row.amountKind === 'undetermined');
    expect(unknown).toHaveLength(5);
    for (const row of unknown) {
      expect([row.recoveredFen, row.turnedOverFen]).toEqual([0, 0]);
      expect(row.resultText).toMatch(/上交财政.*金额没有说明/);
    }
  });

  it('done: income of 4 villages is recovered and back in their books, the same yuan once', () => {
    const income = of('funds/4');
    expect(inState('rectifying', income)).toHaveLength(4);
    const known = income.filter((row) => row.amountKind === 'known');
    expect(known).toHaveLength(1);
    for (const row of known) {
      expect([row.recoveredFen, row.returnedFen]).toEqual([row.amountFen, row.amountFen]);
      expect(line('funds/4')).toMatchObject({ recoveredFen: row.amountFen, outstandingFen: 0 });
    }
    const unknown = income.filter((row) => row.amountKind === 'undetermined');
    expect(unknown).toHaveLength(3);
    for (const row of unknown) expect(row.resultText).toMatch(/全部追回资金进行账务处理/);
  });

  it('done: the assets of 5 villages are booked', () => {
    const booked = of('assets/2');
    expect(booked).toHaveLength(5);
    for (const row of booked) expect([row.state, row.correctedFen]).toEqual(['rectifying', row.amountFen]);
  });

  it('continuing: 12 claims and debts from before 2003 stay on the books', () => {
    const locked = of('claims-debts/1', 'claims-debts/2');
    expect(locked.map((row) => `${row.state} ${row.continuingKind}`)).toEqual(
      Array.from({ length: 12 }, () => 'continuing locked'),
    );
    expect(byItem.continuing).toBe(12);
  });

  it('required: 9 villages are to set systems and procedures within half a month', () => {
    const systems = of('management/1', 'management/2');
    expect(systems).toHaveLength(9);
    for (const row of systems) expect([row.state, row.dueAsWritten]).toEqual(['assigned', '半月内']);
  });

  it('cause only: 21 cases of booked assets that are gone', () => {
    const gone = of('assets/1');
    expect(gone).toHaveLength(21);
    for (const row of gone) {
      expect([row.state, row.resultText, row.progressText]).toEqual(['assigned', null, null]);
      expect(row.cause).toMatch(/上世纪80年代/);
    }
  });

  it('stopped: 25 cases of allowances, without a word about money back', () => {
    const stopped = of('claims-debts/3');
    expect(inState('rectifying', stopped)).toHaveLength(25);
    expect(line('claims-debts/3')).toMatchObject({ recoveredFen: 0 });
  });

  it('none: 29 cases are assigned and never mentioned again', () => {
    const never = of('management/3', 'management/4', 'management/5', 'funds/5', 'assets/4', 'claims-debts/4');
    expect(inState('assigned', never)).toHaveLength(29);
    expect(never.every((row) => row.resultText === null && row.recoveredFen === 0)).toBe(true);
  });

  it('says nothing of the things themselves where it names sanctions, nor of the account', () => {
    expect(inState('assigned', of('assets/3'))).toHaveLength(2);
    expect(inState('assigned', of('funds/1'))).toHaveLength(1);
  });

  it('closes nothing, settles only what is stated, and marks all of it as opening', async () => {
    expect(rows.filter((row) => row.state === 'closed' || row.closedDay !== null)).toEqual([]);
    expect(rows.filter((row) => row.opening === 1)).toHaveLength(146);
    expect(inState('registered', rows).map((row) => row.itemCode)).toEqual([null]);
    const touched = rows.filter((row) => row.recoveredFen + row.correctedFen > 0).map((row) => row.itemCode);
    expect(new Set(touched)).toEqual(new Set(['funds/2', 'funds/3', 'funds/4', 'assets/2']));
    expect(byItem).toMatchObject({ cases: 147, opening: 146, closed: 0, amountFen: 865_990_000 });
    const opening = await app.get(OpeningService, { strict: false }).one(LOCAL_USER, 'dawu-2015');
    expect(opening).toMatchObject({ counts: { awaiting: 0, confirmed: 146, left: 0 } });
    expect(opening.confirmed).not.toBeNull();
  });

  it('in a ledger made before moves knew how a case continued, the history tells it', async () => {
    const told = () =>
      ledger.storage.read.all(
        `SELECT id AS "id", continuing_kind AS "kind" FROM case_moves WHERE to_state = 'continuing' ORDER BY id`,
      );
    const before = await told();
    expect(before).toContainEqual(expect.objectContaining({ kind: 'locked' }));
    const Migration = engine === 'sqlite' ? SqliteContinuingMoves : PostgresContinuingMoves;
    await ledger.storage.unitOfWork.run('test.migrate', async ({ sql }) => {
      await sql.run('ALTER TABLE case_moves DROP COLUMN continuing_kind');
      await new Migration().up({ query: (statement) => sql.run(statement) });
      await recreateTriggers(sql, engine);
    });
    expect(await told()).toEqual(before);
  });
});
