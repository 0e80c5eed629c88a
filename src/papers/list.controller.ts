import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Can, CurrentActor } from '../access/can.js';
import { download, type ReplyOnWire } from '../exchange/export-download.js';
import { missing } from '../kernel/errors.js';
import { listKindOf, ListDto, toListQuestion } from './list.dto.js';
import type { ListView } from './list-view.js';
import type { ListKind } from './list.js';
import { ListService } from './list.service.js';

/** `/api/papers/lists`: lists for print, and the same as workbooks. What a list is made of asks its own permission. */
@Controller('papers/lists')
export class ListController {
  constructor(private readonly lists: ListService) {}

  /** A list as a workbook, whole. */
  @Get(':kind/workbook.xlsx')
  @Can('exports:run')
  async workbook(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Query() query: ListDto,
    @Res({ passthrough: true }) reply: ReplyOnWire,
  ): Promise<StreamableFile> {
    const question = toListQuestion(known(kind), query);
    return download(reply, {
      plainName: `${question.kind}.xlsx`,
      fullName: await this.lists.fileName(actor, question),
      folder: await this.lists.makeFolder(),
      write: (path, signal) => this.lists.exportTo(actor, question, path, { signal, purpose: query.purpose }),
    });
  }

  /** A list as it is printed, its first rows. */
  @Get(':kind')
  @Can('papers:read')
  view(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
    @Query() query: ListDto,
  ): Promise<ListView> {
    return this.lists.view(actor, toListQuestion(known(kind), query));
  }
}

/** Missing `list.unknown` for a kind that does not exist. */
function known(text: string): ListKind {
  const kind = listKindOf(text);
  if (kind === undefined) throw missing('list.unknown', { kind: text }, '没有这种清单');
  return kind;
}
