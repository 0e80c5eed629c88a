import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { HistoryService } from '../history/history.service.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, invalid } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import {
  STAGE_TEXT_BLOCKS,
  STAGE_TEXT_CHARACTERS_MAX,
  STAGE_TEXT_LABELS,
  type StageTexts,
  type StageTextsView,
} from './stage-report.js';
import type { StageTextRow } from './stage-text.entity.js';
import { insertStageText, stageTextOf, updateStageText } from './stage-text.store.js';

const NOTHING: StageTextsView = {
  basics: '',
  practice: '',
  problems: '',
  nextSteps: '',
  signedBy: '',
  version: 0,
  changedBy: null,
};

/** The parts of a stage report that no ledger knows: typed once, and kept for the next report. */
@Injectable()
export class StageTextService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The texts as they are kept; missing `campaign.unknown`. */
  async texts(actor: Actor, campaignCode: string): Promise<StageTextsView> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, campaignCode);
      const row = await stageTextOf(sql, actor.scope, campaign.id);
      return row === undefined ? NOTHING : viewOf(row);
    });
  }

  /** Keeps texts in place of those of this version; conflict `stage-report.changed`, invalid `stage-report.text-too-long`. */
  async keep(
    actor: Actor,
    campaignCode: string,
    version: number,
    texts: StageTexts,
  ): Promise<StageTextsView> {
    return this.storage.unitOfWork.run('stage-text.keep', (unit) =>
      this.keepIn(unit, actor, campaignCode, version, texts),
    );
  }

  /** Keeps texts within a unit of work; see `keep`. */
  async keepIn(
    unit: Unit,
    actor: Actor,
    campaignCode: string,
    version: number,
    typed: StageTexts,
  ): Promise<StageTextsView> {
    const texts = checked(typed);
    const campaign = await this.campaigns.row(unit.sql, actor.scope, campaignCode);
    const there = await stageTextOf(unit.sql, actor.scope, campaign.id);
    const before = there === undefined ? NOTHING : viewOf(there);
    const row: StageTextRow = {
      id: there?.id ?? newId(),
      townCode: campaign.townCode,
      campaignId: campaign.id,
      ...texts,
      changedBy: actor.name,
      changedAt: instantOf(this.clock),
      version: version + 1,
    };
    if (before.version !== version) throw changedMeanwhile(texts, before);
    if (there === undefined) await insertStageText(unit.sql, row);
    else if (!(await updateStageText(unit.sql, row))) throw changedMeanwhile(texts, before);
    const changed = STAGE_TEXT_BLOCKS.filter((block) => before[block] !== texts[block]);
    // The texts are free, and may speak of persons.
    this.history.record(unit, actor, {
      chain: campaign.townCode,
      what: 'stage-text.kept',
      subjectKind: 'stage-text',
      subjectId: row.id,
      before: Object.fromEntries(changed.map((block) => [block, before[block]])),
      after: Object.fromEntries(changed.map((block) => [block, texts[block]])),
      personal: changed,
    });
    return viewOf(row);
  }
}

function checked(typed: StageTexts): StageTexts {
  const long = STAGE_TEXT_BLOCKS.find((block) => typed[block].length > STAGE_TEXT_CHARACTERS_MAX);
  if (long !== undefined) {
    throw invalid(
      'stage-report.text-too-long',
      { block: STAGE_TEXT_LABELS[long].zh, max: STAGE_TEXT_CHARACTERS_MAX },
      `“${STAGE_TEXT_LABELS[long].zh}”不能超过 ${STAGE_TEXT_CHARACTERS_MAX} 个字`,
    );
  }
  const { basics, practice, problems, nextSteps, signedBy } = typed;
  return {
    basics: basics.trim(),
    practice: practice.trim(),
    problems: problems.trim(),
    nextSteps: nextSteps.trim(),
    signedBy: signedBy.trim(),
  };
}

const changedMeanwhile = (yours: StageTexts, theirs: StageTextsView) =>
  conflict('stage-report.changed', { yours, theirs }, '汇报文字已被他人修改,请核对后再保存');

const viewOf = ({
  basics,
  practice,
  problems,
  nextSteps,
  signedBy,
  version,
  changedBy,
}: StageTextRow): StageTextsView => ({
  basics,
  practice,
  problems,
  nextSteps,
  signedBy,
  version,
  changedBy,
});
