import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { seesPersons } from '../cases/case-persons.js';
import type { CaseState } from '../cases/case-state.js';
import { addDays, type Day } from '../kernel/calendar.js';
import { todayOf, type Clock, type Instant } from '../kernel/clock.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { arrivalsSince, importsSince } from './arrival.store.js';
import {
  ARRIVAL_KINDS,
  DESK_DAYS,
  DESK_LINES_MAX,
  type ArrivalView,
  type AskedView,
  type DeskCase,
  type TodayView,
  type WaitingView,
} from './desk.js';
import {
  deadlines,
  decisionsFrom,
  requestsWaiting,
  sentBackCases,
  submitted,
  talliedStates,
  undisposedCases,
  type DeskAsked,
  type NamedRow,
} from './desk.store.js';
import { QueueService } from './queue.service.js';

/** The instant at which a day begins in China. */
const beginOf = (day: Day): Instant => new Date(`${day}T00:00:00.000+08:00`).toISOString();

type ByState = Readonly<Partial<Record<CaseState, number>>>;

/** The desk of the day: what is due, what came back, what waits for whom. */
@Injectable()
export class DeskService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly queue: QueueService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The day's work of this person in one campaign; missing `campaign.unknown`. */
  today(actor: Actor, campaignCode: string): Promise<TodayView> {
    const today = todayOf(this.clock);
    const dueUntil = addDays(today, DESK_DAYS.near - 1);
    const decidedFrom = addDays(today, 1 - DESK_DAYS.decided);
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const asked: DeskAsked = { scope: actor.scope, campaign };
      const states = await talliedStates(sql, asked);
      const byState: ByState = Object.fromEntries(states.map(({ state, cases }) => [state, cases]));
      const requests = await requestsOf(sql, actor, asked, campaign);
      const decisions = await decisionsFrom(sql, asked, decidedFrom);
      return {
        today,
        dueUntil,
        decidedFrom,
        ...(await deadlines(sql, asked, today, dueUntil)),
        sentBack: await sentBackCases(sql, asked),
        notHandedIn: byState.assigned ?? 0,
        undisposed: {
          cases: await undisposedCases(sql, asked),
          amountFen: states.reduce((total, { undisposedFen }) => total + undisposedFen, 0),
        },
        waiting: await this.waiting(sql, actor, asked, campaign, byState, requests),
        byState,
        arrivals: await arrivalsOf(sql, actor, asked, campaign, beginOf(today)),
        decisions: {
          total: decisions.total,
          lines: decisions.rows.map(({ kind, day, by, reasonCode, reason, ...row }) => ({
            kind,
            day,
            by,
            reasonCode,
            reason,
            of: deskCase(row, campaign),
          })),
        },
        asked: requests,
      };
    });
  }

  private async waiting(
    sql: SqlReader,
    actor: Actor,
    asked: DeskAsked,
    campaign: CampaignRecord,
    byState: ByState,
    requests: readonly AskedView[],
  ): Promise<WaitingView> {
    const { permissions } = actor;
    const count = (kind: AskedView['kind']): number => requests.filter((one) => one.kind === kind).length;
    return {
      assign: permissions.has('cases:assign') ? (byState.registered ?? 0) : null,
      verify: permissions.has('cases:verify') ? (byState['closure-requested'] ?? 0) : null,
      close: await this.queue.closable(
        sql,
        actor,
        campaign,
        (byState['closure-requested'] ?? 0) + (byState.verified ?? 0),
      ),
      extensions: permissions.has('cases:extend') ? count('extension') : null,
      writeOffs: permissions.has('cases:write-off') ? count('write-off') : null,
      opening: permissions.has('opening:confirm') ? await submitted(sql, asked, 'opening') : null,
      proposals: permissions.has('task-sheets:decide') ? await submitted(sql, asked, 'proposals') : null,
      collections: permissions.has('collections:report') ? await submitted(sql, asked, 'collections') : null,
    };
  }
}

const deskCase = (
  { caseId, no, villageName, description }: NamedRow,
  campaign: CampaignRecord,
): DeskCase => ({
  caseId,
  number: caseNumber(campaign.numberPrefix, no),
  villageName,
  description,
});

/** Requests that this person may decide; nobody decides on the own. */
async function requestsOf(
  sql: SqlReader,
  { permissions, personId }: Actor,
  asked: DeskAsked,
  campaign: CampaignRecord,
): Promise<AskedView[]> {
  const requests: AskedView[] = [];
  for (const [kind, permission] of [
    ['extension', 'cases:extend'],
    ['write-off', 'cases:write-off'],
  ] as const) {
    if (personId === null || !permissions.has(permission)) continue;
    const rows = await requestsWaiting(sql, asked, kind, personId);
    requests.push(
      ...rows.map(({ caseId, no, villageName, description, ...request }) => ({
        kind,
        ...request,
        of: deskCase({ caseId, no, villageName, description }, campaign),
      })),
    );
  }
  return requests;
}

/** What came in since the day began, an import as one line; files only for who may see them. */
async function arrivalsOf(
  sql: SqlReader,
  actor: Actor,
  asked: DeskAsked,
  campaign: CampaignRecord,
  since: Instant,
): Promise<TodayView['arrivals']> {
  const kinds = ARRIVAL_KINDS.filter(
    (kind) => kind !== 'evidence' || actor.permissions.has('attachments:read'),
  );
  const persons = seesPersons(actor);
  const { total, rows } = await arrivalsSince(sql, asked, since, kinds);
  const imports = await importsSince(sql, asked, since);
  const lines: ArrivalView[] = [
    ...rows.map(({ kind, at, by, providedBy, text, amountFen, ...row }) => ({
      kind,
      at,
      by,
      providedBy: persons ? providedBy : null,
      of: deskCase(row, campaign),
      importId: null,
      text,
      amountFen,
      cases: null,
    })),
    ...imports.map(({ importId, cases, at, by }) => ({
      kind: 'import' as const,
      at,
      by,
      providedBy: null,
      of: null,
      importId,
      text: null,
      amountFen: null,
      cases,
    })),
  ];
  lines.sort((first, second) => (first.at < second.at ? 1 : first.at > second.at ? -1 : 0));
  return { total: total + imports.length, lines: lines.slice(0, DESK_LINES_MAX) };
}
