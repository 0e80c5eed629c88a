import { LineFile, type ProblemLog } from './findings.js';

/** Tells the server how far the staging file has come while the child still reads. */
export interface StagedMessage {
  readonly type: 'staged';
  readonly rows: number;
  readonly bytes: number;
  /** A row was refused. */
  readonly anyRefused: boolean;
}

/** Rows between two reports. */
const BATCH_ROWS = 1_000;

/** The good rows of a file, a line each, in pieces that the server may plan while the rest is being read. */
export class Staging {
  private rows = 0;
  private readonly lines: LineFile;

  constructor(
    path: string,
    private readonly problems: ProblemLog,
    private readonly report: (message: StagedMessage) => void,
  ) {
    this.lines = new LineFile(path);
  }

  add(line: string): void {
    this.rows++;
    if (this.lines.add(line) || this.rows % BATCH_ROWS === 0) this.flush();
  }

  close(): void {
    this.flush();
    this.lines.close();
  }

  private flush(): void {
    const before = this.lines.bytes;
    this.lines.flush();
    const { bytes } = this.lines;
    const anyRefused = this.problems.any;
    if (bytes > before) this.report({ type: 'staged', rows: this.rows, bytes, anyRefused });
  }
}
