import type { Actor } from '../access/actor.js';
import { caseNumber } from '../campaigns/campaign.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { NONE, type CaseListQuestion } from '../cases/case-list.js';
import { seesPersons } from '../cases/case-persons.js';
import type { ClaimView } from '../claims-debts/claim.js';
import type { RoomsForReading } from '../exchange/export-rooms.js';
import type { Day } from '../kernel/calendar.js';
import { forbidden, missing, refused } from '../kernel/errors.js';
import type { UrgingDetailView, UrgingStanding } from '../rectification/urging.js';
import { caseCells } from './list-case.rules.js';
import { columnsOf, type ListCell, type ListColumn } from './list-column.js';
import { claimCells, letterCells, rankVillages, urgedCells, villageCells } from './list.rules.js';
import type { ListQuestion } from './list-view.js';
import { LISTS } from './list.js';

/** Rows of a list that belong together: those of a letter where the list is of letters, otherwise as they come. */
export interface ListPart {
  readonly letter: UrgingDetailView | null;
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
/** Urging letters that one list takes. */
const LETTERS_MAX = 5_000;

/** A letter that was withdrawn is not sent again, so that it is printed only for who asks for it. */
const STANDINGS: readonly UrgingStanding[] = ['waiting', 'late', 'answered'];

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
    if (of === 'letters') return { columns: shown, total: (await this.letters(question)).length };
    const { cases } = await this.rooms.cases.outline(this.actor, this.campaign, asked(question));
    return { columns: shown, total: cases };
  }

  /** The rows of a list, village by village in printing order, some at a time. */
  async *parts(question: ListQuestion, { columns }: ListOutline): AsyncGenerator<ListPart> {
    const { of, layout } = LISTS[question.kind];
    if (of === 'cases') yield* this.caseParts(question, columns);
    else if (of === 'villages') yield together((await this.ranked(question)).map(villageCells));
    else if (of === 'claims') {
      yield together((await this.claims(question)).map((claim, place) => claimCells(claim, place + 1)));
    } else {
      const letters = await this.letters(question);
      if (layout === 'table') yield together(letters.map((letter, place) => letterCells(letter, place + 1)));
      else for (const letter of letters) yield ofLetter(letter, columns);
    }
  }

  private async *caseParts(question: ListQuestion, columns: readonly ListColumn[]): AsyncGenerator<ListPart> {
    const keys = columns.map(({ key }) => key);
    const whole = asked(question);
    const outline = await this.rooms.cases.outline(this.actor, this.campaign, whole);
    const townName = this.town.name;
    let place = 0;
    for (const id of await this.villagesOf(whole)) {
      const ofVillage = { ...whole, villageIds: [id] };
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
        yield together(rows);
      }
    }
  }

  /** The villages that are asked for, in printing order, and last the cases of none. */
  private async villagesOf({ villageIds }: CaseListQuestion): Promise<readonly string[]> {
    const all = await this.rooms.villages.all(this.actor, this.town.code);
    const inOrder = [...all.map(({ id }) => id), NONE];
    return villageIds === undefined ? inOrder : inOrder.filter((id) => villageIds.includes(id));
  }

  private async ranked({ asOf, cases }: ListQuestion) {
    const { villageIds, categoryCodes, itemCodes } = cases;
    const { code: campaign } = this.campaign;
    const rollup = await this.rooms.rollups.rollup(this.actor, {
      ...{ campaign, by: 'village', asOf, categoryCodes, itemCodes },
    });
    const asked = (id: string): boolean => id !== NONE && (villageIds?.includes(id) ?? true);
    return rankVillages(rollup.lines.filter(({ code }) => asked(code)));
  }

  /** Letters in the order of their numbers; refused `list.too-long`. */
  private async letters({ cases, letters }: ListQuestion): Promise<readonly UrgingDetailView[]> {
    const { villageIds, categoryCodes, itemCodes } = cases;
    const { standings = STANDINGS, ...others } = letters;
    const filters = { villageIds, categoryCodes, itemCodes, standings, ...others };
    const { code } = this.campaign;
    const found = await this.rooms.urgings.forPaper(this.actor, code, filters, LETTERS_MAX + 1);
    if (found.length > LETTERS_MAX)
      throw refused('list.too-long', { limit: LETTERS_MAX }, `超过 ${LETTERS_MAX} 张,请按村分开`);
    return found;
  }

  /** What is outstanding, by village; refused `list.too-long`. */
  private async claims({ cases: { villageIds }, claims }: ListQuestion): Promise<readonly ClaimView[]> {
    const ofTown = (await this.rooms.villages.all(this.actor, this.town.code)).map(({ id }) => id);
    const ours = new Set(ofTown.filter((id) => villageIds?.includes(id) ?? true));
    const [only] = ours.size === 1 ? ours : [];
    const found: ClaimView[] = [];
    for (let page = 1; ; page += 1) {
      const { rows } = await this.rooms.claims.list(this.actor, {
        page,
        size: ROWS_AT_ONCE,
        sort: 'village',
        villageId: only,
        ...claims,
        outstanding: true,
      });
      found.push(...rows.filter((row) => ours.has(row.villageId)));
      if (rows.length < ROWS_AT_ONCE) return found;
      if (found.length >= CLAIMS_MAX)
        throw refused('list.too-long', { limit: CLAIMS_MAX }, `超过 ${CLAIMS_MAX} 笔,请按村分开`);
    }
  }
}

const together = (rows: ListPart['rows']): ListPart => ({ letter: null, rows });

const ofLetter = (letter: UrgingDetailView, columns: readonly ListColumn[]): ListPart => ({
  letter,
  rows: letter.rows.map((one, place) => urgedCells(columns, one, place + 1)),
});

/** The question to the register; of states, those that the list is of. */
const asked = ({ kind, cases }: ListQuestion): CaseListQuestion => ({
  ...cases,
  states: statesOf(LISTS[kind].states, cases.states),
  ...{ page: 1, size: 1, sort: { by: 'number', descending: false } },
});

const statesOf = (
  own: readonly string[] | undefined,
  wanted: readonly string[] | undefined,
): readonly string[] | undefined =>
  own === undefined || wanted === undefined ? (own ?? wanted) : wanted.filter((state) => own.includes(state));
