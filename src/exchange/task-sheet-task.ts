import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { makerOf } from '../access/actor.js';
import { chinaDayOf } from '../kernel/calendar.js';
import type { ExportFrame, FramedCampaign } from './export-frame.js';
import { exportFileName } from './export-file-name.js';
import type { WritingOrder } from './export-process.js';
import { bareHeads, writeWorkbook, type WrittenWorkbook } from './export-writing.js';
import { writeTaskSheet } from './task-sheet-paper.js';
import type { TaskSheetView } from './task-sheet.js';

/** Task sheets to be written; everything that stands on them comes with the order. */
export interface TaskSheetOrder extends WritingOrder {
  readonly town: { readonly code: string; readonly name: string };
  readonly campaign: FramedCampaign;
  readonly sample: boolean;
  readonly heads: readonly string[];
  readonly sheets: readonly TaskSheetView[];
  /** A file for each village, packed together; otherwise one workbook. */
  readonly zipped: boolean;
}

/** Writes task sheets in the child process: one workbook, or a zip with a workbook for each village. */
export async function run(order: TaskSheetOrder): Promise<WrittenWorkbook> {
  const madeAt = new Date(order.madeAt);
  const { town, campaign, sample, heads } = order;
  const today = chinaDayOf(madeAt);
  const frame: ExportFrame = { town, campaign, sample, maker: makerOf(order.actor), madeAt, today, heads };
  const rows = order.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const sha256 = order.zipped
    ? await writeZip(order, frame)
    : await writeOne(order.target, frame, order.sheets);
  return { sha256, rows, heads: bareHeads(heads) };
}

async function writeOne(path: string, frame: ExportFrame, sheets: readonly TaskSheetView[]): Promise<string> {
  const written = await writeWorkbook(path, frame.madeAt, async (book) => {
    for (const sheet of sheets) writeTaskSheet(book, frame, sheet);
  });
  return written.sha256;
}

async function writeZip({ target, sheets }: TaskSheetOrder, frame: ExportFrame): Promise<string> {
  const folder = await mkdtemp(join(dirname(target), 'sheets-'));
  try {
    const zip = new ZipFile();
    for (const [index, sheet] of sheets.entries()) {
      const path = join(folder, `${index}.xlsx`);
      await writeOne(path, frame, [sheet]);
      const name = exportFileName([`${sheet.villageName}整改任务单`], frame.today);
      zip.addReadStreamLazy(name, { mtime: frame.madeAt, compress: false }, (give) =>
        give(null, createReadStream(path)),
      );
    }
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(target));
    const hash = createHash('sha256');
    await pipeline(createReadStream(target), hash);
    return hash.digest('hex');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
