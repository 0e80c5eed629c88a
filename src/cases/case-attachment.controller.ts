import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { AttachmentMatchService } from './attachment-match.service.js';
import { AttachmentMatchDto, CaseAttachmentEndDto, CaseAttachmentsDto } from './case-attachment.dto.js';
import type { CaseAttachmentView, NameMatches } from './case-attachment.js';
import { CaseAttachmentService } from './case-attachment.service.js';

/** Routes of the evidence of cases. */
@Controller()
export class CaseAttachmentController {
  constructor(
    private readonly links: CaseAttachmentService,
    private readonly matching: AttachmentMatchService,
  ) {}

  @Get('cases/:id/attachments')
  @Can('attachments:read')
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseAttachmentView[]> {
    return this.links.list(actor, id);
  }

  @Post('cases/:id/attachments')
  @Can('attachments:write')
  link(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: CaseAttachmentsDto,
  ): Promise<CaseAttachmentView[]> {
    return this.links.link(actor, id, body.attachments);
  }

  @Delete('cases/:id/attachments/:linkId')
  @Can('attachments:write')
  unlink(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('linkId') linkId: string,
    @Body() body: CaseAttachmentEndDto,
  ): Promise<CaseAttachmentView[]> {
    return this.links.unlink(actor, id, linkId, body.reason);
  }

  @Post('attachments/match')
  @HttpCode(200)
  @Can('attachments:write')
  match(@CurrentActor() actor: Actor, @Body() body: AttachmentMatchDto): Promise<NameMatches> {
    return this.matching.match(actor, body.campaign, body.names);
  }
}
