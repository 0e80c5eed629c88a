import { createHash, randomBytes } from 'node:crypto';

const SEED_BYTES = 8;

/**
 * By what a lot is ordered: SHA-256 of `seed#name` in UTF-8, as 64 hexadecimal digits. By hand:
 * `printf %s 'seed#DAWU-2015-0001' | sha256sum`.
 */
export const markOf = (seed: string, name: string): string =>
  createHash('sha256').update(`${seed}#${name}`, 'utf8').digest('hex');

/** A seed that nobody chose. */
export const thrownSeed = (): string => randomBytes(SEED_BYTES).toString('hex');
