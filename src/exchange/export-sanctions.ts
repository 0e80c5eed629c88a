import { EFFECT_OBSTACLE_LABELS, EFFECT_STANDING_LABELS } from '../discipline/effect.js';
import { SANCTION_FLAG_LABELS } from '../discipline/sanction-fit.js';
import { SANCTION_COLUMNS, type SanctionColumnKey } from '../discipline/sanction.sheet.js';
import { SANCTION_KIND_LABELS, type SanctionView } from '../discipline/sanction.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { paperColumn } from './export-columns.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';

const kindText = ({ kind, possibilities }: SanctionView): string => {
  const names = possibilities.map((one) => SANCTION_KIND_LABELS[one].zh);
  return kind === null ? `不明确(${names.join('或')})` : SANCTION_KIND_LABELS[kind].zh;
};

/** The last day, or why there is none; an unconfirmed period says so. */
const effectText = ({ effect }: SanctionView): string => {
  const { endDay, obstacle, mark } = effect;
  const text = endDay ?? (obstacle === null ? '' : EFFECT_OBSTACLE_LABELS[obstacle].zh);
  return mark === 'M' ? `${text}(期限未核对原文)` : text;
};

const CELLS: Readonly<Record<SanctionColumnKey, (of: SanctionView, place: number) => PaperValue>> = {
  rowNo: (_, place) => place,
  village: ({ person }) => person.villageName,
  name: ({ person }) => person.name,
  postThen: ({ person }) => person.postThen,
  statusAsWritten: ({ person }) => person.statusAsWritten,
  asWritten: ({ asWritten }) => asWritten,
  decidingOrgan: ({ decidingOrgan }) => decidingOrgan,
  approvingOrgan: ({ approvingOrgan }) => approvingOrgan,
  documentNumber: ({ documentNumber }) => documentNumber,
  decidedDay: ({ decidedDay }) => decidedDay,
  announcedDay: ({ announcedDay }) => announcedDay,
  effectiveDay: ({ effectiveDay }) => effectiveDay,
  casesAsWritten: ({ casesAsWritten }) => casesAsWritten,
  note: ({ note }) => note,
  kind: kindText,
  effectEnd: effectText,
  standing: ({ standing }) => EFFECT_STANDING_LABELS[standing].zh,
  flags: ({ flags }) => flags.map((flag) => SANCTION_FLAG_LABELS[flag].zh).join('\n'),
};

/** Columns that are left out where no sanction has a value: coming back, the sheet then says nothing of them. */
const SELDOM: ReadonlySet<SanctionColumnKey> = new Set<SanctionColumnKey>([
  'approvingOrgan',
  'announcedDay',
  'effectiveDay',
  'note',
  'flags',
]);

/** Writes the register of sanctions; what it makes of the papers stands behind what they say. */
export function writeSanctions(
  book: WorkbookWriter,
  frame: ExportFrame,
  sanctions: readonly SanctionView[],
): void {
  const filled = (value: PaperValue): boolean => value !== null && value !== undefined && value !== '';
  const columns = SANCTION_COLUMNS.filter(
    ({ key }) => !SELDOM.has(key) || sanctions.some((one) => filled(CELLS[key](one, 0))),
  );
  const sheet = book.sheet({
    name: '处分台账',
    title: titleOf(frame, '处分台账'),
    lines: linesOf(frame, null),
    columns: columns.map((column) => paperColumn(column)),
    frozenColumns: columns.findIndex(({ key }) => key === 'name') + 1,
    footer: footerOf(frame),
  });
  sanctions.forEach((one, place) => sheet.row(columns.map(({ key }) => CELLS[key](one, place + 1))));
}
