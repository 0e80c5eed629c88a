import { scopeCondition } from '../access/scope.js';
import type { Day } from '../kernel/calendar.js';
import { placeholders, type SqlReader } from '../storage/sql.js';
import { COUNTING_NO_CASE, COUNTING_NONE, type CountingBy } from './counting.js';
import type { ContractRowView } from './counting-contracts.js';
import type { CountedContract } from './counting-contracts.rules.js';
import type { Member, Portion } from './counting.rules.js';
import type { Counted } from './counting.sql.js';

/** The line of what stands in a register and is about no case: that of its village, or of its month. */
export function codeOfRegister(by: CountingBy, villageId: string | null, day: Day | null): string {
  if (by === 'village') return villageId ?? COUNTING_NONE;
  if (by === 'month') return day?.slice(0, 7) ?? COUNTING_NONE;
  return COUNTING_NO_CASE;
}

type ContractFields = Omit<CountedContract, 'payments'>;

/** Every contract of the town in scope with what was paid on it until the day, in the order of villages. */
export async function countedContracts(
  sql: SqlReader,
  { campaign, scope, asOf }: Counted,
): Promise<CountedContract[]> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const rows = await sql.all<ContractFields>(
    `SELECT r.id AS "id", r.village_id AS "villageId", r.signed_day AS "signedDay", r.from_day AS "fromDay",
       r.to_day AS "toDay", r.ended_day AS "endedDay", r.rent_fen AS "rentFen", r.due_month_day AS "dueMonthDay",
       r.tags AS "tags", r.paid_before_fen AS "paidBeforeFen"
     FROM contracts r JOIN villages v ON v.id = r.village_id
     WHERE r.town_code = ? AND r.void_reason IS NULL AND ${within.sql} ORDER BY v.print_order, v.name, r.id`,
    [campaign.townCode, ...within.parameters],
  );
  const paid = await sql.all<{ contractId: string; day: Day; amountFen: number }>(
    `SELECT p.contract_id AS "contractId", p.day AS "day", sum(p.amount_fen) AS "amountFen"
     FROM contract_payments p JOIN contracts r ON r.id = p.contract_id
     WHERE r.town_code = ? AND p.day <= ? AND ${within.sql} GROUP BY p.contract_id, p.day`,
    [campaign.townCode, asOf, ...within.parameters],
  );
  const payments = new Map<string, { day: Day; amountFen: number }[]>();
  for (const { contractId, day, amountFen } of paid) {
    const payment = { day, amountFen: Number(amountFen) };
    const there = payments.get(contractId);
    if (there === undefined) payments.set(contractId, [payment]);
    else there.push(payment);
  }
  return rows.map((row) => ({ ...row, payments: payments.get(row.id) ?? [] }));
}

/** What a list shows of these contracts, by their ids. */
export async function contractNames(
  sql: SqlReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<ContractRowView, 'value'>>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.all<Omit<ContractRowView, 'value'>>(
    `SELECT r.id AS "id", v.name AS "villageName", r.number AS "number", r.thing AS "thing", r.lessee AS "lessee",
       r.from_day AS "fromDay", r.to_day AS "toDay"
     FROM contracts r JOIN villages v ON v.id = r.village_id WHERE r.id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was paid on claims and debts of the town, and how many debts were paid off by the day. */
export async function claimPortions(
  sql: SqlReader,
  { campaign, scope, asOf }: Counted,
  by: CountingBy,
  from: Day,
): Promise<Portion[]> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const paid = await sql.all<{ side: string; villageId: string; day: Day; amountFen: number }>(
    `SELECT r.side AS "side", r.village_id AS "villageId", p.day AS "day", sum(p.amount_fen) AS "amountFen"
     FROM claim_payments p JOIN claims r ON r.id = p.claim_id
     WHERE r.town_code = ? AND r.void_reason IS NULL AND p.day <= ? AND ${within.sql}
     GROUP BY r.side, r.village_id, p.day`,
    [campaign.townCode, asOf, ...within.parameters],
  );
  const cleared = await sql.all<{ villageId: string; debts: number }>(
    `SELECT r.village_id AS "villageId", count(*) AS "debts" FROM claims r
     WHERE r.town_code = ? AND r.side = 'debt' AND r.void_reason IS NULL AND r.opened_fen > 0 AND ${within.sql}
       AND (SELECT coalesce(sum(p.amount_fen), 0) FROM claim_payments p WHERE p.claim_id = r.id AND p.day <= ?)
         >= r.opened_fen
     GROUP BY r.village_id`,
    [campaign.townCode, ...within.parameters, asOf],
  );
  return [
    ...paid.map(({ side, villageId, day, amountFen }): Portion => ({
      code: codeOfRegister(by, villageId, day),
      figure: side === 'debt' ? 'debtsRepaidFen' : 'claimsCollectedFen',
      recent: day >= from,
      amount: Number(amountFen),
    })),
    ...cleared.map(({ villageId, debts }): Portion => ({
      code: codeOfRegister(by, villageId, null),
      figure: 'debtsCleared',
      recent: false,
      amount: Number(debts),
    })),
  ];
}

/** Circulars of the campaign by the villages that they speak of, and the villages that they criticise. */
export async function circularMembers(
  sql: SqlReader,
  { campaign, scope, asOf }: Counted,
  by: CountingBy,
  from: Day,
): Promise<Member[]> {
  const within = scopeCondition(scope, 'm.town_code', 'm.village_id');
  const rows = await sql.all<{ roundId: string; day: Day; villageId: string; result: string }>(
    `SELECT r.id AS "roundId", r.circular_day AS "day", m.village_id AS "villageId", m.result AS "result"
     FROM inspection_rounds r JOIN inspection_visits m ON m.round_id = r.id
     WHERE r.campaign_id = ? AND r.void_reason IS NULL AND r.circular_day <= ? AND ${within.sql}`,
    [campaign.id, asOf, ...within.parameters],
  );
  return rows.flatMap(({ roundId, day, villageId, result }): Member[] => {
    const line = { code: codeOfRegister(by, villageId, day), recent: day >= from };
    const circular: Member = { ...line, figure: 'circulars', member: roundId };
    return result === 'criticised'
      ? [circular, { ...line, figure: 'criticised', member: villageId }]
      : [circular];
  });
}

/** Tips that came in for the campaign, slips apart. */
export async function tipPortions(
  sql: SqlReader,
  { campaign, scope, asOf }: Counted,
  by: CountingBy,
  from: Day,
): Promise<Portion[]> {
  const within = scopeCondition(scope, 'r.town_code', 'r.village_id');
  const rows = await sql.all<{ villageId: string | null; day: Day; tips: number }>(
    `SELECT r.village_id AS "villageId", r.received_day AS "day", count(*) AS "tips" FROM tips r
     WHERE r.campaign_id = ? AND r.voided_as IS NULL AND r.received_day <= ? AND ${within.sql}
     GROUP BY r.village_id, r.received_day`,
    [campaign.id, asOf, ...within.parameters],
  );
  return rows.map(({ villageId, day, tips }): Portion => ({
    code: codeOfRegister(by, villageId, day),
    figure: 'tips',
    recent: day >= from,
    amount: Number(tips),
  }));
}
