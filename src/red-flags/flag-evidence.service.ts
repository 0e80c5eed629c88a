import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { photographsThatHold } from '../assets/asset-photograph.store.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { isOver } from '../cases/case-attachment.rules.js';
import { CaseAttachmentService } from '../cases/case-attachment.service.js';
import { caseById } from '../cases/case.store.js';
import type { Id } from '../kernel/ids.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { FlagSource } from './flag.js';
import type { NamedFlag } from './flag.store.js';
import { assetsOfContracts } from './flag-sources.store.js';

/** The rule that compares a contract with what a count found of its asset. */
const AREA_OF_CONTRACT = 'C8';

/** Takes the pictures of a flag along to the case that it became. */
@Injectable()
export class FlagEvidence {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly ofCases: CaseAttachmentService,
  ) {}

  /**
   * Links the pictures of the counts that a flag went by to its case: the same files, told in the case's history. What
   * the actor does not see stays where it is, as does everything where the case is over.
   */
  async carry(unit: Unit, actor: Actor, flag: NamedFlag, caseId: Id): Promise<void> {
    const one = await caseById(unit.sql, actor.scope, caseId);
    if (one === undefined || isOver(one.state)) return;
    const pictures = await photographsThatHold(unit.sql, await countedAssets(unit, flag));
    const ids = [...new Set(pictures.map(({ attachmentId }) => attachmentId))];
    const seen = await this.attachments.visible(unit.sql, actor, ids);
    const note = `疑点 ${flag.ruleCode}`;
    const inputs = seen.map(({ id }) => ({ attachmentId: id, note }));
    if (inputs.length > 0) await this.ofCases.link(actor, caseId, inputs);
  }
}

/** The assets of whose counts a flag speaks. */
async function countedAssets(unit: Unit, flag: NamedFlag): Promise<Id[]> {
  const sources = JSON.parse(flag.sources) as readonly FlagSource[];
  const of = (kind: FlagSource['kind']): Id[] =>
    sources.flatMap((source) => (source.kind === kind ? [source.id] : []));
  return flag.ruleCode === AREA_OF_CONTRACT ? assetsOfContracts(unit.sql, of('contract')) : of('asset');
}
