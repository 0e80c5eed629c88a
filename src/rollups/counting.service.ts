import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import type { CampaignRow } from '../campaigns/campaign.entity.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { DisciplineSettingService } from '../discipline/discipline-setting.service.js';
import type { Day } from '../kernel/calendar.js';
import { todayOf, type Clock } from '../kernel/clock.js';
import { forbidden } from '../kernel/errors.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { sharesOfContract } from './counting-contracts.rules.js';
import { BEGINNING, countedDays } from './counting-days.rules.js';
import { moneyOfPersons, personMembers } from './counting-discipline.store.js';
import { figureKind } from './counting-figures.js';
import {
  circularMembers,
  claimPortions,
  codeOfRegister,
  countedContracts,
  tipPortions,
} from './counting-registers.store.js';
import { countingRows } from './counting-rows.store.js';
import { countUp, type CountedParts, type Portion } from './counting.rules.js';
import type { Counted } from './counting.sql.js';
import { flowPortions, handOverMembers, stockPortions, villageMembers } from './counting.store.js';
import type {
  CountingBy,
  CountingQuestion,
  CountingRowsPage,
  CountingRowsQuestion,
  CountingView,
} from './counting.js';
import { categoryNamesOf, type RollupWords } from './rollup.rules.js';
import { villagesInOrder } from './rollup.store.js';

/** Every figure of a campaign with its period and from the beginning, always from rows and never typed in. */
@Injectable()
export class CountingService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly disciplineSettings: DisciplineSettingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The figures of what the actor may see, those of discipline only where the actor may read that register. Missing
   * `campaign.unknown`; refused `rollup.day-ahead` and `rollup.period-turned`.
   */
  async count(actor: Actor, question: CountingQuestion): Promise<CountingView> {
    const { from, asOf, isToday } = countedDays(question, todayOf(this.clock));
    const discipline = actor.permissions.has('discipline:read');
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const counted: Counted = { campaign, scope: actor.scope, asOf, isToday, only: question.only };
      const pairs = campaign.counting === 'by-village-and-item';
      const parts = await this.parts(sql, counted, question.by, from ?? BEGINNING, { pairs, discipline });
      const words = await this.words(sql, actor, campaign, asOf);
      return {
        campaign: campaign.code,
        counting: pairs ? 'by-village-and-item' : 'by-problem',
        by: question.by,
        from,
        asOf,
        ...countUp(question.by, parts, words, { pairs, discipline, period: from !== null }),
      };
    });
  }

  /**
   * The cases behind a figure of a line, or of the whole. Missing and refused like `count`; forbidden where the figure
   * is of a register that the actor may not read.
   */
  async rows(actor: Actor, question: CountingRowsQuestion): Promise<CountingRowsPage> {
    const { from, asOf, isToday } = countedDays(question, todayOf(this.clock));
    const { figure, by, code = null, page, size } = question;
    if (figureKind(figure).discipline === true && !actor.permissions.has('discipline:read')) {
      throw forbidden('access.forbidden', {}, '您的角色不能查看这项内容');
    }
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.row(sql, actor.scope, question.campaign);
      const counted: Counted = { campaign, scope: actor.scope, asOf, isToday, only: question.only };
      const found = await countingRows(sql, { counted, by, from, figure, code }, { page, size });
      return {
        ...found,
        rows: found.rows.map(({ no, ...row }) => ({
          ...row,
          value: Number(row.value),
          number: caseNumber(campaign.numberPrefix, no),
        })),
      };
    });
  }

  private async parts(
    sql: SqlReader,
    counted: Counted,
    by: CountingBy,
    from: Day,
    { pairs, discipline }: { readonly pairs: boolean; readonly discipline: boolean },
  ): Promise<CountedParts> {
    const flows = await flowPortions(sql, counted, by, from, discipline);
    const stocks = await stockPortions(sql, counted, by, discipline);
    const members = await villageMembers(sql, counted, by, from, pairs);
    const portions = [...flows, ...stocks];
    // What stands in a register is about no case, so it is of no category or item.
    if (counted.only === undefined) {
      portions.push(...(await contractPortions(sql, counted, by, from)));
      portions.push(...(await claimPortions(sql, counted, by, from)));
      members.push(...(await circularMembers(sql, counted, by, from)));
    }
    if (!discipline) return { portions, members };
    if (counted.only === undefined) {
      portions.push(...(await tipPortions(sql, counted, by, from)));
      portions.push(...(await moneyOfPersons(sql, counted, by, from)));
    }
    const { measures } = this.disciplineSettings.tables;
    members.push(...(await handOverMembers(sql, counted, by, from)));
    members.push(...(await personMembers(sql, counted, by, from, measures)));
    return { portions, members };
  }

  private async words(sql: SqlReader, actor: Actor, campaign: CampaignRow, asOf: Day): Promise<RollupWords> {
    const villages = await villagesInOrder(sql, actor.scope, campaign, asOf);
    return {
      categoryNames: categoryNamesOf(campaign.categoryNames),
      items: await this.campaigns.items(sql, campaign.id),
      villages: villages.map(({ id, name, valid }) => ({ id, name, valid: valid === 1 })),
    };
  }
}

/** What the contracts of the town count, each share in its line. */
async function contractPortions(
  sql: SqlReader,
  counted: Counted,
  by: CountingBy,
  from: Day,
): Promise<Portion[]> {
  const contracts = await countedContracts(sql, counted);
  return contracts.flatMap((contract) =>
    sharesOfContract(contract, counted.asOf).map(({ figure, day, amount }): Portion => ({
      code: codeOfRegister(by, contract.villageId, day),
      figure,
      recent: day !== null && day >= from,
      amount,
    })),
  );
}
