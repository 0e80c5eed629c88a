/** Findings that one check tells in words; the rest is only counted. */
export const FINDINGS_MAX = 20;

/** What the examination of one invariant gave. */
export interface Check {
  /** Short name, the same in every version: `tallies`. */
  readonly name: string;
  readonly ok: boolean;
  /** How many things were looked at: rows, entries, tables, as the name says. */
  readonly checked: number;
  /** What is wrong, one sentence each with numbers or ids; at most FINDINGS_MAX and one that counts the others. */
  readonly findings: readonly string[];
}

/** Collects what one check finds. */
export class Findings {
  private readonly sentences: string[] = [];
  private total = 0;

  /** Tells one finding. */
  add(sentence: string): void {
    this.total += 1;
    if (this.sentences.length < FINDINGS_MAX) this.sentences.push(sentence);
  }

  /** Tells findings of which `total` exist and these are the first. */
  addSome(sentences: readonly string[], total: number): void {
    for (const sentence of sentences) this.add(sentence);
    this.total += Math.max(0, total - sentences.length);
  }

  /** The outcome, after `checked` things were looked at. */
  outcome(name: string, checked: number): Check {
    const more = this.total - this.sentences.length;
    const findings = more > 0 ? [...this.sentences, `另有 ${more} 处没有列出`] : this.sentences;
    return { name, ok: this.total === 0, checked, findings };
  }
}
