import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { SCOPE_ALL } from '../access/scope.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryValues } from '../history/history.js';
import type { Day } from '../kernel/calendar.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { conflict } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { updateRow } from '../storage/table.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { DispositionKind, SettlementKind } from './case.js';
import type { CaseChanges, CaseStep } from './case-change.js';
import { CaseMoveRow, CaseRow } from './case.entity.js';
import { PERSONAL_CASE_FIELDS } from './case-fields.js';
import { TAKEN_BACK } from './case-state.js';
import { lineRow, settlementRow, SUM_OF, type MoneyLine } from './case-money.js';
import { searchText } from './case-search.js';
import { CaseSearchBook } from './case-search.store.js';
import { appendMoves } from './case.store.js';
import { CaseTallyBook } from './case-tally.store.js';
import { appendDispositions, appendSettlements } from './settlement.store.js';

/** What a decision comes to, on its day. */
export interface CaseDecision {
  readonly day: Day;
  readonly steps: readonly CaseStep[];
  readonly changes: CaseChanges;
  /** 期初: it had happened on paper before the ledger began. */
  readonly opening?: boolean;
}

/** The one place that moves cases and appends their lines of money: row, lines, tallies and history together. */
@Injectable()
export class CaseMover {
  constructor(
    private readonly search: CaseSearchBook,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    private readonly tallies: CaseTallyBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Carries out what rules have decided; conflict `case.changed` where the case is no longer as it was read. */
  async move(unit: Unit, actor: Actor, before: CaseRow, decision: CaseDecision): Promise<CaseRow> {
    const { day, steps, changes } = decision;
    const opening = decision.opening === true ? 1 : 0;
    const now = instantOf(this.clock);
    const after: CaseRow = {
      ...before,
      ...changes,
      state: steps.at(-1)?.to ?? before.state,
      opening: Math.max(before.opening, opening),
      updatedAt: now,
      version: before.version + 1,
    };
    const { state, updatedAt, version } = after;
    await this.update(unit, before, { ...changes, state, opening: after.opening, updatedAt, version });
    const moves: CaseMoveRow[] = [];
    let from = before.state;
    for (const { to, reasonCode, reason } of steps) {
      moves.push({
        id: newId(),
        townCode: before.townCode,
        caseId: before.id,
        fromState: from,
        toState: to,
        day,
        reasonCode,
        reason,
        opening,
        movedBy: actor.name,
        movedByPerson: actor.personId,
        movedForPerson: actor.actsFor,
        recordedAt: now,
        continuingKind: to === 'continuing' ? after.continuingKind : null,
      });
      from = to;
    }
    await appendMoves(unit.sql, moves);
    this.tallies.changed(unit, before, after);
    await this.findAgain(unit, before, after);
    const changed = Object.keys(changes).filter(
      (name) => Reflect.get(before, name) !== Reflect.get(after, name),
    );
    for (const [place, move] of moves.entries()) {
      // What changed beside the state belongs to where the steps lead.
      const fields = place === moves.length - 1 ? changed : [];
      const { fromState, toState, reasonCode, reason } = move;
      const mark = opening === 1 ? { opening: true } : {};
      this.tell(unit, actor, before, reasonCode === TAKEN_BACK ? 'case.taken-back' : `case.${toState}`, {
        before: { state: fromState, ...valuesOf(before, fields) },
        after: { state: toState, day, reasonCode, reason, ...valuesOf(after, fields), ...mark },
      });
    }
    if (moves.length === 0 && changed.length > 0) {
      const told = { before: valuesOf(before, changed), after: { day, ...valuesOf(after, changed) } };
      this.tell(unit, actor, before, 'case.changed', told);
    }
    return after;
  }

  /** Moves a case to one state today, with a reason in words; the caller's rules have allowed it. */
  step(
    unit: Unit,
    actor: Actor,
    before: CaseRow,
    step: CaseStep,
    changes: CaseChanges = {},
  ): Promise<CaseRow> {
    return this.move(unit, actor, before, { day: todayOf(this.clock), steps: [step], changes });
  }

  /** Appends lines of money put right, which a trigger adds to the sums of the case; answers the row as it is then. */
  async settle(
    unit: Unit,
    actor: Actor,
    before: CaseRow,
    lines: readonly MoneyLine<SettlementKind>[],
  ): Promise<CaseRow> {
    const rows = lines.map((line) => settlementRow(before, line, actor, instantOf(this.clock)));
    const after = await this.counted(unit, before, lines);
    await appendSettlements(unit.sql, rows);
    this.tellMoney(unit, actor, 'case.settled', before, after, rows);
    return after;
  }

  /** Appends lines of where recovered money went. */
  async dispose(
    unit: Unit,
    actor: Actor,
    before: CaseRow,
    lines: readonly MoneyLine<DispositionKind>[],
  ): Promise<CaseRow> {
    const rows = lines.map((line) => lineRow(before, line, actor, instantOf(this.clock)));
    const after = await this.counted(unit, before, lines);
    await appendDispositions(unit.sql, rows);
    this.tellMoney(unit, actor, 'case.disposed', before, after, rows);
    return after;
  }

  /** Today in China, as lines and moves take it where nobody says a day. */
  get today(): Day {
    return todayOf(this.clock);
  }

  /** Tells a change that stands in a table of its own, as a change of its case. */
  tell(
    unit: Unit,
    actor: Actor,
    { townCode, id }: Pick<CaseRow, 'townCode' | 'id'>,
    what: string,
    told: { readonly before: HistoryValues | null; readonly after: HistoryValues | null },
    personal: readonly string[] = [],
  ): void {
    this.history.record(unit, actor, {
      chain: townCode,
      what,
      subjectKind: 'case',
      subjectId: id,
      ...told,
      personal: [...PERSONAL_CASE_FIELDS, ...personal],
    });
  }

  /** Texts that a move brings are found like those that were typed. */
  private async findAgain(unit: Unit, before: CaseRow, after: CaseRow): Promise<void> {
    if (searchText(before) === searchText(after)) return;
    const { ordinal } = await this.campaigns.findById(unit.sql, SCOPE_ALL, after.campaignId);
    await this.search.replace(unit, ordinal, after);
  }

  /** The version first: whoever was slower is refused before any line is there. */
  private async counted(
    unit: Unit,
    before: CaseRow,
    lines: readonly MoneyLine<SettlementKind | DispositionKind>[],
  ): Promise<CaseRow> {
    const after: CaseRow = { ...before, updatedAt: instantOf(this.clock), version: before.version + 1 };
    for (const { kind, amountFen } of lines) after[SUM_OF[kind]] += amountFen;
    await this.update(unit, before, { updatedAt: after.updatedAt, version: after.version });
    this.tallies.changed(unit, before, after);
    return after;
  }

  private tellMoney(
    unit: Unit,
    actor: Actor,
    what: string,
    before: CaseRow,
    after: CaseRow,
    rows: readonly {
      id: Id;
      kind: string;
      amountFen: number;
      day: Day;
      voucher: string | null;
      disciplineMoney?: string | null;
    }[],
  ): void {
    const sums = Object.values(SUM_OF).filter((sum) => before[sum] !== after[sum]);
    const lines = rows.map(({ id, kind, amountFen, day, voucher, disciplineMoney = null }) => ({
      id,
      kind,
      amountFen,
      day,
      voucher,
      ...(disciplineMoney === null ? {} : { disciplineMoney }),
    }));
    this.tell(unit, actor, before, what, {
      before: valuesOf(before, sums),
      after: { ...valuesOf(after, sums), lines },
    });
  }

  private async update(unit: Unit, { id, version }: CaseRow, changes: Partial<CaseRow>): Promise<void> {
    if (await updateRow(unit.sql, CaseRow, { id, version }, changes)) return;
    throw conflict('case.changed', { id }, '这件问题刚刚被别人改过,请看过新内容再改');
  }
}

function valuesOf(row: CaseRow, fields: readonly string[]): HistoryValues {
  return Object.fromEntries(
    fields.map((field) => {
      const value: unknown = Reflect.get(row, field);
      return [field, typeof value === 'string' || typeof value === 'number' ? value : null];
    }),
  );
}
