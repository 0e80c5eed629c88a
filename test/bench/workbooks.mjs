import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { PROJECT, RUN } from './places.mjs';

const HEADINGS = [
  '序号',
  '村名',
  '问题类别',
  '问题小类',
  '问题来源',
  '发现时间',
  '问题描述',
  '涉及金额(万元)',
  '责任人',
  '整改措施',
  '整改时限',
  '整改状态',
  '已收回金额(万元)',
  '备注',
];

const SOURCES = ['自查', '抽查', '群众举报'];
const DAY_MS = 86_400_000;
const FOUND_FIRST_MS = Date.UTC(2015, 6, 1);
const RARE = '貔貅';
const RARE_ROWS = 5;

/** A word of two characters that stands in five descriptions of every workbook made here. */
export const RARE_WORD = RARE;

const { categories } = JSON.parse(
  readFileSync(join(PROJECT, 'data', 'reference', 'taxonomies', 'dawu-2015.json'), 'utf8'),
);
const ITEMS = categories.flatMap((category) =>
  (category.items ?? []).map((item) => ({ category: category.name, item: item.name })),
);

/** The villages of the sample workbook of villages, by name. */
export const VILLAGES = [
  ...['红罗沟', '白家咀', '武家庄', '东相王', '西相王'],
  ...Array.from({ length: 26 }, (_, index) => `示例村${String(index + 6).padStart(2, '0')}`),
];

const pick = (list, number) => list[number % list.length];

/** The cells of one row, as an office would type them; `faulty` puts one fault into it. */
function cellsOf(no, faulty) {
  const { category, item } = pick(ITEMS, no * 7);
  const found = new Date(FOUND_FIRST_MS + (no % 180) * DAY_MS);
  const amount = ((no * 7919) % 1_000_000) / 10_000;
  const rare = no % 17 === 0 && no / 17 <= RARE_ROWS ? `,账上记作${RARE}` : '';
  const cells = [
    no,
    pick(VILLAGES, no * 3),
    category,
    item,
    pick(SOURCES, no),
    found,
    `第${no}笔:${2000 + (no % 15)}年收支${no * 13}元未入账,经手人说明前后不一,凭证号${(no * 104_729) % 99_991}${rare}`,
    amount,
    '张某',
    '追回资金,账务处理',
    new Date(found.getTime() + 45 * DAY_MS),
    '整改中',
    no % 3 === 0 ? Math.floor(amount * 5_000) / 10_000 : null,
    null,
  ];
  if (faulty) {
    if (no % 4 === 0) cells[1] = '不存在的村';
    else if (no % 4 === 1) cells[7] = -amount - 1;
    else if (no % 4 === 2) cells[5] = '2015-02-30';
    else cells[3] = '没有的小类';
  }
  return cells;
}

/** A register of so many rows, made once a run; every `faultEvery`-th row is faulty; rows are numbered from `firstNo`. */
export async function register(rows, { faultEvery = 0, firstNo = 1 } = {}) {
  const file = join(RUN, `register-${rows}-${faultEvery}-${firstNo}.xlsx`);
  if (existsSync(file)) return file;
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet('问题清单');
  sheet.getColumn(6).numFmt = 'yyyy-mm-dd';
  sheet.getColumn(11).numFmt = 'yyyy-mm-dd';
  sheet.addRow(HEADINGS).commit();
  for (let index = 0; index < rows; index += 1) {
    const faulty = faultEvery > 0 && index % faultEvery === faultEvery - 1;
    sheet.addRow(cellsOf(firstNo + index, faulty)).commit();
  }
  sheet.commit();
  await workbook.commit();
  return file;
}
