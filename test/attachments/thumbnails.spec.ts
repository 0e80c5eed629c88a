import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Jimp } from 'jimp';
import { Thumbnails, type ThumbnailState } from '../../src/attachments/thumbnails.js';
import type { AttachmentType } from '../../src/attachments/attachment.js';
import { BlobStore } from '../../src/storage/blobs.js';
import { temporaryLedger, type TemporaryLedger } from '../support/ledger.js';
import { run } from '../../src/attachments/thumbnail-task.js';
import { drawing, photograph, takenBy } from './pictures.js';

describe('small pictures', () => {
  let ledger: TemporaryLedger;
  let blobs: BlobStore;
  let thumbnails: Thumbnails;
  beforeAll(async () => {
    ledger = await temporaryLedger('sqlite');
    blobs = new BlobStore(ledger.place.dataDir);
    thumbnails = new Thumbnails(ledger.storage);
  });
  afterAll(async () => {
    await thumbnails.onApplicationShutdown();
    await ledger.close();
  });

  const keep = async (content: Buffer): Promise<string> => {
    const blob = await blobs.receive(
      (async function* () {
        yield content;
      })(),
      10_000_000,
    );
    await blobs.keep(blob);
    return blob.hash;
  };
  const ended = async (hash: string, type: AttachmentType): Promise<ThumbnailState> => {
    for (;;) {
      const state = await thumbnails.of(hash, type);
      if (state !== 'pending') return state;
      await pause(50);
    }
  };

  it('are made in a process of their own, kept beside the file, and say nothing of place and device', async () => {
    const hash = await keep(takenBy(await photograph(800, 600), { make: 'HUAWEI', orientation: 6 }));
    const state = await ended(hash, 'jpeg');
    if (state === 'pending' || state === 'none') throw new Error(`no picture: ${state}`);
    expect(state.path).toBe(blobs.besideOf(hash, 'thumbnail.jpg'));
    const small = readFileSync(state.path);
    expect(small.includes('HUAWEI')).toBe(false);
    const { width, height } = await Jimp.fromBuffer(small);
    expect([width, height]).toEqual([240, 320]);
  });

  it('are asked for by many at once and made once', async () => {
    const hash = await keep(await drawing(400, 100));
    const states = await Promise.all(Array.from({ length: 10 }, () => ended(hash, 'png')));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    expect(states[0]).toMatchObject({ path: blobs.besideOf(hash, 'thumbnail.jpg') });
  });

  it('are not made of what is no picture or cannot be decoded', async () => {
    const damaged = (await photograph()).subarray(0, 300);
    expect(await ended(await keep(damaged), 'jpeg')).toBe('none');
    expect(await ended(await keep(Buffer.from('%PDF-1.7')), 'pdf')).toBe('none');
  });
});

describe('making one small picture', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-thumbnails-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const make = async (content: Buffer, pixelsMax = 1_000_000): Promise<{ made: boolean; target: string }> => {
    const source = join(folder, 'source');
    const target = join(folder, 'target');
    rmSync(target, { force: true });
    writeFileSync(source, content);
    return { made: await run({ source, target, edge: 100, pixelsMax }), target };
  };

  it('does not enlarge what is small, and puts what is transparent on white', async () => {
    const glass = await new Jimp({ width: 40, height: 20, color: 0x00000000 }).getBuffer('image/png');
    const { made, target } = await make(glass);
    expect(made).toBe(true);
    const small = await Jimp.read(target);
    expect([small.width, small.height]).toEqual([40, 20]);
    expect(small.getPixelColor(5, 5) >>> 0).toBe(0xffffffff);
  });

  it('does not decode a picture that claims too many pixels', async () => {
    const png = await drawing(200, 100);
    expect((await make(png, 19_999)).made).toBe(false);
    expect((await make(png, 20_000)).made).toBe(true);
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(4_000_000_000, 16);
    const startedMs = Date.now();
    expect((await make(bomb)).made).toBe(false);
    expect(Date.now() - startedMs).toBeLessThan(1_000);
  });
});
