import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { searchWords, type CaseListQuestion } from './case-list.js';
import { seesPersons } from './case-persons.js';
import type { ListAsked } from './case-list.sql.js';
import type { CampaignOfCases } from './new-case.js';

/** Makes of what a person asks what the register is asked. */
@Injectable()
export class CaseSearch {
  constructor(
    private readonly storage: Storage,
    private readonly villages: VillageService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The question with all that its filters need; some villages are looked up for each word of a search. */
  async asked(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignOfCases,
    question: CaseListQuestion,
  ): Promise<ListAsked> {
    const named = new Map<string, readonly string[]>();
    for (const word of searchWords(question.q)) named.set(word, await this.villages.named(sql, actor, word));
    const { kind: engine } = this.storage;
    const today = todayOf(this.clock);
    const persons = seesPersons(actor);
    return { engine, scope: actor.scope, persons, campaign, question, today, named };
  }
}
