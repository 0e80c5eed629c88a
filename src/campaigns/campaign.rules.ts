import { isDay, type Day } from '../kernel/calendar.js';
import { refused } from '../kernel/errors.js';
import type { Label } from '../kernel/label.js';
import { comparisonKey, tidyText } from '../kernel/text.js';
import {
  CAMPAIGN_BOUNDS,
  CAMPAIGN_FAULT_LABELS,
  type CampaignChange,
  type CampaignFault,
  type CampaignFaultCode,
  type CountingMode,
  type StageView,
} from './campaign.js';
import type { ClosingRule, DayCounting } from './closing-rule.js';

/** Everything of a campaign that persons change, complete. */
export interface CampaignFields {
  readonly name: string;
  readonly basisDocuments: readonly string[];
  readonly stages: readonly StageView[];
  readonly beginsDay: Day | null;
  readonly endsDay: Day | null;
  readonly counting: CountingMode;
  readonly closingRule: ClosingRule;
  readonly dayCounting: DayCounting;
}

/** Collects faults; each room's rule adds its own. */
export class CampaignFaults {
  readonly found: CampaignFault[] = [];

  add(field: string, code: CampaignFaultCode, params: CampaignFault['params'] = {}): void {
    this.found.push({ field, code, params });
  }

  /** Refuses `campaign.not-valid` with every fault that was found, in one sentence. */
  refuse(): void {
    if (this.found.length === 0) return;
    const sentences = this.found.map(({ code, params }) => {
      const label: Label = CAMPAIGN_FAULT_LABELS[code];
      return label.zh.replace(/\{(\w+)\}/g, (blank, name: string) => String(params[name] ?? blank));
    });
    throw refused('campaign.not-valid', { faults: this.found }, sentences.join(';'));
  }
}

/** What a campaign becomes when this is typed over what was there. */
export const typeOver = (current: CampaignFields, change: CampaignChange): CampaignFields => ({
  name: change.name === undefined ? current.name : tidyText(change.name),
  basisDocuments:
    change.basisDocuments === undefined
      ? current.basisDocuments
      : change.basisDocuments.map(tidyText).filter((text) => text !== ''),
  stages:
    change.stages === undefined
      ? current.stages
      : change.stages.map(({ name, beginsDay, endsDay }) => ({ name: tidyText(name), beginsDay, endsDay })),
  beginsDay: change.beginsDay === undefined ? current.beginsDay : change.beginsDay,
  endsDay: change.endsDay === undefined ? current.endsDay : change.endsDay,
  counting: change.counting ?? current.counting,
  closingRule: change.closingRule ?? current.closingRule,
  dayCounting: change.dayCounting ?? current.dayCounting,
});

/** Refuses `campaign.not-valid` with everything that is wrong. */
export function checkCampaign(fields: CampaignFields): void {
  const faults = new CampaignFaults();
  checkName(faults, 'name', fields.name);
  const { basisDocuments, stages } = fields;
  if (basisDocuments.length > CAMPAIGN_BOUNDS.basisDocuments) {
    faults.add('basisDocuments', 'too-many', { max: CAMPAIGN_BOUNDS.basisDocuments });
  }
  if (basisDocuments.some((text) => text.length > CAMPAIGN_BOUNDS.textCharacters)) {
    faults.add('basisDocuments', 'text-too-long', { max: CAMPAIGN_BOUNDS.textCharacters });
  }
  if (stages.length > CAMPAIGN_BOUNDS.stages)
    faults.add('stages', 'too-many', { max: CAMPAIGN_BOUNDS.stages });
  const { samplePercent } = fields.closingRule;
  if (!Number.isSafeInteger(samplePercent) || samplePercent < 0 || samplePercent > 100) {
    faults.add('closingRule.samplePercent', 'percent-not-a-number');
  }
  checkSpan(faults, '', fields);
  for (const [place, stage] of stages.entries()) {
    checkName(faults, `stages.${place + 1}.name`, stage.name);
    checkSpan(faults, `stages.${place + 1}.`, stage);
  }
  faults.refuse();
}

/** Adds what is wrong with a name. */
export function checkName(faults: CampaignFaults, field: string, name: string): void {
  if (comparisonKey(name) === '') faults.add(field, 'name-missing');
  if (name.length > CAMPAIGN_BOUNDS.nameCharacters) {
    faults.add(field, 'text-too-long', { max: CAMPAIGN_BOUNDS.nameCharacters });
  }
}

interface Span {
  readonly beginsDay: Day | null;
  readonly endsDay: Day | null;
}

function checkSpan(faults: CampaignFaults, path: string, span: Span): void {
  for (const field of ['beginsDay', 'endsDay'] as const) {
    const value = span[field];
    if (value !== null && !isDay(value)) faults.add(`${path}${field}`, 'day-impossible', { value });
  }
  const { beginsDay, endsDay } = span;
  if (beginsDay !== null && endsDay !== null && endsDay < beginsDay) {
    faults.add(`${path}endsDay`, 'ends-before-it-begins');
  }
}

const CODE = /^[a-z0-9][a-z0-9-]*$/;

/** Refuses a code that cannot stand in an address or in front of case numbers. */
export function checkCampaignCode(code: string): void {
  const faults = new CampaignFaults();
  if (!CODE.test(code)) faults.add('code', 'code-malformed');
  if (code.length > CAMPAIGN_BOUNDS.codeCharacters) {
    faults.add('code', 'text-too-long', { max: CAMPAIGN_BOUNDS.codeCharacters });
  }
  faults.refuse();
}

/** What stands in front of a campaign's case numbers: `dawu-2015` makes `DAWU-2015`. */
export const prefixOf = (code: string): string => code.toUpperCase();

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Names of the fields that differ. */
export function changedFields(before: CampaignFields, after: CampaignFields): (keyof CampaignFields)[] {
  const fields = Object.keys(after) as (keyof CampaignFields)[];
  return fields.filter((field) => !same(before[field], after[field]));
}
