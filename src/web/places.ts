import type { Permission } from '../access/permission.js';

/** Words of the menu, which are also the keys of its labels. */
export type PageWord =
  | 'today'
  | 'overview'
  | 'cases'
  | 'queue'
  | 'villages'
  | 'discipline'
  | 'campaign'
  | 'imports'
  | 'exports'
  | 'history'
  | 'users'
  | 'backup'
  | 'guide';

/** The pages of the menu in their order; `key` follows `g` on the keyboard. */
export const PAGES: readonly {
  readonly path: string;
  readonly word: PageWord;
  readonly key: string | null;
  readonly needs: Permission;
}[] = [
  { path: '/', word: 'today', key: 't', needs: 'ledger:read' },
  { path: '/overview', word: 'overview', key: 'o', needs: 'rollups:read' },
  { path: '/cases', word: 'cases', key: 'c', needs: 'cases:read' },
  { path: '/queue', word: 'queue', key: 'q', needs: 'desks:queue' },
  { path: '/villages', word: 'villages', key: 'v', needs: 'villages:read' },
  { path: '/discipline', word: 'discipline', key: null, needs: 'discipline:read' },
  { path: '/imports', word: 'imports', key: 'i', needs: 'imports:run' },
  { path: '/exports', word: 'exports', key: 'e', needs: 'exports:run' },
  { path: '/campaign', word: 'campaign', key: 'p', needs: 'campaigns:read' },
  { path: '/history', word: 'history', key: 'h', needs: 'history:verify' },
  { path: '/users', word: 'users', key: null, needs: 'users:read' },
  { path: '/backup', word: 'backup', key: null, needs: 'backup:read' },
  { path: '/guide', word: 'guide', key: null, needs: 'ledger:read' },
];

/** Addresses that more than one page leads to. */
export const places = {
  overdue: '/overdue',
  queue: '/queue',
  overview: '/overview',
  newCase: '/cases?new=1',
  village: (id: string): string => `/villages/${encodeURIComponent(id)}`,
  sanction: (id: string): string => `/discipline?sanction=${encodeURIComponent(id)}`,
  import: (id: string): string => `/imports/${encodeURIComponent(id)}`,
  /** The register with filters named after its columns; `case` opens a row. */
  cases: (filters: Readonly<Record<string, string | null | undefined>>): string => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(filters)) if (value) search.set(key, value);
    const tail = search.toString();
    return tail === '' ? '/cases' : `/cases?${tail}`;
  },
} as const;
