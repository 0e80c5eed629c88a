import type { EngineKind } from './engine.js';
import { gramsOf } from './grams.js';
import type { SqlValue, SqlWriter } from './sql.js';

/**
 * Search for words of two characters and more, as Chinese users type them: every text is indexed by its pairs of
 * neighbouring characters. The index answers which rows may hold a word; `LIKE` on those few rows decides.
 */
export const SEARCH_INDEX_SQL: Readonly<Record<EngineKind, readonly string[]>> = {
  sqlite: [
    "CREATE VIRTUAL TABLE case_search USING fts5(grams, content='', contentless_delete=1, detail=none, tokenize='ascii')",
  ],
  postgres: [
    'CREATE TABLE case_search (key bigint PRIMARY KEY, grams text[] NOT NULL)',
    'CREATE INDEX case_search_grams ON case_search USING gin (grams)',
  ],
};

/** A text, as `gramText` makes it, and the key under which it is found. */
export interface SearchEntry {
  readonly key: number;
  readonly grams: string;
}

/** Adds texts under their keys; the keys must be new. */
export async function addToSearch(
  sql: SqlWriter,
  engine: EngineKind,
  entries: readonly SearchEntry[],
): Promise<void> {
  if (engine === 'sqlite') {
    const rows = entries.map((entry): SqlValue[] => [entry.key, entry.grams]);
    await sql.insertMany('case_search', ['rowid', 'grams'], rows);
  } else {
    const rows = entries.map((entry): SqlValue[] => [entry.key, `{${entry.grams.replaceAll(' ', ',')}}`]);
    await sql.insertMany('case_search', ['key', 'grams'], rows);
  }
}

/** Puts another text in the place of the one under a key. */
export async function replaceInSearch(
  sql: SqlWriter,
  engine: EngineKind,
  key: number,
  grams: string,
): Promise<void> {
  await sql.run(`DELETE FROM case_search WHERE ${engine === 'sqlite' ? 'rowid' : 'key'} = ?`, [key]);
  await addToSearch(sql, engine, [{ key, grams }]);
}

/** The keys that one campaign's cases have: from `first`, before `end`. */
export interface SearchSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * A question for the places within the span (key minus `first`) of the rows which may contain the word. Undefined for a
 * word of one character, which no pair can find.
 */
export function searchQuestion(
  engine: EngineKind,
  word: string,
  span: SearchSpan,
): { readonly sql: string; readonly parameters: readonly SqlValue[] } | undefined {
  const grams = gramsOf(word);
  if (grams.length === 0) return undefined;
  const { first, end } = span;
  if (engine === 'sqlite') {
    return {
      sql: 'SELECT rowid - ? FROM case_search WHERE case_search MATCH ? AND rowid >= ? AND rowid < ?',
      parameters: [first, grams.map((gram) => `"${gram}"`).join(' AND '), first, end],
    };
  }
  return {
    sql: 'SELECT key - ? FROM case_search WHERE grams @> ? AND key >= ? AND key < ?',
    parameters: [first, `{${grams.join(',')}}`, first, end],
  };
}

/** A word as a LIKE pattern that finds it anywhere; `\` is the escape. */
export const likePattern = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
