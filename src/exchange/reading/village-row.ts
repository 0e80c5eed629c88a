import type { Day } from '../../kernel/calendar.js';
import { comparisonKey, halfWidth } from '../../kernel/text.js';
import { villageKey } from '../../villages/village.rules.js';
import { VILLAGE_BOUNDS, VILLAGE_POSTS, type PostHolderView } from '../../villages/village.js';
import type { VillageColumnKey } from '../../villages/village.sheet.js';
import type { ReadingContext, VillageDraft } from '../import.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { readAnything, readCount, readDay, readNames, readText, type CellReader } from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';

type Draft = { -readonly [Key in keyof VillageDraft]?: VillageDraft[Key] };

const TELEPHONE = /^(.*?)[\s,,::(]*(1\d{10}|0\d{2,3}-?\d{7,8}|\d{7,8})\)?$/s;

/** Reads the rows under one heading of a village sheet. */
export class VillageRowReader {
  constructor(
    private readonly context: ReadingContext,
    private readonly plan: ColumnPlan<VillageColumnKey>,
  ) {}

  /** Reads a row whole, so that all its faults are named; undefined where it names no village. */
  read(view: RowView, faults: RowFaults): VillageDraft | undefined {
    const draft: Draft = {};
    this.checkTown(view, faults);
    this.on(view, 'name', readText, faults, (name, column) => {
      if (name === null) faults.add('village-missing', column, '');
      else draft.name = name;
    });
    this.on(view, 'code', readAnything, faults, (text, column) => {
      draft.code = this.villageCode(text, column, faults);
    });
    this.on(view, 'shortName', readText, faults, (text) => void (draft.shortName = text));
    this.on(view, 'formerNames', readNames, faults, (names) => void (draft.formerNames = names ?? []));
    this.on(view, 'note', readText, faults, (text) => void (draft.note = text));
    this.readCounts(view, draft, faults);
    this.readDays(view, draft, faults);
    this.readGroups(view, draft, faults);
    this.readPosts(view, draft, faults);
    if (draft.name === undefined) return undefined;
    return { ...draft, name: draft.name, matchKey: villageKey(draft.name, this.context.townName) };
  }

  /** Reads a column if the sheet has it; `take` gets null for an empty cell and is not called for a faulty one. */
  private on<T>(
    view: RowView,
    key: VillageColumnKey,
    read: CellReader<T>,
    faults: RowFaults,
    take: (value: T | null, column: PlanColumn) => void,
  ): void {
    const placed = view.place(this.plan.byKey.get(key) ?? [], faults);
    if (placed === undefined) return;
    const value = read(placed.cell, placed.column, faults);
    if (value !== undefined) take(value, placed.column);
  }

  private checkTown(view: RowView, faults: RowFaults): void {
    this.on(view, 'town', readText, faults, (text, column) => {
      if (text !== null && !comparisonKey(text).endsWith(comparisonKey(this.context.townName))) {
        faults.add('town-unknown', column, text);
      }
    });
    this.on(view, 'townCode', readAnything, faults, (text, column) => {
      const code = text === null ? null : halfWidth(text).replace(/\s/g, '');
      const { townCode } = this.context;
      if (code !== null && code !== townCode && code !== `${townCode}000`) {
        faults.add('code-not-of-town', column, text ?? '');
      }
    });
  }

  private villageCode(text: string | null, column: PlanColumn, faults: RowFaults): string | null {
    if (text === null) return null;
    const code = halfWidth(text).replace(/\s/g, '');
    if (!/^\d{12}$/.test(code)) faults.add('code-malformed', column, text);
    else if (!code.startsWith(this.context.townCode)) faults.add('code-not-of-town', column, text);
    return code;
  }

  private readCounts(view: RowView, draft: Draft, faults: RowFaults): void {
    for (const key of ['groupsCount', 'households', 'population'] as const) {
      this.on(view, key, readCount, faults, (count) => void (draft[key] = count));
    }
    this.on(view, 'printOrder', readCount, faults, (count) => {
      if (count !== null) draft.printOrder = count;
    });
  }

  private readDays(view: RowView, draft: Draft, faults: RowFaults): void {
    for (const key of ['validFromDay', 'validToDay'] as const) {
      this.on(view, key, readDay, faults, (day: Day | null, column) => {
        draft[key] = day;
        const ends = key === 'validToDay' && day !== null && draft.validFromDay;
        if (ends && day < ends) faults.add('date-impossible', column, day);
      });
    }
  }

  /** A column of groups holds their names, or in many offices just how many there are. */
  private readGroups(view: RowView, draft: Draft, faults: RowFaults): void {
    const placed = view.place(this.plan.byKey.get('groups') ?? [], faults);
    if (placed === undefined) return;
    const { cell, column } = placed;
    if (cell && /^\d+\s*个?$/.test(halfWidth(cell.text))) {
      const count = readCount(cell, column, faults);
      if (!this.plan.byKey.has('groupsCount')) draft.groupsCount = count ?? null;
      return;
    }
    const names = readNames(cell, column, faults);
    if (names === undefined) return;
    if (names !== null && names.length > VILLAGE_BOUNDS.groups)
      faults.add('text-too-long', column, String(names.length));
    draft.groups = names ?? [];
  }

  /** Names a post only where a person stands; a telephone may stand behind the name. */
  private readPosts(view: RowView, draft: Draft, faults: RowFaults): void {
    const columns = VILLAGE_POSTS.filter((post) => this.plan.byKey.has(post));
    if (columns.length === 0) return;
    const posts: PostHolderView[] = [];
    for (const post of columns) {
      this.on(view, post, readText, faults, (text) => {
        if (text === null) return;
        const [, person = '', telephone = null] = TELEPHONE.exec(text) ?? [];
        posts.push(person === '' ? { post, person: text, telephone: null } : { post, person, telephone });
      });
    }
    draft.posts = posts;
  }
}
