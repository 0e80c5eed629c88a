import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { HistoryEntryView } from '../history/history.js';
import { chinaDayOf, type Day, type PartialDay } from '../kernel/calendar.js';
import type { Clock } from '../kernel/clock.js';
import { refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { RegisterQuestion } from '../registers/register.js';
import { Registers } from '../registers/registers.service.js';
import { SettingService } from '../settings/setting.service.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { CLAIM_REGISTER, claimTyped } from './claim-register.js';
import { CLAIM_SETTING } from './claim-setting.js';
import type { ClaimRow } from './claim.entity.js';
import type { AgeingLine, ClaimPage, ClaimSetting, ClaimTyped, ClaimView } from './claim.js';
import { ageingOf, ageYearsOn, checkClaimSetting, isBefore2003 } from './claim.rules.js';
import {
  claimConditions,
  OUTSTANDING,
  outstandingByOrigin,
  paidOn,
  type ClaimFilters,
} from './claim.store.js';

/** The usual sums of a list, as SQL over alias `r`. */
const SUMS = {
  principalFen: 'r.principal_fen',
  outstandingFen: OUTSTANDING,
  interestFen: 'r.interest_fen',
} as const;

/** The register of claims and debts: looking, recording, correcting, voiding, ageing. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly storage: Storage,
    private readonly registers: Registers,
    private readonly villages: VillageService,
    private readonly settings: SettingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the register with sums over all that was found. */
  async list(actor: Actor, question: RegisterQuestion & ClaimFilters): Promise<ClaimPage> {
    const found = await this.registers.list(actor, CLAIM_REGISTER, question, claimConditions(question), SUMS);
    const { principalFen = 0, outstandingFen = 0, interestFen = 0 } = found.sums;
    const rows = await this.views(this.storage.read, found.rows);
    return { ...found, rows, sums: { principalFen, outstandingFen, interestFen } };
  }

  /** One of them; missing `register.missing`. */
  async find(actor: Actor, id: Id): Promise<ClaimView> {
    return this.storage.reading((sql) => this.viewOf(sql, actor, id));
  }

  /** What happened to one of them; missing `register.missing`. */
  entries(actor: Actor, id: Id): Promise<HistoryEntryView[]> {
    return this.registers.entries(actor, CLAIM_REGISTER, id);
  }

  /** Records one; refused like `checkClaim`, missing `village.missing`. */
  async record(actor: Actor, villageId: Id, input: ClaimTyped): Promise<ClaimView> {
    const fields = claimTyped(CLAIM_REGISTER.blank, input);
    const { townCode } = await this.villages.one(actor, villageId);
    return this.storage.unitOfWork.run('claim.record', async (unit) => {
      const recording = { actor, importId: null };
      const [row] = await this.registers.record(unit, recording, CLAIM_REGISTER, [
        { townCode, villageId, fields },
      ]);
      return this.viewOf(unit.sql, actor, row?.id ?? '');
    });
  }

  /** Corrects what a paper says; refused like `record`, `register.voided`, `claim.paid-exceeds`; conflict `register.changed`. */
  async correct(actor: Actor, id: Id, version: number, input: ClaimTyped): Promise<ClaimView> {
    return this.storage.unitOfWork.run('claim.correct', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, CLAIM_REGISTER, id);
      const fields = claimTyped(row, input);
      const paidFen = (await paidOn(unit.sql, [id])).get(id) ?? 0;
      if (paidFen > fields.openedFen)
        throw refused('claim.paid-exceeds', {}, '已经收付的金额多于改后的未偿还金额,请先冲销收付');
      await this.registers.change(unit, actor, CLAIM_REGISTER, row, version, fields);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** Takes one out that was recorded by mistake; refused like `Registers.voidRow`. */
  async voidOne(actor: Actor, id: Id, version: number, reason: string): Promise<ClaimView> {
    return this.storage.unitOfWork.run('claim.void', async (unit) => {
      const row = await this.registers.one(unit.sql, actor, CLAIM_REGISTER, id);
      await this.registers.voidRow(unit, actor, CLAIM_REGISTER, row, version, reason);
      return this.viewOf(unit.sql, actor, id);
    });
  }

  /** What is outstanding by age on a day, of everything in scope or of one village. */
  async ageing(actor: Actor, asOf: Day | undefined, villageId: Id | undefined): Promise<AgeingLine[]> {
    const { value } = await this.settings.view(CLAIM_SETTING);
    const groups = await outstandingByOrigin(this.storage.read, actor.scope, villageId);
    const day = asOf ?? chinaDayOf(this.clock.now());
    const aged = groups.map((group) => ({ ...group, originDay: group.originDay as PartialDay | null }));
    return ageingOf(aged, value.bandYears, day);
  }

  /** What the office has decided, with its version. */
  async setting(): Promise<ClaimSetting & { readonly version: number }> {
    const { value, version } = await this.settings.view(CLAIM_SETTING);
    return { ...value, version };
  }

  /** Decides anew; invalid `claim.setting-impossible`, conflict `setting.changed`. */
  async decide(
    actor: Actor,
    version: number,
    setting: ClaimSetting,
  ): Promise<ClaimSetting & { version: number }> {
    checkClaimSetting(setting);
    const made = await this.settings.change(actor, CLAIM_SETTING, version, {
      ...setting,
      bandYears: [...setting.bandYears],
    });
    return { ...made.value, version: made.version };
  }

  private async viewOf(sql: SqlReader, actor: Actor, id: Id): Promise<ClaimView> {
    const row = await this.registers.one(sql, actor, CLAIM_REGISTER, id);
    const [view] = await this.views(sql, [row]);
    if (view === undefined) throw new Error(`a claim without a view: ${id}`);
    return view;
  }

  private async views(
    sql: SqlReader,
    rows: readonly (ClaimRow & { readonly villageName: string })[],
  ): Promise<ClaimView[]> {
    const paid = await paidOn(
      sql,
      rows.map(({ id }) => id),
    );
    const today = chinaDayOf(this.clock.now());
    return rows.map((row) => {
      const { townCode: _town, matchKey: _key, importId: _import, ...view } = row;
      const paidFen = paid.get(row.id) ?? 0;
      return {
        ...view,
        paidFen,
        outstandingFen: row.openedFen - paidFen,
        ageYears: ageYearsOn(row.originDay, today),
        before2003: isBefore2003(row.originDay),
      };
    });
  }
}
