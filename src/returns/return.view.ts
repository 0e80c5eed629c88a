import type { Day } from '../kernel/calendar.js';
import type { StandingReturnRow } from './return.store.js';
import type {
  ReturnChanges,
  ReturnList,
  ReturnRowView,
  ReturnRules,
  ReturnTotals,
  ReturnView,
} from './return.js';

/** What this room wrote as JSON and reads again. */
const read = <T>(json: string): T => JSON.parse(json) as T;

/** A return as a list shows it. */
export const returnRowView = (row: StandingReturnRow): ReturnRowView => ({
  id: row.id,
  period: row.period,
  kind: row.kind,
  no: row.no,
  closedDay: row.closedDay as Day,
  closedAt: row.closedAt,
  closedBy: row.closedBy,
  fileName: row.fileName,
  fileBytes: row.fileBytes,
  sha256: row.fileHash,
  lists: read<ReturnList[]>(row.lists),
  totals: read<ReturnTotals>(row.totals),
  adjustments: row.adjustments,
  note: row.note,
  supersedes: row.supersedes,
  supersedeReason: row.supersedeReason,
  supersededBy: row.supersededBy,
});

/** A return as a whole. */
export const returnView = (
  row: StandingReturnRow,
  campaign: string,
  before: ReturnView['before'],
): ReturnView => ({
  ...returnRowView(row),
  campaign,
  heads: read<string[]>(row.heads),
  rules: read<ReturnRules>(row.rules),
  differences: read<ReturnView['differences']>(row.differences),
  before,
  changes: read<ReturnChanges>(row.changes),
  villages: read<ReturnView['villages']>(row.villages),
});
