import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { WorkbookWriter } from '../workbooks/workbook-writer.js';

/** What a child process answers when a workbook is whole on disk. */
export interface WrittenWorkbook {
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  /** As `ExportResult` gives them. */
  readonly heads: readonly string[];
}

/** Writes a workbook to a path; what was begun is removed when the work fails. Answers the hash and the work's answer. */
export async function writeWorkbook<T>(
  path: string,
  madeAt: Date,
  work: (book: WorkbookWriter) => Promise<T>,
): Promise<{ readonly sha256: string; readonly answer: T }> {
  const book = new WorkbookWriter(path, madeAt);
  try {
    const answer = await work(book);
    await book.end();
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { sha256: hash.digest('hex'), answer };
  } catch (error) {
    await book.discard();
    throw error;
  }
}

/** Heads without the blanks that make them readable on paper: as `verify --head` takes them. */
export const bareHeads = (heads: readonly string[]): string[] =>
  heads.map((head) => head.replaceAll(' ', ''));
