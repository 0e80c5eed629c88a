import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseAttachmentService } from '../cases/case-attachment.service.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { moneyFacts } from './money-facts.js';
import { decideDisposition, decideSettlement } from './money.rules.js';
import { stoodAtClosure, type DispositionInput, type ReversedLine, type SettlementInput } from './money.js';

/** Money put right and where it went: lines that are only ever added. */
@Injectable()
export class MoneyService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly attachments: CaseAttachmentService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a line of money put right; its file becomes evidence of the case. Refused as `decideSettlement` says, missing
   * `money.line-missing` for a line to be taken back that is not of this case; conflict `case.changed`.
   */
  async settle(actor: Actor, id: Id, version: number, input: SettlementInput): Promise<void> {
    await this.storage.unitOfWork.run('case.settle', async (unit) => {
      const { row, moves } = await this.standings.of(unit.sql, actor, id, version, input);
      const reversed = await this.reversed(unit.sql, moves, 0, { caseId: id, reverses: input.reverses });
      const line = decideSettlement(moneyFacts(row), input, reversed, todayOf(this.clock));
      const { attachmentId = null, reverses = null } = input;
      await this.attach(actor, id, attachmentId);
      await this.mover.settle(unit, actor, row, [{ ...line, attachmentId, reverses }]);
    });
  }

  /** Adds a line of where recovered money went; refused as `decideDisposition` says, and like a settlement. */
  async dispose(actor: Actor, id: Id, version: number, input: DispositionInput): Promise<void> {
    await this.storage.unitOfWork.run('case.dispose', async (unit) => {
      const { row, moves } = await this.standings.of(unit.sql, actor, id, version, input);
      const reversed = await this.reversed(unit.sql, moves, 1, { caseId: id, reverses: input.reverses });
      const line = decideDisposition(moneyFacts(row), input, reversed, todayOf(this.clock));
      const { attachmentId = null, reverses = null } = input;
      await this.attach(actor, id, attachmentId);
      await this.mover.dispose(unit, actor, row, [{ ...line, attachmentId, reverses }]);
    });
  }

  private async attach(actor: Actor, id: Id, attachmentId: Id | null): Promise<void> {
    if (attachmentId !== null) await this.attachments.link(actor, id, [{ attachmentId }]);
  }

  /** The line that is to be taken back, of the settlements (0) or the dispositions (1) of a case. */
  private async reversed(
    sql: SqlReader,
    moves: CaseStanding['moves'],
    which: 0 | 1,
    { caseId, reverses = null }: { readonly caseId: Id; readonly reverses: Id | null | undefined },
  ): Promise<ReversedLine | null> {
    if (reverses === null) return null;
    const lines = (await this.standings.lines(sql, caseId))[which];
    const line = lines.find(({ id }) => id === reverses);
    if (line === undefined || line.amountFen < 0) {
      throw refused('money.line-missing', {}, '没有可以冲销的这一笔');
    }
    const takenFen = lines
      .filter((other) => other.reverses === reverses)
      .reduce((total, other) => total - other.amountFen, 0);
    const closedOn = stoodAtClosure({ id: line.id, opening: line.opening === 1 }, moves);
    const disciplineMoney = 'disciplineMoney' in line ? line.disciplineMoney : null;
    return { kind: line.kind, leftFen: line.amountFen - takenFen, day: line.day, closedOn, disciplineMoney };
  }
}
