import type { Permission } from '../access/permission.js';

/** Words of the menu, which are also the keys of its labels. */
export type PageWord =
  | 'today'
  | 'overview'
  | 'figures'
  | 'cases'
  | 'queue'
  | 'villages'
  | 'collections'
  | 'notices'
  | 'tips'
  | 'urgings'
  | 'stages'
  | 'reinspections'
  | 'discipline'
  | 'flags'
  | 'assets'
  | 'contracts'
  | 'funds'
  | 'claims'
  | 'completeness'
  | 'campaign'
  | 'imports'
  | 'exports'
  | 'history'
  | 'papers'
  | 'returns'
  | 'stageReport'
  | 'forms'
  | 'reportCheck'
  | 'users'
  | 'backup'
  | 'guide';

/** Groups of the menu; what belongs to none stands in it by itself. */
export const PAGE_GROUPS = ['work', 'registers', 'returns', 'ledger'] as const;
export type PageGroup = (typeof PAGE_GROUPS)[number];

/** A page of the menu; `key` follows `g` on the keyboard. */
export interface MenuPage {
  readonly path: string;
  readonly word: PageWord;
  readonly key: string | null;
  readonly needs: Permission;
  readonly group?: PageGroup;
}

/** The pages of the menu in their order. */
export const PAGES: readonly MenuPage[] = [
  { path: '/', word: 'today', key: 't', needs: 'ledger:read' },
  { path: '/overview', word: 'overview', key: 'o', needs: 'rollups:read' },
  { path: '/figures', word: 'figures', key: 'f', needs: 'rollups:read', group: 'returns' },
  { path: '/cases', word: 'cases', key: 'c', needs: 'cases:read' },
  { path: '/queue', word: 'queue', key: 'q', needs: 'desks:queue', group: 'work' },
  { path: '/villages', word: 'villages', key: 'v', needs: 'villages:read' },
  { path: '/collections', word: 'collections', key: 'r', needs: 'collections:read', group: 'work' },
  { path: '/stages', word: 'stages', key: 'j', needs: 'stages:read', group: 'work' },
  { path: '/urgings', word: 'urgings', key: null, needs: 'urgings:read', group: 'work' },
  { path: '/tips', word: 'tips', key: null, needs: 'tips:read', group: 'work' },
  { path: '/notices', word: 'notices', key: 'b', needs: 'notices:read', group: 'work' },
  { path: '/reinspections', word: 'reinspections', key: null, needs: 'reinspections:read', group: 'work' },
  { path: '/discipline', word: 'discipline', key: null, needs: 'discipline:read', group: 'work' },
  { path: '/flags', word: 'flags', key: 'x', needs: 'flags:read', group: 'work' },
  { path: '/assets', word: 'assets', key: 'a', needs: 'assets:read', group: 'registers' },
  { path: '/contracts', word: 'contracts', key: 'y', needs: 'contracts:read', group: 'registers' },
  { path: '/funds', word: 'funds', key: 'm', needs: 'funds:read', group: 'registers' },
  { path: '/claims-debts', word: 'claims', key: 'd', needs: 'claims-debts:read', group: 'registers' },
  { path: '/completeness', word: 'completeness', key: null, needs: 'rollups:read', group: 'registers' },
  { path: '/imports', word: 'imports', key: 'i', needs: 'imports:run' },
  { path: '/exports', word: 'exports', key: 'e', needs: 'exports:run', group: 'returns' },
  { path: '/campaign', word: 'campaign', key: 'p', needs: 'campaigns:read', group: 'ledger' },
  { path: '/papers/stage', word: 'stageReport', key: null, needs: 'papers:read', group: 'returns' },
  { path: '/returns', word: 'returns', key: 'u', needs: 'returns:read', group: 'returns' },
  { path: '/papers', word: 'papers', key: 'l', needs: 'papers:read', group: 'returns' },
  { path: '/forms', word: 'forms', key: null, needs: 'papers:read', group: 'returns' },
  { path: '/check-report', word: 'reportCheck', key: 'k', needs: 'ledger:read', group: 'returns' },
  { path: '/history', word: 'history', key: 'h', needs: 'history:verify', group: 'ledger' },
  { path: '/users', word: 'users', key: null, needs: 'users:read', group: 'ledger' },
  { path: '/backup', word: 'backup', key: null, needs: 'backup:read', group: 'ledger' },
  { path: '/guide', word: 'guide', key: null, needs: 'ledger:read', group: 'ledger' },
];

/** Parameters of an address; those without a value are left out. */
type Asked = Readonly<Record<string, string | null | undefined>>;

function addressOf(path: string, asked: Asked): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value) search.set(key, value);
  const tail = search.toString();
  return tail === '' ? path : `${path}?${tail}`;
}

/** Addresses that more than one page leads to. */
export const places = {
  /** Open to who is not signed in as well. */
  checkReport: '/check-report',
  overdue: '/overdue',
  /** Forms of other offices: their list, a new file, one that is filled or changed. */
  forms: '/forms',
  newForm: (workbook: string): string => addressOf('/forms/new', { workbook }),
  form: (id: string): string => `/forms/${encodeURIComponent(id)}`,
  formEdit: (id: string): string => `/forms/${encodeURIComponent(id)}/edit`,
  queue: '/queue',
  overview: '/overview',
  /** The overview as of a day. */
  overviewOf: (asOf: string): string => addressOf('/overview', { asOf }),
  newCase: '/cases?new=1',
  village: (id: string): string => `/villages/${encodeURIComponent(id)}`,
  /** 销号审批表 of a case, to be printed. */
  closingForm: (id: string): string => `/cases/${encodeURIComponent(id)}/closing-form`,
  sanction: (id: string): string => `/discipline?sanction=${encodeURIComponent(id)}`,
  measure: (id: string): string => `/discipline?tab=measures&measure=${encodeURIComponent(id)}`,
  dealtPerson: (id: string): string => `/discipline?tab=persons&person=${encodeURIComponent(id)}`,
  /** The form of a new sanction or measure, of this person or for this case. */
  newSanction: (of: Readonly<Record<string, string>>): string =>
    `/discipline?${new URLSearchParams({ new: '1', ...of })}`,
  newMeasure: (of: Readonly<Record<string, string>>): string =>
    `/discipline?${new URLSearchParams({ tab: 'measures', new: '1', ...of })}`,
  /** Work on many cases: what was done, the sheet that hands out, a voucher of many lines. */
  batches: '/bulk',
  batch: (id: string): string => `/bulk/${encodeURIComponent(id)}`,
  handOut: '/assign',
  voucher: '/voucher',
  import: (id: string): string => `/imports/${encodeURIComponent(id)}`,
  figures: (question: Asked): string => addressOf('/figures', question),
  discipline: (question: Asked): string => addressOf('/discipline', question),
  /** Things, or with `tab` resources, comparison or disposals; `row` opens one. */
  assets: (question: Asked): string => addressOf('/assets', question),
  /** The register, or with `tab` rents or expiring; `row` opens one. */
  contracts: (question: Asked): string => addressOf('/contracts', question),
  /** What rules noticed, with filters named after columns; `flag` opens one, `tab` the rules. */
  flags: (question: Asked): string => addressOf('/flags', question),
  /** Accounts, or with `tab` entries, statements, cash-flow or loans; `row` opens one, `new` begins one. */
  funds: (question: Asked): string => addressOf('/funds', question),
  /** The nine steps, or with `tab` the inspection rounds. */
  stages: (question: Asked): string => addressOf('/stages', question),
  /** The circular of an inspection round. */
  circular: (id: string): string => `/stages/circular/${encodeURIComponent(id)}`,
  /** Urging letters; `row` opens one, `new` issues some, those of `village` alone. */
  urgings: (question: Asked): string => addressOf('/urgings', question),
  /** Urging letters as they are printed, or with `kind` their register. */
  urgingPapers: (question: Asked): string => addressOf('/papers', { kind: 'urging', ...question }),
  /** Tips; `row` opens one. */
  tips: (question: Asked): string => addressOf('/tips', question),
  /** Notices; `row` opens one. */
  notices: (question: Asked): string => addressOf('/notices', question),
  /** These notices as they are printed. */
  noticePapers: (ids: readonly string[]): string => `/notices/print/${ids.join(',')}`,
  /** Claims, or with `tab` debts or ageing; `row` opens one of either side. */
  claims: (question: Asked): string => addressOf('/claims-debts', question),
  /** A return that was closed. */
  return: (id: string): string => `/returns/${encodeURIComponent(id)}`,
  /** The rows of one figure: `by` and `code` name its line, `asOf` the day as of which it speaks. */
  figureRows: (question: Asked): string => addressOf('/figures/rows', question),
  /** The register with filters named after its columns; `case` opens a row. */
  cases: (filters: Asked): string => addressOf('/cases', filters),
} as const;
