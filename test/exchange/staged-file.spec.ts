import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StagedFile, STAGED_BYTES_PER_UNIT, STAGED_ENCODING } from '../../src/exchange/staged-file.js';

const LINES = ['甲', '乙', '丙'];
const WHOLE = `${LINES.join('\n')}\n`;

async function rowsOf(staged: StagedFile, signal?: AbortSignal): Promise<string[]> {
  const rows: string[] = [];
  for await (const batch of staged.batches((line) => line, signal)) rows.push(...batch);
  return rows;
}

describe('rows that are staged', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'staged-'));
    path = join(folder, 'rows');
    writeFileSync(path, WHOLE, STAGED_ENCODING);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are followed while they come, and once more from the first', async () => {
    const staged = new StagedFile(path);
    const following = rowsOf(staged);
    staged.grow(2 * STAGED_BYTES_PER_UNIT);
    await pause(20);
    staged.grow(WHOLE.length * STAGED_BYTES_PER_UNIT);
    staged.end();
    expect(await following).toEqual(LINES);
    expect(await rowsOf(staged)).toEqual(LINES);
  });

  it('are not waited for any more by who does not want them, although none come', async () => {
    const staged = new StagedFile(path);
    const stopping = new AbortController();
    const following = rowsOf(staged, stopping.signal);
    await pause(20);
    stopping.abort(new Error('enough'));
    await expect(following).rejects.toThrow('enough');
  });

  it('say how long they have been waited for, also while they are', async () => {
    const staged = new StagedFile(path);
    const following = rowsOf(staged);
    await pause(30);
    const waitingMs = staged.waitedMs;
    expect(waitingMs).toBeGreaterThan(20);
    staged.end();
    await following;
    const waitedMs = staged.waitedMs;
    expect(waitedMs).toBeGreaterThanOrEqual(waitingMs);
    await pause(30);
    expect(staged.waitedMs).toBe(waitedMs);
  });
});
