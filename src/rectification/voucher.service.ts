import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { outstandingFen } from '../cases/case-figures.js';
import { AttachmentMatchService } from '../cases/attachment-match.service.js';
import { CaseAttachmentService } from '../cases/case-attachment.service.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { caseNumber } from '../campaigns/campaign.js';
import { refused } from '../kernel/errors.js';
import { newId, type Id } from '../kernel/ids.js';
import { sumFen } from '../kernel/money.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import type { Unit } from '../storage/unit-of-work.js';
import { moneyFacts } from './money-facts.js';
import { decideSettlement } from './money.rules.js';
import { insertVoucher } from './rectification.store.js';
import { clearLines } from './voucher.rules.js';
import { vouchersNumbered } from './voucher.store.js';
import type { VoucherInput, VoucherLineView, VoucherView } from './voucher.js';

type Row = CaseStanding['row'];

/** One voucher with many lines: booked as a whole, or not at all. */
@Injectable()
export class VoucherService {
  constructor(
    private readonly storage: Storage,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly matching: AttachmentMatchService,
    private readonly attachments: CaseAttachmentService,
  ) {}

  /** What the lines mean and whether they add up; writes nothing. Missing `campaign.unknown`. */
  async preview(actor: Actor, input: VoucherInput): Promise<VoucherView> {
    const named = await this.named(actor, input);
    return this.storage.reading((sql) => this.viewOf(sql, actor, input, named));
  }

  /**
   * Books the voucher. Refused `voucher.number-missing`, `voucher.total-differs` unless the lines add up,
   * `voucher.unclear` naming the lines whose case is not clear, `voucher.booked-already` where one of this number and day
   * stands, and like a settlement.
   */
  async book(actor: Actor, input: VoucherInput): Promise<VoucherView> {
    const voucher = tidyText(input.voucher);
    if (voucher === '') throw refused('voucher.number-missing', {}, '请填写凭证号');
    const named = await this.named(actor, input);
    return this.storage.unitOfWork.run('voucher.book', async (unit) => {
      const view = await this.viewOf(unit.sql, actor, input, named);
      refuseUnready(view);
      await this.refuseSecond(unit.sql, actor, input, voucher);
      const id = newId();
      const { kind, note = null, attachmentId = null } = input;
      const booked = await this.settleLines(unit, actor, { ...input, voucher }, view, id);
      await insertVoucher(unit.sql, {
        id,
        townCode: booked.townCode,
        campaignId: booked.campaignId,
        kind,
        day: booked.day,
        voucher,
        totalFen: view.totalFen,
        lines: view.lines.length,
        attachmentId,
        note,
        recordedBy: actor.name,
        recordedAt: booked.recordedAt,
      });
      return { ...view, id };
    });
  }

  /** The same paper twice is a slip; one that was taken back may be booked again. */
  private async refuseSecond(
    sql: SqlReader,
    actor: Actor,
    { campaignCode, day = this.mover.today }: VoucherInput,
    voucher: string,
  ): Promise<void> {
    const there = await vouchersNumbered(sql, actor.scope, campaignCode, voucher);
    if (there.some((one) => one.day === day && one.leftFen > 0)) {
      throw refused('voucher.booked-already', { voucher, day }, `${day} 的凭证 ${voucher} 已经登记`);
    }
  }

  private async settleLines(
    unit: Unit,
    actor: Actor,
    input: VoucherInput,
    view: VoucherView,
    voucherId: Id,
  ): Promise<Pick<Row, 'townCode' | 'campaignId'> & { day: Row['countsFromDay']; recordedAt: string }> {
    const { kind, voucher, note = null, attachmentId = null } = input;
    const today = this.mover.today;
    const rows = new Map<Id, Row>();
    for (const { caseId, amountFen, name } of view.lines) {
      const id = caseId ?? '';
      const row = rows.get(id) ?? (await this.ofCampaign(unit, actor, id, input.campaignCode, name));
      const said = { kind, amountFen, voucher, note, ...(input.day === undefined ? {} : { day: input.day }) };
      const line = decideSettlement(moneyFacts(row), said, null, today);
      rows.set(id, await this.mover.settle(unit, actor, row, [{ ...line, attachmentId, voucherId }]));
    }
    const [first] = rows.values();
    if (first === undefined) throw refused('voucher.total-differs', {}, '凭证没有明细');
    if (attachmentId !== null) {
      for (const id of rows.keys()) await this.attachments.link(actor, id, [{ attachmentId }]);
    }
    const { townCode, campaignId, updatedAt: recordedAt } = first;
    return { townCode, campaignId, day: input.day ?? today, recordedAt };
  }

  /** A case of this campaign; refused `voucher.unclear` for one of another. */
  private async ofCampaign(unit: Unit, actor: Actor, id: Id, code: string, name: string): Promise<Row> {
    const { row, campaign } = await this.standings.now(unit.sql, actor, id);
    if (campaign.code !== code)
      throw refused('voucher.unclear', { names: [name] }, `还不清楚是哪一件:${name}`);
    return row;
  }

  private named(
    actor: Actor,
    { campaignCode, lines }: VoucherInput,
  ): ReturnType<AttachmentMatchService['match']> {
    return this.matching.match(
      actor,
      campaignCode,
      lines.map(({ name }) => name),
    );
  }

  private async viewOf(
    sql: SqlReader,
    actor: Actor,
    input: VoucherInput,
    { names, cases }: Awaited<ReturnType<AttachmentMatchService['match']>>,
  ): Promise<VoucherView> {
    const numbers = new Map(cases.map(({ id, number }) => [id, number]));
    const typed = input.lines.flatMap(({ caseId }) => caseId ?? []);
    const rows = new Map<Id, Row>();
    for (const row of await this.standings.rows(sql, actor, [...new Set([...numbers.keys(), ...typed])])) {
      rows.set(row.id, row);
    }
    const choices = input.lines.map(({ name, amountFen, caseId = null }, place) => {
      const match = names[place];
      const meant = (match?.caseIds ?? []).flatMap((id) => rows.get(id) ?? []);
      return {
        ...{ name, amountFen, villageName: match?.villageName ?? null, known: match?.by !== 'nothing' },
        chosenId: caseId === null ? null : (rows.get(caseId)?.id ?? null),
        fitting: meant.filter((row) => row.amountKind === 'known' && outstandingFen(row) >= amountFen),
      };
    });
    const lines = clearLines(choices, rows).map(
      ({ line: { name, amountFen, villageName, fitting }, caseId, fault }): VoucherLineView => ({
        ...{ name, amountFen, villageName, caseId, fault },
        candidates: fitting.map((row) => ({
          id: row.id,
          number: numbers.get(row.id) ?? caseNumber('', row.no),
          description: row.description,
          outstandingFen: outstandingFen(row),
        })),
      }),
    );
    const sum = sumFen(lines.map(({ amountFen }) => amountFen));
    const ready = lines.length > 0 && sum === input.totalFen && lines.every(({ fault }) => fault === null);
    return { id: null, totalFen: input.totalFen, sumFen: sum, ready, lines };
  }
}

function refuseUnready({ totalFen, sumFen: sum, ready, lines }: VoucherView): void {
  if (ready) return;
  if (sum !== totalFen) {
    const params = { totalFen, sumFen: sum, differenceFen: totalFen - sum };
    throw refused('voucher.total-differs', params, '各行相加与凭证合计不符,没有登记');
  }
  const unclear = lines.filter(({ fault }) => fault !== null).map(({ name }) => name);
  throw refused('voucher.unclear', { names: unclear }, `还不清楚是哪一件:${unclear.join('、')}`);
}
