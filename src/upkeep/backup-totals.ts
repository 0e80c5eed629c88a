import type { Actor } from '../access/actor.js';
import { CampaignService } from '../campaigns/campaign.service.js';
import { MONEY_FIGURES, outstandingFen } from '../cases/case-figures.js';
import { RollupService } from '../rollups/rollup.service.js';
import { snakeCase } from '../storage/naming.js';
import type { SqlValue } from '../storage/sql.js';
import type { CampaignTotals, ProvedFigures } from './backup.js';

/** Columns of `cases` that totals sum, in 分. */
type Sum = (typeof MONEY_FIGURES)[number];
const SUM_COLUMNS = MONEY_FIGURES.map((figure): [Sum, string] => [figure, snakeCase(figure)]);

/** Figures that a roll-up and the rows must give alike. */
const TOTAL_FIGURES = ['cases', 'villages', 'undetermined', 'outstandingFen', ...MONEY_FIGURES];

type Value = (column: string) => SqlValue;

interface Running {
  cases: number;
  undetermined: number;
  readonly villages: Set<SqlValue>;
  readonly sums: Record<Sum, number>;
}

/** Adds up the cases of every campaign row by row; knows nothing of tallies and roll-ups, which it is held against. */
export class TotalsOfRows {
  private readonly campaigns = new Map<SqlValue, { townCode: string; code: string }>();
  private readonly running = new Map<SqlValue, Running>();

  /** A row of `campaigns`. */
  campaign(value: Value): void {
    this.campaigns.set(value('id'), { townCode: String(value('town_code')), code: String(value('code')) });
  }

  /** A row of `cases`. */
  case(value: Value): void {
    if (value('state') === 'voided') return;
    const running = this.of(value('campaign_id'));
    running.cases += 1;
    if (value('amount_kind') === 'undetermined') running.undetermined += 1;
    const village = value('village_id');
    if (village !== null) running.villages.add(village);
    for (const [sum, column] of SUM_COLUMNS) running.sums[sum] += Number(value(column) ?? 0);
  }

  /** The totals, by town and code of the campaign. */
  totals(): CampaignTotals[] {
    const totals = [...this.campaigns].map(([id, { townCode, code }]): CampaignTotals => {
      const { cases, undetermined, villages, sums } = this.of(id);
      return {
        townCode,
        campaign: code,
        cases,
        villages: villages.size,
        undetermined,
        outstandingFen: outstandingFen(sums),
        ...sums,
      };
    });
    return totals.sort(byPlace);
  }

  private of(id: SqlValue): Running {
    let running = this.running.get(id);
    if (running === undefined) {
      const sums = Object.fromEntries(SUM_COLUMNS.map(([sum]) => [sum, 0])) as Record<Sum, number>;
      running = { cases: 0, undetermined: 0, villages: new Set(), sums };
      this.running.set(id, running);
    }
    return running;
  }
}

const byPlace = (a: CampaignTotals, b: CampaignTotals): number =>
  a.townCode.localeCompare(b.townCode) || a.campaign.localeCompare(b.campaign);

/** The totals of every campaign as the roll-ups tell them to everybody. */
export async function totalsOfRollups(
  campaigns: CampaignService,
  rollups: RollupService,
  actor: Actor,
): Promise<CampaignTotals[]> {
  const totals: CampaignTotals[] = [];
  for (const { townCode, code } of await campaigns.all(actor)) {
    // Two towns may call their campaigns alike.
    const ofTown: Actor = { ...actor, scope: { kind: 'towns', townCodes: [townCode] } };
    const question = { campaign: code, by: 'category', overdue: false } as const;
    totals.push({ townCode, campaign: code, ...figuresOf(await rollups.rollup(ofTown, question)) });
  }
  return totals.sort(byPlace);
}

const figuresOf = (rollup: ProvedFigures): ProvedFigures => ({
  cases: rollup.cases,
  villages: rollup.villages,
  amountFen: rollup.amountFen,
  undetermined: rollup.undetermined,
  recoveredFen: rollup.recoveredFen,
  setOffFen: rollup.setOffFen,
  correctedFen: rollup.correctedFen,
  writtenOffFen: rollup.writtenOffFen,
  notPursuedFen: rollup.notPursuedFen,
  outstandingFen: rollup.outstandingFen,
  returnedFen: rollup.returnedFen,
  turnedOverFen: rollup.turnedOverFen,
  householdsFen: rollup.householdsFen,
  heldFen: rollup.heldFen,
});

/** Where two lists of totals differ, one sentence each. */
export function differences(
  stated: readonly CampaignTotals[],
  computed: readonly CampaignTotals[],
): string[] {
  const of = (totals: readonly CampaignTotals[], { townCode, campaign }: CampaignTotals) =>
    totals.find((one) => one.townCode === townCode && one.campaign === campaign);
  const missing = computed.filter((one) => of(stated, one) === undefined);
  return [
    ...missing.map(({ townCode, campaign }) => `专项 ${townCode} ${campaign} 没有合计`),
    ...stated.flatMap((one) => {
      const other = of(computed, one);
      if (other === undefined) return [`专项 ${one.townCode} ${one.campaign} 只有合计,没有内容`];
      return TOTAL_FIGURES.filter((figure) => Reflect.get(one, figure) !== Reflect.get(other, figure)).map(
        (figure) =>
          `专项 ${one.campaign} 的 ${figure}:合计 ${Reflect.get(one, figure)},重算 ${Reflect.get(other, figure)}`,
      );
    }),
  ];
}
