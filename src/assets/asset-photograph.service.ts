import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AttachmentSight } from '../attachments/attachment-sight.js';
import { AttachmentService } from '../attachments/attachment.service.js';
import type { AttachmentView } from '../attachments/attachment.js';
import { attachmentViews } from '../attachments/attachment.view.js';
import { missing } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import type { Unit } from '../storage/unit-of-work.js';
import { AssetLineWriting, withdrawable } from './asset-line-writing.js';
import type { AssetPhotographRow, AssetRow } from './asset.entity.js';
import { insertPhotographs, photographsInScope, photographsOf } from './asset-photograph.store.js';
import { photographsOfCounts } from './asset-photograph.view.js';

/** Pictures that show what was counted. Who sees an asset sees them; one file may show several assets. */
@Injectable()
export class AssetPhotographService implements OnModuleInit {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly sight: AttachmentSight,
    private readonly lines: AssetLineWriting,
  ) {}

  onModuleInit(): void {
    this.sight.add(async (sql, actor, ids) =>
      actor.permissions.has('assets:read') ? photographsInScope(sql, actor.scope, ids) : [],
    );
  }

  /**
   * Hangs files on a count; one that hangs there already stays as it is. Missing `attachment.missing` where the actor
   * does not see a file.
   */
  async hang(
    unit: Unit,
    actor: Actor,
    asset: AssetRow,
    countId: Id,
    attachmentIds: readonly Id[],
  ): Promise<void> {
    const there = (await photographsOfCounts(unit.sql, asset.id)).get(countId) ?? [];
    const wanted = [...new Set(attachmentIds)].filter(
      (id) => !there.some(({ attachment }) => attachment.id === id),
    );
    const visible = await this.attachments.visible(unit.sql, actor, wanted);
    const files = wanted.map((id) => {
      const file = visible.find((one) => one.id === id);
      if (file === undefined) throw missing('attachment.missing', { id }, '没有这个附件');
      return file;
    });
    const line = { note: null, withdraws: null };
    for (const file of files) await this.write(unit, actor, asset, file, { countId, ...line });
  }

  /** Withdraws a picture that was hung there by mistake; refused and missing like `withdrawable`. */
  async withdraw(unit: Unit, actor: Actor, asset: AssetRow, id: Id, typedReason: string): Promise<void> {
    const { line, reason } = withdrawable(await photographsOf(unit.sql, asset.id), id, typedReason);
    const file = (await attachmentViews(unit.sql, [line.attachmentId])).get(line.attachmentId);
    if (file === undefined) throw missing('attachment.missing', { id: line.attachmentId }, '没有这个附件');
    await this.write(unit, actor, asset, file, { countId: line.countId, note: reason, withdraws: id });
  }

  private async write(
    unit: Unit,
    actor: Actor,
    asset: AssetRow,
    file: AttachmentView,
    line: Pick<AssetPhotographRow, 'countId' | 'note' | 'withdraws'>,
  ): Promise<void> {
    const row: AssetPhotographRow = {
      id: newId(),
      townCode: asset.townCode,
      assetId: asset.id,
      attachmentId: file.id,
      ...line,
      recordedBy: actor.name,
      recordedAt: this.lines.instant,
    };
    await insertPhotographs(unit.sql, [row]);
    const what = line.withdraws === null ? 'photographed' : 'photograph-withdrawn';
    this.lines.tell(unit, actor, asset, what, { lineId: row.id, attachmentName: file.name, ...line }, [
      file.hash,
    ]);
  }
}
