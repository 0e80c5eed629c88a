import { Findings, type Check } from '../kernel/check.js';
import { BlobStore } from '../storage/blobs.js';
import type { EngineKind } from '../storage/engine.js';
import type { SqlReader } from '../storage/sql.js';
import { hashesAfter } from './attachment.store.js';

const HASHES_AT_ONCE = 1_000;

/** Every file that a row names is there and is what its hash says; each is read whole. `checked` counts files. */
export async function checkAttachments(sql: SqlReader, _: EngineKind, dataDir: string): Promise<Check> {
  const findings = new Findings();
  const blobs = new BlobStore(dataDir);
  let checked = 0;
  let after = '';
  for (;;) {
    const hashes = await hashesAfter(sql, after, HASHES_AT_ONCE);
    for (const { hash, name } of hashes) {
      const state = await blobs.examine(hash);
      if (state === 'missing') findings.add(`附件“${name}”的文件不见了:${hash}`);
      if (state === 'altered') findings.add(`附件“${name}”的文件被改过,与登记的哈希不符:${hash}`);
    }
    checked += hashes.length;
    after = hashes.at(-1)?.hash ?? '';
    if (hashes.length < HASHES_AT_ONCE) break;
  }
  return findings.outcome('attachments', checked);
}
