import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refused } from '../kernel/errors.js';
import { systemCodeOf } from './system-code.js';
import { damagedBackup } from './backup-manifest.js';
import { PASSPHRASE_CHARACTERS_MIN } from './backup.js';

/** How every sealed file begins. */
export const SEAL = 'age-encryption.org/v1\n';

/** Refused `backup.passphrase-short`. */
export function checkPassphrase(passphrase: string): void {
  if ([...passphrase].length >= PASSPHRASE_CHARACTERS_MIN) return;
  throw refused(
    'backup.passphrase-short',
    { min: PASSPHRASE_CHARACTERS_MIN },
    `备份口令至少 ${PASSPHRASE_CHARACTERS_MIN} 个字符`,
  );
}

/** The bytes sealed with a passphrase (age, scrypt), as they come. */
export async function sealed(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<AsyncIterable<Uint8Array>> {
  // Loaded when it is needed: its ciphers would hold up every start.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return chunksOf(await encrypter.encrypt(streamOf(bytes)));
}

/**
 * Writes what a sealed file holds to `target`. Refused `backup.wrong-passphrase`, and `backup.damaged` for a file that
 * was cut or changed: every 64 KiB of it are authenticated.
 */
export async function unseal(file: string, passphrase: string, target: string): Promise<void> {
  const sink = await open(target, 'wx', 0o600);
  try {
    for await (const chunk of unsealed(file, passphrase)) {
      for (let at = 0; at < chunk.length;) at += (await sink.write(chunk, at)).bytesWritten;
    }
  } finally {
    await sink.close();
  }
}

/** SHA-256, in hexadecimal, of what a sealed file holds, which is written nowhere; refused like `unseal`. */
export async function unsealedHash(file: string, passphrase: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of unsealed(file, passphrase)) hash.update(chunk);
  return hash.digest('hex');
}

/** What a sealed file holds, as it comes. */
async function* unsealed(file: string, passphrase: string): AsyncGenerator<Uint8Array> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = await open(file, 'r');
  try {
    const sealedBytes: AsyncIterable<Uint8Array> = source.createReadStream({ autoClose: false });
    const bytes = await decrypter.decrypt(streamOf(sealedBytes)).catch((error: unknown) => {
      throw refusedSeal(file, error);
    });
    try {
      yield* chunksOf(bytes);
    } catch (error) {
      throw systemCodeOf(error) === undefined ? damagedBackup(file, String(error)) : error;
    }
  } finally {
    await source.close();
  }
}

function refusedSeal(file: string, error: unknown) {
  if (systemCodeOf(error) !== undefined) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return /no identity matched/.test(detail)
    ? refused('backup.wrong-passphrase', { file }, '口令不对,备份打不开')
    : damagedBackup(file, detail);
}

/** The form in which age takes bytes. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await chunks.return?.();
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Whoever stops reading has no use for the rest; of a stream that broke there is none.
    await reader.cancel().catch(() => undefined);
  }
}
