import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { ReinspectionRow, ReinspectionSampleRow } from './reinspection.entity.js';
import { markOf, thrownSeed } from './reinspection-mark.js';
import { checkCriteria, draw, previewOf, seedOf, type Drawn } from './reinspection.rules.js';
import { closedCases, insertDraw, reinspectionsOf, zeroReportVillages } from './reinspection.store.js';
import type { DrawCriteria, DrawInput, DrawPopulation, DrawPreview } from './reinspection.js';

/** What may be drawn now, and which rows stand behind the names. */
interface Drawable {
  readonly population: DrawPopulation;
  readonly cases: ReadonlyMap<string, { readonly id: Id; readonly villageId: Id }>;
  readonly villages: ReadonlyMap<string, Id>;
}

/** Draws closed cases to be looked at again (回头看): made once, kept for ever, and to be drawn again by anybody. */
@Injectable()
export class ReinspectionDrawService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many would be drawn, and from how many; refused as `checkCriteria` says. */
  preview(actor: Actor, campaignCode: string, criteria: DrawCriteria): Promise<DrawPreview> {
    checkCriteria(criteria);
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      return previewOf((await this.drawable(sql, actor, campaign)).population, criteria);
    });
  }

  /**
   * Draws, keeps what was drawn from, and answers the draw's id. Refused as `checkCriteria` and `seedOf` say, and
   * `reinspection.nothing-to-draw` where there is nothing that the criteria take.
   */
  async draw(actor: Actor, { campaignCode, seed: typed, ...criteria }: DrawInput): Promise<Id> {
    checkCriteria(criteria);
    const typedSeed = seedOf(typed);
    const seed = typedSeed ?? thrownSeed();
    const id = newId();
    await this.storage.unitOfWork.run('reinspection.draw', async (unit) => {
      const campaign = await this.campaigns.find(unit.sql, actor.scope, campaignCode);
      const drawable = await this.drawable(unit.sql, actor, campaign);
      const drawn = draw(drawable.population, criteria, (name) => markOf(seed, name));
      if (drawn.length === 0) {
        throw refused('reinspection.nothing-to-draw', {}, '没有符合条件的已销号问题或零报告村');
      }
      const before = await reinspectionsOf(unit.sql, actor.scope, campaign.id);
      const row: ReinspectionRow = {
        id,
        townCode: campaign.townCode,
        campaignId: campaign.id,
        no: (before[0]?.no ?? 0) + 1,
        drawnDay: todayOf(this.clock),
        seed,
        seedThrown: typedSeed === null ? 1 : 0,
        ...criteria,
        population: JSON.stringify(drawable.population),
        drawnBy: actor.name,
        drawnByPerson: actor.personId,
        drawnForPerson: actor.actsFor,
        drawnAt: instantOf(this.clock),
      };
      await insertDraw(unit.sql, row, sampleRows(row, drawn, drawable));
      this.tellDraw(unit, actor, row, drawn);
    });
    return id;
  }

  private async drawable(sql: SqlReader, actor: Actor, campaign: CampaignRecord): Promise<Drawable> {
    const closed = await closedCases(sql, actor.scope, campaign.id);
    const villages = await zeroReportVillages(sql, actor.scope, campaign, todayOf(this.clock));
    const numbered = closed.map((one) => ({ ...one, number: caseNumber(campaign.numberPrefix, one.no) }));
    return {
      population: {
        cases: numbered.map(({ number, amountKind, amountFen }) => ({
          number,
          amountFen: amountKind === 'undetermined' ? null : amountFen,
        })),
        villages: villages.map(({ name }) => name),
      },
      cases: new Map(numbered.map(({ number, id, villageId }) => [number, { id, villageId }])),
      villages: new Map(villages.map(({ name, id }) => [name, id])),
    };
  }

  private tellDraw(unit: Unit, actor: Actor, row: ReinspectionRow, drawn: readonly Drawn[]): void {
    const { no, drawnDay: day, seed, sharePercent, fromFen, zeroPercent } = row;
    this.history.record(unit, actor, {
      chain: row.townCode,
      what: 'reinspection.drawn',
      subjectKind: 'reinspection',
      subjectId: row.id,
      before: null,
      after: { no, day, seed, sharePercent, fromFen, zeroPercent, drawn: drawn.map(({ name }) => name) },
    });
  }
}

/** The lines of a sample as they stand before anybody has looked. */
const sampleRows = (
  draw: ReinspectionRow,
  drawn: readonly Drawn[],
  drawable: Drawable,
): ReinspectionSampleRow[] =>
  drawn.map(({ reason, name, mark }, index) => {
    const found = reason === 'zero-report' ? undefined : drawable.cases.get(name);
    return {
      id: newId(),
      townCode: draw.townCode,
      reinspectionId: draw.id,
      place: index + 1,
      reason,
      mark,
      caseId: found?.id ?? null,
      villageId: found?.villageId ?? drawable.villages.get(name) ?? '',
      result: null,
      resultDay: null,
      resultText: null,
      checkedBy: null,
      attachmentId: null,
      recordedBy: null,
      recordedByPerson: null,
      recordedAt: null,
      version: 1,
    };
  });
