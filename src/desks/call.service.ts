import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseAttachmentService } from '../cases/case-attachment.service.js';
import { CaseStandings } from '../cases/case-standing.js';
import type { Id } from '../kernel/ids.js';
import { formatYuan } from '../kernel/money.js';
import { tidyText } from '../kernel/text.js';
import { MoneyService } from '../rectification/money.service.js';
import { MOVE_KINDS } from '../rectification/move.js';
import { ProgressService } from '../rectification/progress.service.js';
import { Storage } from '../storage/storage.js';
import type { CallInput } from './call.js';

/** A telephone call: money that came back, its receipt and who said so, kept as one. */
@Injectable()
export class CallService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly money: MoneyService,
    private readonly progress: ProgressService,
    private readonly evidence: CaseAttachmentService,
  ) {}

  /**
   * Books what came back as recovered, links the files, and notes it as progress with who handed it in. Where the case
   * takes no progress just now, the line of money says who. Refused like a settlement and like progress, missing
   * `case.missing` and `attachment.missing`; conflict `case.changed`.
   */
  async book(actor: Actor, id: Id, version: number, input: CallInput): Promise<void> {
    const { amountFen, voucher = null, attachmentIds = [], ...rest } = input;
    const said = rest.day === undefined ? {} : { day: rest.day };
    const providedBy = tidyText(rest.providedBy ?? '') || null;
    const [attachmentId = null] = attachmentIds;
    await this.storage.unitOfWork.run('desk.call', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const notes = MOVE_KINDS.progress.from.includes(row.state);
      const note = notes || providedBy === null ? null : `提供人:${providedBy}`;
      const files = attachmentIds.map((one) => ({ attachmentId: one }));
      if (files.length > 0) await this.evidence.link(actor, id, files);
      const line = { kind: 'recovered', amountFen, ...said, voucher, note, attachmentId } as const;
      await this.money.settle(actor, id, version, line);
      if (!notes) return;
      const text = `收回 ${formatYuan(amountFen)} 元${voucher === null ? '' : `(凭证 ${voucher})`}`;
      await this.progress.note(actor, id, version + 1, { ...said, text, providedBy });
    });
  }
}
