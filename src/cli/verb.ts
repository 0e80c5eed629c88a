import type { ParseArgsConfig } from 'node:util';
import type { Environment } from '../main.environment.js';
import type { OpenLedger } from './open-ledger.js';

/** The shell was called in a way that it does not know; exit code 2. */
export class WrongUse extends Error {}

/** What a verb answers: the document of `--json`, the same for a reader, and whether the exit code is 0 or 1. */
export interface Answer {
  readonly document: unknown;
  readonly text: string;
  readonly ok: boolean;
}

/** One call of a verb: its operands and options, and what it may reach. */
export interface Call {
  readonly operands: readonly string[];
  /** An option's text; undefined where it was not given. */
  text(option: string): string | undefined;
  /** All texts of an option that may stand several times. */
  texts(option: string): readonly string[];
  flag(option: string): boolean;
  /** A path as it was meant where the shell was called. */
  path(operand: string): string;
  readonly environment: Environment;
  /** Opens the ledger, once; it is closed after the verb. */
  ledger(): Promise<OpenLedger>;
  /** A sentence on standard error, for what takes long. */
  tell(sentence: string): void;
}

/** A verb of the shell (DESIGN §5). */
export interface Verb {
  readonly name: string;
  /** What follows the name, for the list of verbs. */
  readonly usage: string;
  readonly does: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Least and most operands. */
  readonly operands: readonly [min: number, max: number];
  run(call: Call): Promise<Answer>;
}

/** The campaign that a verb speaks of; may be left out where there is only one. */
export const CAMPAIGN_OPTION = { campaign: { type: 'string' } } as const;

/** The operand at a place; the number of operands has been checked. */
export function operand(call: Call, index: number): string {
  const text = call.operands[index];
  if (text === undefined) throw new WrongUse(`operand ${index + 1} is missing`);
  return text;
}

/** The operand or option as one of a list of words; wrong use names the list. */
export function oneOf<Word extends string>(what: string, text: string, words: readonly Word[]): Word {
  const word = words.find((known) => known === text);
  if (word === undefined) throw new WrongUse(`${what} ${text}: ${words.join(' | ')}`);
  return word;
}
