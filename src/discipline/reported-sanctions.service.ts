import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Id } from '../kernel/ids.js';
import type { Unit } from '../storage/unit-of-work.js';
import { casesOfItem, replaceLinks } from './case-links.store.js';
import { typeOverPerson } from './dealt-person.rules.js';
import { DealtPersonService } from './dealt-person.service.js';
import { DisciplineSettingService } from './discipline-setting.service.js';
import { typeOverSanction } from './sanction.rules.js';
import { SanctionWriter } from './sanction-writer.js';

/** What a report states of a sanction, and the item of the problem that it was for. */
export interface ReportedSanction {
  readonly villageId: Id;
  readonly name: string;
  readonly asWritten: string;
  readonly itemCode: string;
}

/** Sanctions that a report states and nobody has the papers of: marked as reported, for ever. */
@Injectable()
export class ReportedSanctions {
  constructor(
    private readonly settings: DisciplineSettingService,
    private readonly persons: DealtPersonService,
    private readonly writer: SanctionWriter,
  ) {}

  /**
   * Records what a report states, each entry a person of its own, inside the caller's unit; the cases of the village and
   * item are those concerned. Refused like a sanction that is typed.
   */
  async recordIn(
    unit: Unit,
    actor: Actor,
    campaign: { readonly id: Id; readonly townCode: string },
    entries: readonly ReportedSanction[],
  ): Promise<void> {
    for (const { villageId, name, asWritten, itemCode } of entries) {
      const fields = typeOverSanction(this.settings.tables, null, { asWritten });
      const person = await this.persons.create(unit, actor, typeOverPerson(null, { villageId, name }), null);
      const row = await this.writer.insert(unit, actor, person, fields, { asReported: true, importId: null });
      const caseIds = await casesOfItem(unit.sql, campaign, villageId, itemCode);
      await replaceLinks(unit.sql, 'sanction_cases', row, [], caseIds);
      this.writer.tellCases(unit, actor, row, [], caseIds);
    }
  }
}
