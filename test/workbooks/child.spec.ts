import { Refusal } from '../../src/kernel/errors.js';
import { runInChild } from '../../src/workbooks/child.js';
import { WorkbookRefusal } from '../../src/workbooks/workbook.js';
import { compileProgram, READING_TASK } from './compiled-program.js';
import { fileOf, rawWorkbook } from './raw-workbook.js';

const programRoot = compileProgram({
  reading: READING_TASK,
  echo: 'export const run = async (payload) => payload;',
  spinning: 'export const run = async () => { for (;;) ; };',
  hoarding:
    'export const run = async () => { const all = []; for (;;) all.push({ text: "甲".repeat(all.length % 9) }); };',
  buffering: `export const run = async () => {
    const all = [];
    for (;;) { all.push(Buffer.alloc(1 << 24, 1)); await new Promise((resolve) => setTimeout(resolve, 5)); }
  };`,
  failing: 'export const run = async () => { throw new TypeError("broken task"); };',
  quitting: 'export const run = async () => process.exit(3);',
  refusing: `import { refused } from '../kernel/errors.js';
    export const run = async () => { throw refused('case.closed', { number: 7 }, 'already closed'); };`,
});
const run = (
  module: string,
  payload: unknown = {},
  options: { memoryMb?: number; timeoutMs?: number; signal?: AbortSignal } = {},
) =>
  runInChild<unknown, { rows: number }, unknown>({ module: `workbooks/${module}.js` }, payload, {
    memoryMb: 256,
    programRoot,
    ...options,
  });

const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');

describe('work in a child process', () => {
  it('answers with what the task returns, and passes on its progress', async () => {
    const progress: number[] = [];
    const path = rawWorkbook([{ name: '台账', rows: rowsOf(5) }]);
    const summary = await runInChild<unknown, { rows: number }, unknown>(
      { module: 'workbooks/reading.js' },
      { path, every: 2 },
      { memoryMb: 256, programRoot, onMessage: ({ rows }) => progress.push(rows) },
    );
    expect(summary).toEqual({ format: 'xlsx', sheets: 1, rows: 5 });
    expect(progress).toEqual([2, 4]);
  });

  it('hands over what it is given as it is', async () => {
    expect(await run('echo', { text: '村', list: [1, null] })).toEqual({ text: '村', list: [1, null] });
  });

  it('rejects with the refusal of the reader', async () => {
    const error = await run('reading', { path: fileOf('') }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookRefusal);
    expect(error).toMatchObject({ kind: 'invalid', code: 'file-empty' });
  });

  it('rejects with any other refusal as well', async () => {
    const error = await run('refusing').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({
      kind: 'refused',
      code: 'case.closed',
      params: { number: 7 },
      message: 'already closed',
    });
  });

  it('rejects with the error of a task that fails', async () => {
    await expect(run('failing')).rejects.toThrow('broken task');
  });

  it('ends a task that takes too long', async () => {
    const started = Date.now();
    await expect(run('spinning', {}, { timeoutMs: 400 })).rejects.toMatchObject({
      fault: 'reading-took-too-long',
    });
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  it('ends a task that fills its heap', async () => {
    await expect(run('hoarding', {}, { memoryMb: 160 })).rejects.toMatchObject({
      fault: 'reading-took-too-much-memory',
    });
  });

  (process.platform === 'linux' ? it : it.skip)('ends a task that fills memory beside its heap', async () => {
    await expect(run('buffering', {}, { memoryMb: 160 })).rejects.toMatchObject({
      fault: 'reading-took-too-much-memory',
    });
  });

  it('calls a file damaged at which the child died without a word', async () => {
    await expect(run('quitting')).rejects.toMatchObject({ fault: 'file-damaged' });
  });

  it('is ended by its signal, and does not begin under one already given', async () => {
    const controller = new AbortController();
    const running = run('spinning', {}, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('cancelled by the user')), 200);
    await expect(running).rejects.toThrow('cancelled by the user');
    await expect(run('echo', {}, { signal: controller.signal })).rejects.toThrow('cancelled by the user');
  });

  it('leaves the parent free meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 10);
    await run('spinning', {}, { timeoutMs: 500 }).catch(() => undefined);
    clearInterval(timer);
    // A parent that is not free has no turn at all; one on a busy machine has fewer than fifty.
    expect(turns).toBeGreaterThan(3);
  });
});
