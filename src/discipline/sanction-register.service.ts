import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView } from '../history/history.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { linkedCases } from './case-links.store.js';
import type { DisciplineSetting, SanctionPage } from './discipline.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import {
  SANCTION_BOUNDS,
  type SanctionDetailView,
  type SanctionQuestion,
  type SanctionSelection,
  type SanctionView,
} from './sanction.js';
import {
  sanctionRecords,
  sanctionStandings,
  sanctionsWithDuties,
  sanctionTotals,
  type AskedSanctions,
} from './sanction-list.store.js';
import { sanctionById, sanctionsOfPerson } from './sanction.store.js';
import { toSanctionView, type SanctionRecord } from './sanction.view.js';

/** Looking at the register of sanctions. */
@Injectable()
export class SanctionRegisterService {
  constructor(
    private readonly storage: Storage,
    private readonly settings: DisciplineSettingService,
    private readonly histories: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the sanctions in scope, with how many persons and villages all of them are, and how they stand. */
  async list(actor: Actor, question: SanctionQuestion): Promise<SanctionPage> {
    const setting = await this.settings.now();
    return this.storage.reading(async (sql) => {
      const asked = await this.asked(sql, actor, setting, question);
      const totals = await sanctionTotals(sql, asked);
      const standings = await sanctionStandings(sql, asked);
      const records = await sanctionRecords(sql, asked, question.size, question.page);
      const rows = records.map((record) => toSanctionView(record, this.settings.tables, asked, asked.on));
      return { rows, ...totals, standings };
    });
  }

  /** Every sanction in scope that the filters select, in their order: for an export. Refused `discipline.too-many`. */
  async all(actor: Actor, question: SanctionSelection = {}): Promise<SanctionView[]> {
    const setting = await this.settings.now();
    return this.storage.reading(async (sql) => {
      const asked = await this.asked(sql, actor, setting, question);
      const { total } = await sanctionTotals(sql, asked);
      const limit = SANCTION_BOUNDS.exportedMax;
      if (total > limit) throw refused('discipline.too-many', { total, limit }, `处分超过 ${limit} 条`);
      const records = await sanctionRecords(sql, asked, limit);
      return records.map((record) => toSanctionView(record, this.settings.tables, asked, asked.on));
    });
  }

  /** The question as the store takes it: which duties stand how only the rules can tell. */
  private async asked(
    sql: SqlReader,
    actor: Actor,
    { endingSoonDays }: DisciplineSetting,
    question: SanctionSelection,
  ): Promise<AskedSanctions> {
    const on = question.onDay ?? todayOf(this.clock);
    const asked = { scope: actor.scope, question, on, endingSoonDays };
    const { duty } = question;
    if (duty === undefined) return asked;
    const records = await sanctionsWithDuties(sql, actor.scope);
    const ids = records
      .map((record) => toSanctionView(record, this.settings.tables, asked, on))
      .filter(({ clocks }) => clocks.some(({ standing }) => standing === duty))
      .map(({ id }) => id);
    return { ...asked, ids };
  }

  /** One sanction with its cases and the other ones of its person; missing `sanction.missing`. */
  async one(actor: Actor, id: Id): Promise<SanctionDetailView> {
    const setting = await this.settings.now();
    const on = todayOf(this.clock);
    return this.storage.reading(async (sql) => {
      const record = await this.record(sql, actor, id);
      const others = await sanctionsOfPerson(sql, record.person.id);
      const cases = await linkedCases(sql, actor.scope, 'sanction_cases', [id]);
      return {
        ...toSanctionView(record, this.settings.tables, setting, on),
        cases: cases.get(id) ?? [],
        others: others
          .filter(({ row }) => row.id !== id)
          .map(({ row }) => ({ id: row.id, asWritten: row.asWritten, decidedDay: row.decidedDay })),
      };
    });
  }

  /** A sanction's rows in scope; missing `sanction.missing`. */
  async record(sql: SqlReader, actor: Actor, id: Id): Promise<SanctionRecord> {
    const record = await sanctionById(sql, actor.scope, id);
    if (record === undefined) throw missing('sanction.missing', { id }, '没有这条处分');
    return record;
  }

  /** What happened to one sanction, and to its person, oldest first; missing `sanction.missing`. */
  async history(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    const { person } = await this.record(this.storage.read, actor, id);
    const entries = [
      ...(await this.histories.entriesOf(actor.scope, id)),
      ...(await this.histories.entriesOf(actor.scope, person.id)),
    ];
    return entries.sort((a, b) => a.seq - b.seq);
  }
}
