import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OpenLedger } from './cli/open-ledger.js';
import { type Answer, type Call, type Verb, WrongUse } from './cli/verb.js';
import { BEGINNING_VERBS } from './cli/verbs-beginning.js';
import { FIGURE_VERBS } from './cli/verbs-figures.js';
import { FLAG_VERBS } from './cli/verbs-flags.js';
import { FORM_VERBS } from './cli/verbs-forms.js';
import { HISTORY_VERBS } from './cli/verbs-history.js';
import { IMPORT_VERBS } from './cli/verbs-imports.js';
import { KEEPING_VERBS } from './cli/verbs-keeping.js';
import { PAPER_VERBS } from './cli/verbs-papers.js';
import { REPORT_VERBS } from './cli/verbs-reports.js';
import { RETURN_VERBS } from './cli/verbs-returns.js';
import { USER_VERBS } from './cli/verbs-users.js';
import { Refusal } from './kernel/errors.js';
import { dataDirOf } from './main.environment.js';
import { startFault } from './main.faults.js';

const VERBS: readonly Verb[] = [
  ...BEGINNING_VERBS,
  ...IMPORT_VERBS,
  ...FIGURE_VERBS,
  ...FLAG_VERBS,
  ...PAPER_VERBS,
  ...REPORT_VERBS,
  ...RETURN_VERBS,
  ...FORM_VERBS,
  ...HISTORY_VERBS,
  ...KEEPING_VERBS,
  ...USER_VERBS,
];

const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;

/** What a call comes to: one document for programs, one text for readers, one exit code. */
interface Outcome {
  readonly document: unknown;
  readonly text: string;
  readonly code: number;
}

const complain = (text: string): boolean => process.stderr.write(`${text}\n`);

const usageOf = (verb: Verb): string => `  ${verb.name} ${verb.usage}\n      ${verb.does}`;
const USAGE = `npm run -s ledger -- VERB … [--json]\n\n${VERBS.map(usageOf).join('\n')}`;

async function callOf(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args.filter((arg) => arg !== '--json');
  if (name === undefined || name === 'help' || name === '--help') {
    return { document: VERBS.map(({ name: verb, usage }) => ({ verb, usage })), text: USAGE, code: DONE };
  }
  const verb = VERBS.find((known) => known.name === name);
  if (verb === undefined) throw new WrongUse(`没有这个动词 · no such verb: ${name}\n\n${USAGE}`);
  const answer = await runVerb(verb, rest);
  return { ...answer, code: answer.ok ? DONE : REFUSED };
}

async function runVerb(verb: Verb, args: readonly string[]): Promise<Answer> {
  const { values, positionals } = parsed(verb, args);
  const [min, max] = verb.operands;
  if (positionals.length < min || positionals.length > max) throw new WrongUse(usageOf(verb).trim());
  let opened: Promise<OpenLedger> | undefined;
  const call: Call = {
    operands: positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
    },
    flag: (option) => values[option] === true,
    // npm runs scripts in the project's folder and names the one where the user stands.
    path: (operand) => resolve(process.env['INIT_CWD'] ?? process.cwd(), operand),
    ledger: () => (opened ??= OpenLedger.open()),
    tell: complain,
  };
  try {
    return await verb.run(call);
  } finally {
    // What could not be opened needs no closing, and its error is told by whoever asked for it.
    await opened?.then(
      (ledger) => ledger.close(),
      () => undefined,
    );
  }
}

function parsed(verb: Verb, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: verb.options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`${message}\n${usageOf(verb)}`);
  }
}

/** What an error comes to: a refusal and a fault that the user can mend have words of their own. */
function outcomeOf(error: unknown): Outcome {
  if (error instanceof WrongUse) {
    return {
      document: { code: 'shell.wrong-use', params: {}, message: error.message },
      text: error.message,
      code: WRONG_USE,
    };
  }
  if (error instanceof Refusal) {
    const { code, params, message } = error;
    return { document: { code, params, message }, text: message, code: REFUSED };
  }
  const sentence = startFault(error, dataDirOf(process.env));
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (sentence === undefined) complain(stack);
  const message = sentence ?? '程序出错,什么都没有保存 · a fault of the program, nothing was saved';
  return { document: { code: 'program.fault', params: {}, message }, text: message, code: REFUSED };
}

const args = process.argv.slice(2);
let outcome: Outcome;
let failed = false;
try {
  outcome = await callOf(args);
} catch (error) {
  outcome = outcomeOf(error);
  failed = true;
}
if (args.includes('--json')) {
  if (failed) complain(outcome.text);
  process.stdout.write(`${JSON.stringify(outcome.document)}\n`);
} else if (failed) complain(outcome.text);
else process.stdout.write(`${outcome.text}\n`);
process.exitCode = outcome.code;
