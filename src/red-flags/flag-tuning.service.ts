import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { ClaimService } from '../claims-debts/claim.service.js';
import { HistoryService } from '../history/history.service.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { conflict, missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { FLAG_RULES } from './flag-rules.js';
import { initialTuning } from './flag-rule.js';
import type { FlagRuleRow } from './flag.entity.js';
import type { FlagRuleHead, FlagRuleView, FlagStanding, FlagTuning } from './flag.js';
import { checkTuning } from './flag.rules.js';
import { decidedRules, decideRule, standingsByRule } from './flag.store.js';
import type { TunedRules } from './noticing.js';

/** The rules of a campaign: which look, with which values, and what came of them. */
@Injectable()
export class FlagTuningService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly claims: ClaimService,
    private readonly history: HistoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The rules that look in a campaign with their values. */
  async tuned(sql: SqlReader, campaignId: Id): Promise<TunedRules> {
    const held = await this.heldWithRegisters();
    const decided = new Map((await decidedRules(sql, campaignId)).map((row) => [row.ruleCode, row]));
    return new Map(
      FLAG_RULES.flatMap((rule) => {
        const row = decided.get(rule.code);
        return row?.enabled === 0 ? [] : [[rule.code, tuningOf(rule, row, held)] as const];
      }),
    );
  }

  /** Every rule as the campaign has it; missing `campaign.unknown`. */
  async rules(actor: Actor, campaignCode: string): Promise<FlagRuleView[]> {
    const held = await this.heldWithRegisters();
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const decided = new Map((await decidedRules(sql, id)).map((row) => [row.ruleCode, row]));
      const standings = await standingsByRule(sql, actor.scope, id);
      const counts = new Map(standings.map((one) => [`${one.ruleCode} ${one.standing}`, one]));
      return FLAG_RULES.map((rule): FlagRuleView => {
        const row = decided.get(rule.code);
        const count = (standing: FlagStanding): number => counts.get(`${rule.code} ${standing}`)?.flags ?? 0;
        return {
          ...headOf(rule),
          enabled: row?.enabled !== 0,
          tuning: tuningOf(rule, row, held),
          decidedVersion: row?.version ?? 0,
          flags: {
            open: count('open'),
            true: count('true'),
            false: count('false'),
            'to-check': count('to-check'),
          },
          openAmountFen: counts.get(`${rule.code} open`)?.amountFen ?? 0,
        };
      });
    });
  }

  /**
   * Switches a rule on or off, or gives its parameters other values; values that are left out are the initial ones.
   * Missing `flag.rule-unknown`, invalid `flag.tuning-impossible`, conflict `flag.rule-changed`.
   */
  async decide(
    actor: Actor,
    campaignCode: string,
    ruleCode: string,
    asked: { readonly version: number; readonly enabled: boolean; readonly tuning: FlagTuning },
  ): Promise<FlagRuleView[]> {
    const rule = FLAG_RULES.find(({ code }) => code === ruleCode);
    if (rule === undefined) throw missing('flag.rule-unknown', { rule: ruleCode }, '没有这条规则');
    checkTuning(rule, asked.tuning);
    await this.storage.unitOfWork.run('flag.tune', async (unit) => {
      const { id: campaignId, townCode } = await this.campaigns.find(unit.sql, actor.scope, campaignCode);
      const before = (await decidedRules(unit.sql, campaignId)).find((row) => row.ruleCode === ruleCode);
      const row: FlagRuleRow = {
        campaignId,
        ruleCode,
        townCode,
        enabled: asked.enabled ? 1 : 0,
        tuning: canonicalJson({ ...asked.tuning }),
        version: asked.version + 1,
        changedBy: actor.name,
        changedAt: instantOf(this.clock),
      };
      const stale = (before?.version ?? 0) !== asked.version;
      if (stale || !(await decideRule(unit.sql, row)))
        throw conflict('flag.rule-changed', { rule: ruleCode }, '这条规则刚刚被别人改过,请核对后再保存');
      this.history.record(unit, actor, {
        chain: townCode,
        what: 'flag-rule.decided',
        subjectKind: 'flag-rule',
        subjectId: `${campaignId}:${ruleCode}`,
        before: before === undefined ? null : { enabled: before.enabled, tuning: before.tuning },
        after: { rule: ruleCode, enabled: row.enabled, tuning: row.tuning },
      });
    });
    return this.rules(actor, campaignCode);
  }

  /** Values that are decided together with a register; days that nobody fixed are empty, lines that nobody drew 0. */
  private async heldWithRegisters(): Promise<FlagTuning> {
    const { longStandingYears, freezeDay, highInterestBasisPoints, warningFen } = await this.claims.setting();
    return {
      longStandingYears,
      freezeDay: freezeDay ?? '',
      highInterestBasisPoints,
      warningFen: warningFen ?? 0,
    };
  }
}

function tuningOf(rule: FlagRuleHead, row: FlagRuleRow | undefined, held: FlagTuning): FlagTuning {
  const decided = row === undefined ? {} : (JSON.parse(row.tuning) as FlagTuning);
  const elsewhere = rule.parameters.flatMap(({ key, heldBy }) => {
    const value = held[key];
    return heldBy === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return { ...initialTuning(rule.parameters), ...decided, ...Object.fromEntries(elsewhere) };
}

const headOf = (rule: FlagRuleHead): FlagRuleHead => ({
  code: rule.code,
  version: rule.version,
  subject: rule.subject,
  severity: rule.severity,
  title: rule.title,
  formula: rule.formula,
  basis: rule.basis,
  parameters: rule.parameters,
  category: rule.category,
});
