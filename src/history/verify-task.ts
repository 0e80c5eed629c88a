import type { Scope } from '../access/scope.js';
import { refused } from '../kernel/errors.js';
import { Storage, type StoragePlace } from '../storage/storage.js';
import { verifyChains } from './history.verify.js';
import { headsOfPaper } from './paper-heads.js';
import type { PaperVerification } from './verification.js';

/** What a process that verifies is told. */
export interface VerifyOrder {
  readonly place: StoragePlace;
  readonly scope: Scope;
  readonly heads: readonly string[];
  /** A file whose heads are held against the chains as well. */
  readonly paper: string | null;
}

/** Walks the chains in a process of its own; refused `history.paper-without-head` for a file that carries none. */
export async function run({ place, scope, heads, paper }: VerifyOrder): Promise<PaperVerification> {
  const found = paper === null ? [] : await headsOfPaper(paper);
  if (paper !== null && found.length === 0) {
    throw refused(
      'history.paper-without-head',
      {},
      '这个文件里没有链头:它不是账本导出的,或页脚和说明被删去了',
    );
  }
  const storage = await Storage.openForReading(place);
  try {
    return { found, ...(await verifyChains(storage.read, scope, [...heads, ...found])) };
  } finally {
    await storage.close();
  }
}
