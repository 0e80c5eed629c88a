import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OpenLedger } from './open-ledger.js';
import { type Answer, type Call, type Verb, WrongUse } from './verb.js';
import { BEGINNING_VERBS } from './verbs-beginning.js';
import { FIGURE_VERBS } from './verbs-figures.js';
import { FLAG_VERBS } from './verbs-flags.js';
import { FORM_VERBS } from './verbs-forms.js';
import { HISTORY_VERBS } from './verbs-history.js';
import { IMPORT_VERBS } from './verbs-imports.js';
import { KEEPING_VERBS } from './verbs-keeping.js';
import { PAPER_VERBS } from './verbs-papers.js';
import { REPORT_VERBS } from './verbs-reports.js';
import { RETURN_VERBS } from './verbs-returns.js';
import { USER_VERBS } from './verbs-users.js';
import { Refusal } from '../kernel/errors.js';
import { dataDirOf, type Environment } from '../main.environment.js';
import { startFault } from '../main.faults.js';

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
  /** What standard error tells; empty where the verb did its work, whatever it found. */
  readonly complaint: string;
}

/** Where a call happens. */
export interface Surroundings {
  readonly environment: Environment;
  /** Takes a sentence for who waits, while the verb works. */
  tell(sentence: string): void;
}

/** How a call ended, as a process would tell it. */
export interface Ended {
  /** 0 done, 1 refused or not in order, 2 wrong use (DESIGN §5). */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const usageOf = (verb: Verb): string => `  ${verb.name} ${verb.usage}\n      ${verb.does}`;
const USAGE = `npm run -s ledger -- VERB … [--json]\n\n${VERBS.map(usageOf).join('\n')}`;

async function callOf(args: readonly string[], around: Surroundings): Promise<Outcome> {
  const [name, ...rest] = args.filter((arg) => arg !== '--json');
  if (name === undefined || name === 'help' || name === '--help') {
    return {
      document: VERBS.map(({ name: verb, usage }) => ({ verb, usage })),
      text: USAGE,
      code: DONE,
      complaint: '',
    };
  }
  const verb = VERBS.find((known) => known.name === name);
  if (verb === undefined) throw new WrongUse(`没有这个动词 · no such verb: ${name}\n\n${USAGE}`);
  const answer = await runVerb(verb, rest, around);
  return { ...answer, code: answer.ok ? DONE : REFUSED, complaint: '' };
}

async function runVerb(verb: Verb, args: readonly string[], around: Surroundings): Promise<Answer> {
  const { environment, tell } = around;
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
    path: (operand) => resolve(environment['INIT_CWD'] ?? process.cwd(), operand),
    ledger: () => (opened ??= OpenLedger.open(environment)),
    environment,
    tell,
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
function outcomeOf(error: unknown, environment: Environment): Outcome {
  if (error instanceof WrongUse) {
    const { message } = error;
    return {
      document: { code: 'shell.wrong-use', params: {}, message },
      text: '',
      code: WRONG_USE,
      complaint: message,
    };
  }
  if (error instanceof Refusal) {
    const { code, params, message } = error;
    return { document: { code, params, message }, text: '', code: REFUSED, complaint: message };
  }
  const sentence = startFault(error, dataDirOf(environment));
  const message = sentence ?? '程序出错,什么都没有保存 · a fault of the program, nothing was saved';
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    document: { code: 'program.fault', params: {}, message },
    text: '',
    code: REFUSED,
    complaint: sentence ?? `${stack}\n${message}`,
  };
}

const line = (text: string): string => (text === '' ? '' : `${text}\n`);

/** Carries out one call of the shell, `VERB … [--json]` (DESIGN §5); never throws. */
export async function callShell(args: readonly string[], around: Surroundings): Promise<Ended> {
  const { document, text, code, complaint } = await callOf(args, around).catch((error: unknown) =>
    outcomeOf(error, around.environment),
  );
  const stdout = args.includes('--json') ? JSON.stringify(document) : text;
  return { code, stdout: line(stdout), stderr: line(complaint) };
}
