import type { Actor } from '../access/actor.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import type { RoomsForReading } from '../exchange/export-rooms.js';
import type { Day } from '../kernel/calendar.js';
import { missing } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import type { RollupLine, RollupView } from '../rollups/rollup.js';
import { ChangeBook } from './return-changes.js';
import { casesNow, casesThen, inPairs } from './return-frozen.js';
import { noChanges } from './return.rules.js';
import type { FrozenCase, ReturnChanges, ReturnRules, ReturnTotals } from './return.js';

/** Version of how figures and frozen rows of returns are made; raised when either changes. */
const FIGURES_VERSION = 1;

/** The return with which another one is compared. */
export interface ReturnBefore {
  readonly id: Id;
  readonly closedDay: Day;
}

/** What a return is made from: a campaign and its town, as one actor sees them. */
export interface ReturnSource {
  readonly rooms: RoomsForReading;
  readonly actor: Actor;
  readonly campaign: CampaignRecord;
}

/** The town of a campaign; missing `town.missing`. */
export async function townOf({
  rooms,
  actor,
  campaign,
}: ReturnSource): Promise<{ code: string; name: string }> {
  const town = (await rooms.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  return town;
}

/** Every case as it is now against a return before; each case is handed to `keep` on the way. */
export async function changesSince(
  { rooms, actor, campaign }: ReturnSource,
  before: ReturnBefore | null,
  keep: (one: FrozenCase) => Promise<void> | void,
): Promise<ReturnChanges> {
  const now = casesNow(rooms, actor, campaign);
  if (before === null) {
    for await (const piece of now) for (const one of piece) await keep(one);
    return noChanges();
  }
  const villages = await rooms.villages.all(actor, campaign.townCode);
  const taxonomy = await rooms.taxonomies.one(actor, campaign.code);
  const items = taxonomy.categories.flatMap((category) => category.items);
  const book = new ChangeBook({
    villages: new Map(villages.map(({ id, name }) => [id, name])),
    items: new Map(items.map(({ code, name }) => [code, name])),
    numberPrefix: campaign.numberPrefix,
    beforeDay: before.closedDay,
  });
  for await (const [from, to] of inPairs(casesThen(rooms.storage.read, actor.scope, before.id), now)) {
    book.take(from, to);
    if (to !== undefined) await keep(to);
  }
  return book.outcome();
}

/** The rules that hold when a return is made. */
export async function rulesNow({ rooms, actor, campaign }: ReturnSource): Promise<ReturnRules> {
  const taxonomy = await rooms.taxonomies.one(actor, campaign.code);
  return {
    figures: FIGURES_VERSION,
    campaign: campaign.version,
    counting: campaign.counting,
    dayCounting: campaign.dayCounting,
    taxonomy: taxonomy.categories.flatMap(({ items }) => items.map(({ code }) => code)),
  };
}

/** The figures of a roll-up or a line without its names. */
export const totalsOf = (of: RollupView | RollupLine): ReturnTotals => ({
  cases: of.cases,
  villages: of.villages,
  amountFen: of.amountFen,
  undetermined: of.undetermined,
  opening: of.opening,
  recoveredFen: of.recoveredFen,
  setOffFen: of.setOffFen,
  correctedFen: of.correctedFen,
  writtenOffFen: of.writtenOffFen,
  notPursuedFen: of.notPursuedFen,
  outstandingFen: of.outstandingFen,
  turnedOverFen: of.turnedOverFen,
  returnedFen: of.returnedFen,
  householdsFen: of.householdsFen,
  heldFen: of.heldFen,
  closed: of.closed,
  open: of.open,
  continuing: of.continuing,
  suspended: of.suspended,
  overdue: of.overdue,
});
