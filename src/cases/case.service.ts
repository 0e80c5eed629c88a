import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { conflict, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { CaseDetailInput, CaseInput, CaseView } from './case.js';
import type { CaseRow } from './case.entity.js';
import { settledFen } from './case-figures.js';
import { caseMatchKey } from './case-match.js';
import { CaseRegisterService } from './case-register.service.js';
import { fieldsOf, type CaseFields } from './case-fields.js';
import { asTyped, typedDetails, typeOver, type CaseSurroundings } from './case.rules.js';
import { caseById, casesByMatchKey, casesOfVillageAndItem } from './case.store.js';
import { CaseSurroundingsReader } from './case-surroundings.js';
import type { CampaignOfCases } from './new-case.js';
import { prepareCase, type NewCase } from './prepared-case.js';
import { CaseWriter } from './case-writer.js';

/** Recording and correcting cases; one unit of work each. */
@Injectable()
export class CaseService {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly surroundings: CaseSurroundingsReader,
    private readonly register_: CaseRegisterService,
    private readonly writer: CaseWriter,
  ) {}

  /**
   * Records a case. Refused `case.invalid` with every fault, `case.duplicate` when the village has the same problem
   * already, `case.further-detail` when the campaign counts by village and item and has that one.
   */
  async register(actor: Actor, campaignCode: string, input: CaseInput): Promise<CaseView> {
    const id = await this.storage.unitOfWork.run('case.register', async (unit) => {
      const campaign = await this.campaigns.find(unit.sql, actor.scope, campaignCode);
      const known = await this.surroundings.ofOne(unit.sql, actor, campaign, asTyped(null, input));
      const one = toNewCase(input, known);
      await this.refuseSecond(unit.sql, actor, campaign, one);
      const no = await this.campaigns.takeNumbers(unit, campaign.id, 1);
      const [id] = await this.writer.insert(unit, actor, campaign, no, [prepareCase(one, null)], null);
      return id ?? '';
    });
    return this.register_.one(actor, id);
  }

  /**
   * Records, inside the caller's unit, a problem that came back: a case of its own also where the campaign counts by
   * village and item. Refused `case.invalid`, and `case.duplicate` where its description is that of the old one.
   */
  async recordAgainIn(unit: Unit, actor: Actor, campaignCode: string, input: CaseInput): Promise<Id> {
    const campaign = await this.campaigns.find(unit.sql, actor.scope, campaignCode);
    const known = await this.surroundings.ofOne(unit.sql, actor, campaign, asTyped(null, input));
    const one = toNewCase(input, known);
    await this.refuseSame(unit.sql, actor, campaign, one.matchKey);
    const no = await this.campaigns.takeNumbers(unit, campaign.id, 1);
    const [id = ''] = await this.writer.insert(unit, actor, campaign, no, [prepareCase(one, null)], null);
    return id;
  }

  /**
   * Records many cases inside the caller's unit and answers their identities in the order given; refused `case.invalid`
   * naming the first that does not pass. For the sample ledger; imports have their own way through plan and apply.
   */
  async registerMany(
    unit: Unit,
    actor: Actor,
    campaignCode: string,
    inputs: readonly CaseInput[],
  ): Promise<Id[]> {
    const campaign = await this.campaigns.find(unit.sql, actor.scope, campaignCode);
    const known = await this.surroundings.of(unit.sql, actor, campaign);
    const cases = inputs.map((input) => prepareCase(toNewCase(input, known), null));
    const firstNo = await this.campaigns.takeNumbers(unit, campaign.id, cases.length);
    return this.writer.insert(unit, actor, campaign, firstNo, cases, null);
  }

  /**
   * Changes typed fields. Conflict `case.changed` with what was typed and what is there now when somebody was faster;
   * refused `case.voided` for a case that no longer counts.
   */
  async edit(actor: Actor, id: Id, version: number, input: CaseInput): Promise<CaseView> {
    return this.storage.unitOfWork.run('case.edit', async (unit) => {
      const before = await this.there(unit.sql, actor, id, version, input);
      if (before.state === 'voided') throw refused('case.voided', {}, '已作废的问题不能再改');
      if (before.state === 'closed') throw refused('case.closed', {}, '已销号的问题不能直接改,须先撤销销号');
      const campaign = await this.campaigns.findById(unit.sql, actor.scope, before.campaignId);
      const there = fieldsOf(before);
      const known = await this.surroundings.ofEdit(unit.sql, actor, campaign, there, asTyped(there, input));
      const { fields, faults } = typeOver(there, input, known);
      if (faults.length > 0) throw refused('case.invalid', { faults }, '填写有误,没有保存');
      refuseAmountCountedElsewhere(before, fields);
      refuseBelowSettled(before, fields);
      refuseMovedDeadline(before, fields);
      const matchKey = caseMatchKey(fields);
      if (matchKey !== before.matchKey) await this.refuseSame(unit.sql, actor, campaign, matchKey);
      await this.writer.change(unit, actor, campaign, before, fields, matchKey, typed(input));
      return this.register_.oneIn(unit.sql, actor, id);
    });
  }

  private async there(
    sql: SqlReader,
    actor: Actor,
    id: Id,
    version: number,
    typed: CaseInput,
  ): Promise<CaseRow> {
    const row = await caseById(sql, actor.scope, id);
    if (row === undefined) throw missing('case.missing', { id }, '没有这件问题');
    if (row.version !== version) {
      const theirs = await this.register_.one(actor, id);
      throw conflict('case.changed', { yours: typed, theirs }, '这件问题刚刚被别人改过,请看过新内容再决定');
    }
    return row;
  }

  private async refuseSecond(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignOfCases & { counting: string },
    one: NewCase,
  ): Promise<void> {
    await this.refuseSame(sql, actor, campaign, one.matchKey);
    const { villageId, itemCode } = one.fields;
    if (campaign.counting !== 'by-village-and-item' || villageId === null || itemCode === null) return;
    const [first] = await casesOfVillageAndItem(sql, campaign.id, villageId, itemCode);
    if (first === undefined) return;
    const number = caseNumber(campaign.numberPrefix, first.no);
    throw refused(
      'case.further-detail',
      { id: first.id, number },
      `按村和小类计件:该村该小类已有 ${number},请作为其中一笔记入`,
    );
  }

  private async refuseSame(
    sql: SqlReader,
    actor: Actor,
    campaign: CampaignOfCases,
    matchKey: string,
  ): Promise<void> {
    const [same] = await casesByMatchKey(sql, actor.scope, campaign, [matchKey]);
    if (same === undefined) return;
    const number = caseNumber(campaign.numberPrefix, same.no);
    throw refused('case.duplicate', { id: same.id, number }, `同村、同类、同样描述的问题已经登记:${number}`);
  }
}

function toNewCase(input: CaseInput, known: CaseSurroundings): NewCase {
  const { fields, faults } = typeOver(null, input, known);
  if (faults.length > 0) throw refused('case.invalid', { faults }, '填写有误,没有保存');
  return { fields, matchKey: caseMatchKey(fields), details: typed(input) ?? [], recoveredFen: 0 };
}

/** The details that were typed; undefined where they are to stay as they are. */
const typed = ({ details }: CaseInput): readonly CaseDetailInput[] | undefined =>
  details === undefined ? undefined : typedDetails(details);

/** What was handed out has its deadline until an extension is granted; refused `case.due-by-extension`. */
function refuseMovedDeadline(before: CaseRow, { dueDay }: CaseFields): void {
  if (before.state === 'registered' || dueDay === before.dueDay) return;
  throw refused('case.due-by-extension', { dueDay: before.dueDay }, '已交办的问题,整改时限只能通过延期改动');
}

/** Money that another case counts is not counted here again; refused `money.counted-elsewhere`. */
function refuseAmountCountedElsewhere({ sameMoneyAs }: CaseRow, { amountKind }: CaseFields): void {
  if (sameMoneyAs === null || amountKind === 'none') return;
  throw refused('money.counted-elsewhere', {}, '这笔钱计在另一件问题里,须先解除同一笔钱的关联');
}

/** Money that has come back cannot be more than the amount. */
function refuseBelowSettled(before: CaseRow, fields: CaseFields): void {
  const settled = settledFen(before);
  if (fields.amountFen >= settled) return;
  const params = { amountFen: fields.amountFen, settledFen: settled };
  throw refused('case.amount-below-settled', params, '涉及金额不能小于已经处理的金额');
}
