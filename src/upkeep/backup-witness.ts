import { createHash, type Hash } from 'node:crypto';
import { fileAltered, fileMissing } from '../attachments/attachment.check.js';
import { ChainWalk } from '../history/chain-walk.js';
import type { SqlValue } from '../storage/sql.js';
import type { BlobInFile, TableInFile } from './backup-manifest.js';
import { TotalsOfRows } from './backup-totals.js';
import type { CampaignTotals } from './backup.js';

/** The line of a row, as it stands in the file and as it is hashed. */
export const lineOf = (row: readonly SqlValue[]): string => `${JSON.stringify(row)}\n`;

interface Head {
  readonly count: number;
  readonly hash: string;
}

/**
 * Sees every row of a ledger once, wherever the rows come from (the ledger, the file, the restored ledger), and says
 * what they are: the hash of each table, whether each chain verifies, and the totals of each campaign.
 */
export class BackupWitness {
  private readonly seen: TableInFile[] = [];
  private readonly heads = new Map<string, Head>();
  private readonly walks = new Map<string, ChainWalk>();
  private readonly sums = new TotalsOfRows();
  /** A name of every attachment, by its hash. */
  private readonly files = new Map<string, string>();

  /** Begins a table; rows are handed to what it answers, in the order of the table's key. */
  table(name: string, columns: readonly string[]): TableWitness {
    return new TableWitness(
      name,
      columns,
      (row) => this.look(name, columns, row),
      (table) => this.seen.push(table),
    );
  }

  /** The tables that were ended, in that order. */
  get tables(): readonly TableInFile[] {
    return this.seen;
  }

  /** `CHAIN:COUNT:HASH` of every chain, by chain. */
  get printedHeads(): string[] {
    return [...this.heads].map(([chain, { count, hash }]) => `${chain}:${count}:${hash}`).sort();
  }

  /** Totals of every campaign, from the rows of its cases. */
  totals(): CampaignTotals[] {
    return this.sums.totals();
  }

  /** What is wrong with the chains, one sentence each. */
  chainFaults(): string[] {
    const chains = new Set([...this.heads.keys(), ...this.walks.keys()]);
    return [...chains].sort().flatMap((chain) => {
      const head = this.heads.get(chain);
      const walk = this.walks.get(chain) ?? new ChainWalk(chain, []);
      const { ok, firstBad } = walk.end(head === undefined ? undefined : { chain, ...head }, 0);
      return ok ? [] : [`留痕链 ${chain} 从第 ${firstBad} 条起对不上`];
    });
  }

  /** Which of these files are not what the attachments name, and which are not there, one sentence each. */
  fileFaults(blobs: readonly BlobInFile[]): string[] {
    const copied = new Map(blobs.map((blob) => [blob.sha256, blob]));
    return [...this.files].flatMap(([hash, name]) => {
      const blob = copied.get(hash);
      if (blob === undefined) return [fileMissing(name, hash)];
      return blob.found === undefined ? [] : [fileAltered(name, hash)];
    });
  }

  private look(table: string, columns: readonly string[], row: readonly SqlValue[]): void {
    const value = (column: string): SqlValue => row[columns.indexOf(column)] ?? null;
    if (table === 'history_heads') {
      this.heads.set(String(value('chain')), { count: Number(value('count')), hash: String(value('hash')) });
    } else if (table === 'history_entries') {
      const chain = String(value('chain'));
      let walk = this.walks.get(chain);
      if (walk === undefined) {
        walk = new ChainWalk(chain, []);
        this.walks.set(chain, walk);
      }
      walk.take({ seq: Number(value('seq')), body: String(value('body')), hash: String(value('hash')) });
    } else if (table === 'attachments') this.files.set(String(value('hash')), String(value('name')));
    else if (table === 'campaigns') this.sums.campaign(value);
    else if (table === 'cases') this.sums.case(value);
  }
}

/** Sees the rows of one table. */
export class TableWitness {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  constructor(
    private readonly name: string,
    private readonly columns: readonly string[],
    private readonly look: (row: readonly SqlValue[]) => void,
    private readonly ended: (table: TableInFile) => void,
  ) {}

  /** The next rows; answers their lines. */
  take(rows: readonly (readonly SqlValue[])[]): string {
    let lines = '';
    for (const row of rows) {
      this.look(row);
      lines += lineOf(row);
    }
    this.rows += rows.length;
    this.hash.update(lines);
    return lines;
  }

  /** After the last row: what the table was. */
  end(): TableInFile {
    const { name, columns, rows } = this;
    const table = { name, columns, rows, sha256: this.hash.digest('hex') };
    this.ended(table);
    return table;
  }
}
