import { filesTold } from '../history/history-files.check.js';
import { Findings, type Check } from '../kernel/check.js';
import { BlobStore } from '../storage/blobs.js';
import type { EngineKind } from '../storage/engine.js';
import type { SqlReader } from '../storage/sql.js';
import { attachmentsAfter, hashesAfter } from './attachment.store.js';

const HASHES_AT_ONCE = 1_000;

/**
 * Every file that a row names is there and is what its hash says, each being read whole; and the hash is the one that
 * the history told when the file came. `checked` counts files.
 */
export async function checkAttachments(sql: SqlReader, _: EngineKind, dataDir: string): Promise<Check> {
  const findings = new Findings();
  const blobs = new BlobStore(dataDir);
  let checked = 0;
  let after = '';
  for (;;) {
    const hashes = await hashesAfter(sql, after, HASHES_AT_ONCE);
    for (const { hash, name } of hashes) {
      const state = await blobs.examine(hash);
      if (state === 'missing') findings.add(fileMissing(name, hash));
      if (state === 'altered') findings.add(fileAltered(name, hash));
    }
    checked += hashes.length;
    after = hashes.at(-1)?.hash ?? '';
    if (hashes.length < HASHES_AT_ONCE) break;
  }
  await compareWithHistory(sql, findings);
  return findings.outcome('attachments', checked);
}

/** What is told of a file that is not there, whoever looks for it. */
export const fileMissing = (name: string, hash: string): string => `附件“${name}”的文件不见了:${hash}`;

/** What is told of a file that is not what its hash says, whoever reads it. */
export const fileAltered = (name: string, hash: string): string =>
  `附件“${name}”的文件被改过或读不全,与登记的哈希不符:${hash}`;

/** Somebody who swaps a file can swap the hash in its row as well; the chain still tells the one that was handed in. */
async function compareWithHistory(sql: SqlReader, findings: Findings): Promise<void> {
  for (let after = ''; ;) {
    const rows = await attachmentsAfter(sql, after, HASHES_AT_ONCE);
    const told = await filesTold(
      sql,
      rows.map(({ id }) => id),
    );
    for (const { id, hash, name } of rows) {
      if (told.get(id)?.has(hash) !== true) findings.add(`附件“${name}”不是留痕所记的那个文件:${hash}`);
    }
    after = rows.at(-1)?.id ?? '';
    if (rows.length < HASHES_AT_ONCE) return;
  }
}
