import type { Json } from '../kernel/canonical-json.js';
import type { HistoryEntryRow, HistoryPersonalRow } from './history.entity.js';
import { parseBody } from './history-body.js';
import type { HistoryChangeView, HistoryEntryView, HistorySide } from './history.js';

const SIDES: readonly HistorySide[] = ['before', 'after'];

/** An entry for a person to read, with the personal values that are still kept in the place of their hashes. */
export function toEntryView(
  entry: HistoryEntryRow,
  personal: readonly HistoryPersonalRow[],
): HistoryEntryView {
  const body = parseBody(entry.body);
  const apart = new Map(personal.filter(({ seq }) => seq === entry.seq).map((row) => [row.field, row]));
  const fields = [...new Set(SIDES.flatMap((side) => Object.keys(body[side] ?? {})))];
  const valueOf = (side: HistorySide, field: string): Json => {
    const row = apart.get(`${side}.${field}`);
    if (row === undefined) return body[side]?.[field] ?? null;
    // Struck out: the value is gone for good, the hash in the chain remains.
    return row.value === null ? null : (JSON.parse(row.value) as Json);
  };
  const changeOf = (field: string): HistoryChangeView => {
    const rows = SIDES.flatMap((side) => {
      const row = apart.get(`${side}.${field}`);
      return row === undefined ? [] : [{ side, gone: row.value === null }];
    });
    return {
      field,
      before: valueOf('before', field),
      after: valueOf('after', field),
      personal: rows.map(({ side }) => side),
      struckOut: rows.flatMap(({ side, gone }) => (gone ? [side] : [])),
    };
  };
  const { chain, seq, hash } = entry;
  const { at, actor, what, subject, subjectKind, attachments } = body;
  return {
    chain,
    seq,
    at,
    actor,
    what,
    subjectKind,
    subjectId: subject,
    changes: fields.map(changeOf),
    attachments,
    hash,
  };
}
