import { differencesOf } from '../../assets/asset.rules.js';
import { ASSET_COLUMNS, type AssetColumnKey } from '../../assets/asset.sheet.js';
import { parseDay } from '../../kernel/day-text.js';
import { halfWidth, tidyText } from '../../kernel/text.js';
import type {
  AroundRow,
  CellValue,
  RegisterRowReading,
  RegisterSheet,
  RegisterTable,
  RowValues,
} from './register-sheet.js';
import type { SheetLines } from './sheet-lines.js';

type Key = Exclude<AssetColumnKey, 'village'>;
type Values = RowValues<Key>;

/** The day of the count that a line above names: 清理时间:2015年7月20日. */
const COUNT_LINE =
  /(?:清理|清查|盘点|核查)(?:时间|日期|基准日)?\s*:\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{8})/;
/** 一、 (一) 1. before the name of a section. */
const NUMBERING = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])\s*/;
const MILLI = 1_000;

const text = (value: CellValue | undefined): string | null => (typeof value === 'string' ? value : null);
const figure = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

/** Reads a form of counted assets: the line above gives the day of the count, sections give the class. */
class CountForm implements RegisterTable<Key> {
  constructor(private readonly lines: SheetLines) {}

  row(values: Values, around: AroundRow<Key>): RegisterRowReading | undefined {
    const name = text(values.name);
    if (name === null) {
      around.fault('asset-name-missing', 'name', '');
      return undefined;
    }
    const book = {
      bookQuantityMilli: figure(values.bookQuantityMilli),
      bookValueFen: figure(values.bookValueFen),
      areaCentiMu: figure(values.areaCentiMu),
    };
    const found = {
      foundQuantityMilli: figure(values.foundQuantityMilli),
      foundValueFen: figure(values.foundValueFen),
      foundAreaCentiMu: figure(values.foundAreaCentiMu),
    };
    const counted = Object.values(found).some((value) => value !== null);
    const countedDay = counted ? (text(values.countedDay) ?? this.dayOfLines()) : null;
    if (counted && countedDay === null) around.fault('counted-day-missing', null, '');
    const net = figure(values.bookNetFen);
    if (net !== null && book.bookValueFen !== null && net > book.bookValueFen)
      around.fault('net-exceeds-value', 'bookNetFen', String(net / 100));
    const differences = differencesOf({ ...book, ...found, countedDay });
    const classAsWritten = text(values.classAsWritten) ?? sectionName(around.section);
    const identity = [name, text(values.model), text(values.place), text(values.acquiredAsWritten)];
    const number = text(values.number);
    return {
      fields: { ...values, name, classAsWritten, countedDay },
      title: name,
      figures: {
        bookQuantity: (book.bookQuantityMilli ?? 0) / MILLI,
        bookValueFen: book.bookValueFen ?? 0,
        bookNetFen: net ?? 0,
        foundQuantity: (found.foundQuantityMilli ?? 0) / MILLI,
        foundValueFen: found.foundValueFen ?? 0,
        ...(book.areaCentiMu === null ? {} : { bookAreaCentiMu: book.areaCentiMu }),
        ...(found.foundAreaCentiMu === null ? {} : { foundAreaCentiMu: found.foundAreaCentiMu }),
        bookedNotFound: differences.includes('booked-not-found') ? 1 : 0,
        foundNotBooked: differences.includes('found-not-booked') ? 1 : 0,
      },
      identity: number === null ? identity : ['number', number],
    };
  }

  private dayOfLines(): string | null {
    for (const line of this.lines.texts) {
      const found = COUNT_LINE.exec(halfWidth(line))?.[1];
      const reading = found === undefined ? undefined : parseDay(found.replace(/\s/g, ''));
      if (reading?.kind === 'known') return reading.day;
    }
    return null;
  }
}

function sectionName(section: string | null): string | null {
  const name = tidyText(halfWidth(section ?? '').replace(NUMBERING, ''));
  return name === '' ? null : name;
}

/** Forms of counted assets and resources. */
export const ASSET_SHEET: RegisterSheet<Key> = {
  columns: ASSET_COLUMNS as RegisterSheet<Key>['columns'],
  recordKeys: ['name'],
  missing: () => [],
  measured: [
    'bookQuantityMilli',
    'bookValueFen',
    'bookNetFen',
    'areaCentiMu',
    'foundQuantityMilli',
    'foundValueFen',
    'foundAreaCentiMu',
  ],
  table: (lines) => new CountForm(lines),
};
