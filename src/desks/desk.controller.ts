import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import type { CaseView } from '../cases/case.js';
import { CaseRegisterService } from '../cases/case-register.service.js';
import { CallService } from './call.service.js';
import { CallDto, DeskDto, OverdueCasesDto, QueueDto } from './desk.dto.js';
import type { TodayView } from './desk.js';
import { DeskService } from './desk.service.js';
import { OVERDUE_SIZE_MAX, type OverduePage, type OverdueView } from './overdue.js';
import { OverdueService } from './overdue.service.js';
import { QUEUE_SIZE_MAX, type QueuePage } from './queue.js';
import { QueueService } from './queue.service.js';

/** `/api/desks`: the day's work. */
@Controller('desks')
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly queueing: QueueService,
    private readonly late: OverdueService,
    private readonly calls: CallService,
    private readonly register: CaseRegisterService,
  ) {}

  /** What this person has to do today. */
  @Get('today')
  @Can('cases:read')
  today(@CurrentActor() actor: Actor, @Query() query: DeskDto): Promise<TodayView> {
    return this.desk.today(actor, query.campaign);
  }

  /** Cases that wait for this person's decision, who waits longest first. */
  @Get('queue')
  @Can('desks:queue')
  queue(@CurrentActor() actor: Actor, @Query() query: QueueDto): Promise<QueuePage> {
    return this.queueing.page(actor, query.campaign, query.size ?? QUEUE_SIZE_MAX);
  }

  /** Overdue cases by village. */
  @Get('overdue')
  @Can('cases:read')
  overdue(@CurrentActor() actor: Actor, @Query() query: DeskDto): Promise<OverdueView> {
    return this.late.villages(actor, query.campaign);
  }

  /** The overdue cases themselves. */
  @Get('overdue-cases')
  @Can('cases:read')
  overdueCases(@CurrentActor() actor: Actor, @Query() query: OverdueCasesDto): Promise<OverduePage> {
    const { campaign, villageId, page = 1, size = OVERDUE_SIZE_MAX } = query;
    return this.late.cases(actor, campaign, { villageId, page, size });
  }

  /** Books a telephone call about a case, and answers the case as it is then. */
  @Post('calls/:id')
  @Can('desks:call')
  async call(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...input }: CallDto,
  ): Promise<CaseView> {
    await this.calls.book(actor, id, version, { version, ...input });
    return this.register.one(actor, id);
  }
}
