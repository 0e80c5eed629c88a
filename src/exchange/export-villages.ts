import { VILLAGE_COLUMNS, type VillageColumnKey } from '../villages/village.sheet.js';
import type { TownView, VillageDetailView, VillagePost } from '../villages/village.js';
import type { PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { paperColumn } from './export-columns.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from './export-frame.js';

/** A village with its town and its place in the sheet. */
export interface PrintedVillage {
  readonly place: number;
  readonly town: TownView;
  readonly village: VillageDetailView;
}

/** Who holds a post, with the telephone behind the name: so it is read again. */
const holder =
  (post: VillagePost) =>
  ({ village }: PrintedVillage): PaperValue =>
    village.posts
      .filter((one) => one.post === post)
      .map(({ person, telephone }) => (telephone === null ? person : `${person} ${telephone}`))
      .join('、');

const CELLS: Readonly<Record<VillageColumnKey, (of: PrintedVillage) => PaperValue>> = {
  rowNo: ({ place }) => place,
  town: ({ town }) => town.name,
  townCode: ({ town }) => town.code,
  name: ({ village }) => village.name,
  code: ({ village }) => village.code,
  shortName: ({ village }) => village.shortName,
  formerNames: ({ village }) => village.formerNames.join('、'),
  groupsCount: ({ village }) => village.groupsCount,
  groups: ({ village }) => village.groups.map((group) => group.name).join('、'),
  households: ({ village }) => village.households,
  population: ({ village }) => village.population,
  printOrder: ({ village }) => village.printOrder,
  validFromDay: ({ village }) => village.validFromDay,
  validToDay: ({ village }) => village.validToDay,
  'party-secretary': holder('party-secretary'),
  director: holder('director'),
  bookkeeper: holder('bookkeeper'),
  'supervision-director': holder('supervision-director'),
  'town-leader': holder('town-leader'),
  'town-cadre': holder('town-cadre'),
  note: ({ village }) => village.note,
};

/** Columns that are there even where no village has a value. */
const ALWAYS: ReadonlySet<VillageColumnKey> = new Set<VillageColumnKey>([
  'rowNo',
  'town',
  'townCode',
  'name',
  'code',
  'groupsCount',
  'households',
  'population',
  'printOrder',
]);
const SUMMED: ReadonlySet<VillageColumnKey> = new Set<VillageColumnKey>([
  'groupsCount',
  'households',
  'population',
]);

/** Writes the register of villages, those that are no longer valid included. */
export function writeVillages(
  book: WorkbookWriter,
  frame: ExportFrame,
  villages: readonly PrintedVillage[],
): void {
  const columns = VILLAGE_COLUMNS.filter(({ key }) => {
    const filled = (value: PaperValue): boolean => value !== null && value !== undefined && value !== '';
    return ALWAYS.has(key) || villages.some((village) => filled(CELLS[key](village)));
  });
  const sheet = book.sheet({
    name: '行政村名册',
    title: titleOf(frame, '行政村名册'),
    lines: linesOf(frame, null),
    columns: columns.map((column) => paperColumn(column, { summed: SUMMED.has(column.key) })),
    frozenColumns: columns.findIndex(({ key }) => key === 'name') + 1,
    footer: footerOf(frame),
  });
  for (const village of villages) sheet.row(columns.map(({ key }) => CELLS[key](village)));
  sheet.total('合计');
}
