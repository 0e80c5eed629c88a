import { moneyUnitOfLine, type MoneyUnit } from '../../kernel/amount-text.js';
import { REPEATING_SHEET_MARK } from '../../kernel/sheet-column.js';
import { comparisonKey, halfWidth } from '../../kernel/text.js';
import type { Row } from '../../workbooks/workbook.js';
import type { VillageFinder, VillageFound } from './village-finder.js';

/** The village that a line names, with the words that name it. */
export interface VillageOfLine {
  readonly found: VillageFound;
  readonly text: string;
}

const VILLAGE_LABEL = String.raw`村\s*名|行政村|所在村|被检查村|被查村|村\(社区\)|村居|村`;
const OFFICE_LABEL = '填报单位|报送单位|上报单位|单位名称|单位';
const LABELLED = new RegExp(
  String.raw`(?:^|[\s;,、])(${VILLAGE_LABEL}|${OFFICE_LABEL})\s*:\s*([^\s:;,、()]+)`,
  'g',
);
const LABEL_ALONE = new RegExp(`^(?:${VILLAGE_LABEL}|${OFFICE_LABEL}|金额单位):?$`);
const TITLE_CHARACTERS_MAX = 60;
/** Nobody writes more about a table above it. */
const LINES_KEPT_MAX = 100;

/** What the lines of a sheet that are no data say about the rows below them: unit, village, that it repeats another. */
export class SheetLines {
  /** Unit of money, `unclear` where a line names one that cannot be used. */
  unit: MoneyUnit | 'unclear' | null = null;
  village: VillageOfLine | undefined;
  /** The sheet says that it repeats the rows of another one. */
  repeating = false;
  /** The texts of the lines above the rows, as they stand there; the first of them only. */
  readonly texts: string[] = [];
  private villageLabelled = false;
  private readonly known = new Set<string>();

  constructor(private readonly villages: VillageFinder) {}

  /** Takes the texts of a row above the heading or between rows of data. */
  take(row: Row): void {
    const texts = row.cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []));
    for (const [index, text] of texts.entries()) {
      this.known.add(comparisonKey(text));
      if (this.texts.length < LINES_KEPT_MAX) this.texts.push(text);
      const next = texts[index + 1];
      const label = halfWidth(text);
      this.takeText(
        next !== undefined && LABEL_ALONE.test(label) ? `${label.replace(/:$/, '')}:${next}` : text,
      );
    }
  }

  /** Was this text among the lines, so that it is a title printed again? */
  knows(text: string): boolean {
    return this.known.has(comparisonKey(text));
  }

  /** Rows of data have begun: what a later line says replaces what the lines above said. */
  dataBegan(): void {
    this.villageLabelled = false;
  }

  private takeText(text: string): void {
    const unit = moneyUnitOfLine(text);
    if (unit !== null) this.unit = unit;
    if (comparisonKey(text).includes(comparisonKey(REPEATING_SHEET_MARK))) this.repeating = true;
    if (this.takeLabel(text) || this.villageLabelled || text.length > TITLE_CHARACTERS_MAX) return;
    const found = this.villages.inTitle(text);
    if (found) this.village = { found, text };
  }

  private takeLabel(text: string): boolean {
    for (const [, label = '', value = ''] of halfWidth(text).matchAll(LABELLED)) {
      const found = this.villages.find(value);
      const namesVillage = /^(?:村|行政村|所在村|被)/.test(label);
      if (!namesVillage && found.kind === 'unknown') continue;
      this.village = { found, text: value };
      this.villageLabelled = true;
      return true;
    }
    return false;
  }
}
