import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { caseById } from '../cases/case.store.js';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryView } from '../history/history.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { RULES_OF_REGISTER } from './flag-registers.js';
import { FLAG_RULES } from './flag-rules.js';
import { FlagRunService } from './flag-run.service.js';
import type {
  CaseFlag,
  FlagPage,
  FlagRegister,
  FlagSeverity,
  FlagSource,
  FlagStanding,
  FlagView,
  Noticed,
} from './flag.js';
import {
  flagById,
  flagsAsked,
  flagsOfCase,
  standingsAsked,
  villagesAsked,
  type FlagFilters,
  type NamedFlag,
} from './flag.store.js';

/** What a list of flags is asked. */
export interface FlagQuestion extends Omit<FlagFilters, 'ruleCodes'> {
  readonly ruleCode?: string | undefined;
  readonly severity?: FlagSeverity | undefined;
  readonly register?: FlagRegister | undefined;
}

/** The desk of flags: looking at them. */
@Injectable()
export class FlagService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly history: HistoryService,
    private readonly runs: FlagRunService,
  ) {}

  /** A page of flags in scope, brought up to date before; missing `campaign.unknown`. */
  async list(
    actor: Actor,
    campaignCode: string,
    asked: FlagQuestion,
    question: PageQuestion,
  ): Promise<FlagPage> {
    const run = await this.runs.freshen(actor, campaignCode);
    return this.storage.reading(async (sql) => {
      const { id } = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { standing, villageId, caseId } = asked;
      const others: FlagFilters = { villageId, caseId, ruleCodes: codesAsked(asked) };
      const filters = { ...others, standing };
      const counted = new Map(
        (await standingsAsked(sql, actor.scope, id, others)).map((one) => [one.standing, one.flags]),
      );
      const count = (of: FlagStanding): number => counted.get(of) ?? 0;
      const standings = {
        open: count('open'),
        true: count('true'),
        false: count('false'),
        'to-check': count('to-check'),
        gone: count('gone'),
      };
      const rows = await flagsAsked(sql, actor.scope, id, filters, question);
      const total = Object.values(standings).reduce((sum, flags) => sum + flags, 0);
      return {
        rows: rows.map(flagView),
        total: standing === undefined ? total : count(standing),
        villages: await villagesAsked(sql, actor.scope, id, filters),
        standings,
        run,
      };
    });
  }

  /** One flag; missing `flag.missing`. */
  async one(actor: Actor, id: Id): Promise<FlagView> {
    return flagView(await this.there(this.storage.read, actor, id));
  }

  /** What was decided about a flag, oldest first; missing `flag.missing`. */
  async entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    await this.there(this.storage.read, actor, id);
    return this.history.entriesOf(actor.scope, id);
  }

  /** The flags that became a case, or went to it, rule by rule, as far as the actor sees them; missing `case.missing`. */
  async ofCase(actor: Actor, caseId: Id): Promise<CaseFlag[]> {
    const rows = await this.storage.reading(async (sql) => {
      const of = await caseById(sql, actor.scope, caseId);
      if (of === undefined) throw missing('case.missing', { id: caseId }, '没有这件问题');
      return flagsOfCase(sql, actor.scope, caseId);
    });
    return rows.map((row) => {
      const rule = FLAG_RULES.find(({ code }) => code === row.ruleCode);
      return { ...row, title: rule?.title ?? { zh: row.ruleCode, en: row.ruleCode } };
    });
  }

  private async there(sql: SqlReader, actor: Actor, id: Id): Promise<NamedFlag> {
    const row = await flagById(sql, actor.scope, id);
    if (row === undefined) throw missing('flag.missing', { id }, '没有这条疑点');
    return row;
  }
}

/** Codes of the rules that are asked for; undefined where all are. What is looked at in no village goes with the cases. */
function codesAsked({ ruleCode, severity, register }: FlagQuestion): readonly string[] | undefined {
  if (ruleCode === undefined && severity === undefined && register === undefined) return undefined;
  const others = Object.entries(RULES_OF_REGISTER).flatMap(([name, codes]) =>
    name === 'cases' ? [] : codes,
  );
  const isOf = (code: string): boolean =>
    register === 'cases' ? !others.includes(code) : RULES_OF_REGISTER[register ?? 'cases'].includes(code);
  return FLAG_RULES.filter(
    (rule) =>
      (ruleCode === undefined || rule.code === ruleCode) &&
      (severity === undefined || rule.severity === severity) &&
      (register === undefined || isOf(rule.code)),
  ).map(({ code }) => code);
}

function flagView(row: NamedFlag): FlagView {
  return {
    id: row.id,
    villageId: row.villageId,
    villageName: row.villageName,
    ruleCode: row.ruleCode,
    ruleVersion: row.ruleVersion,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    amountFen: row.amountFen,
    inputs: JSON.parse(row.inputs) as Noticed['inputs'],
    sources: JSON.parse(row.sources) as FlagSource[],
    gone: row.gone === 1,
    verdict: row.verdict,
    verdictReason: row.verdictReason,
    judgedBy: row.judgedBy,
    judgedAt: row.judgedAt,
    changedSince: row.changedSince === 1,
    caseId: row.caseId,
    noticedAt: row.noticedAt,
    version: row.version,
  };
}
