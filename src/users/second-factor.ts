import { Secret, TOTP } from 'otpauth';
import { digestOf, newRecoveryCode, typedSecret } from './secrets.js';

const PERIOD_SECONDS = 30;
/** Steps by which clocks may differ, either way. */
const WINDOW_STEPS = 1;
const RECOVERY_CODES = 10;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: '三资台账',
    label,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
    digits: 6,
  });

/** A new shared secret in base32, 160 bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator reads from a picture or takes as text. */
export const totpAddress = (secret: string, accountName: string): string =>
  totpOf(secret, accountName).toString();

/** The time step that a code stands for; undefined for a wrong code, and for one whose step was used up before. */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret, '').validate({
    token: code.replace(/\s/g, ''),
    timestamp,
    window: WINDOW_STEPS,
  });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
  return step > lastStep ? step : undefined;
}

/** Codes for the day on which the telephone is lost, each good for once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newRecoveryCode);

/** Recovery codes as the account's row keeps them. */
export const digestsOf = (codes: readonly string[]): string =>
  JSON.stringify(codes.map((code) => digestOf(typedSecret(code))));

/** The codes that are left after this one was used; undefined where it is none of them. */
export function withoutCode(digests: string, code: string): string | undefined {
  const known = JSON.parse(digests) as string[];
  const used = digestOf(typedSecret(code));
  return known.includes(used) ? JSON.stringify(known.filter((digest) => digest !== used)) : undefined;
}
