import {
  DISPOSITION_KIND_LABELS,
  SETTLEMENT_KIND_LABELS,
  type DispositionKind,
  type SettlementKind,
} from '../../cases/case.js';
import type { CaseState } from '../../cases/case-state.js';
import { statesMeant } from '../../cases/case-state-words.js';
import type { Label } from '../../kernel/label.js';
import {
  CONTINUING_KINDS,
  CONTINUING_LABELS,
  PERSON_HANDLINGS,
  REST_FATES,
  SUSPEND_REASONS,
} from '../../rectification/move.js';
import { bareStand, type PaperLine, type PaperStand, type StandState } from '../../rectification/opening.js';
import { parsePaperLines } from '../../rectification/opening-lines.js';
import type { PaperColumnKey } from '../../rectification/opening.sheet.js';
import type { CaseSheetKey } from './case-columns.js';
import type { CaseDraftInProgress } from './case-fields.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import { choiceFinder, readAnything, readDay, readText, type CellReader } from './field-cells.js';
import { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';

type Key = PaperColumnKey | 'state' | 'recoveredFen';

const WAYS_OF_CONTINUING: readonly (readonly [word: string, kind: (typeof CONTINUING_KINDS)[number]])[] = [
  ...CONTINUING_KINDS.map((kind) => [CONTINUING_LABELS[kind].zh, kind] as const),
  ['长期整改', 'lasting'],
  ['分期', 'instalments'],
  ['挂账', 'locked'],
];

/**
 * Reads what a row says of the work on its case. An opening import takes it over, so it must be certain and complete;
 * every other import only compares it, and what cannot be read there is not compared.
 */
export class PaperReader {
  private readonly unheard = new RowFaults();
  private readonly columns: ReadonlyMap<Key, PlanColumn>;
  private readonly finders: ReadonlyMap<Key, (text: string) => string | undefined>;

  constructor(
    plan: ColumnPlan<CaseSheetKey>,
    private readonly opening: boolean,
  ) {
    this.columns = new Map(
      plan.columns.flatMap((column) => (isPaperKey(column.key) ? [[column.key, column] as const] : [])),
    );
    this.finders = new Map([...this.columns].map(([key, { column }]) => [key, choiceFinder(column.choices)]));
  }

  /** Is there anything to read? Most sheets have none of these columns. */
  get any(): boolean {
    return (
      this.opening ||
      (['state', 'closedDay', 'settlementLines'] as const).some((key) => this.columns.has(key))
    );
  }

  /** Reads the row into the draft, after its amounts were read. */
  read(view: RowView, draft: CaseDraftInProgress, faults: RowFaults): void {
    if (this.opening) this.readStand(view, draft, faults);
    else this.readClaims(view, draft);
  }

  private readClaims(view: RowView, draft: CaseDraftInProgress): void {
    this.unheard.begin('', view.no);
    const stateWord = this.cell(view, 'state', readText, this.unheard) ?? null;
    const states = stateWord === null ? undefined : statesMeant(stateWord);
    const closedDay = this.cell(view, 'closedDay', readDay, this.unheard) ?? null;
    const settlements = this.lines(view, 'settlementLines', SETTLEMENT_KIND_LABELS, this.unheard) ?? null;
    if (states === undefined && closedDay === null && settlements === null) return;
    draft.claims = { stateWord, states: states ?? null, closedDay, settlements };
  }

  private readStand(view: RowView, draft: CaseDraftInProgress, faults: RowFaults): void {
    const state = this.readState(view, faults);
    const settlements = this.readSettlements(view, draft, faults);
    const dispositions = this.lines(view, 'dispositionLines', DISPOSITION_KIND_LABELS, faults) ?? [];
    delete draft.recoveredFen;
    if (state === undefined) return;
    const text = (key: Key): string | null => this.cell(view, key, readText, faults) ?? null;
    draft.stand = {
      ...bareStand(state.state),
      ...state,
      day: this.readStandDay(view, state.state, faults),
      closingPaper: text('closingPaper'),
      closedBy: text('closedBy'),
      personHandling: this.choice(view, 'personHandling', PERSON_HANDLINGS, faults),
      restFate: this.choice(view, 'restFate', REST_FATES, faults),
      restBasis: text('restBasis'),
      restApprover: text('restApprover'),
      settlements,
      dispositions,
    };
  }

  private readState(
    view: RowView,
    faults: RowFaults,
  ): Pick<PaperStand, 'state' | 'continuingKind' | 'reasonCode'> | undefined {
    const column = this.columns.get('state') ?? null;
    const text = this.cell(view, 'state', readText, faults);
    if (text === undefined && column !== null) return undefined;
    if (text === null || text === undefined) {
      faults.add('state-missing', column, '');
      return undefined;
    }
    const meant = statesMeant(text);
    const [state, second] = meant ?? [];
    if (state === undefined || second !== undefined || !isStandState(state)) {
      faults.add(meant === undefined ? 'choice-unknown' : 'state-uncertain', column, text);
      return undefined;
    }
    const kind = WAYS_OF_CONTINUING.find(([word]) => text.includes(word))?.[1] ?? null;
    const reason =
      Object.entries<Label>(SUSPEND_REASONS).find(([, { zh }]) => text.includes(zh))?.[0] ?? null;
    return {
      state,
      continuingKind: state === 'continuing' ? kind : null,
      reasonCode: state === 'suspended' ? reason : null,
    };
  }

  /** A closed case has the day of its closure, every other the day since which it is so. */
  private readStandDay(view: RowView, state: StandState, faults: RowFaults): PaperStand['day'] {
    const stateDay = this.cell(view, 'stateDay', readDay, faults) ?? null;
    const closedDay = this.cell(view, 'closedDay', readDay, faults) ?? null;
    const place = this.columns.get('closedDay') ?? null;
    if (state !== 'closed') {
      if (closedDay !== null) faults.add('closed-day-without-closure', place, closedDay);
      return stateDay;
    }
    if (closedDay !== null && stateDay !== null && closedDay !== stateDay) {
      faults.add('state-day-differs', place, `${stateDay} / ${closedDay}`);
    }
    return closedDay ?? stateDay;
  }

  /** The lines of the cell, and 已收回金额 as one line more where no line says recovered. */
  private readSettlements(
    view: RowView,
    draft: CaseDraftInProgress,
    faults: RowFaults,
  ): PaperStand['settlements'] {
    const lines = this.lines(view, 'settlementLines', SETTLEMENT_KIND_LABELS, faults) ?? [];
    const day = this.cell(view, 'recoveredDay', readDay, faults) ?? null;
    const voucher = this.cell(view, 'recoveredVoucher', readText, faults) ?? null;
    const statedFen = draft.recoveredFen ?? 0;
    if (statedFen === 0) return lines;
    const place = this.columns.get('recoveredFen') ?? null;
    const recovered = lines.filter(({ kind }) => kind === 'recovered');
    if (recovered.length > 0) {
      const sumFen = recovered.reduce((sum, { amountFen }) => sum + amountFen, 0);
      if (sumFen !== statedFen) faults.add('recovered-differs', place, String(sumFen / 100));
      return lines;
    }
    if (day === null) {
      faults.add('recovered-day-missing', this.columns.get('recoveredDay') ?? place, '');
      return lines;
    }
    return [{ kind: 'recovered', amountFen: statedFen, day, voucher }, ...lines];
  }

  private lines<Kind extends SettlementKind | DispositionKind>(
    view: RowView,
    key: 'settlementLines' | 'dispositionLines',
    labels: Readonly<Record<Kind, Label>>,
    faults: RowFaults,
  ): readonly PaperLine<Kind>[] | undefined {
    const text = this.cell(view, key, readText, faults);
    if (text === null || text === undefined) return undefined;
    const lines = parsePaperLines(text, labels);
    if (!('unreadable' in lines)) return lines;
    faults.add('money-lines-unreadable', this.columns.get(key) ?? null, lines.unreadable);
    return undefined;
  }

  private choice<Code extends string>(
    view: RowView,
    key: PaperColumnKey,
    codes: readonly Code[],
    faults: RowFaults,
  ): Code | null {
    const column = this.columns.get(key);
    const text = this.cell(view, key, readAnything, faults);
    if (column === undefined || typeof text !== 'string') return null;
    const found = this.finders.get(key)?.(text);
    const code = codes.find((known) => known === found);
    if (code === undefined) {
      const suggestions = column.column.choices.map((choice) => choice.label.zh);
      faults.add('choice-unknown', column, text, { suggestions });
    }
    return code ?? null;
  }

  private cell<T>(view: RowView, key: Key, read: CellReader<T>, faults: RowFaults): T | null | undefined {
    const column = this.columns.get(key);
    return column === undefined ? null : read(view.cell(column.columnNo), column, faults);
  }
}

const PAPER_KEYS: ReadonlySet<string> = new Set<Key>([
  'state',
  'recoveredFen',
  'stateDay',
  'closedDay',
  'closingPaper',
  'closedBy',
  'personHandling',
  'recoveredDay',
  'recoveredVoucher',
  'settlementLines',
  'dispositionLines',
  'restFate',
  'restBasis',
  'restApprover',
]);

const isPaperKey = (key: CaseSheetKey): key is Key => PAPER_KEYS.has(key);
const isStandState = (state: CaseState): state is StandState => state !== 'voided';
