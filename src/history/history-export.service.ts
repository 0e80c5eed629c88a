import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { missing } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import { readsChain } from './chain-scope.js';
import { purposeOf } from './history-reads.rules.js';
import { HistoryReads } from './history-reads.service.js';
import { HISTORY_BODY_VERSION } from './history.js';
import { allHeads, type ChainHead } from './history.store.js';
import { linksAfter } from './verification.store.js';

/** Version of the file; the verifier that stands alone refuses one that it does not know. */
const HISTORY_FILE_VERSION = 1;

const ENTRIES_AT_ONCE = 500;

/** An exported history: its name and its lines, each a JSON document. */
export interface HistoryFile {
  readonly name: string;
  readonly content: Readable;
}

/** Hands out whole chains, for whoever wants to verify them without the ledger. */
@Injectable()
export class HistoryExportService {
  constructor(
    private readonly storage: Storage,
    private readonly reads: HistoryReads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A chain as NDJSON: a line that says what it is, a line an entry with the body as it was hashed, a line with the
   * head. Personal values are not in it, only their hashes. The export's own entry is in it. Missing
   * `history.chain-missing`, refused `history.purpose-needed`.
   */
  async file(actor: Actor, chain: string, purpose: string | undefined): Promise<HistoryFile> {
    const chains = (await allHeads(this.storage.read)).map((head) => head.chain);
    if (!chains.includes(chain) || !readsChain(actor, chain, chains)) {
      throw missing('history.chain-missing', { chain }, '没有这条留痕链');
    }
    const read = { chain, what: 'history.exported', subjectKind: 'history', subjectId: newId() };
    const told = { ...read, purpose: purposeOf(actor, purpose), values: { chain } };
    await this.reads.record(actor, [told]);
    const head = await this.head(chain);
    if (head === undefined) throw new Error('the chain that was just written to has no head');
    const name = `history-${chain}-${head.count}.ndjson`;
    return { name, content: Readable.from(this.lines(actor, head), { objectMode: false }) };
  }

  private async head(chain: string): Promise<ChainHead | undefined> {
    return (await allHeads(this.storage.read)).find((head) => head.chain === chain);
  }

  /** Entries are never changed, so those up to a head can be read piece by piece while others write. */
  private async *lines(actor: Actor, { chain, count, hash }: ChainHead): AsyncGenerator<string> {
    yield lineOf({
      history: HISTORY_FILE_VERSION,
      body: HISTORY_BODY_VERSION,
      chain,
      count,
      hash,
      madeAt: instantOf(this.clock),
      madeBy: actor.name,
    });
    for (let seq = 0; seq < count;) {
      const links = await linksAfter(this.storage.read, chain, seq, Math.min(ENTRIES_AT_ONCE, count - seq));
      // A chain with a gap ends where it is broken; whoever verifies the file is told so by its last line.
      if (links.length === 0) break;
      yield links.map((link) => lineOf({ ...link })).join('');
      seq = links.at(-1)?.seq ?? count;
    }
    yield lineOf({ head: `${chain}:${count}:${hash}` });
  }
}

const lineOf = (document: object): string => `${JSON.stringify(document)}\n`;
