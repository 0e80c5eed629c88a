import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Permission } from '../access/permission.js';
import { missing } from '../kernel/errors.js';
import { Storage } from '../storage/storage.js';
import { mayVerify, readsChain } from './chain-scope.js';
import { toEntryView } from './history-entry.view.js';
import { newestEntries, type EntriesQuestion } from './history-page.store.js';
import { GUARDED_SUBJECTS, LEDGER_CHAIN, printedHead, type HistoryEntryView } from './history.js';
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
    const chains = heads.map(({ chain }) => chain);
    return heads
      .filter(({ chain }) => mayVerify(actor.scope, chain))
      .map(({ chain, count, hash }) => ({
        chain,
        count,
        printed: printedHead(chain, count, hash),
        readable: readsChain(actor, chain, chains),
      }));
  }

  /** Entries of a chain in scope, the newest first; missing `history.chain-missing`. */
  async entries(actor: Actor, question: EntriesQuestion): Promise<HistoryEntryView[]> {
    const { chain } = question;
    return this.storage.reading(async (sql) => {
      const chains = (await allHeads(sql)).map((head) => head.chain);
      if (!readsChain(actor, chain, chains)) {
        throw missing('history.chain-missing', { chain }, '没有这条留痕链');
      }
      const entries = await newestEntries(sql, question);
      const seqs = entries.map(({ seq }) => seq);
      const personal = await personalOf(sql, chain, seqs);
      const mayRead = ({ subjectKind }: HistoryEntryView): boolean => {
        const needed = neededFor(chain, subjectKind);
        return needed === undefined || actor.permissions.has(needed);
      };
      return entries
        .map((entry) => toEntryView(entry, personal))
        .map((view) => (mayRead(view) ? view : { ...view, changes: [] }));
    });
  }
}

/** What somebody needs to be told an entry in full; a file of no town hangs on nothing that says who may see it. */
const neededFor = (chain: string, subjectKind: string): Permission | undefined =>
  chain === LEDGER_CHAIN && subjectKind === 'attachment'
    ? 'attachments:original'
    : GUARDED_SUBJECTS[subjectKind];
