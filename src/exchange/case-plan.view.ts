import { changedFields } from '../cases/case-fields.js';
import { fillSentence, PROBLEM_LABELS } from './import-codes.js';
import type { CaseDecision, PlanFault } from './case-plan.rules.js';
import type { PlanRemark } from './case-remarks.rules.js';
import type { ImportNotice, ImportProblem, SheetReading, StagedPlace } from './import.js';
import type { PlannedChange } from './import-report.js';

/** Faults of a row in the words of a report; where they stand is filled in by `placeProblems`. */
export function toProblems(row: StagedPlace, faults: readonly PlanFault[]): ImportProblem[] {
  return faults.map((fault) => {
    const known = fault.code in PROBLEM_LABELS;
    const label = PROBLEM_LABELS[known ? (fault.code as keyof typeof PROBLEM_LABELS) : 'row-not-valid'];
    const value = known ? fault.value : fault.code;
    return {
      sheet: row.sheet,
      row: row.row,
      column: fault.field,
      columnNo: null,
      code: fault.code,
      value: fault.value,
      message: fillSentence(label.zh, { value }),
    };
  });
}

/** Columns of a sheet by the fields that planning speaks of. */
const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  no: 'number',
  villageId: 'village',
  groupId: 'group',
  categoryCode: 'category',
  itemCode: 'item',
  dueDay: 'due',
};

/** Names the columns of problems that planning found, as the sheets themselves head them. */
export function placeProblems(
  problems: readonly ImportProblem[],
  sheets: readonly SheetReading[],
): ImportProblem[] {
  return problems.map((problem) => {
    const key = COLUMN_OF_FIELD[problem.column ?? ''] ?? problem.column;
    const column = sheets
      .find((sheet) => sheet.sheet === problem.sheet)
      ?.recognised.find((recognised) => recognised.key === key);
    return { ...problem, column: column?.heading ?? null, columnNo: column?.columnNo ?? null };
  });
}

/** A remark about a row that passes: which case, what the sheet says, what the ledger has. */
export function toNotice(row: StagedPlace, remark: PlanRemark, number: string): ImportNotice {
  const { sheet, row: rowNo } = row;
  return {
    sheet,
    row: rowNo,
    code: remark.code,
    what: number,
    stated: remark.stated,
    computed: remark.computed,
  };
}

const text = (value: string | number | null): string | null => (value === null ? null : String(value));

/** A case that a row changes, for the person who looks before it is carried out. */
export function toPlannedChange(
  { sheet, row }: StagedPlace,
  { target, fields, recoveredChangeFen }: Extract<CaseDecision, { action: 'change' }>,
  number: string,
): PlannedChange {
  const changes = changedFields(target.fields, fields).map((change) => ({
    field: change.field as string,
    before: text(change.before),
    after: text(change.after),
  }));
  if (recoveredChangeFen !== 0) {
    const [before, after] = [target.recoveredFen, target.recoveredFen + recoveredChangeFen];
    changes.push({ field: 'recoveredFen', before: String(before), after: String(after) });
  }
  return { sheet, row, number, title: fields.description, action: 'changed', fields: changes };
}
