import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Decrypter, Encrypter } from 'age-encryption';
import { refused } from '../kernel/errors.js';
import { systemCodeOf } from './system-code.js';
import { damagedBackup } from './backup-manifest.js';

/** How every sealed file begins. */
export const SEAL = 'age-encryption.org/v1\n';

/** Fewest characters of a passphrase: the file may be in anybody's hands, and guessing goes on without end. */
export const PASSPHRASE_CHARACTERS_MIN = 10;

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
export async function sealed(bytes: Readable, passphrase: string): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(bytes)));
}

/**
 * Writes what a sealed file holds to `target`. Refused `backup.wrong-passphrase`, and `backup.damaged` for a file that
 * was cut or changed: every 64 KiB of it are authenticated.
 */
export async function unseal(file: string, passphrase: string, target: string): Promise<void> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = await open(file, 'r');
  const sink = await open(target, 'wx', 0o600);
  try {
    const sealedBytes = Readable.toWeb(source.createReadStream({ autoClose: false }));
    const bytes = await decrypter.decrypt(sealedBytes).catch((error: unknown) => {
      throw refusedSeal(file, error);
    });
    try {
      for await (const chunk of Readable.fromWeb(bytes) as AsyncIterable<Uint8Array>) {
        for (let at = 0; at < chunk.length;) at += (await sink.write(chunk, at)).bytesWritten;
      }
    } catch (error) {
      throw systemCodeOf(error) === undefined ? damagedBackup(file, String(error)) : error;
    }
  } finally {
    await sink.close();
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
