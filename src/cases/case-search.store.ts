import { Injectable } from '@nestjs/common';
import { gramText } from '../storage/grams.js';
import { addToSearch, replaceInSearch, type SearchEntry } from '../storage/search-index.js';
import { Storage } from '../storage/storage.js';
import { CLOSING_ORDER, type Unit } from '../storage/unit-of-work.js';
import { searchKey, searchText, type SearchedCase } from './case-search.js';

/**
 * Texts that may wait in memory before they are written. The index merges what came since another table was written, so
 * that it costs less the more it takes at once.
 */
const ENTRIES_WAITING_MAX = 2_000;

/** A case that is found by its texts. */
type FoundCase = SearchedCase & { readonly no: number };

/** Keeps the search in step with the cases: texts of new cases wait together and are written with their unit. */
@Injectable()
export class CaseSearchBook {
  private readonly waiting = new WeakMap<Unit, SearchEntry[]>();

  constructor(private readonly storage: Storage) {}

  /** Takes the texts of new cases. */
  async add(unit: Unit, entries: readonly SearchEntry[]): Promise<void> {
    let waiting = this.waiting.get(unit);
    if (waiting === undefined) {
      waiting = [];
      this.waiting.set(unit, waiting);
      unit.beforeCommit(CLOSING_ORDER.search, () => this.flush(unit));
    }
    waiting.push(...entries);
    if (waiting.length >= ENTRIES_WAITING_MAX) await this.flush(unit);
  }

  /** Puts the texts of a case in the place of those that it had. */
  async replace(unit: Unit, campaignOrdinal: number, after: FoundCase): Promise<void> {
    // What it had may still be waiting.
    await this.flush(unit);
    const key = searchKey(campaignOrdinal, after.no);
    await replaceInSearch(unit.sql, this.storage.kind, key, gramText(searchText(after)));
  }

  private async flush(unit: Unit): Promise<void> {
    const waiting = this.waiting.get(unit)?.splice(0) ?? [];
    if (waiting.length > 0) await addToSearch(unit.sql, this.storage.kind, waiting);
  }
}
