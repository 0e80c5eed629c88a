import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { CaseView } from '../cases/case.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import { CaseStandings } from '../cases/case-standing.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { Storage } from '../storage/storage.js';
import { MoveContext } from './move-context.js';
import type { Move, MoveInput } from './move.js';

/** Every move of a case; one unit of work each. */
@Injectable()
export class RectificationService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly context: MoveContext,
    private readonly register: CaseRegisterService,
  ) {}

  /**
   * Moves a case that still has this version. Missing `case.missing`; conflict `case.changed`; forbidden
   * `move.not-yours`; refused as `decide` says, and `duties.too-near`.
   */
  async move(actor: Actor, id: Id, version: number, move: Move, input: MoveInput): Promise<CaseView> {
    await this.storage.unitOfWork.run(`case.${move}`, async (unit) => {
      const standing = await this.standings.of(unit.sql, actor, id, version, input);
      const decision = await this.context.decided(unit.sql, actor, standing, move, input);
      await this.mover.move(unit, actor, standing.row, decision);
    });
    return this.register.one(actor, id);
  }

  /**
   * Voids a case, or takes a slip back: without a stock reason the words are why it was recorded by mistake. Refused
   * `case.reason-missing` besides.
   */
  voidOne(actor: Actor, id: Id, version: number, input: MoveInput): Promise<CaseView> {
    const reasonCode = input.reasonCode ?? null;
    if (reasonCode === null && tidyText(input.reason ?? '') === '') {
      throw refused('case.reason-missing', {}, '作废须写明原因');
    }
    return this.move(actor, id, version, 'void', { ...input, reasonCode: reasonCode ?? 'mistaken' });
  }
}
