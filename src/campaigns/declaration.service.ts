import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryValues } from '../history/history.js';
import { tidyText } from '../kernel/text.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { CampaignService } from './campaign.service.js';
import { declarationOf, putDeclaration } from './campaign.store.js';
import { declarationInput, toldOf } from './campaign.view.js';
import { checkDeclaration } from './declaration.rules.js';
import type { DeclarationInput, DeclarationView } from './campaign.js';

/** What reports state; kept as it was written, never made to agree. */
@Injectable()
export class DeclarationService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
  ) {}

  /** What was stated about a campaign, or null; missing `campaign.unknown`. */
  async one(actor: Actor, code: string): Promise<DeclarationView | null> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, code);
      const row = await declarationOf(sql, campaign.id);
      return row === undefined ? null : { campaignCode: campaign.code, ...declarationInput(row) };
    });
  }

  /** Keeps what a report states, in the place of what was stated before. Refused `campaign.not-valid`. */
  declare(actor: Actor, code: string, input: DeclarationInput): Promise<DeclarationView> {
    return this.storage.unitOfWork.run('declaration.state', (unit) =>
      this.declareIn(unit, actor, code, input),
    );
  }

  /** `declare` inside the caller's unit. */
  async declareIn(unit: Unit, actor: Actor, code: string, input: DeclarationInput): Promise<DeclarationView> {
    const campaign = await this.campaigns.find(unit.sql, actor.scope, code);
    checkDeclaration(input);
    const { id: campaignId, townCode } = campaign;
    const before = await declarationOf(unit.sql, campaignId);
    const after: DeclarationInput = {
      source: tidyText(input.source),
      statedCases: input.statedCases,
      statedAmountFen: input.statedAmountFen,
      amountAsWritten: input.amountAsWritten,
      lines: input.lines.map(({ categoryCode, itemNo, name, statedCases }) => {
        return { categoryCode, itemNo, name: tidyText(name), statedCases };
      }),
    };
    const stated = before === undefined ? null : declarationInput(before);
    if (JSON.stringify(stated) !== JSON.stringify(after)) {
      await putDeclaration(unit.sql, { campaignId, townCode, ...after, lines: JSON.stringify(after.lines) });
      this.history.record(unit, actor, {
        ...toldOf(campaign, 'declaration.stated'),
        before: stated === null ? null : historyValues(stated),
        after: historyValues(after),
      });
    }
    return { campaignCode: campaign.code, ...after };
  }
}

const historyValues = (input: DeclarationInput): HistoryValues => ({
  source: input.source,
  statedCases: input.statedCases,
  statedAmountFen: input.statedAmountFen,
  amountAsWritten: input.amountAsWritten,
  lines: input.lines.map((line) => ({ ...line })),
});
