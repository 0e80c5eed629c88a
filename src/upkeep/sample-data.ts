import { readFileSync } from 'node:fs';
import type { CaseInput, DispositionKind, SettlementKind } from '../cases/case.js';
import { day, type Day } from '../kernel/calendar.js';
import type { StageTexts } from '../papers/stage-report.js';
import type { ContinuingKind } from '../rectification/move.js';
import type { StandState } from '../rectification/opening.js';
import type { TownView, VillageInput } from '../villages/village.js';
import type { SampleRegisterRows } from './sample-register-rows.js';

/** A case of the sample: what a person would type, with the village by its name. */
export type SampleCase = Omit<CaseInput, 'villageId' | 'groupId'> & { readonly village: string | null };

/** A sanction as the report states it, with the item of the problem that it was for. */
export interface SampleSanction {
  readonly village: string;
  readonly name: string;
  readonly asWritten: string;
  readonly itemCode: string;
}

/** What the report says became of the cases of some items, in some villages or in all. */
export interface SampleRectification {
  /** The report's own sorting: done, required, stopped, continuing, cause only, none. */
  readonly class: string;
  readonly items: readonly string[];
  readonly villages?: readonly string[];
  readonly state: StandState;
  readonly continuingKind?: ContinuingKind;
  /** How the whole amount was put right and where it went, where the amount is known. */
  readonly settlement?: SettlementKind;
  readonly disposition?: DispositionKind;
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
  /** What the office writes itself into its stage report. */
  readonly stageTexts: StageTexts;
  readonly rectification: { readonly day: Day; readonly classes: readonly SampleRectification[] };
  readonly registers: SampleRegisterRows;
}

const read = <Content>(name: string): Content =>
  JSON.parse(
    readFileSync(new URL(`../../data/sample/dawu-2015/${name}.json`, import.meta.url), 'utf8'),
  ) as Content;

/** Reads the sample's files. */
export function sampleData(): SampleData {
  const report = read<{ readonly town: TownView }>('report');
  const { code, name, county } = report.town;
  const { basics, practice, problems, nextSteps, signedBy } = read<StageTexts>('stage-texts');
  const rectification = read<{ readonly day: string; readonly classes: readonly SampleRectification[] }>(
    'rectification',
  );
  return {
    town: { code, name, county },
    campaign: read<SampleData['campaign']>('campaign'),
    report,
    villages: read<{ readonly villages: readonly VillageInput[] }>('villages').villages,
    cases: read<{ readonly cases: readonly SampleCase[] }>('cases').cases,
    sanctions: read<{ readonly sanctions: readonly SampleSanction[] }>('sanctions').sanctions,
    stageTexts: { basics, practice, problems, nextSteps, signedBy },
    rectification: { day: day(rectification.day), classes: rectification.classes },
    registers: read<SampleRegisterRows>('registers'),
  };
}
