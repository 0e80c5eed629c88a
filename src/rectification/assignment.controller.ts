import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { AssignmentDto } from './assignment.dto.js';
import { AssignmentService } from './assignment.service.js';
import type { AssignmentSheet } from './assignment.js';

/** Route of the sheet on which a whole category is handed out; the handing out itself is done as many at once. */
@Controller('assignments')
export class AssignmentController {
  constructor(private readonly assignments: AssignmentService) {}

  @Get()
  @Can('cases:assign')
  sheet(@CurrentActor() actor: Actor, @Query() { campaign, day }: AssignmentDto): Promise<AssignmentSheet> {
    return this.assignments.sheet(actor, campaign, day);
  }
}
