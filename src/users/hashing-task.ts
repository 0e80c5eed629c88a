import { hash, verify } from '@node-rs/argon2';
import type { HashingAnswer, HashingOrder } from './hashing.js';

/** What OWASP asks of argon2id at least: 19 MiB, two passes, one lane. The package's default is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// A child without its parent has nobody to answer to.
process.on('disconnect', () => process.exit());

process.on('message', (order: HashingOrder) => {
  void obey(order).then((answer) => process.send?.(answer));
});

async function obey({ key, password, known }: HashingOrder): Promise<HashingAnswer> {
  try {
    return known === null
      ? { key, hash: await hash(password, COST) }
      : { key, right: await verify(known, password) };
  } catch (error) {
    return { key, failure: String(error) };
  }
}
