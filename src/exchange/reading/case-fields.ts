import { parseCaseDetails } from '../../cases/case-details.js';
import { CASE_NATURES, CASE_SOURCES, PERSON_STATUSES } from '../../cases/case.js';
import { DEADLINE_WORDS, type CaseColumnKey } from '../../cases/case.sheet.js';
import { endsBefore } from '../../kernel/day-text.js';
import { comparisonKey } from '../../kernel/text.js';
import type { CaseDraft } from '../import.js';
import type { CaseSheetKey } from './case-columns.js';
import type { ColumnPlan, PlanColumn } from './column-plan.js';
import {
  choiceFinder,
  readAnything,
  readArea,
  readDay,
  readPartialDay,
  readQuantity,
  readSpan,
  readText,
} from './field-cells.js';
import type { RowFaults } from './row-faults.js';
import type { RowView } from './row-view.js';

/** A draft while its row is being read. */
export type CaseDraftInProgress = { -readonly [Key in keyof CaseDraft]?: CaseDraft[Key] };

/** Reads one meaning of a row into the draft. */
export type FieldReader = (view: RowView, draft: CaseDraftInProgress, faults: RowFaults) => void;

const TEXT_KEYS = [
  'cause',
  'policyBasis',
  'responsiblePerson',
  'responsiblePost',
  'leader',
  'responsibleUnit',
  'rectifier',
  'measures',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
  'mark',
] as const satisfies readonly CaseColumnKey[];

const deadlineWords: ReadonlySet<string> = new Set(DEADLINE_WORDS);

type Plan = ColumnPlan<CaseSheetKey>;

/** The readers of all fields for which the sheet has a column; whom and how much is read elsewhere. */
export function caseFields(plan: Plan): readonly FieldReader[] {
  const fields: FieldReader[] = [];
  const on = (key: CaseColumnKey, made: (columns: readonly PlanColumn[]) => FieldReader): void => {
    const columns = plan.byKey.get(key);
    if (columns) fields.push(made(columns));
  };
  for (const key of TEXT_KEYS) on(key, (columns) => textField(key, columns));
  on('foundDay', foundDayField);
  on('due', (columns) => dueField(columns));
  on('occurred', occurredField);
  on('occurredFrom', (columns) => partialDayField('occurredFrom', columns));
  on('occurredTo', (columns) => partialDayField('occurredTo', columns));
  on('areaCentiMu', areaField);
  on('quantityMilli', (columns) => quantityField(columns, plan.byKey.get('quantityUnit') ?? []));
  if (!plan.byKey.has('quantityMilli')) on('quantityUnit', (columns) => textField('quantityUnit', columns));
  on(
    'nature',
    choiceField(CASE_NATURES, (draft, code) => void (draft.nature = code)),
  );
  on(
    'source',
    choiceField(CASE_SOURCES, (draft, code) => void (draft.source = code)),
  );
  on(
    'responsibleStatus',
    choiceField(PERSON_STATUSES, (draft, code) => void (draft.responsibleStatus = code)),
  );
  on('details', detailsField);
  return fields;
}

const textField =
  (key: (typeof TEXT_KEYS)[number] | 'quantityUnit', columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed) draft[key] = readText(placed.cell, placed.column, faults) ?? null;
  };

const foundDayField =
  (columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed) draft.foundDay = readDay(placed.cell, placed.column, faults) ?? null;
  };

/** A deadline is a day, or a word that says there is none; it comes after the day found. */
const dueField =
  (columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed === undefined) return;
    const { cell, column } = placed;
    draft.dueDay = null;
    draft.dueAsWritten = null;
    if (cell?.kind === 'text' && deadlineWords.has(comparisonKey(cell.text))) {
      draft.dueAsWritten = readText(cell, column, faults) ?? null;
      return;
    }
    const due = readDay(cell, column, faults);
    if (due === undefined || due === null) return;
    draft.dueDay = due;
    if (draft.foundDay && due < draft.foundDay)
      faults.add('deadline-before-found', column, cell?.text ?? due);
  };

const occurredField =
  (columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed === undefined) return;
    const span = readSpan(placed.cell, placed.column, faults);
    draft.occurredFrom = span?.from ?? null;
    draft.occurredTo = span?.to ?? null;
  };

const partialDayField =
  (key: 'occurredFrom' | 'occurredTo', columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed === undefined) return;
    const time = readPartialDay(placed.cell, placed.column, faults) ?? null;
    draft[key] = time;
    if (key === 'occurredTo' && time && draft.occurredFrom && endsBefore(time, draft.occurredFrom)) {
      faults.add('date-impossible', placed.column, placed.cell?.text ?? time);
    }
  };

const areaField =
  (columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed) draft.areaCentiMu = readArea(placed.cell, placed.column, faults) ?? null;
  };

/** A unit of its own column wins; the cell's own must not say something else. */
const quantityField =
  (columns: readonly PlanColumn[], unitColumns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed === undefined) return;
    const quantity = readQuantity(placed.cell, placed.column, faults);
    draft.quantityMilli = quantity?.quantityMilli ?? null;
    const unit = view.place(unitColumns, faults);
    const unitText = unit ? readText(unit.cell, unit.column, faults) : null;
    draft.quantityUnit = unitText ?? quantity?.unit ?? null;
    if (unitText && quantity?.unit && comparisonKey(unitText) !== comparisonKey(quantity.unit)) {
      faults.add('quantity-not-a-number', placed.column, placed.cell?.text ?? '');
    }
  };

function choiceField<Code extends string>(
  codes: readonly Code[],
  set: (draft: CaseDraftInProgress, code: Code | null) => void,
): (columns: readonly PlanColumn[]) => FieldReader {
  return (columns) => {
    const choices = columns[0]?.column.choices ?? [];
    const find = choiceFinder(choices);
    const words = choices.map((choice) => choice.label.zh);
    return (view, draft, faults) => {
      const placed = view.place(columns, faults);
      if (placed === undefined) return;
      const text = readAnything(placed.cell, placed.column, faults);
      const found = typeof text === 'string' ? find(text) : undefined;
      const code = codes.find((known) => known === found);
      set(draft, code ?? null);
      if (typeof text === 'string' && code === undefined) {
        faults.add('choice-unknown', placed.column, text, { suggestions: words });
      }
    };
  };
}

const detailsField =
  (columns: readonly PlanColumn[]): FieldReader =>
  (view, draft, faults) => {
    const placed = view.place(columns, faults);
    if (placed === undefined) return;
    const text = readText(placed.cell, placed.column, faults);
    const details = parseCaseDetails(text ?? '');
    if ('unreadable' in details) faults.add('details-unreadable', placed.column, details.unreadable);
    else draft.details = details;
  };
