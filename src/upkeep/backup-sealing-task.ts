import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { damagedBackup } from './backup-manifest.js';
import { sealed, unsealedHash } from './backup-seal.js';

/** What a process that seals a copy is told. */
export interface SealingOrder {
  readonly source: string;
  readonly target: string;
  readonly passphrase: string;
  /** SHA-256 of the source in hexadecimal. */
  readonly sha256: string;
}

/**
 * Seals a copy into another file, opens that again from the disk and holds what comes out against the hash. Refused
 * `backup.damaged`. What is left when this throws is for the caller to remove.
 */
export async function run({ source, target, passphrase, sha256 }: SealingOrder): Promise<null> {
  const sink = await open(target, 'w', 0o600);
  try {
    for await (const chunk of await sealed(createReadStream(source), passphrase)) {
      for (let at = 0; at < chunk.length;) at += (await sink.write(chunk, at)).bytesWritten;
    }
    await sink.sync();
  } finally {
    await sink.close();
  }
  if ((await unsealedHash(target, passphrase)) !== sha256) throw damagedBackup(target, 'sha256');
  return null;
}
