import { randomBytes } from 'node:crypto';

/** An identity made by us: UUIDv7 as lower-case text. */
export type Id = string;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Does this text have the form of an identity? */
export const isId = (text: unknown): text is Id => typeof text === 'string' && ID.test(text);

const POOL_IDS = 512;
let pool = Buffer.alloc(0);
let lastMs = 0;
let counter = 0;

/**
 * A new identity (RFC 9562 UUIDv7): milliseconds, then a 12-bit counter that grows within one millisecond so that
 * identities of one process sort in the order in which they were made, then 62 random bits.
 */
export function newId(nowMs: number = Date.now()): Id {
  if (pool.length < 8) pool = randomBytes(8 * POOL_IDS);
  const random = pool.subarray(0, 8);
  pool = pool.subarray(8);
  if (nowMs > lastMs) {
    lastMs = nowMs;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = random.toString('hex');
  const variant = ((Number.parseInt(tail.charAt(0), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`;
}
