import { readFileSync } from 'node:fs';
import type { CaseInput } from '../cases/case.js';
import type { TownView, VillageInput } from '../villages/village.js';

/** A case of the sample: what a person would type, with the village by its name. */
export type SampleCase = Omit<CaseInput, 'villageId' | 'groupId'> & { readonly village: string | null };

/** A sanction as the report states it, with the item of the problem that it was for. */
export interface SampleSanction {
  readonly village: string;
  readonly name: string;
  readonly asWritten: string;
  readonly itemCode: string;
}

/** Everything that the sample ledger is made of; data/sample/dawu-2015/README.md says what of it is fact. */
export interface SampleData {
  readonly town: TownView;
  readonly campaign: { readonly name: string; readonly basisDocuments: readonly string[] };
  /** The report's figures, in the shape that `declare` reads. */
  readonly report: unknown;
  readonly villages: readonly VillageInput[];
  readonly cases: readonly SampleCase[];
  readonly sanctions: readonly SampleSanction[];
}

const read = <Content>(name: string): Content =>
  JSON.parse(
    readFileSync(new URL(`../../data/sample/dawu-2015/${name}.json`, import.meta.url), 'utf8'),
  ) as Content;

/** Reads the sample's files. */
export function sampleData(): SampleData {
  const report = read<{ readonly town: TownView }>('report');
  const { code, name, county } = report.town;
  return {
    town: { code, name, county },
    campaign: read<SampleData['campaign']>('campaign'),
    report,
    villages: read<{ readonly villages: readonly VillageInput[] }>('villages').villages,
    cases: read<{ readonly cases: readonly SampleCase[] }>('cases').cases,
    sanctions: read<{ readonly sanctions: readonly SampleSanction[] }>('sanctions').sanctions,
  };
}
