// What the program must reach, measured against bare libraries in the same run. Without names it runs everything;
// `npm run bench -- import-10k search` runs some lines. Prints a table, and below it the same as JSON.
import { cpus } from 'node:os';
import { BACKUP_LINES } from './line-backup.mjs';
import { DESK_LINES } from './line-desks.mjs';
import { EDIT_LINES } from './line-edits.mjs';
import { FLAG_LINES } from './line-flags.mjs';
import { HISTORY_LINES } from './line-history.mjs';
import { IMPORT_LINES } from './line-imports.mjs';
import { OUTPUT_LINES } from './line-outputs.mjs';
import { OVERVIEW_LINES } from './line-overview.mjs';
import { QUESTION_LINES } from './line-questions.mjs';
import { TRUST_LINES } from './line-trust.mjs';
import { clearRun } from './places.mjs';

const LINES = {
  ...IMPORT_LINES,
  ...QUESTION_LINES,
  ...EDIT_LINES,
  ...OUTPUT_LINES,
  ...HISTORY_LINES,
  ...TRUST_LINES,
  ...DESK_LINES,
  ...OVERVIEW_LINES,
  ...BACKUP_LINES,
  ...FLAG_LINES,
};

const show = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function verdict(line, found) {
  const met = found.atLeast === true ? found.value >= found.target : found.value <= found.target;
  return { line, ...found, met };
}

function row({ line, what, value, unit, target, atLeast, met }) {
  const bound = `${atLeast === true ? '≥' : '≤'} ${target} ${unit}`;
  return `${met ? 'met   ' : 'missed'}  ${line.padEnd(14)}${`${show(value)} ${unit}`.padStart(10)}  ${bound.padStart(10)}  ${what}\n`;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => LINES[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`no such line: ${unknown.join(', ')}; there are ${Object.keys(LINES).join(', ')}\n`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    clearRun();
    process.exit(1);
  });
}
const found = [];
try {
  for (const name of names.length > 0 ? names : Object.keys(LINES)) {
    try {
      for (const one of await LINES[name]()) {
        found.push(verdict(name, one));
        process.stdout.write(row(found.at(-1)));
      }
    } catch (error) {
      found.push({ line: name, error: String(error), met: false });
      process.stdout.write(`failed  ${name}: ${error instanceof Error ? error.stack : error}\n`);
    }
  }
} finally {
  clearRun();
}
const machine = {
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  cores: cpus().length,
};
process.stdout.write(`\n${JSON.stringify({ machine, found }, null, 2)}\n`);
process.exitCode = found.every((one) => one.met) ? 0 : 1;
