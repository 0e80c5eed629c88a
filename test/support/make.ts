import type { CategoryCode } from '../../src/campaigns/campaign.js';
import { CampaignItemRow, CampaignRow, DeclarationRow } from '../../src/campaigns/campaign.entity.js';
import { CaseMoveRow, CaseRow } from '../../src/cases/case.entity.js';
import { caseMatchKey } from '../../src/cases/case-match.js';
import { searchKey, searchText } from '../../src/cases/case-search.js';
import type { CaseState } from '../../src/cases/case-state.js';
import { TallyDifferences, type TalliedCase } from '../../src/cases/case-tally.js';
import { CaseTallyRow } from '../../src/cases/case-tally.entity.js';
import { DispositionRow, SettlementRow } from '../../src/cases/settlement.entity.js';
import { day, type Day } from '../../src/kernel/calendar.js';
import { newId } from '../../src/kernel/ids.js';
import { comparisonKey } from '../../src/kernel/text.js';
import { gramText } from '../../src/storage/grams.js';
import { addToSearch } from '../../src/storage/search-index.js';
import { WriteOffRow } from '../../src/rectification/request.entity.js';
import type { Storage } from '../../src/storage/storage.js';
import { insertRows } from '../../src/storage/table.js';
import { TownRow, VillageRow } from '../../src/villages/village.entity.js';

/** Code of the town that tests work in. */
export const TOWN = '141128103';

const RECORDED_AT = '2026-03-01T02:00:00.000Z';

/** A town's row. */
export const makeTown = (over: Partial<TownRow> = {}): TownRow => ({
  code: TOWN,
  name: '大武镇',
  county: '方山县',
  ...over,
});

/** A village's row; `name` names it and `printOrder` places it. */
export function makeVillage(over: Partial<VillageRow> & { name: string; printOrder: number }): VillageRow {
  return {
    id: newId(),
    townCode: TOWN,
    code: null,
    nameKey: comparisonKey(over.name),
    shortName: null,
    formerNames: '[]',
    initials: '',
    validFromDay: null,
    validToDay: null,
    groupsCount: null,
    households: null,
    population: null,
    note: null,
    importId: null,
    version: 1,
    recordedAt: RECORDED_AT,
    ...over,
  };
}

/** A campaign's row; its next number has to be set by who adds cases. */
export const makeCampaign = (over: Partial<CampaignRow> = {}): CampaignRow => ({
  id: newId(),
  townCode: TOWN,
  code: 'clean-up',
  ordinal: 1,
  name: '专项清理整治',
  basisDocuments: '[]',
  stages: '[]',
  categoryNames: '{}',
  beginsDay: null,
  endsDay: null,
  counting: 'by-problem',
  closingRule: null,
  dayCounting: null,
  numberPrefix: 'CLEAN-UP',
  nextNo: 1,
  sample: 0,
  version: 1,
  recordedAt: RECORDED_AT,
  ...over,
});

/** An item's row of a campaign. */
export const makeItem = (
  campaign: CampaignRow,
  categoryCode: CategoryCode,
  no: number,
  name: string,
): CampaignItemRow => ({
  id: newId(),
  townCode: campaign.townCode,
  campaignId: campaign.id,
  code: `${categoryCode}/${no}`,
  categoryCode,
  no,
  name,
  nameEn: null,
  moneyNone: 0,
  asksPerson: 0,
  dueDays: null,
  measures: null,
  evidenceChecklist: null,
  basis: null,
});

/** A case's row as it is inserted: what was put right comes by lines. Match key and days follow from the rest. */
export function makeCase(
  campaign: CampaignRow,
  over: Partial<CaseRow> & { no: number; categoryCode: CategoryCode },
): CaseRow {
  const text = `第${over.no}件问题`;
  const row: CaseRow = {
    id: newId(),
    townCode: campaign.townCode,
    campaignId: campaign.id,
    villageId: null,
    groupId: null,
    itemCode: null,
    state: 'registered',
    stateBefore: null,
    nature: null,
    source: null,
    occurredFrom: null,
    occurredTo: null,
    foundDay: null,
    countsFromDay: over.foundDay ?? day('2026-03-01'),
    description: text,
    matchKey: '',
    cause: null,
    verifiedBasis: null,
    sameMoneyAs: null,
    sameMoneyBefore: null,
    amountKind: over.selfAmountFen === undefined || over.selfAmountFen === null ? 'undetermined' : 'known',
    selfAmountFen: null,
    verifiedAmountFen: null,
    amountFen: over.selfAmountFen ?? 0,
    ...NO_MONEY,
    areaCentiMu: null,
    quantityMilli: null,
    quantityUnit: null,
    policyBasis: null,
    responsiblePerson: null,
    responsiblePost: null,
    responsibleStatus: null,
    leader: null,
    responsibleUnit: null,
    rectifier: null,
    measures: null,
    dueDay: null,
    dueAsWritten: null,
    progressText: null,
    resultText: null,
    handlingText: null,
    note1: null,
    note2: null,
    note3: null,
    sheetNumber: null,
    mark: null,
    voidReason: null,
    continuingKind: null,
    reportMonths: null,
    closedDay: null,
    inTime: null,
    personHandling: null,
    restFate: null,
    restBasis: null,
    restApprover: null,
    evidenceTicks: null,
    mergedInto: null,
    extensionCount: 0,
    opening: 0,
    importId: null,
    recordedBy: 'user:local',
    recordedByPerson: null,
    recordedForPerson: null,
    recordedAt: RECORDED_AT,
    updatedAt: RECORDED_AT,
    version: 1,
    ...over,
  };
  return { ...row, matchKey: over.matchKey ?? caseMatchKey(row) };
}

const NO_MONEY = {
  recoveredFen: 0,
  setOffFen: 0,
  correctedFen: 0,
  writtenOffFen: 0,
  notPursuedFen: 0,
  returnedFen: 0,
  turnedOverFen: 0,
  householdsFen: 0,
  heldFen: 0,
};

interface Line {
  readonly amountFen: number;
  readonly day: Day;
}

/** A line of money put right. */
export const makeSettlement = (of: CaseRow, line: Line & { kind: string }): SettlementRow => ({
  ...lineOf(of),
  disciplineMoney: null,
  voucherId: null,
  ...line,
});

/** A line of where recovered money went. */
export const makeDisposition = (of: CaseRow, line: Line & { kind: string }): DispositionRow => ({
  ...lineOf(of),
  ...line,
});

const lineOf = (of: CaseRow) => ({
  id: newId(),
  townCode: of.townCode,
  caseId: of.id,
  voucher: null,
  note: null,
  reverses: null,
  attachmentId: null,
  opening: 0,
  importId: null,
  recordedBy: 'user:local',
  recordedAt: RECORDED_AT,
});

/** A move of a case. */
export const makeMove = (of: CaseRow, fromState: CaseState, toState: CaseState, on: Day): CaseMoveRow => ({
  id: newId(),
  townCode: of.townCode,
  caseId: of.id,
  fromState,
  toState,
  day: on,
  reasonCode: null,
  reason: null,
  opening: 0,
  movedBy: 'user:local',
  movedByPerson: newId(),
  movedForPerson: null,
  recordedAt: RECORDED_AT,
  continuingKind: toState === 'continuing' ? (of.continuingKind ?? 'lasting') : null,
});

/** Rows of a ledger, as they are to be written; cases in the state in which they are now. */
export interface LedgerRows {
  readonly towns?: readonly TownRow[];
  readonly villages?: readonly VillageRow[];
  readonly campaigns?: readonly CampaignRow[];
  readonly items?: readonly CampaignItemRow[];
  readonly declarations?: readonly DeclarationRow[];
  readonly cases?: readonly CaseRow[];
  readonly moves?: readonly CaseMoveRow[];
  readonly settlements?: readonly SettlementRow[];
  readonly dispositions?: readonly DispositionRow[];
}

/**
 * Writes rows straight into the tables, with the tallies and the places in the search that belong to them. For tests
 * that need more cases, or stranger ones, than the use cases make.
 */
export async function writeRows(storage: Storage, rows: LedgerRows): Promise<void> {
  await storage.unitOfWork.run('test.write', async ({ sql }) => {
    await insertRows(sql, TownRow, rows.towns ?? []);
    await insertRows(sql, VillageRow, rows.villages ?? []);
    await insertRows(sql, CampaignRow, rows.campaigns ?? []);
    await insertRows(sql, CampaignItemRow, rows.items ?? []);
    await insertRows(sql, DeclarationRow, rows.declarations ?? []);
    await insertRows(sql, CaseRow, (rows.cases ?? []).map(asDecided));
    await insertRows(sql, CaseMoveRow, rows.moves ?? []);
    await insertRows(sql, SettlementRow, rows.settlements ?? []);
    await insertRows(sql, DispositionRow, rows.dispositions ?? []);
    await insertRows(sql, WriteOffRow, (rows.settlements ?? []).flatMap(grantOf));
    await insertRows(sql, CaseTallyRow, talliesOf(rows));
    const ordinals = new Map((rows.campaigns ?? []).map((campaign) => [campaign.id, campaign.ordinal]));
    await addToSearch(
      sql,
      storage.kind,
      (rows.cases ?? []).map((row) => ({
        key: searchKey(ordinals.get(row.campaignId) ?? 0, row.no),
        grams: gramText(searchText(row)),
      })),
    );
  });
}

/** What a decision would have left in a case of its state. */
const asDecided = (row: CaseRow): CaseRow => ({
  ...row,
  closedDay: row.state === 'closed' ? row.countsFromDay : null,
  continuingKind: row.state === 'continuing' ? (row.continuingKind ?? 'lasting') : null,
  stateBefore: ['suspended', 'closure-requested', 'verified'].includes(row.state) ? 'rectifying' : null,
});

/** The decision behind a line that writes money off. */
const grantOf = ({ id, townCode, caseId, kind, amountFen, day: on }: SettlementRow): WriteOffRow[] =>
  kind !== 'written-off'
    ? []
    : [
        {
          id,
          townCode,
          caseId,
          state: 'granted',
          amountFen,
          resolutionNumber: '村民会议决议1号',
          resolutionDay: on,
          reason: '无法收回',
          askedDay: on,
          askedBy: 'user:local',
          askedByPerson: null,
          askedForPerson: null,
          askedAt: RECORDED_AT,
          decidedDay: on,
          decidedBy: 'user:local',
          decidedByPerson: null,
          decidedForPerson: null,
          decisionNote: null,
        },
      ];

const SETTLED = {
  recovered: 'recoveredFen',
  'set-off': 'setOffFen',
  corrected: 'correctedFen',
  'written-off': 'writtenOffFen',
  'not-pursued': 'notPursuedFen',
  'returned-to-village': 'returnedFen',
  'turned-over': 'turnedOverFen',
  'returned-to-households': 'householdsFen',
  held: 'heldFen',
} as const;

/** The lines of money of each case, by its id. */
export function linesByCase(rows: LedgerRows): ReadonlyMap<string, readonly (Line & { kind: string })[]> {
  const lines = new Map<string, (Line & { kind: string })[]>();
  for (const line of [...(rows.settlements ?? []), ...(rows.dispositions ?? [])]) {
    const { caseId, kind, amountFen } = line;
    const own = lines.get(caseId) ?? [];
    own.push({ kind, amountFen, day: day(line.day) });
    lines.set(caseId, own);
  }
  return lines;
}

/** What lines add up to by the end of a day, in plain code; all of them where no day is given. */
export function moneyOf(lines: readonly (Line & { kind: string })[], until?: Day): typeof NO_MONEY {
  const money = { ...NO_MONEY };
  for (const line of lines) {
    if (until !== undefined && line.day > until) continue;
    const figure = Object.entries(SETTLED).find(([kind]) => kind === line.kind)?.[1];
    if (figure === undefined) throw new Error(`no figure for lines of kind ${line.kind}`);
    money[figure] += line.amountFen;
  }
  return money;
}

function talliesOf(rows: LedgerRows): CaseTallyRow[] {
  const tallies = new TallyDifferences();
  const lines = linesByCase(rows);
  for (const row of rows.cases ?? []) {
    const tallied: TalliedCase = { ...row, ...moneyOf(lines.get(row.id) ?? []) };
    tallies.change(null, tallied);
  }
  return tallies.inOrder().map(({ key, figures }) => ({ ...key, ...figures }));
}
