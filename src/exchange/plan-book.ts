import type { CategoryCode } from '../campaigns/campaign.js';
import type { ImportNotice, ImportProblem } from './import.js';
import type { AcceptedFigures, FigureValue, ImportTotals, PlannedChange } from './import-report.js';

/** Planned changes that a report shows one by one; the counts say how many there are. */
const CHANGES_SHOWN = 200;
const PROBLEMS_LISTED = 2_000;
const NOTICES_LISTED = 500;

/** Figures of one case as far as totals need them; money in 分. */
export interface CountedCase {
  readonly villageId: string | null;
  readonly categoryCode: CategoryCode;
  readonly amountFen: number;
  readonly undetermined: boolean;
  readonly recoveredFen: number;
}

/** Adds up what a pass over the staged rows decides: once to plan, and again while it is carried out. */
export class PlanBook {
  created = 0;
  changed = 0;
  unchanged = 0;
  refused = 0;
  /** Cases of which an opening import says how they stand on paper. */
  stands = 0;
  problemsNotListed = 0;
  readonly changes: PlannedChange[] = [];
  readonly problems: ImportProblem[] = [];
  private readonly notices: ImportNotice[] = [];
  private noticesNotListed = 0;
  private readonly byCategory = new Map<CategoryCode, { cases: number; amountFen: number }>();
  private readonly acceptedVillages = new Set<string>();
  private readonly acceptedPersons = new Set<string>();
  private acceptedSanctions = 0;
  private addedSanctions = 0;
  private addedPersons = 0;
  private addedRows = 0;
  private readonly figures = new Map<string, number>();
  private readonly acceptedSums = { cases: 0, amountFen: 0, undetermined: 0, recoveredFen: 0 };
  private readonly after: { cases: number; amountFen: number; undetermined: number; recoveredFen: number };

  /** `casesByVillage` holds what each village has before; it becomes what it has afterwards. */
  constructor(
    readonly before: ImportTotals,
    private readonly casesByVillage: Map<string, number>,
  ) {
    const { cases, amountFen, undetermined, recoveredFen } = before;
    this.after = { cases, amountFen, undetermined, recoveredFen };
  }

  /** A good row of a case sheet, as it stands in the sheet. */
  accept(row: CountedCase): void {
    this.acceptedSums.cases += 1;
    this.acceptedSums.amountFen += row.amountFen;
    this.acceptedSums.recoveredFen += row.recoveredFen;
    if (row.undetermined) this.acceptedSums.undetermined += 1;
    if (row.villageId !== null) this.acceptedVillages.add(row.villageId);
    const line = this.byCategory.get(row.categoryCode) ?? { cases: 0, amountFen: 0 };
    line.cases += 1;
    line.amountFen += row.amountFen;
    this.byCategory.set(row.categoryCode, line);
  }

  /** A good row of a sheet of sanctions: rows of one file with the same key are of one person. */
  acceptSanction(villageId: string, personKey: string): void {
    this.acceptedVillages.add(villageId);
    this.acceptedPersons.add(personKey);
    this.acceptedSanctions += 1;
  }

  /** A sanction that is not there yet, of somebody new or not. */
  addSanction(villageId: string, isNewPerson: boolean): void {
    this.casesByVillage.set(villageId, (this.casesByVillage.get(villageId) ?? 0) + 1);
    this.addedSanctions += 1;
    if (isNewPerson) this.addedPersons += 1;
  }

  /** A good row of a register's sheet, with what it adds to the figures of the report. */
  acceptRow(villageId: string, figures: Readonly<Record<string, number>>): void {
    this.acceptedVillages.add(villageId);
    for (const [name, value] of Object.entries(figures)) {
      this.figures.set(name, (this.figures.get(name) ?? 0) + value);
    }
  }

  /** A row of a register that is not there yet. */
  addRow(villageId: string): void {
    this.casesByVillage.set(villageId, (this.casesByVillage.get(villageId) ?? 0) + 1);
    this.addedRows += 1;
  }

  /** A good row of a village sheet. */
  acceptVillage(name: string): void {
    this.acceptedVillages.add(name);
  }

  /** A village that is not there yet. */
  addVillage(key: string): void {
    this.casesByVillage.set(key, 1);
  }

  /** A case that is there before with these figures (null: not there) and afterwards with those. */
  move(before: CountedCase | null, after: CountedCase): void {
    if (before !== null) this.add(before, -1);
    this.add(after, 1);
  }

  private add(row: CountedCase, sign: 1 | -1): void {
    this.after.cases += sign;
    this.after.amountFen += sign * row.amountFen;
    this.after.recoveredFen += sign * row.recoveredFen;
    if (row.undetermined) this.after.undetermined += sign;
    if (row.villageId !== null) {
      this.casesByVillage.set(row.villageId, (this.casesByVillage.get(row.villageId) ?? 0) + sign);
    }
  }

  show(change: () => PlannedChange): void {
    if (this.changes.length < CHANGES_SHOWN) this.changes.push(change());
  }

  refuse(problems: readonly ImportProblem[]): void {
    this.refused += 1;
    for (const problem of problems) {
      if (this.problems.length < PROBLEMS_LISTED) this.problems.push(problem);
      else this.problemsNotListed += 1;
    }
  }

  notice(notice: ImportNotice): void {
    if (this.notices.length < NOTICES_LISTED) this.notices.push(notice);
    else this.noticesNotListed += 1;
  }

  /** The first of the notices; one more says how many were left out. */
  get noticesListed(): readonly ImportNotice[] {
    if (this.noticesNotListed === 0) return this.notices;
    const computed = String(this.noticesNotListed);
    return [...this.notices, { sheet: '', row: null, code: 'notices-cut', what: '', stated: null, computed }];
  }

  get accepted(): AcceptedFigures {
    return {
      ...this.acceptedSums,
      ...this.discipline(this.acceptedSanctions, this.acceptedPersons.size),
      ...(this.before.rows === undefined ? {} : { sums: nested(this.figures) }),
      villages: this.acceptedVillages.size,
      byCategory: Object.fromEntries(this.byCategory),
    };
  }

  get totalsAfter(): ImportTotals {
    let villages = 0;
    for (const cases of this.casesByVillage.values()) if (cases > 0) villages += 1;
    const { sanctions = 0, persons = 0 } = this.before;
    const discipline = this.discipline(sanctions + this.addedSanctions, persons + this.addedPersons);
    const rows = this.before.rows === undefined ? {} : { rows: this.before.rows + this.addedRows };
    return { ...this.after, ...discipline, ...rows, villages };
  }

  /** Figures of discipline stand only in the reports of imports that are about it. */
  private discipline(sanctions: number, persons: number): Pick<ImportTotals, 'sanctions' | 'persons'> {
    return this.before.sanctions === undefined ? {} : { sanctions, persons };
  }

  /** What must come out the same when the plan is carried out. */
  get signature(): string {
    const { created, changed, unchanged, refused, totalsAfter } = this;
    return JSON.stringify({ created, changed, unchanged, refused, totalsAfter });
  }
}

/** Figures by name as objects in one another: `claims.rows` is the field `rows` of `claims`. */
function nested(figures: ReadonlyMap<string, number>): Record<string, FigureValue> {
  const made: Record<string, FigureValue> = {};
  for (const [name, value] of figures) {
    const [group = '', figure] = name.split('.');
    if (figure === undefined) made[group] = value;
    else {
      const there = made[group];
      made[group] = { ...(typeof there === 'object' ? there : {}), [figure]: value };
    }
  }
  return made;
}
