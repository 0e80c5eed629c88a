import { actorOf, RoomsForReading } from '../exchange/export-rooms.js';
import { writeAbout, type AboutLine } from '../exchange/export-about.js';
import { filterWords } from '../exchange/export-filters.js';
import { footerOf, linesOf, titleOf, type ExportFrame } from '../exchange/export-frame.js';
import type { WritingOrder } from '../exchange/export-process.js';
import { bareHeads, writeWorkbook, type WrittenWorkbook } from '../exchange/export-writing.js';
import { CATEGORY_LABELS, type CategoryCode } from '../campaigns/campaign.js';
import { CLAIM_SIDE_LABELS } from '../claims-debts/claim.js';
import { chinaDayOf } from '../kernel/calendar.js';
import type { ColumnFormat, PaperColumn, PaperValue } from '../workbooks/sheet-paper.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import type { ListCell, ListColumn, ListFormat } from './list-column.js';
import { ListMaker } from './list-maker.js';
import { letterNumber } from './list.rules.js';
import { LISTS, type ListQuestion } from './list.js';

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
const FROZEN_COLUMNS: readonly string[] = ['number', 'villageName', 'claimVillage'];

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
    const base = { actor: actor.name, madeAt, today: asOf, heads, town, campaign };
    const villages = await rooms.villages.all(actor, town.code);
    const taxonomy = await rooms.taxonomies.one(actor, campaign.code);
    const items = taxonomy.categories.flatMap((category) => category.items);
    const filters = wordsOf(question, {
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
  let letters = 0;
  let before: string | null | undefined;
  for await (const part of maker.parts(question, outline)) {
    if (layout === 'letters' && part.rows.length > 0 && part.villageId !== before) {
      before = part.villageId;
      sheet.section(letterHead(part.villageName, question, letters));
      letters += 1;
    }
    await sheet.rows(part.rows.map((row) => row.map((cell, i) => valueOf(columns[i], cell))));
  }
  if (columns.some(({ summed }) => summed === true)) sheet.total('合计');
  if (layout !== 'slips') sheet.note(signatures.map(({ zh }) => `${zh}:`).join('\u3000'.repeat(5)));
  return outline.total;
}

function letterHead(
  villageName: string,
  { letterNumber: first = '', replyDay }: ListQuestion,
  after: number,
) {
  const number = first === '' ? '' : `  ${letterNumber(first, after)}`;
  const reply = replyDay === undefined ? '' : `  请于 ${replyDay} 前整改到位并书面回复`;
  return `${villageName}${number}${reply}`;
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

/** What a list was narrowed by, in words; none where it has everything. */
function wordsOf(
  { kind, cases, villageId, side, asOf }: ListQuestion,
  { villages, items }: { villages: ReadonlyMap<string, string>; items: ReadonlyMap<string, string> },
): string[] {
  if (LISTS[kind].of === 'villages') return asOf === undefined ? [] : [`截至 ${asOf}`];
  if (LISTS[kind].of === 'claims') {
    const village = villageId === undefined ? [] : [`村:${villages.get(villageId) ?? villageId}`];
    return [...village, ...(side === undefined ? [] : [CLAIM_SIDE_LABELS[side].zh])];
  }
  const names = Object.entries(CATEGORY_LABELS).map(([code, label]) => [code, label.zh]);
  const categories = Object.fromEntries(names) as Record<CategoryCode, string>;
  const question = { ...cases, page: 1, size: 1, sort: { by: 'number', descending: false } } as const;
  return filterWords(question, { villages, categories, items }).map(([field, text]) => `${field}:${text}`);
}

const aboutFilters = (filters: readonly string[]): AboutLine[] =>
  filters.length === 0 ? [['筛选', '无']] : filters.map((text): AboutLine => ['筛选', text]);
