import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { newFolder } from '../support/folders.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The rooms that a child process needs, compiled from the sources as they are now into a temporary folder, so that
 * these tests do not depend on an earlier build. `tasks` are modules of JavaScript for `workbooks/NAME.js`.
 */
export function compileProgram(tasks: Readonly<Record<string, string>>): string {
  const target = newFolder('program');
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
  for (const room of ['kernel', 'workbooks']) {
    mkdirSync(join(target, room));
    for (const file of readdirSync(join(root, 'src', room))) {
      if (!file.endsWith('.ts')) continue;
      const { code } = transformFileSync(join(root, 'src', room, file), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      writeFileSync(join(target, room, file.replace(/\.ts$/, '.js')), code);
    }
  }
  for (const [name, code] of Object.entries(tasks))
    writeFileSync(join(target, 'workbooks', `${name}.js`), code);
  return target;
}

/** A task that reads a workbook and answers with its summary, and reports every `every` rows. */
export const READING_TASK = `
import { readWorkbook } from './workbook-reader.js';
export async function run({ path, every = Infinity }, report) {
  let rows = 0;
  return readWorkbook(path, {
    sheet: () => true,
    row: () => { if (++rows % every === 0) report({ rows }); },
    sheetEnd: () => undefined,
  });
}`;
