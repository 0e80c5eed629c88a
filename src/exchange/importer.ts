import type { Actor } from '../access/actor.js';
import type { CampaignOfCases } from '../cases/new-case.js';
import type { Id } from '../kernel/ids.js';
import type { SqlReader } from '../storage/sql.js';
import type { Unit } from '../storage/unit-of-work.js';
import type { AnsweredRow } from './import.js';
import type { PlanBook } from './plan-book.js';
import type { StagedFile } from './staged-file.js';

/** What a pass over the staged rows goes by. */
export interface ImportPass {
  readonly actor: Actor;
  readonly campaign: CampaignOfCases;
  readonly staged: StagedFile;
  readonly book: PlanBook;
  readonly signal: AbortSignal | undefined;
  /** Called now and then with the number of rows that are done. */
  readonly progress: (rows: number) => void;
  /** 期初: the rows say how their cases stand on paper. */
  readonly opening: boolean;
  /** What a person has said of rows that resemble what is there. */
  readonly answers: readonly AnsweredRow[];
  /** Where rows are looked for that resemble new ones: the ledger as it was before; null where a plan has told it. */
  readonly before: SqlReader | null;
}

/** The unit of work in which a pass is carried out, and the import that it carries out. */
export interface ImportWriting {
  readonly unit: Unit;
  readonly importId: Id;
  /** Name of the file as the person knows it. */
  readonly file: string;
}

/**
 * One kind of import. Planning and carrying out are one and the same pass, with and without writing, so that what is
 * written is what was planned.
 */
export interface Importer {
  /** Figures of the register before, and an empty book to plan in. */
  openBook(sql: SqlReader, actor: Actor, campaign: CampaignOfCases): Promise<PlanBook>;
  /** Decides every staged row against what `sql` sees; writes when there is something to write in. */
  pass(sql: SqlReader, pass: ImportPass, writing: ImportWriting | null): Promise<void>;
  /** Takes back what an import did; refused `import.built-on` when somebody has built on it. */
  undo(unit: Unit, actor: Actor, campaign: CampaignOfCases, importId: Id): Promise<void>;
}
