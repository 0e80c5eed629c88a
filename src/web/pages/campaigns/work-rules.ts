import type { CampaignChange, CampaignView } from '../../../campaigns/campaign.js';
import { DEFAULT_CLOSING_RULE, type ClosingRule, type DayCounting } from '../../../campaigns/closing-rule.js';
import { parseAmount } from '../../../kernel/amount-text.js';
import { moneyText } from '../../format/money-text.js';

/** How deadlines count and who closes, as the form holds it. */
export interface WorkRules {
  readonly dayCounting: DayCounting;
  readonly closer: ClosingRule['closer'];
  readonly samplePercent: number | null;
  /** Typed in 元, or with a unit of its own. */
  readonly inspectorFrom: string;
}

/** The rules of a campaign, to be changed. */
export const workRulesOf = ({ dayCounting, closingRule }: CampaignView): WorkRules => ({
  dayCounting,
  closer: closingRule.closer,
  samplePercent: closingRule.samplePercent,
  inspectorFrom:
    closingRule.inspectorFromFen === null ? '' : moneyText(closingRule.inspectorFromFen, '元', 0),
});

/** What the form says to the ledger; its fields have been checked. */
export function workRulesTyped(
  rules: WorkRules,
): Required<Pick<CampaignChange, 'dayCounting' | 'closingRule'>> {
  const { dayCounting, closer, samplePercent, inspectorFrom = '' } = rules;
  if (closer === 'inspector') return { dayCounting, closingRule: DEFAULT_CLOSING_RULE };
  const amount = parseAmount(inspectorFrom, '元');
  const inspectorFromFen = amount.kind === 'known' ? amount.amountFen : null;
  return { dayCounting, closingRule: { closer, samplePercent: samplePercent ?? 0, inspectorFromFen } };
}
