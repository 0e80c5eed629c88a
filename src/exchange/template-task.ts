import { makerOf, type Actor } from '../access/actor.js';
import { CASE_COLUMNS } from '../cases/case.sheet.js';
import { chinaDayOf } from '../kernel/calendar.js';
import { missing } from '../kernel/errors.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { footerOf, titleOf, type ExportFrame } from './export-frame.js';
import type { WritingOrder } from './export-process.js';
import { actorOf, RoomsForReading } from './export-rooms.js';
import { bareHeads, writeWorkbook, type WrittenWorkbook } from './export-writing.js';
import { isRegisterKind, type ImportKind } from './import.js';
import { REGISTER_BOOKS } from './register-books.js';
import {
  caseTemplateColumns,
  caseTemplateNotes,
  registerTemplateColumns,
  registerTemplateNotes,
  sanctionTemplateColumns,
  sanctionTemplateNotes,
  villageTemplateColumns,
  villageTemplateNotes,
  type TemplateChoices,
  type TemplateColumn,
  type TemplateNote,
} from './template-columns.js';

/** What the child process is asked for: an empty sheet to fill in for a campaign. */
export interface TemplateOrder extends WritingOrder {
  readonly kind: ImportKind;
  readonly campaign: string;
  readonly townCode: string;
  /** 期初: with columns for what was done on paper. */
  readonly opening: boolean;
}

/** Writes a template in the child process; its lists are those of the ledger at this moment. */
export async function run(order: TemplateOrder): Promise<WrittenWorkbook> {
  const madeAt = new Date(order.madeAt);
  return RoomsForReading.during(order.place, madeAt, async (rooms) => {
    const actor = actorOf(order.actor);
    const heads = await rooms.heads([order.townCode]);
    const frame = await frameOf(rooms, actor, order, { madeAt, heads });
    const { sha256 } = await writeWorkbook(order.target, madeAt, async (book) => {
      if (order.kind === 'cases') {
        const columns = caseTemplateColumns(await choicesOf(rooms, actor, order), order.opening);
        writeTemplate(book, frame, '问题清单', columns, caseTemplateNotes(order.opening));
      } else if (isRegisterKind(order.kind)) {
        const register = REGISTER_BOOKS[order.kind];
        const columns = registerTemplateColumns(register, await choicesOf(rooms, actor, order));
        writeTemplate(book, frame, register.name, columns, registerTemplateNotes(register));
      } else if (order.kind === 'sanctions') {
        const columns = sanctionTemplateColumns(await choicesOf(rooms, actor, order));
        writeTemplate(book, frame, '处分台账', columns, sanctionTemplateNotes());
      } else {
        writeTemplate(book, frame, '行政村名册', villageTemplateColumns(), villageTemplateNotes());
      }
    });
    return { sha256, rows: 0, heads: bareHeads(heads) };
  });
}

async function frameOf(
  rooms: RoomsForReading,
  actor: Actor,
  { kind, campaign: code, townCode }: TemplateOrder,
  { madeAt, heads }: Pick<ExportFrame, 'madeAt' | 'heads'>,
): Promise<ExportFrame> {
  const town = (await rooms.villages.towns(actor)).find((one) => one.code === townCode);
  if (town === undefined) throw missing('town.missing', { townCode }, '账本里还没有乡镇');
  const campaign = kind === 'cases' ? await rooms.campaign(actor, code) : null;
  return { town, campaign, sample: false, maker: makerOf(actor), madeAt, today: chinaDayOf(madeAt), heads };
}

async function choicesOf(
  rooms: RoomsForReading,
  actor: Actor,
  { campaign, townCode }: TemplateOrder,
): Promise<TemplateChoices> {
  const { categories } = await rooms.taxonomies.one(actor, campaign);
  const villages = await rooms.villages.all(actor, townCode);
  const items = categories.flatMap((category) => category.items.map((item) => ({ category, item })));
  const example =
    items.find(({ item }) => item.name === ITEM_EXAMPLE) ??
    items.find(({ category }) => category.code === 'funds') ??
    items[0];
  return {
    villages: villages.filter(({ validToDay }) => validToDay === null).map(({ name }) => name),
    categories: categories.map(({ name }) => name),
    items: items.map(({ item }) => item.name),
    example: { category: example?.category.name ?? '', item: example?.item.name ?? '' },
  };
}

/** The item that the example's description is about; another campaign may not have it. */
const ITEM_EXAMPLE = CASE_COLUMNS.find(({ key }) => key === 'item')?.example;

const GUIDE = [
  '一、灰底的第一行是示例,导入时自动略过,可以删去,也可以留着。',
  '二、一行一件,从示例下面写起。表头带 * 的必须填写;其他的列可以空着,不用的列可以删去。',
  '三、列的先后可以变动,下表中的列也可以自行加到表中;表头用下表的名称或也认得的名称。',
  '四、有下拉列表的单元格从列表中选。写错的地方导入时会逐个指出,不会只导入一部分而不告诉您。',
] as const;

function writeTemplate(
  book: WorkbookWriter,
  frame: ExportFrame,
  name: string,
  columns: readonly TemplateColumn[],
  notes: readonly TemplateNote[],
): void {
  const nameColumn = columns.findIndex(({ key }) => key === 'village' || key === 'name');
  const sheet = book.sheet({
    name,
    title: titleOf(frame, name),
    lines: [{ text: '单位:元', align: 'right' }],
    columns: columns.map(({ paper }) => paper),
    frozenColumns: nameColumn + 1,
    footer: footerOf(frame),
  });
  sheet.row(
    columns.map(({ example }) => example),
    'total',
  );
  const guide = book.sheet({
    name: '填写说明',
    title: `${name}填写说明`,
    lines: GUIDE.map((text) => ({ text, align: 'left' })),
    columns: [
      { headings: ['列名'], format: 'text', width: 18 },
      { headings: ['必填'], format: 'text', width: 6 },
      { headings: ['怎样填写'], format: 'text', width: 60 },
      { headings: ['也认得的名称'], format: 'text', width: 60 },
    ],
    footer: footerOf(frame),
  });
  for (const note of notes) {
    guide.row([note.heading, note.needed ? '是' : '', note.readAs, note.otherHeadings]);
  }
}
