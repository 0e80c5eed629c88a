import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { OpeningStandRow } from './opening.entity.js';
import type { PaperStand } from './opening.js';
import { casesWithStand, decideStand, insertStands, openingOf, standsOfImport } from './opening.store.js';

/** The file that says how cases stood; null where no file did. */
export interface StandSource {
  readonly importId: Id;
  readonly file: string;
}

/** A case with its stand on paper, and where in the file that is written. */
export interface TakenStand {
  readonly caseId: Id;
  readonly stand: PaperStand;
  readonly sheet: string | null;
  readonly row: number | null;
}

/**
 * Takes down how cases stood on paper (期初). Until the inspector confirms, the cases stay registered and no figure
 * changes: what the paper says stands beside them, so that it can be taken back without a trace in the money.
 */
@Injectable()
export class OpeningStands {
  constructor(
    private readonly mover: CaseMover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refused `opening.confirmed` once the campaign's opening was confirmed: there is one, and nothing more comes in. */
  async mustBeOpen(sql: SqlReader, campaign: CampaignOfCases): Promise<void> {
    const opening = await openingOf(sql, campaign.id);
    if (opening === undefined) return;
    const { confirmedDay: day, confirmedBy: by } = opening;
    throw refused('opening.confirmed', { day, by }, `本专项的期初已于 ${day} 确认,不能再作期初导入`);
  }

  /** Which of these cases have a stand already. */
  having(sql: SqlReader, caseIds: readonly Id[]): Promise<Set<Id>> {
    return casesWithStand(sql, caseIds);
  }

  /** Takes stands down for cases of a campaign whose opening is open. */
  async take(
    unit: Unit,
    actor: Actor,
    campaign: Pick<CampaignOfCases, 'id' | 'townCode'>,
    source: StandSource | null,
    stands: readonly TakenStand[],
  ): Promise<void> {
    const { townCode, id: campaignId } = campaign;
    const takenAt = instantOf(this.clock);
    const rows = stands.map(({ caseId, stand, sheet, row }): OpeningStandRow => {
      const { closedBy, ...rest } = stand;
      return {
        id: newId(),
        townCode,
        campaignId,
        caseId,
        importId: source?.importId ?? null,
        file: source?.file ?? null,
        sheet,
        rowNo: row,
        stand: JSON.stringify(rest),
        closedBy,
        outcome: 'awaiting',
        leftReason: null,
        takenBy: actor.name,
        takenByPerson: actor.personId,
        takenForPerson: actor.actsFor,
        takenAt,
        decidedBy: null,
        decidedAt: null,
      };
    });
    await insertStands(unit.sql, rows);
    for (const { caseId: id, stand, sheet, row } of stands) {
      const { state, day, closingPaper, closedBy } = stand;
      const file = source?.file ?? null;
      const said = Object.entries({ state, day, closingPaper, closedBy, file, sheet, row });
      const after = Object.fromEntries(said.filter(([, value]) => value !== null));
      this.mover.tell(unit, actor, { townCode, id }, 'case.opening-stated', { before: null, after }, [
        'closedBy',
      ]);
    }
  }

  /** Takes back what an import stated; refused `opening.confirmed` when it was confirmed meanwhile. */
  async withdraw(unit: Unit, actor: Actor, campaign: CampaignOfCases, importId: Id): Promise<void> {
    const stands = await standsOfImport(unit.sql, importId);
    if (stands.some(({ outcome }) => outcome !== 'awaiting')) await this.mustBeOpen(unit.sql, campaign);
    const decision = { outcome: 'withdrawn', leftReason: null, decidedBy: actor.name } as const;
    for (const { id, caseId, townCode } of stands) {
      await decideStand(unit.sql, id, { ...decision, decidedAt: instantOf(this.clock) });
      const told = { before: null, after: { importId } };
      this.mover.tell(unit, actor, { townCode, id: caseId }, 'case.opening-withdrawn', told);
    }
  }
}
