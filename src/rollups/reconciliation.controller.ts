import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { ReconciliationQuestionDto } from './reconciliation.dto.js';
import type { ReconciliationView } from './reconciliation.js';
import { ReconciliationService } from './reconciliation.service.js';

/** `/api/reconciliation`. */
@Controller('reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliations: ReconciliationService) {}

  /** What a campaign's report states against its own lines and against the ledger. */
  @Get()
  @Can('rollups:read')
  reconciliation(
    @CurrentActor() actor: Actor,
    @Query() question: ReconciliationQuestionDto,
  ): Promise<ReconciliationView> {
    return this.reconciliations.reconciliation(actor, question.campaign);
  }
}
