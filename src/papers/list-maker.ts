import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { NONE, type CaseListQuestion } from '../cases/case-list.js';
import { seesPersons } from '../cases/case-persons.js';
import type { ClaimView } from '../claims-debts/claim.js';
import type { RoomsForReading } from '../exchange/export-rooms.js';
import type { Day } from '../kernel/calendar.js';
import { forbidden, missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { caseCells } from './list-case.rules.js';
import { columnsOf, type ListCell, type ListColumn } from './list-column.js';
import { claimCells, rankVillages, villageCells } from './list.rules.js';
import { LISTS, type ListQuestion } from './list.js';

/** Rows of a list that belong together: those of a village where the list has letters, otherwise all. */
export interface ListPart {
  readonly villageId: Id | null;
  readonly villageName: string;
  readonly rows: readonly (readonly ListCell[])[];
}

/** What a list has before its rows are read. */
export interface ListOutline {
  readonly columns: readonly ListColumn[];
  readonly total: number;
}

const ROWS_AT_ONCE = 1_000;
/** Claims and debts that one list takes: it reads them whole. */
const CLAIMS_MAX = 50_000;

/** Makes the rows of lists of one campaign, as one actor may see them. */
export class ListMaker {
  private constructor(
    private readonly rooms: RoomsForReading,
    private readonly actor: Actor,
    readonly campaign: CampaignRecord,
    readonly town: { readonly code: string; readonly name: string },
    private readonly today: Day,
  ) {}

  /** Looks the campaign up; missing `campaign.unknown`, `town.missing`. */
  static async of(rooms: RoomsForReading, actor: Actor, code: string, today: Day): Promise<ListMaker> {
    const campaign = await rooms.campaign(actor, code);
    const town = (await rooms.villages.towns(actor)).find((one) => one.code === campaign.townCode);
    if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
    return new ListMaker(rooms, actor, campaign, town, today);
  }

  /** Columns of a list and how many rows it has; forbidden `access.forbidden` for who may not see what it is made of. */
  async outline(question: ListQuestion): Promise<ListOutline> {
    const { columns, needs, of } = LISTS[question.kind];
    if (!this.actor.permissions.has(needs))
      throw forbidden('access.forbidden', { permission: needs }, '没有权限');
    const shown = columnsOf(columns, seesPersons(this.actor));
    if (of === 'villages') return { columns: shown, total: (await this.ranked(question)).length };
    if (of === 'claims') return { columns: shown, total: (await this.claims(question)).length };
    const { cases } = await this.rooms.cases.outline(this.actor, this.campaign, asked(question));
    return { columns: shown, total: cases };
  }

  /** The rows of a list, village by village in printing order, some at a time. */
  async *parts(question: ListQuestion, { columns }: ListOutline): AsyncGenerator<ListPart> {
    const { of } = LISTS[question.kind];
    if (of === 'villages') {
      yield { villageId: null, villageName: '', rows: (await this.ranked(question)).map(villageCells) };
    } else if (of === 'claims') {
      const claims = await this.claims(question);
      yield {
        villageId: null,
        villageName: '',
        rows: claims.map((claim, place) => claimCells(claim, place + 1)),
      };
    } else yield* this.caseParts(question, columns);
  }

  private async *caseParts(question: ListQuestion, columns: readonly ListColumn[]): AsyncGenerator<ListPart> {
    const keys = columns.map(({ key }) => key);
    const whole = asked(question);
    const outline = await this.rooms.cases.outline(this.actor, this.campaign, whole);
    const letters = LISTS[question.kind].layout === 'letters';
    const townName = this.town.name;
    let place = 0;
    for (const { id, name } of await this.villagesOf(whole)) {
      if (letters) place = 0;
      const ofVillage = { ...whole, villageIds: [id ?? NONE] };
      for await (const piece of this.rooms.cases.pieces(this.actor, this.campaign, ofVillage, outline)) {
        const trails = await this.rooms.trails.trails(
          this.actor,
          piece.map((row) => row.id),
        );
        const rows = piece.map((row) => {
          place += 1;
          const number = caseNumber(this.campaign.numberPrefix, row.no);
          const trail = trails.get(row.id);
          return caseCells(keys, { place, number, townName, row, trail, today: this.today });
        });
        yield { villageId: id, villageName: name, rows };
      }
    }
  }

  /** The villages that are asked for, in printing order, and last the cases of none. */
  private async villagesOf({ villageIds }: CaseListQuestion): Promise<{ id: Id | null; name: string }[]> {
    const all = await this.rooms.villages.all(this.actor, this.town.code);
    const wanted = (id: string): boolean => villageIds === undefined || villageIds.includes(id);
    return [
      ...all.filter(({ id }) => wanted(id)).map(({ id, name }) => ({ id, name })),
      ...(wanted(NONE) ? [{ id: null, name: '待核' }] : []),
    ];
  }

  private async ranked({ asOf }: ListQuestion) {
    const rollup = await this.rooms.rollups.rollup(this.actor, {
      campaign: this.campaign.code,
      by: 'village',
      asOf,
    });
    return rankVillages(rollup.lines.filter(({ code }) => code !== NONE));
  }

  /** What is outstanding, by village; refused `list.too-long`. */
  private async claims({ villageId, side }: ListQuestion): Promise<readonly ClaimView[]> {
    const ours = new Set((await this.rooms.villages.all(this.actor, this.town.code)).map(({ id }) => id));
    const found: ClaimView[] = [];
    for (let page = 1; ; page += 1) {
      const { rows } = await this.rooms.claims.list(this.actor, {
        page,
        size: ROWS_AT_ONCE,
        sort: 'village',
        villageId,
        side,
        outstanding: true,
      });
      found.push(...rows.filter((row) => ours.has(row.villageId)));
      if (rows.length < ROWS_AT_ONCE) return found;
      if (found.length >= CLAIMS_MAX)
        throw refused('list.too-long', { limit: CLAIMS_MAX }, `超过 ${CLAIMS_MAX} 笔,请按村分开`);
    }
  }
}

/** The question to the register; a letter urges only what is overdue. */
function asked({ kind, cases }: ListQuestion): CaseListQuestion {
  const is = kind === 'urging' ? [...new Set([...(cases.is ?? []), 'overdue' as const])] : cases.is;
  return { ...cases, is, page: 1, size: 1, sort: { by: 'number', descending: false } };
}
