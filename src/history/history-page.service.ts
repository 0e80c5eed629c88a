import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { missing } from '../kernel/errors.js';
import { Storage } from '../storage/storage.js';
import { mayVerify, ownsChain } from './chain-scope.js';
import { toEntryView } from './history-entry.view.js';
import { newestEntries, type EntriesQuestion } from './history-page.store.js';
import { GUARDED_SUBJECTS, printedHead, type HistoryEntryView } from './history.js';
import { allHeads, personalOf } from './history.store.js';

/** Where a chain stands just now. */
export interface HeadView {
  readonly chain: string;
  readonly count: number;
  /** As a paper carries it, the hash in groups of four. */
  readonly printed: string;
  /** Whether its entries may be read, and not only verified. */
  readonly readable: boolean;
}

/** Looking through chains, for those who answer for a town. */
@Injectable()
export class HistoryPageService {
  constructor(private readonly storage: Storage) {}

  /** Heads of the chains in scope. */
  async heads(actor: Actor): Promise<HeadView[]> {
    const heads = await allHeads(this.storage.read);
    return heads
      .filter(({ chain }) => mayVerify(actor.scope, chain))
      .map(({ chain, count, hash }) => ({
        chain,
        count,
        printed: printedHead(chain, count, hash),
        readable: ownsChain(actor.scope, chain),
      }));
  }

  /** Entries of a chain in scope, the newest first; missing `history.chain-missing`. */
  async entries(actor: Actor, question: EntriesQuestion): Promise<HistoryEntryView[]> {
    const { chain } = question;
    if (!ownsChain(actor.scope, chain)) throw missing('history.chain-missing', { chain }, '没有这条留痕链');
    return this.storage.reading(async (sql) => {
      const entries = await newestEntries(sql, question);
      const seqs = entries.map(({ seq }) => seq);
      const personal = await personalOf(sql, chain, seqs);
      const mayRead = ({ subjectKind }: HistoryEntryView): boolean => {
        const needed = GUARDED_SUBJECTS[subjectKind];
        return needed === undefined || actor.permissions.has(needed);
      };
      return entries
        .map((entry) => toEntryView(entry, personal))
        .map((view) => (mayRead(view) ? view : { ...view, changes: [] }));
    });
  }
}
