import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { invalid } from '../kernel/errors.js';
import { AttachmentCopyService, type ServedCopy } from './attachment-copy.service.js';
import { AttachmentCopyDto, AttachmentUploadDto } from './attachment.dto.js';
import type { AttachmentView } from './attachment.js';
import { AttachmentService } from './attachment.service.js';

/** The part of a reply that a file needs. */
interface Reply {
  header(name: string, value: string): Reply;
  status(code: number): Reply;
}

/** `/api/attachments`: files come in as bodies and go out as downloads, never as pages. */
@Controller('attachments')
export class AttachmentController {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly copies: AttachmentCopyService,
  ) {}

  @Post()
  @Can('attachments:receive')
  receive(
    @CurrentActor() actor: Actor,
    @Query() query: AttachmentUploadDto,
    @Req() request: { readonly body: unknown },
  ): Promise<AttachmentView> {
    const { body } = request;
    if (!(body instanceof Readable)) throw invalid('attachment.no-file', {}, '请把文件内容作为请求正文发送');
    return this.attachments.receive(actor, query.name ?? '', body);
  }

  @Get(':id')
  @Can('attachments:read')
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: AttachmentCopyDto,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const question = { copy: query.copy ?? 'clean', purpose: query.purpose, known } as const;
    return answer(reply, await this.copies.copy(actor, id, question));
  }

  /** 202 without content while it is being made. */
  @Get(':id/thumbnail')
  @Can('attachments:read')
  async thumbnail(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const served = await this.copies.thumbnail(actor, id, known);
    if (served !== null) return answer(reply, served);
    reply.status(202).header('cache-control', 'no-store');
    return undefined;
  }
}

/** Whatever a file holds, a browser saves it or draws it as a picture, and does nothing else with it. */
function answer(reply: Reply, served: ServedCopy): StreamableFile | undefined {
  reply
    .header('etag', served.etag)
    .header('cache-control', 'private, no-cache')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'");
  if (served.content === null) {
    reply.status(304);
    return undefined;
  }
  return new StreamableFile(served.content, {
    type: served.mime,
    disposition: dispositionOf(served.name),
    length: served.bytes,
  });
}

/** RFC 6266: a plain name for old browsers, the full one as RFC 5987 spells it. */
function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const ending = /\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0] ?? '';
  return `attachment; filename="attachment${ending}"; filename*=UTF-8''${encoded}`;
}
