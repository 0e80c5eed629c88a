import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { StreamableFile } from '@nestjs/common';
import { contentDisposition } from '../kernel/content-disposition.js';
import { refused } from '../kernel/errors.js';

/** The part of a reply that tells whether somebody still waits for it. */
export interface ReplyOnWire {
  readonly raw: ServerResponse;
}

/** A workbook that is made for one request. */
export interface Download {
  /** Name for old browsers, in ASCII. */
  readonly plainName: string;
  readonly fullName: string;
  /** A folder of its own, removed when the reply has ended. */
  readonly folder: string;
  /** What it is where that is no workbook. */
  readonly type?: string;
  /** Writes the workbook; the signal aborts when nobody waits any more. */
  readonly write: (path: string, signal: AbortSignal) => Promise<unknown>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Makes a workbook and answers it; its folder is removed when the reply has ended, however it ends. Refused `export.abandoned` when whoever asked has gone.
 */
export async function download(
  reply: ReplyOnWire,
  { plainName, fullName, folder, type = XLSX, write }: Download,
): Promise<StreamableFile> {
  const { raw } = reply;
  const abort = new AbortController();
  const clear = (): void => {
    abort.abort();
    void rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  if (raw.destroyed) clear();
  else raw.once('close', clear);
  const path = join(folder, 'export.xlsx');
  try {
    await write(path, abort.signal);
    const { size } = await stat(path);
    return new StreamableFile(createReadStream(path), {
      type,
      disposition: contentDisposition(plainName, fullName),
      length: size,
    });
  } catch (error) {
    if (abort.signal.aborted) throw refused('export.abandoned', {}, '导出已取消');
    throw error;
  }
}
