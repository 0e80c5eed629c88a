import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import { PICTURE_TYPES } from '../attachments/attachment.js';
import { isDay } from '../kernel/calendar.js';
import { missing, refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { tidyText } from '../kernel/text.js';
import { Storage } from '../storage/storage.js';
import { NoticeWriting } from './notice-writing.js';
import type { NoticePhotoRow } from './notice.entity.js';
import type { PhotoInput, PostingInput } from './notice.js';
import { decidePosting, neededText } from './notice.rules.js';
import { filesOfNotices, insertPhotos, photosOf, strikePhoto } from './notice.store.js';

/** That a notice hangs, where, and the photographs that show it. */
@Injectable()
export class NoticePosting implements OnModuleInit {
  constructor(
    private readonly storage: Storage,
    private readonly writing: NoticeWriting,
    private readonly attachments: AttachmentService,
    private readonly sight: AttachmentSight,
  ) {}

  /** Who sees a notice sees its photographs. */
  onModuleInit(): void {
    this.sight.add(async (sql, actor, ids) =>
      actor.permissions.has('notices:read') ? filesOfNotices(sql, actor.scope, ids) : [],
    );
  }

  /**
   * Keeps that a notice hangs; typed anew it corrects day and place, until a meeting has confirmed it. From then on the
   * paper stays as it is. Refused like `decidePosting`, `notice.confirmed`, `notice.voided`; conflict `notice.changed`.
   */
  async post(actor: Actor, id: Id, version: number, input: PostingInput): Promise<void> {
    await this.storage.unitOfWork.run('notice.post', async (unit) => {
      const row = await this.writing.standing(unit.sql, actor, id);
      if (row.confirmedDay !== null) throw refused('notice.confirmed', {}, '已经确认的公示不能再改');
      const posting = decidePosting(input, row, this.writing.today);
      const { postedDay, place, lastDay, paperHash } = row;
      await this.writing.change(unit, actor, row, version, posting, {
        what: 'notice.posted',
        before: postedDay === null ? null : { postedDay, postingPlace: place, lastDay },
        after: {
          postedDay: posting.postedDay,
          postingPlace: posting.place,
          lastDay: posting.lastDay,
          paperHash,
        },
      });
    });
  }

  /**
   * Links photographs that were handed in. Missing `attachment.missing` where the actor does not see one; refused
   * `notice.not-a-picture`, `notice.not-posted`, `notice.day-impossible`, `notice.voided`.
   */
  async addPhotos(actor: Actor, id: Id, inputs: readonly PhotoInput[]): Promise<void> {
    await this.storage.unitOfWork.run('notice.photo', async (unit) => {
      const notice = await this.writing.standing(unit.sql, actor, id);
      if (notice.postedDay === null) throw refused('notice.not-posted', {}, '请先登记张贴日期和地点');
      const there = await photosOf(unit.sql, id);
      const linked = new Set(there.flatMap((one) => (one.struckReason === null ? [one.attachmentId] : [])));
      const chosen = new Map(inputs.map((input) => [input.attachmentId, input]));
      const wanted = [...chosen.values()].filter(({ attachmentId }) => !linked.has(attachmentId));
      const files = await this.attachments.visible(
        unit.sql,
        actor,
        wanted.map(({ attachmentId }) => attachmentId),
      );
      const rows = wanted.map((input): NoticePhotoRow => {
        const file = files.find((one) => one.id === input.attachmentId);
        if (file === undefined)
          throw missing('attachment.missing', { id: input.attachmentId }, '没有这个附件');
        if (!PICTURE_TYPES.includes(file.type))
          throw refused('notice.not-a-picture', {}, '张贴情况须用照片证明');
        return this.photoRow(actor, notice, input);
      });
      await insertPhotos(unit.sql, rows);
      for (const { attachmentId, takenDay, place } of rows) {
        const file = files.find((one) => one.id === attachmentId);
        this.writing.tell(unit, actor, notice, {
          what: 'notice.photo-added',
          after: { takenDay, postingPlace: place },
          attachments: file === undefined ? [] : [file.hash],
        });
      }
    });
  }

  /** Strikes a photograph that shows something else; it stays to be seen. Refused `notice.text-missing`; missing `notice.photo-missing`. */
  async strike(actor: Actor, id: Id, photoId: Id, typedReason: string): Promise<void> {
    const reason = neededText(typedReason);
    await this.storage.unitOfWork.run('notice.strike-photo', async (unit) => {
      const notice = await this.writing.standing(unit.sql, actor, id);
      const isThere = (await photosOf(unit.sql, id)).some((photo) => photo.id === photoId);
      if (!isThere || (await strikePhoto(unit.sql, photoId, reason)) === 0) {
        throw missing('notice.photo-missing', { id: photoId }, '这份公示没有这张照片');
      }
      this.writing.tell(unit, actor, notice, { what: 'notice.photo-struck', after: { reason } });
    });
  }

  private photoRow(
    actor: Actor,
    notice: { readonly id: Id; readonly townCode: string },
    { attachmentId, takenDay = null, place = null }: PhotoInput,
  ): NoticePhotoRow {
    if (takenDay !== null && (!isDay(takenDay) || takenDay > this.writing.today)) {
      throw refused('notice.day-impossible', { day: takenDay }, '日期不存在或还没有到');
    }
    return {
      id: newId(),
      townCode: notice.townCode,
      noticeId: notice.id,
      attachmentId,
      takenDay,
      place: tidyText(place ?? '') || null,
      struckReason: null,
      linkedBy: actor.name,
      linkedAt: this.writing.instant,
    };
  }
}
