import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BlobStore, ORPHANS_KEPT_MS, type IncomingBlob } from '../../src/storage/blobs.js';

const MAX = 1000;
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function* inPieces(...pieces: (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

describe('files by their hash', () => {
  let dataDir: string;
  let blobs: BlobStore;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ledger-blobs-'));
    blobs = new BlobStore(dataDir);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const incoming = (): string[] => {
    const folder = join(blobs.root, 'incoming');
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  const keep = async (text: string): Promise<IncomingBlob> => {
    const blob = await blobs.receive(inPieces(Buffer.from(text)), MAX);
    await blobs.keep(blob);
    return blob;
  };
  const makeOld = (path: string): void => {
    const then = (Date.now() - ORPHANS_KEPT_MS - 60_000) / 1000;
    utimesSync(path, then, then);
  };
  const knows =
    (...hashes: string[]) =>
    async (): Promise<ReadonlySet<string>> =>
      new Set(hashes);

  it('are kept under the hash of the bytes that came, and nothing else is left', async () => {
    const blob = await blobs.receive(inPieces(Buffer.from('佐证'), Buffer.from('材料')), MAX);
    expect(blob).toMatchObject({ hash: sha256(Buffer.from('佐证材料')), bytes: 12 });
    expect(existsSync(blobs.pathOf(blob.hash))).toBe(false);
    await blobs.keep(blob);
    expect(blobs.pathOf(blob.hash)).toBe(join(dataDir, 'blobs', blob.hash.slice(0, 2), blob.hash));
    expect(readFileSync(blobs.pathOf(blob.hash), 'utf8')).toBe('佐证材料');
    expect(incoming()).toEqual([]);
    expect(await blobs.examine(blob.hash)).toBe('sound');
  });

  it('are readable by nobody else on the machine', async () => {
    const blob = await keep('x');
    if (process.platform !== 'win32') expect(statSync(blobs.pathOf(blob.hash)).mode & 0o077).toBe(0);
  });

  it('are the same file when the same bytes come twice', async () => {
    const first = await keep('同一张照片');
    const second = await keep('同一张照片');
    expect(second.hash).toBe(first.hash);
    expect(readdirSync(dirname(blobs.pathOf(first.hash)))).toEqual([first.hash]);
  });

  it('have at most so many bytes, counted as they come, and exactly so many are taken', async () => {
    const whole = await blobs.receive(inPieces(Buffer.alloc(MAX)), MAX);
    expect(whole.bytes).toBe(MAX);
    await blobs.discard(whole);
    const tooLarge = { kind: 'invalid', code: 'blob.too-large' };
    await expect(blobs.receive(inPieces(Buffer.alloc(MAX), Buffer.alloc(1)), MAX)).rejects.toMatchObject(
      tooLarge,
    );
    expect(incoming()).toEqual([]);
  });

  it('are not listened to for ever when a sender does not end', async () => {
    let sent = 0;
    const endless = (async function* (): AsyncGenerator<Buffer> {
      for (;;) {
        sent += MAX;
        yield Buffer.alloc(MAX);
      }
    })();
    await expect(blobs.receive(endless, MAX)).rejects.toMatchObject({ code: 'blob.too-large' });
    expect(sent).toBeLessThan(10 * MAX);
  });

  it('leave nothing behind when the sender breaks off', async () => {
    const broken = inPieces(Buffer.from('half'), new Error('connection lost'));
    await expect(blobs.receive(broken, MAX)).rejects.toThrow('connection lost');
    expect(incoming()).toEqual([]);
  });

  it('are missed when they are gone, and found out when they were changed', async () => {
    const gone = await keep('gone');
    const changed = await keep('changed');
    rmSync(blobs.pathOf(gone.hash));
    writeFileSync(blobs.pathOf(changed.hash), 'Changed');
    expect(await blobs.examine(gone.hash)).toBe('missing');
    expect(await blobs.examine(changed.hash)).toBe('altered');
    await keep('changed');
    expect(await blobs.examine(changed.hash)).toBe('sound');
  });

  it('have no name that leads elsewhere', () => {
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`]) {
      expect(() => blobs.pathOf(name)).toThrow(RangeError);
    }
  });

  describe('that nobody needs', () => {
    it('go after a day, with what was made of them, and what a row names stays', async () => {
      const orphan = await keep('orphan');
      const named = await keep('named');
      const thumbnail = await blobs.temporary();
      writeFileSync(thumbnail, 'small');
      await blobs.keepBeside(orphan.hash, 'thumbnail.jpg', thumbnail);
      for (const path of [orphan, named].map(({ hash }) => blobs.pathOf(hash))) makeOld(path);
      makeOld(blobs.besideOf(orphan.hash, 'thumbnail.jpg'));
      expect(await blobs.sweep(Date.now(), knows(named.hash))).toBe(2);
      expect(await blobs.examine(orphan.hash)).toBe('missing');
      expect(existsSync(blobs.besideOf(orphan.hash, 'thumbnail.jpg'))).toBe(false);
      expect(await blobs.examine(named.hash)).toBe('sound');
    });

    it('stay for a day: their row may be about to be written', async () => {
      const young = await keep('young');
      expect(await blobs.sweep(Date.now(), knows())).toBe(0);
      expect(await blobs.examine(young.hash)).toBe('sound');
    });

    it('go as uploads that broke off long ago, not as those that still come', async () => {
      const old = await blobs.receive(inPieces(Buffer.from('old')), MAX);
      const coming = await blobs.receive(inPieces(Buffer.from('coming')), MAX);
      makeOld(old.path);
      expect(await blobs.sweep(Date.now(), knows())).toBe(1);
      expect([existsSync(old.path), existsSync(coming.path)]).toEqual([false, true]);
    });

    it('stay when the same file is brought anew while the sweep asks for rows', async () => {
      const orphan = await keep('brought again');
      makeOld(blobs.pathOf(orphan.hash));
      const meanwhile = async (): Promise<ReadonlySet<string>> => {
        await keep('brought again');
        return new Set();
      };
      expect(await blobs.sweep(Date.now(), meanwhile)).toBe(0);
      expect(await blobs.examine(orphan.hash)).toBe('sound');
      expect(incoming()).toEqual([]);
    });
  });
});
