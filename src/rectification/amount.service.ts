import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings } from '../cases/case-standing.js';
import type { Id } from '../kernel/ids.js';
import { Storage } from '../storage/storage.js';
import type { SqlReader } from '../storage/sql.js';
import { amountFacts } from './amount-facts.js';
import { decideSameMoney, decideVerifiedAmount, type SameMoneyTarget } from './amount.rules.js';
import type { SameMoneyInput, VerifiedAmountInput } from './amount.js';

/** What the amount of a case is, and in which case the same yuan is counted. */
@Injectable()
export class AmountService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
  ) {}

  /** Verifies the amount of a case; refused as `decideVerifiedAmount` says, conflict `case.changed`. */
  async verify(actor: Actor, id: Id, version: number, input: VerifiedAmountInput): Promise<void> {
    await this.storage.unitOfWork.run('case.verify-amount', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const { day, changes } = decideVerifiedAmount(amountFacts(row), input, this.mover.today);
      await this.mover.move(unit, actor, row, { day, steps: [], changes });
    });
  }

  /** Counts the money of a case in another one, or in itself again; refused as `decideSameMoney` says. */
  async countWith(actor: Actor, id: Id, version: number, input: SameMoneyInput): Promise<void> {
    await this.storage.unitOfWork.run('case.same-money', async (unit) => {
      const { row } = await this.standings.of(unit.sql, actor, id, version, input);
      const around = {
        target: input.asId === null ? null : await this.target(unit.sql, actor, row, input.asId),
        countsOthers: (await this.standings.countedIn(unit.sql, id)).length > 0,
      };
      const { day, changes } = decideSameMoney(amountFacts(row), input, around, this.mover.today);
      await this.mover.move(unit, actor, row, { day, steps: [], changes });
    });
  }

  /** Another case of the same campaign that counts and that this actor may see. */
  private async target(
    sql: SqlReader,
    actor: Actor,
    { id, campaignId }: { readonly id: Id; readonly campaignId: Id },
    asId: Id,
  ): Promise<SameMoneyTarget | null> {
    const [target] = await this.standings.rows(sql, actor, [asId]);
    const fits = target?.campaignId === campaignId && target.id !== id && target.state !== 'voided';
    return fits ? target : null;
  }
}
