import type { Actor } from '../access/actor.js';
import { CATEGORY_CODES, CATEGORY_LABELS, type CategoryCode } from '../campaigns/campaign.js';
import type { CampaignRecord } from '../campaigns/campaign.view.js';
import { NONE, type CaseListQuestion } from '../cases/case-list.js';
import { missing, refused } from '../kernel/errors.js';
import type { Id } from '../kernel/ids.js';
import { REPEATING_SHEET_MARK } from '../kernel/sheet-column.js';
import { ROLLUP_NONE, type RollupBy, type RollupLine } from '../rollups/rollup.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { WORKBOOK_LIMITS } from '../workbooks/workbook.js';
import { DEADLINES_AS_WRITTEN } from './export-case-cells.js';
import { figureLines, reconciliationLines, writeAbout, type AboutLine } from './export-about.js';
import { writeCategorySummary } from './export-category-summary.js';
import { filterWords } from './export-filters.js';
import type { ExportCircumstances, ExportFrame } from './export-frame.js';
import { writeRegister, type RegisterFigures, type RegisterSheet } from './export-register.js';
import type { RoomsForReading } from './export-rooms.js';
import { summaryMoney } from './export-summary.js';
import { writeVillageSummary } from './export-village-summary.js';
import { exportFault } from './export.js';

/** Rows that one sheet of Excel has room for, less what stands around them. */
const REGISTER_ROWS_MAX = 1_048_000;
/** The summaries, the register, the sheet 说明 and a hidden list. */
const OTHER_SHEETS = 5;

const EVERYTHING: CaseListQuestion = { page: 1, size: 1, sort: { by: 'number', descending: false } };

const REGISTER_NAME = '问题台账';
const REGISTER = { name: REGISTER_NAME, what: REGISTER_NAME, printed: false } as const;

const IMPORT_LINE: AboutLine = [
  '改后再导入',
  `“${REGISTER_NAME}”表改好后可以整本按“问题”导入:按编号对应,没有改的不变;“状态”由程序管理,不从表中读取;其他各表导入时略过。`,
];
const DEADLINE_LINE: AboutLine = [
  '整改时限',
  `有的时限写的不是日期(如“半月内”),因此这一列照录为“${DEADLINES_AS_WRITTEN}”,导入时不读,账本中的时限不变。`,
];

/** What becomes of the register when it is imported again. */
const importLines = ({ deadlineInWords }: RegisterFigures): AboutLine[] =>
  deadlineInWords ? [IMPORT_LINE, DEADLINE_LINE] : [IMPORT_LINE];

/** Writes the workbooks of one campaign, as one actor may see it. */
export class CampaignWorkbooks {
  private constructor(
    private readonly rooms: RoomsForReading,
    private readonly actor: Actor,
    private readonly frame: ExportFrame,
    private readonly campaign: CampaignRecord,
    private readonly categoryNames: Readonly<Record<CategoryCode, string>>,
    private readonly itemNames: ReadonlyMap<string, string>,
  ) {}

  /** Looks the campaign up; missing `campaign.unknown`. */
  static async of(
    rooms: RoomsForReading,
    actor: Actor,
    campaignCode: string,
    circumstances: ExportCircumstances,
  ): Promise<CampaignWorkbooks> {
    const campaign = await rooms.campaign(actor, campaignCode);
    const town = (await rooms.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
    if (town === undefined) throw missing('campaign.unknown', { code: campaignCode }, '没有这个专项');
    const taxonomy = await rooms.taxonomies.one(actor, campaignCode);
    const named = new Map(taxonomy.categories.map(({ code, name }) => [code, name]));
    const categoryNames = CATEGORY_CODES.map((code) => [code, named.get(code) ?? CATEGORY_LABELS[code].zh]);
    const items = taxonomy.categories.flatMap((category) => category.items);
    return new CampaignWorkbooks(
      rooms,
      actor,
      { ...circumstances, town, campaign, sample: campaign.sample },
      campaign,
      Object.fromEntries(categoryNames) as Record<CategoryCode, string>,
      new Map(items.map(({ code, name }) => [code, name])),
    );
  }

  /** The register as the question narrows it; answers how many cases. Refused `export.too-many-rows`. */
  async cases(book: WorkbookWriter, question: CaseListQuestion): Promise<number> {
    const figures = await this.register(book, question, REGISTER);
    const villages = await this.rooms.villages.all(this.actor, this.campaign.townCode);
    const filters = filterWords(question, {
      villages: new Map(villages.map(({ id, name }) => [id, name])),
      categories: this.categoryNames,
      items: this.itemNames,
    });
    const all: AboutLine = ['筛选', '无:本专项的全部问题,不含已作废的'];
    const narrowed = filters.map(([field, text]): AboutLine => ['筛选', `${field}:${text}`]);
    const lines = narrowed.length === 0 ? [all] : narrowed;
    writeAbout(book, this.frame, [...lines, ...figureLines(figures), ...importLines(figures)]);
    return figures.cases;
  }

  /**
   * Totals by village, totals by category and item, and the whole register; on request a sheet a village. Answers how
   * many cases. Refused `export.too-many-rows`, `export.too-many-sheets`.
   */
  async villageSummary(book: WorkbookWriter, sheetPerVillage: boolean): Promise<number> {
    const rollups = {
      byVillage: await this.rollup('village'),
      byVillageAndCategory: await this.rollup('village-category'),
      byCategory: await this.rollup('category'),
      byItem: await this.rollup('item'),
    };
    const money = summaryMoney(rollups);
    writeVillageSummary(book, this.frame, rollups, money);
    writeCategorySummary(book, this.frame, rollups, money);
    const figures = await this.register(book, EVERYTHING, { ...REGISTER, printed: true });
    if (sheetPerVillage) await this.sheetsOfVillages(book, rollups.byVillage.lines);
    const reconciliation = await this.rooms.reconciliation(this.actor, this.campaign.code);
    const names = new Map<string, string>([...Object.entries(this.categoryNames), ...this.itemNames]);
    writeAbout(book, this.frame, [
      ['筛选', '无:本专项的全部问题,不含已作废的'],
      ['栏目', `“${REGISTER_NAME}”表印主要栏目;全部栏目见单独导出的${REGISTER_NAME}`],
      ...figureLines(figures),
      ...reconciliationLines(reconciliation, names),
      ...importLines(figures),
    ]);
    return figures.cases;
  }

  private rollup(by: RollupBy) {
    return this.rooms.rollups.rollup(this.actor, { campaign: this.campaign.code, by });
  }

  private async register(
    book: WorkbookWriter,
    question: CaseListQuestion,
    sheet: Omit<RegisterSheet, 'categoryNames' | 'numberPrefix'>,
  ): Promise<RegisterFigures> {
    const { cases } = this.rooms;
    const outline = await cases.outline(this.actor, this.campaign, question);
    if (outline.cases > REGISTER_ROWS_MAX) {
      const params = { rows: outline.cases, limit: REGISTER_ROWS_MAX };
      throw refused('export.too-many-rows', params, exportFault('export.too-many-rows', params));
    }
    const pieces = cases.pieces(this.actor, this.campaign, question, outline);
    const { categoryNames } = this;
    const { numberPrefix } = this.campaign;
    return writeRegister(book, this.frame, outline, pieces, { ...sheet, categoryNames, numberPrefix });
  }

  private async sheetsOfVillages(book: WorkbookWriter, lines: readonly RollupLine[]): Promise<void> {
    const villages = lines.filter((line) => line.cases > 0);
    if (villages.length + OTHER_SHEETS > WORKBOOK_LIMITS.sheets) {
      const params = { villages: villages.length, limit: WORKBOOK_LIMITS.sheets };
      throw refused('export.too-many-sheets', params, exportFault('export.too-many-sheets', params));
    }
    for (const { code, name } of villages) {
      const villageIds: Id[] = [code === ROLLUP_NONE ? NONE : code];
      await this.register(
        book,
        { ...EVERYTHING, villageIds },
        {
          name,
          what: `${name}${REGISTER_NAME}`,
          lines: [REPEATING_SHEET_MARK],
          printed: true,
          ofOneVillage: true,
        },
      );
    }
  }
}
