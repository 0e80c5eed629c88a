import { makerOf } from '../access/actor.js';
import { actorOf, RoomsForReading } from '../exchange/export-rooms.js';
import { writeAbout, type AboutLine } from '../exchange/export-about.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from '../exchange/export-frame.js';
import type { WritingOrder } from '../exchange/export-process.js';
import { bareHeads, writeWorkbook, type WrittenWorkbook } from '../exchange/export-writing.js';
import { chinaDayOf } from '../kernel/calendar.js';
import type { UrgingDetailView } from '../rectification/urging.js';
import type { ColumnFormat, PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import type { ListCell, ListColumn, ListFormat } from './list-column.js';
import { ListMaker } from './list-maker.js';
import { listFilterWords } from './list-filter-words.js';
import type { ListQuestion } from './list-view.js';
import { LISTS } from './list.js';

/** What the child process is asked to write. */
export interface ListOrder extends WritingOrder {
  readonly question: ListQuestion;
}

const FORMATS: Readonly<Record<ListFormat, ColumnFormat>> = {
  text: 'text',
  whole: 'whole',
  money: { money: 'yuan', decimals: 2 },
  area: 'area',
  day: 'day',
  share: 'share',
};

/** The column up to which a list stays in sight when it is scrolled sideways. */
const FROZEN_COLUMNS: readonly string[] = ['number', 'letterNumber', 'villageName', 'claimVillage'];

/** Writes a list as a workbook in the child process, from one state of the ledger; throws what `ListMaker` refuses. */
export async function run(order: ListOrder): Promise<WrittenWorkbook> {
  const madeAt = new Date(order.madeAt);
  const { question } = order;
  return RoomsForReading.during(order.place, madeAt, async (rooms) => {
    const actor = actorOf(order.actor);
    const today = chinaDayOf(madeAt);
    const maker = await ListMaker.of(rooms, actor, question.campaign, today);
    const heads = await rooms.heads([maker.town.code]);
    const { town, campaign } = maker;
    const asOf = question.asOf ?? today;
    const base = { maker: makerOf(actor), madeAt, today: asOf, heads, town, campaign };
    const villages = await rooms.villages.all(actor, town.code);
    const taxonomy = await rooms.taxonomies.one(actor, campaign.code);
    const items = taxonomy.categories.flatMap((category) => category.items);
    const filters = listFilterWords(question, {
      villages: new Map(villages.map(({ id, name }) => [id, name])),
      items: new Map(items.map(({ code, name }) => [code, name])),
    });
    const frame: ExportFrame = { ...base, sample: campaign.sample };
    const { sha256, answer: rows } = await writeWorkbook(order.target, madeAt, async (book) => {
      const written = await writeList(book, maker, frame, question, filters);
      writeAbout(book, frame, [...aboutFilters(filters), ['行数', `${written} 行`]]);
      return written;
    });
    return { sha256, rows, heads: bareHeads(heads) };
  });
}

/** Writes the sheet of a list; answers how many rows it has. */
export async function writeList(
  book: WorkbookWriter,
  maker: ListMaker,
  frame: ExportFrame,
  question: ListQuestion,
  filters: readonly string[],
): Promise<number> {
  const { label, layout, portrait, signatures } = LISTS[question.kind];
  const outline = await maker.outline(question);
  const { columns } = outline;
  const blanks = layout === 'slips' ? signatures : [];
  const money = columns.some(({ format }) => format === 'money');
  const sheet = book.sheet({
    name: label.zh,
    title: titleOf(frame, label.zh),
    lines: linesOf(frame, money ? '元' : null, filters.length === 0 ? [] : [`筛选:${filters.join(';')}`]),
    columns: [
      ...columns.map(paperColumn),
      ...blanks.map(({ zh }): PaperColumn => ({ headings: [zh], format: 'text', width: 16 })),
    ],
    frozenColumns: columns.findIndex(({ key }) => FROZEN_COLUMNS.includes(key)) + 1,
    portrait: portrait === true && layout !== 'slips',
    footer: footerOf(frame),
  });
  for await (const part of maker.parts(question, outline)) {
    if (part.letter !== null) sheet.section(letterHead(part.letter));
    await sheet.rows(part.rows.map((row) => row.map((cell, i) => valueOf(columns[i], cell))));
  }
  if (columns.some(({ summed }) => summed === true)) sheet.total('合计');
  if (layout !== 'slips') sheet.note(signatures.map(({ zh }) => `${zh}:`).join('\u3000'.repeat(5)));
  return outline.total;
}

function letterHead({ villageName, number, replyDueDay, withdrawnDay }: UrgingDetailView): string {
  const withdrawn = withdrawnDay === null ? '' : `  已于 ${withdrawnDay} 撤回`;
  return `${villageName ?? '待核'}  ${number}  请于 ${replyDueDay} 前整改到位并书面回复${withdrawn}`;
}

const paperColumn = ({ label, format, widthCharacters, summed }: ListColumn): PaperColumn => ({
  headings: [label.zh],
  format: FORMATS[format],
  width: widthCharacters,
  summed: summed === true,
});

/** Codes as their words; everything else as it is. */
const valueOf = (column: ListColumn | undefined, cell: ListCell): PaperValue =>
  typeof cell === 'object' && cell !== null
    ? cell.map((code) => column?.words?.[code]?.zh ?? code).join('、')
    : cell;

const aboutFilters = (filters: readonly string[]): AboutLine[] =>
  filters.length === 0 ? [['筛选', '无']] : filters.map((text): AboutLine => ['筛选', text]);
