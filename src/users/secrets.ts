import { createHash, randomBytes, randomInt } from 'node:crypto';

/** SHA-256 in hexadecimal, for secrets that are random themselves and so need neither salt nor cost. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const TOKEN_BYTES = 32;

/** A session's token: 256 random bits, as a cookie can carry them. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** Letters and digits that nobody takes for one another when a paper is read out. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Groups of four readable signs (5 bits each, all but a little). */
const readable = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => READABLE.charAt(randomInt(READABLE.length))).join(''),
  ).join('-');

/** A password that the program makes: 79 random bits that can be read out. */
export const newPassword = (): string => readable(4);

/** A code that stands in for a lost second factor once: 59 random bits. */
export const newRecoveryCode = (): string => readable(3);

/** The code of the sealed sheet: 158 random bits. */
export const newSheetCode = (): string => readable(8);

/** A readable secret as it is compared: however it was typed. */
export const typedSecret = (typed: string): string =>
  (
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
