import type { Scope } from '../access/scope.js';
import type { Actor } from '../access/actor.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import type { ExportedCase, RegisterOutline } from '../cases/case-export.js';
import { otherwiseSettledFen } from '../cases/case-figures.js';
import type { CaseListQuestion } from '../cases/case-list.js';
import type { RoomsForReading } from '../exchange/export-rooms.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import { casesAfter } from './return.store.js';
import type { FrozenCase } from './return.js';

const EVERYTHING: CaseListQuestion = { page: 1, size: 1, sort: { by: 'number', descending: false } };

/** Besides what is read of every case; the rest of a register would only be read and thrown away. */
const WHAT_IS_FROZEN: RegisterOutline = {
  cases: 0,
  filled: new Set(['foundDay']),
  details: false,
  deadlineInWords: false,
};

/** A case as a return keeps it. */
const frozenCase = (row: ExportedCase): FrozenCase => ({
  no: row.no,
  id: row.id,
  villageId: row.villageId,
  categoryCode: row.categoryCode,
  itemCode: row.itemCode,
  foundDay: row.foundDay ?? null,
  amountKind: row.amountKind,
  amountFen: row.amountFen,
  recoveredFen: row.recoveredFen,
  settledFen: otherwiseSettledFen(row),
  state: row.state,
});

/** Every case of a campaign that counts, as it is now, by number, some thousand at a time. */
export async function* casesNow(
  rooms: RoomsForReading,
  actor: Actor,
  campaign: CampaignRecord,
): AsyncGenerator<readonly FrozenCase[]> {
  for await (const piece of rooms.cases.pieces(actor, campaign, EVERYTHING, WHAT_IS_FROZEN))
    yield piece.map(frozenCase);
}

/** The cases of a return in scope as it froze them, by number. */
export async function* casesThen(
  sql: SqlReader,
  scope: Scope,
  returnId: Id,
): AsyncGenerator<readonly FrozenCase[]> {
  for (let place = 0; ;) {
    const next = await casesAfter(sql, scope, returnId, place);
    if (next === undefined) return;
    place = next.place;
    yield JSON.parse(next.cases) as FrozenCase[];
  }
}

/** Both sides of a case by number; one of them is undefined where the case is only in the other. */
export async function* inPairs(
  before: AsyncIterable<readonly FrozenCase[]>,
  after: AsyncIterable<readonly FrozenCase[]>,
): AsyncGenerator<readonly [FrozenCase | undefined, FrozenCase | undefined]> {
  const then = oneByOne(before);
  const now = oneByOne(after);
  let left = await next(then);
  let right = await next(now);
  while (left !== undefined || right !== undefined) {
    const first = Math.min(left?.no ?? Infinity, right?.no ?? Infinity);
    const pair = [left?.no === first ? left : undefined, right?.no === first ? right : undefined] as const;
    yield pair;
    if (pair[0] !== undefined) left = await next(then);
    if (pair[1] !== undefined) right = await next(now);
  }
}

async function* oneByOne(pieces: AsyncIterable<readonly FrozenCase[]>): AsyncGenerator<FrozenCase> {
  for await (const piece of pieces) yield* piece;
}

async function next(cases: AsyncGenerator<FrozenCase>): Promise<FrozenCase | undefined> {
  const { value, done } = await cases.next();
  return done === true ? undefined : value;
}
