import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { offsetOf } from '../kernel/paging.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { ContractRowsPage } from './counting-contracts.js';
import type { CountingBy, CountingRowsQuestion } from './counting.js';
import { sharesOfContract } from './counting-contracts.rules.js';
import { BEGINNING, countedDays } from './counting-days.rules.js';
import { codeOfRegister, contractNames, countedContracts } from './counting-registers.store.js';

/** The contracts behind a figure, from the same shares that the figure adds up. */
@Injectable()
export class CountingContractsService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The contracts of a line, or of the whole, in the order of villages, and how much of the figure each is. Missing
   * `campaign.unknown`; refused `rollup.day-ahead` and `rollup.period-turned`.
   */
  async rows(actor: Actor, question: CountingRowsQuestion<CountingBy>): Promise<ContractRowsPage> {
    const { from, asOf, isToday } = countedDays(question, todayOf(this.clock));
    const { figure, by, code, size } = question;
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const contracts = await countedContracts(sql, { campaign, scope: actor.scope, asOf, isToday });
      const found = contracts.flatMap((contract) => {
        const shares = sharesOfContract(contract, asOf).filter(
          (share) =>
            share.figure === figure &&
            (share.day ?? asOf) >= (from ?? BEGINNING) &&
            (code === undefined || codeOfRegister(by, contract.villageId, share.day) === code),
        );
        const value = shares.reduce((sum, { amount }) => sum + amount, 0);
        return value === 0 ? [] : [{ id: contract.id, value }];
      });
      const first = offsetOf(question);
      const shown = found.slice(first, first + size);
      const names = await contractNames(
        sql,
        shown.map(({ id }) => id),
      );
      return {
        rows: shown.flatMap(({ id, value }) => {
          const named = names.get(id);
          return named === undefined ? [] : [{ ...named, value }];
        }),
        total: found.length,
        sum: found.reduce((all, { value }) => all + value, 0),
      };
    });
  }
}
