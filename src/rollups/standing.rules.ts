import type { Standing, StandingFigures, StandingLine, StandingPart } from './standing.js';

/** What is counted of one standing. */
class Sum {
  private cases = 0;
  private settled = 0;
  private readonly villages = new Set<string>();

  add({ cases, settled, villageId }: StandingPart): void {
    this.cases += cases;
    this.settled += settled;
    if (villageId !== '') this.villages.add(villageId);
  }

  figures(): StandingFigures {
    return { cases: this.cases, villages: this.villages.size, settled: this.settled };
  }
}

/** The whole, its categories and its items from the same parts, so that cases add up; villages are distinct in each. */
export function standingLines(parts: readonly StandingPart[]): StandingLine[] {
  const lines = new Map<string, Map<Standing, Sum>>([['', new Map()]]);
  for (const part of parts) {
    for (const code of new Set(['', part.categoryCode, part.itemCode || part.categoryCode])) {
      const line = lines.get(code) ?? new Map<Standing, Sum>();
      lines.set(code, line);
      const sum = line.get(part.standing) ?? new Sum();
      line.set(part.standing, sum);
      sum.add(part);
    }
  }
  return [...lines].map(([code, sums]) => ({
    code,
    of: Object.fromEntries([...sums].map(([standing, sum]) => [standing, sum.figures()])),
  }));
}
