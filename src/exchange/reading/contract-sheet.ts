import { CONTRACT_TAG_LABELS, CONTRACT_TAGS } from '../../contracts/contract.js';
import { isMonthDay, keptTags } from '../../contracts/contract.rules.js';
import { CONTRACT_COLUMNS, type ContractColumnKey } from '../../contracts/contract.sheet.js';
import { columnChoices } from '../../kernel/sheet-column.js';
import { halfWidth } from '../../kernel/text.js';
import { choiceFinder } from './field-cells.js';
import type { AroundRow, CellValue, RegisterRowReading, RegisterSheet, RowValues } from './register-sheet.js';

type Key = Exclude<ContractColumnKey, 'village'>;
type Values = RowValues<Key>;

/** 10月31日, 10-31, 10.31; a day of a month in each year. */
const DAY_IN_YEAR = /^(?:每年)?(\d{1,2})(?:月|[-./])(\d{1,2})日?(?:前|底)?$/;

const text = (value: CellValue | undefined): string | null => (typeof value === 'string' ? value : null);
const figure = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

const tagOf = choiceFinder(
  columnChoices(CONTRACT_TAG_LABELS, {
    'no-paper': '口头合同 无合同',
    'low-rent': '低价合同 低价',
    'too-long': '超长期合同 超长合同 长期合同',
    expired: '超期合同 超期 到期未续',
    arrears: '拖欠 欠租',
    'not-filed': '未备案合同',
    'not-decided': '程序不规范 未履行民主程序',
    'terms-missing': '要素缺失 不规范合同',
    invalid: '无效',
  }),
);

/** The codes of the tags that a cell names; undefined with the fault told where one is not known. */
function tagsIn(values: Values, around: AroundRow<Key>): string | null | undefined {
  const names = (text(values.tags) ?? '').split(/[、,,;;\n]+/).filter((name) => name.trim() !== '');
  const codes: string[] = [];
  for (const name of names) {
    const code = tagOf(name);
    if (code === undefined) {
      around.fault('tag-unknown', 'tags', name);
      return undefined;
    }
    codes.push(code);
  }
  return keptTags(codes);
}

/** `10-31` out of what a cell says; undefined with the fault told where it says no day. */
function monthDayIn(values: Values, around: AroundRow<Key>): string | null | undefined {
  const written = text(values.dueMonthDay);
  if (written === null) return null;
  const [, month = '', date = ''] = DAY_IN_YEAR.exec(halfWidth(written).replace(/\s/g, '')) ?? [];
  const monthDay = `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (isMonthDay(monthDay)) return monthDay;
  around.fault('month-day-unclear', 'dueMonthDay', written);
  return undefined;
}

function readRow(values: Values, around: AroundRow<Key>): RegisterRowReading | undefined {
  const thing = text(values.thing);
  if (thing === null) {
    around.fault('contract-thing-missing', 'thing', '');
    return undefined;
  }
  const dueMonthDay = monthDayIn(values, around);
  const tags = tagsIn(values, around);
  const fromDay = text(values.fromDay);
  for (const key of ['toDay', 'endedDay'] as const) {
    const last = text(values[key]);
    if (fromDay !== null && last !== null && last < fromDay) around.fault('term-backwards', key, last);
  }
  if (dueMonthDay === undefined || tags === undefined) return undefined;
  const number = text(values.number);
  return {
    fields: { ...values, thing, dueMonthDay, tags },
    title: thing,
    figures: {
      contracts: 1,
      areaCentiMu: figure(values.areaCentiMu) ?? 0,
      rentFen: figure(values.rentFen) ?? 0,
      depositFen: figure(values.depositFen) ?? 0,
      tagged: tags === null ? 0 : 1,
      ...Object.fromEntries(
        CONTRACT_TAGS.filter((tag) => tags?.includes(`|${tag}|`)).map((tag) => [`tags.${tag}`, 1]),
      ),
    },
    identity: number === null ? [thing, text(values.lessee), fromDay] : ['number', number],
  };
}

/** Registers of contracts. */
export const CONTRACT_SHEET: RegisterSheet<Key> = {
  columns: CONTRACT_COLUMNS as RegisterSheet<Key>['columns'],
  recordKeys: ['thing'],
  missing: () => [],
  measured: ['areaCentiMu', 'rentFen', 'depositFen'],
  table: () => ({ row: readRow }),
};
