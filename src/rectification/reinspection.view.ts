import { caseNumber } from '../campaigns/campaign.js';
import type { ReinspectionRow } from './reinspection.entity.js';
import type { NamedSampleRow, RepeatedRow } from './reinspection.store.js';
import { likenessOf } from './reinspection.rules.js';
import {
  BAD_RESULTS,
  REINSPECTION_BOUNDS,
  type DrawPopulation,
  type ReinspectionView,
  type RepeatView,
  type SampleView,
} from './reinspection.js';

/** How many lines of a draw came to which result. */
export interface SampleCount {
  readonly result: string | null;
  readonly samples: number;
}

/** What a draw was made from. */
export const populationOf = (row: ReinspectionRow): DrawPopulation =>
  JSON.parse(row.population) as DrawPopulation;

/** A draw as JSON. */
export function reinspectionView(row: ReinspectionRow, counts: readonly SampleCount[]): ReinspectionView {
  const population = populationOf(row);
  const bad: readonly string[] = BAD_RESULTS;
  const sumOf = (counted: readonly SampleCount[]): number =>
    counted.reduce((sum, { samples }) => sum + samples, 0);
  return {
    id: row.id,
    no: row.no,
    drawnDay: row.drawnDay,
    seed: row.seed,
    seedThrown: row.seedThrown === 1,
    sharePercent: row.sharePercent,
    fromFen: row.fromFen,
    zeroPercent: row.zeroPercent,
    populationCases: population.cases.length,
    populationVillages: population.villages.length,
    sampled: sumOf(counts),
    checked: sumOf(counts.filter(({ result }) => result !== null)),
    bad: sumOf(counts.filter(({ result }) => result !== null && bad.includes(result))),
    drawnBy: row.drawnBy,
  };
}

/** A line of a sample as JSON; without who looked for whoever does not see persons. */
export const sampleView = (row: NamedSampleRow, prefix: string, persons: boolean): SampleView => ({
  id: row.id,
  place: row.place,
  reason: row.reason,
  mark: row.mark,
  villageName: row.villageName,
  case:
    row.caseId === null
      ? null
      : {
          id: row.caseId,
          number: caseNumber(prefix, row.caseNo ?? 0),
          version: row.caseVersion ?? 0,
          state: row.caseState ?? 'closed',
          description: row.caseDescription ?? '',
          amountKind: row.caseAmountKind ?? 'undetermined',
          amountFen: row.caseAmountFen ?? 0,
          closedDay: row.caseClosedDay,
        },
  result: row.result,
  resultDay: row.resultDay,
  resultText: row.resultText,
  checkedBy: persons ? row.checkedBy : null,
  attachmentId: row.attachmentId,
  recordedBy: row.recordedBy,
  recurrence:
    row.recurrenceId === null
      ? null
      : { id: row.recurrenceId, number: caseNumber(prefix, row.recurrenceNo ?? 0) },
  version: row.version,
});

/** Repeats by village and item; rows come ordered by these. */
export function repeatViews(rows: readonly RepeatedRow[], campaignId: string): RepeatView[] {
  const groups = new Map<string, RepeatedRow[]>();
  for (const row of rows) {
    const key = `${row.villageId} ${row.itemName}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].slice(0, REINSPECTION_BOUNDS.repeats).map((group): RepeatView => {
    const here = group.filter((row) => row.campaignId === campaignId);
    return {
      villageName: group[0]?.villageName ?? '',
      itemName: group[0]?.itemName ?? '',
      here: here.map(named),
      elsewhere: group
        .filter((row) => row.campaignId !== campaignId)
        .map((row) => ({
          ...named(row),
          campaign: row.campaignName,
          likeness: Math.max(...here.map(({ description }) => likenessOf(description, row.description))),
        })),
    };
  });
}

const named = ({ id, no, numberPrefix, state, description }: RepeatedRow) => ({
  id,
  number: caseNumber(numberPrefix, no),
  state,
  description,
});
