import { readFileSync } from 'node:fs';
import { commonForm } from './password.rules.js';

let known: ReadonlySet<string> | undefined;

/** The list of data/reference/common-passwords.txt, which names its source; read once. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(
    readFileSync(new URL('../../data/reference/common-passwords.txt', import.meta.url), 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map(commonForm),
  );
  return known;
}
