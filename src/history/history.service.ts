import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Scope } from '../access/scope.js';
import { instantOf, type Clock } from '../kernel/clock.js';
import { CLOCK } from '../storage/storage.module.js';
import { Storage } from '../storage/storage.js';
import type { SqlReader } from '../storage/sql.js';
import { CLOSING_ORDER, type Unit } from '../storage/unit-of-work.js';
import { entryBody, GENESIS_HASH, sealed, sha256, type SealedRecord } from './history-body.js';
import type { HistoryEntryRow, HistoryPersonalRow } from './history.entity.js';
import { printedHead, type HistoryEntryView, type HistoryRecord } from './history.js';
import { READS } from './history-reads.rules.js';
import { toEntryView } from './history-entry.view.js';
import {
  allHeads,
  appendEntries,
  entriesOfSubject,
  entriesOfSubjects,
  headWithout,
  lockHead,
  moveHead,
  personalOf,
} from './history.store.js';

/** Entries that may wait in memory before they are written, in a unit of many rows. */
const ENTRIES_BUFFERED_MAX = 200;

/** Rows that are asked for in one question. */
const ROWS_AT_ONCE = 500;

interface Waiting {
  readonly actor: Actor;
  readonly record: SealedRecord;
}

/** Appends to the chains, in the unit of work whose change it tells. */
@Injectable()
export class HistoryService {
  private readonly waiting = new WeakMap<Unit, Waiting[]>();

  constructor(
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells a change; it is written with the unit that makes it, the chain's head being locked last of all. */
  record(unit: Unit, actor: Actor, record: HistoryRecord): void {
    this.waitingIn(unit).push({ actor, record: sealed(record) });
  }

  /** Tells many changes that were sealed before, without keeping all of them in memory; for units of many rows. */
  async recordMany(unit: Unit, actor: Actor, records: readonly SealedRecord[]): Promise<void> {
    const waiting = this.waitingIn(unit);
    for (const record of records) waiting.push({ actor, record });
    if (waiting.length >= ENTRIES_BUFFERED_MAX) await this.flush(unit);
  }

  private waitingIn(unit: Unit): Waiting[] {
    const there = this.waiting.get(unit);
    if (there !== undefined) return there;
    const waiting: Waiting[] = [];
    this.waiting.set(unit, waiting);
    unit.beforeCommit(CLOSING_ORDER.history, () => this.flush(unit));
    return waiting;
  }

  private async flush(unit: Unit): Promise<void> {
    const waiting = this.waiting.get(unit) ?? [];
    const byChain = new Map<string, Waiting[]>();
    for (const entry of waiting) {
      const chain = byChain.get(entry.record.chain);
      if (chain === undefined) byChain.set(entry.record.chain, [entry]);
      else chain.push(entry);
    }
    waiting.length = 0;
    const at = instantOf(this.clock);
    // Chains in order, so that two units never wait for each other's heads.
    for (const chain of [...byChain.keys()].sort())
      await this.append(unit, chain, byChain.get(chain) ?? [], at);
  }

  private async append(unit: Unit, chain: string, waiting: readonly Waiting[], at: string): Promise<void> {
    const head = await lockHead(unit.sql, chain);
    let seq = head?.count ?? 0;
    let hash = head?.hash ?? GENESIS_HASH;
    const entries: HistoryEntryRow[] = [];
    const personal: HistoryPersonalRow[] = [];
    for (const { actor, record } of waiting) {
      seq += 1;
      const body = entryBody(record, { at, actor: actor.name, session: actor.session }, seq, hash);
      hash = sha256(body);
      entries.push({ chain, seq, subjectId: record.subjectId, body, hash });
      for (const value of record.taken) personal.push({ chain, seq, ...value });
    }
    await appendEntries(unit.sql, entries, personal);
    await moveHead(unit.sql, { chain, count: seq, hash });
  }

  /**
   * What happened to one row, chain by chain, oldest first. The caller has made sure that the row itself is in scope; the chains are
   * held to the scope's towns here.
   */
  async entriesOf(scope: Scope, subjectId: string): Promise<HistoryEntryView[]> {
    return this.storage.reading(async (sql) => {
      const entries = await entriesOfSubject(sql, scope, subjectId);
      const views: HistoryEntryView[] = [];
      for (const chain of new Set(entries.map((entry) => entry.chain))) {
        const own = entries.filter((entry) => entry.chain === chain);
        views.push(...(await this.told(sql, chain, own)));
      }
      return views;
    });
  }

  /** Entries of one chain with what was concealed in them. */
  private async told(
    sql: SqlReader,
    chain: string,
    entries: readonly HistoryEntryRow[],
  ): Promise<HistoryEntryView[]> {
    const views: HistoryEntryView[] = [];
    for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
      const some = entries.slice(from, from + ROWS_AT_ONCE);
      const personal = await personalOf(
        sql,
        chain,
        some.map(({ seq }) => seq),
      );
      views.push(...some.map((entry) => toEntryView(entry, personal)));
    }
    return views;
  }

  /**
   * What happened to many rows since a chain stood at a count, oldest first. The caller has made sure that the rows are
   * in scope.
   */
  async entriesSince(
    scope: Scope,
    {
      chain,
      count,
      until = Number.MAX_SAFE_INTEGER,
    }: { chain: string; count: number; until?: number | undefined },
    subjectIds: readonly string[],
  ): Promise<HistoryEntryView[]> {
    return this.storage.reading(async (sql) => {
      const views: HistoryEntryView[] = [];
      for (let first = 0; first < subjectIds.length; first += ROWS_AT_ONCE) {
        const some = subjectIds.slice(first, first + ROWS_AT_ONCE);
        const entries = await entriesOfSubjects(sql, scope, { chain, count, until }, some);
        views.push(...(await this.told(sql, chain, entries)));
      }
      return views;
    });
  }

  /**
   * The head that a chain had after its last change, as a paper prints it that is to be the same whenever nothing has
   * changed: what was only looked at or taken away since is left out. Null where nothing was ever changed.
   */
  async printedHeadOfChange(chain: string): Promise<string | null> {
    const head = await headWithout(this.storage.read, chain, READS);
    return head === undefined ? null : printedHead(head.chain, head.count, head.hash);
  }

  /** The heads of these chains as an export prints them; of all chains where none is named. */
  async printedHeads(chains?: readonly string[]): Promise<string[]> {
    const heads = await allHeads(this.storage.read);
    return heads
      .filter((head) => chains === undefined || chains.includes(head.chain))
      .map((head) => printedHead(head.chain, head.count, head.hash));
  }
}
