import type { EngineKind } from './engine.js';
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

const hex = (text: string, at: number): string => text.charCodeAt(at).toString(16).padStart(4, '0');

/** The distinct pairs of neighbouring characters of a text in lower case, each as eight hexadecimal digits. */
export function gramsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const grams = new Set<string>();
  for (let at = 0; at + 1 < lower.length; at += 1) grams.add(hex(lower, at) + hex(lower, at + 1));
  return [...grams];
}

/** Adds texts under their keys; the keys must be new. */
export async function addToSearch(
  sql: SqlWriter,
  engine: EngineKind,
  entries: readonly { readonly key: number; readonly grams: readonly string[] }[],
): Promise<void> {
  if (engine === 'sqlite') {
    const rows = entries.map((entry): SqlValue[] => [entry.key, entry.grams.join(' ')]);
    await sql.insertMany('case_search', ['rowid', 'grams'], rows);
  } else {
    const rows = entries.map((entry): SqlValue[] => [entry.key, `{${entry.grams.join(',')}}`]);
    await sql.insertMany('case_search', ['key', 'grams'], rows);
  }
}

/** Puts another text in the place of the one under a key. */
export async function replaceInSearch(
  sql: SqlWriter,
  engine: EngineKind,
  key: number,
  grams: readonly string[],
): Promise<void> {
  await sql.run(`DELETE FROM case_search WHERE ${engine === 'sqlite' ? 'rowid' : 'key'} = ?`, [key]);
  await addToSearch(sql, engine, [{ key, grams }]);
}

/**
 * A condition that holds for rows which may contain the word, on an expression that gives a row's search key. Undefined
 * for a word of one character, which no pair can find.
 */
export function searchCondition(
  engine: EngineKind,
  word: string,
  keyExpression: string,
): { readonly sql: string; readonly parameters: readonly SqlValue[] } | undefined {
  const grams = gramsOf(word);
  if (grams.length === 0) return undefined;
  if (engine === 'sqlite') {
    return {
      sql: `${keyExpression} IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)`,
      parameters: [grams.map((gram) => `"${gram}"`).join(' AND ')],
    };
  }
  return {
    sql: `${keyExpression} IN (SELECT key FROM case_search WHERE grams @> ?)`,
    parameters: [`{${grams.join(',')}}`],
  };
}

/** A word as a LIKE pattern that finds it anywhere; `\` is the escape. */
export const likePattern = (word: string): string => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
