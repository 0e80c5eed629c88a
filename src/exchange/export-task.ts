import { makerOf, type Actor } from '../access/actor.js';
import { chinaDayOf } from '../kernel/calendar.js';
import { missing } from '../kernel/errors.js';
import type { WorkbookWriter } from '../workbooks/workbook-writer.js';
import { writeAbout } from './export-about.js';
import { CampaignWorkbooks } from './export-campaign.js';
import { exportCompleteness } from './export-completeness.js';
import { countingAbout, writeCounting } from './export-counting.js';
import type { ExportCircumstances, ExportFrame } from './export-frame.js';
import { exportOverdue } from './export-overdue.js';
import type { WritingOrder } from './export-process.js';
import { exportRents } from './export-rents.js';
import { actorOf, RoomsForReading } from './export-rooms.js';
import { registerFilterWords } from './export-register-filters.js';
import { sanctionFilterWords } from './export-sanction-filters.js';
import { writeSanctions } from './export-sanctions.js';
import { writeVillages, type PrintedVillage } from './export-villages.js';
import { isOfRegister, type ExportSubject, type RegisterSubject } from './export-subject.js';
import { REGISTER_BOOKS } from './register-books.js';
import { bareHeads, writeWorkbook, type WrittenWorkbook } from './export-writing.js';

/** What the child process is asked to write. */
export interface ExportOrder extends WritingOrder {
  readonly subject: ExportSubject;
  /** Towns whose chains the export draws from. */
  readonly townCodes: readonly string[];
}

/**
 * Writes an export in the child process, from one state of the ledger. Throws what the rooms refuse, and
 * `export.too-many-rows` or `export.too-many-sheets`; then no file is left.
 */
export async function run(order: ExportOrder): Promise<WrittenWorkbook> {
  const madeAt = new Date(order.madeAt);
  return RoomsForReading.during(order.place, madeAt, async (rooms) => {
    const actor = actorOf(order.actor);
    const heads = await rooms.heads(order.townCodes);
    const circumstances = { maker: makerOf(actor), madeAt, today: chinaDayOf(madeAt), heads };
    const { sha256, answer: rows } = await writeWorkbook(order.target, madeAt, (book) =>
      write(book, rooms, actor, order.subject, circumstances),
    );
    return { sha256, rows, heads: bareHeads(heads) };
  });
}

async function write(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  subject: ExportSubject,
  circumstances: ExportCircumstances,
): Promise<number> {
  if (subject.kind === 'villages') return villages(book, rooms, actor, circumstances);
  if (subject.kind === 'overdue') return exportOverdue(book, rooms, actor, subject.campaign, circumstances);
  if (subject.kind === 'completeness') return exportCompleteness(book, rooms, actor, subject, circumstances);
  if (subject.kind === 'rents') return exportRents(book, rooms, actor, subject, circumstances);
  if (isOfRegister(subject)) return register(book, rooms, actor, subject, circumstances);
  if (subject.kind === 'sanctions') return sanctions(book, rooms, actor, subject, circumstances);
  if (subject.kind === 'counting') return counting(book, rooms, actor, subject, circumstances);
  const books = await CampaignWorkbooks.of(rooms, actor, subject.campaign, circumstances);
  return subject.kind === 'cases'
    ? books.cases(book, subject.question)
    : books.villageSummary(book, subject.sheetPerVillage);
}

async function register(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  subject: RegisterSubject,
  circumstances: ExportCircumstances,
): Promise<number> {
  const campaign = await rooms.campaign(actor, subject.campaign);
  const town = (await rooms.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const frame: ExportFrame = { ...circumstances, town, campaign, sample: campaign.sample };
  const { name, about } = REGISTER_BOOKS[subject.kind];
  const filters = registerFilterWords(subject, await rooms.namesIn(actor, subject, town.code));
  const line = `筛选:${filters.map((words) => words.join(' ')).join(';')}`;
  const lines = filters.length === 0 ? [] : [line];
  const rows = await rooms.writeRegister(actor, subject, { book, frame, lines });
  const isVoided = subject.question.voided === true;
  const again = isVoided
    ? '本表只列已作废的,不要再导入。'
    : `“${name}”表改好后可以整本再导入;改动的行按内容对应。`;
  writeAbout(book, frame, [
    ...(filters.length === 0 ? [['筛选', '无:台账的全部行'] as const] : []),
    ...filters.map(([field, text]) => ['筛选', `${field}:${text}`] as const),
    ['行数', `${rows} 行,${isVoided ? '都是作废的' : '不含作废的'}`],
    ...about,
    ['改后再导入', again],
  ]);
  return rows;
}

async function sanctions(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  { campaign: campaignCode, question }: Extract<ExportSubject, { readonly kind: 'sanctions' }>,
  circumstances: ExportCircumstances,
): Promise<number> {
  const campaign = await rooms.campaign(actor, campaignCode);
  const town = (await rooms.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const found = await rooms.sanctions.all(actor, question);
  const rows = found.filter(({ person }) => person.townCode === town.code);
  const villages = await rooms.villages.all(actor, town.code);
  const names = new Map(villages.map(({ id, name }) => [id, name]));
  const frame: ExportFrame = { ...circumstances, town, campaign, sample: campaign.sample };
  writeSanctions(book, frame, rows);
  const persons = new Set(rows.map(({ person }) => person.id)).size;
  writeAbout(book, frame, [
    ['筛选', sanctionFilterWords(question, names)],
    ['处分', `${rows.length} 项,${persons} 人;一人受几种处分的按一人计,组织处理不计入`],
    ['影响期', '按处分种类、决定时适用的规定和决定时间推算;文书没有写明的不推算。'],
    ['个人信息', '台账写有受处分人的姓名和职务。只供纪检监察机关使用,不得公示、转发。'],
    ['改后再导入', '“处分台账”表改好后可以整本按“处分”导入,以文号对应;没有文号的不对应。'],
  ]);
  return rows.length;
}

async function counting(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  { unit, ...question }: Extract<ExportSubject, { readonly kind: 'counting' }>,
  circumstances: ExportCircumstances,
): Promise<number> {
  const campaign = await rooms.campaign(actor, question.campaign);
  const town = (await rooms.villages.towns(actor)).find(({ code }) => code === campaign.townCode);
  if (town === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const view = await rooms.counting.count(actor, question);
  // The sheets speak as of the day that was asked for.
  const frame: ExportFrame = { ...circumstances, today: view.asOf, town, campaign, sample: campaign.sample };
  writeCounting(book, frame, view, unit);
  writeAbout(book, frame, countingAbout(view));
  return view.lines.length;
}

async function villages(
  book: WorkbookWriter,
  rooms: RoomsForReading,
  actor: Actor,
  circumstances: ExportCircumstances,
): Promise<number> {
  const towns = await rooms.villages.towns(actor);
  const [first] = towns;
  if (first === undefined) throw missing('town.missing', {}, '账本里还没有乡镇');
  const printed: PrintedVillage[] = [];
  for (const town of towns) {
    for (const village of await rooms.villages.all(actor, town.code)) {
      printed.push({ place: printed.length + 1, town, village });
    }
  }
  const town = {
    code: towns.map(({ code }) => code).join('、'),
    name: towns.map(({ name }) => name).join('、'),
  };
  const frame: ExportFrame = { ...circumstances, town, campaign: null, sample: false };
  writeVillages(book, frame, printed);
  writeAbout(book, frame, [
    ['行政村', `${printed.length} 个,含已失效的`],
    ['个人信息', '名册写有任职人员的姓名,登记了电话的还有电话。只供内部使用,对外提供前请删去。'],
    ['改后再导入', '“行政村名册”表改好后可以整本按“行政村”导入,以村名对应。'],
  ]);
  return printed.length;
}
