import { scopeCondition, type Scope } from '../access/scope.js';
import { offsetOf, type PageQuestion } from '../kernel/paging.js';
import type { SqlReader } from '../storage/sql.js';
import { tableOf } from '../storage/table.js';
import { VoucherRow } from './recovery.entity.js';

/** A voucher with what of it was not taken back, in 分. */
export type StandingVoucher = VoucherRow & { readonly leftFen: number };

const LEFT = `coalesce((SELECT sum(s.amount_fen + coalesce((SELECT sum(r.amount_fen) FROM settlements r
  WHERE r.case_id = s.case_id AND r.reverses = s.id), 0)) FROM settlements s
  WHERE s.voucher_id = v.id AND s.reverses IS NULL), 0) AS "leftFen"`;

/** One voucher of many lines within the scope. */
export function voucherById(sql: SqlReader, scope: Scope, id: string): Promise<StandingVoucher | undefined> {
  const within = scopeCondition(scope, 'v.town_code');
  return sql.first<StandingVoucher>(
    `SELECT ${tableOf(VoucherRow).select('v')}, ${LEFT} FROM settlement_vouchers v WHERE v.id = ? AND ${within.sql}`,
    [id, ...within.parameters],
  );
}

/** Vouchers of a campaign, newest first. */
export async function vouchersPage(
  sql: SqlReader,
  scope: Scope,
  campaignId: string,
  page: PageQuestion,
): Promise<{ rows: StandingVoucher[]; total: number }> {
  const within = scopeCondition(scope, 'v.town_code');
  const counted = await sql.first<{ total: number }>(
    `SELECT count(*) AS "total" FROM settlement_vouchers v WHERE v.campaign_id = ? AND ${within.sql}`,
    [campaignId, ...within.parameters],
  );
  const rows = await sql.all<StandingVoucher>(
    `SELECT ${tableOf(VoucherRow).select('v')}, ${LEFT} FROM settlement_vouchers v
     WHERE v.campaign_id = ? AND ${within.sql} ORDER BY v.id DESC LIMIT ? OFFSET ?`,
    [campaignId, ...within.parameters, page.size, offsetOf(page)],
  );
  return { rows, total: counted?.total ?? 0 };
}

/** Vouchers of a campaign that bear this number. */
export function vouchersNumbered(
  sql: SqlReader,
  scope: Scope,
  campaignCode: string,
  voucher: string,
): Promise<StandingVoucher[]> {
  const within = scopeCondition(scope, 'v.town_code');
  return sql.all<StandingVoucher>(
    `SELECT ${tableOf(VoucherRow).select('v')}, ${LEFT} FROM settlement_vouchers v
     JOIN campaigns k ON k.id = v.campaign_id WHERE k.code = ? AND v.voucher = ? AND ${within.sql}`,
    [campaignCode, voucher, ...within.parameters],
  );
}
