import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { CaseMover } from '../cases/case-mover.js';
import { CaseStandings, type CaseStanding } from '../cases/case-standing.js';
import { missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { Page, PageQuestion } from '../kernel/paging.js';
import { tidyText } from '../kernel/text.js';
import type { SqlReader } from '../storage/sql.js';
import { Storage } from '../storage/storage.js';
import { VillageService } from '../villages/village.service.js';
import { moneyFacts } from './money-facts.js';
import { decideSettlement } from './money.rules.js';
import { voucherById, vouchersPage, type StandingVoucher } from './voucher.store.js';
import { builtOn } from './voucher.rules.js';
import {
  VOUCHER_KINDS,
  type BookedVoucherRow,
  type BookedVoucherView,
  type VoucherBackInput,
} from './voucher.js';

type Row = CaseStanding['row'];

/** Vouchers that were booked, and their way back: every line is reversed, or none. */
@Injectable()
export class BookedVouchers {
  constructor(
    private readonly storage: Storage,
    private readonly campaigns: CampaignService,
    private readonly standings: CaseStandings,
    private readonly mover: CaseMover,
    private readonly villages: VillageService,
  ) {}

  /** Vouchers of a campaign, newest first; missing `campaign.unknown`. */
  page(actor: Actor, campaignCode: string, question: PageQuestion): Promise<Page<BookedVoucherRow>> {
    return this.storage.reading(async (sql) => {
      const campaign = await this.campaigns.find(sql, actor.scope, campaignCode);
      const { rows, total } = await vouchersPage(sql, actor.scope, campaign.id, question);
      return { rows: rows.map(rowView), total };
    });
  }

  /** One voucher with its lines; missing `voucher.missing`. */
  async one(actor: Actor, id: Id): Promise<BookedVoucherView> {
    const read = await this.storage.reading((sql) => this.read(sql, actor, id));
    const { voucher, campaign, lines, rows } = read;
    const villages = new Map(
      (await this.villages.all(actor, voucher.townCode)).map((village) => [village.id, village.name]),
    );
    return {
      ...rowView(voucher),
      campaignCode: campaign.code,
      attachmentId: voucher.attachmentId,
      lines: lines.flatMap((line) => {
        const row = rows.get(line.caseId);
        if (row === undefined) return [];
        return {
          id: line.id,
          caseId: row.id,
          number: caseNumber(campaign.numberPrefix, row.no),
          villageName: villages.get(row.villageId ?? '') ?? null,
          description: row.description,
          amountFen: line.amountFen,
          leftFen: line.leftFen,
        };
      }),
    };
  }

  /**
   * Reverses what stands of every line, on one day and for one reason. Missing `voucher.missing`; refused
   * `voucher.reason-missing`, `voucher.taken-back`, `voucher.closed-since` and `voucher.disposed-since` naming the cases, and
   * like a reversing line.
   */
  async takeBack(actor: Actor, id: Id, input: VoucherBackInput): Promise<BookedVoucherView> {
    const note = tidyText(input.reason);
    if (note === '') throw refused('voucher.reason-missing', {}, '请写明冲销的原因');
    await this.storage.unitOfWork.run('voucher.take-back', async (unit) => {
      const { voucher, campaign, lines, rows } = await this.read(unit.sql, actor, id);
      const standing = lines.filter(({ leftFen }) => leftFen > 0);
      if (standing.length === 0) throw refused('voucher.taken-back', {}, '这张凭证已经全部冲销');
      refuseBuiltOn(standing, rows, campaign.numberPrefix);
      const said = { voucher: voucher.voucher, note, ...(input.day === undefined ? {} : { day: input.day }) };
      for (const { id: reverses, caseId, kind, leftFen, day } of standing) {
        const row = rows.get(caseId);
        if (row === undefined) throw missing('case.missing', { id: caseId }, '没有这件问题');
        const own = VOUCHER_KINDS.find((one) => one === kind) ?? 'recovered';
        const line = decideSettlement(
          moneyFacts(row),
          { ...said, kind: own, amountFen: leftFen },
          { kind, leftFen, day, closedOn: false },
          this.mover.today,
        );
        rows.set(caseId, await this.mover.settle(unit, actor, row, [{ ...line, reverses, voucherId: id }]));
      }
    });
    return this.one(actor, id);
  }

  private async read(sql: SqlReader, actor: Actor, id: Id) {
    const voucher = await voucherById(sql, actor.scope, id);
    if (voucher === undefined) throw missing('voucher.missing', { id }, '没有这张凭证');
    const campaign = await this.campaigns.findById(sql, actor.scope, voucher.campaignId);
    const lines = await this.standings.linesOfVoucher(sql, actor, id);
    const ids = [...new Set(lines.map(({ caseId }) => caseId))];
    const rows = new Map((await this.standings.rows(sql, actor, ids)).map((row) => [row.id, row]));
    return { voucher, campaign, lines, rows };
  }
}

const rowView = (row: StandingVoucher): BookedVoucherRow => ({
  id: row.id,
  kind: VOUCHER_KINDS.find((kind) => kind === row.kind) ?? 'recovered',
  day: row.day,
  voucher: row.voucher,
  totalFen: row.totalFen,
  leftFen: row.leftFen,
  lineCount: row.lines,
  note: row.note,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
});

function refuseBuiltOn(
  lines: readonly { readonly caseId: Id; readonly kind: string; readonly leftFen: number }[],
  rows: ReadonlyMap<Id, Row>,
  prefix: string,
): void {
  const { closed, disposed } = builtOn(
    lines.flatMap(({ caseId, kind, leftFen }) => {
      const row = rows.get(caseId);
      if (row === undefined) return [];
      const { recoveredFen, disposedFen } = moneyFacts(row);
      return {
        number: caseNumber(prefix, row.no),
        ...{ caseId, leftFen, isRecovery: kind === 'recovered', closed: row.state === 'closed' },
        undisposedFen: recoveredFen - disposedFen,
      };
    }),
  );
  if (closed.length > 0) {
    const numbers = closed.join('、');
    throw refused('voucher.closed-since', { numbers: closed }, `已销号,须先撤销销号:${numbers}`);
  }
  if (disposed.length > 0) {
    const numbers = disposed.join('、');
    throw refused('voucher.disposed-since', { numbers: disposed }, `已登记去向,须先冲销去向:${numbers}`);
  }
}
