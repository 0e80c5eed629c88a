import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { WorkbookRefusal } from './workbook.js';
import { compressedBytesOf, readZipDirectory, type ZipEntry } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;
/** A quarter of a megabyte: smaller pieces cost more changes of thread than their memory is worth. */
const PIECE_BYTES = 256 * 1024;

/** Smaller parts are inflated at a stroke: a round trip to the thread pool costs more than they do. */
const AT_A_STROKE_BYTES = 1024 * 1024;

/** The parts of a zipped workbook, held whole in memory as it came, inflated as they are asked for. */
export class ZipPackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  /** Throws `file-damaged` or `file-inflates-too-much`, before anything is inflated. */
  constructor(private readonly file: Buffer) {
    this.entries = readZipDirectory(file);
  }

  /** Names are compared without regard to case. */
  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** Bytes of the part when inflated, as the directory claims; 0 when there is none. */
  inflatedBytesOf(part: string): number {
    return this.entries.get(part.toLowerCase())?.inflatedBytes ?? 0;
  }

  /** Names of all parts as they are written, in their order; folders are none. */
  paths(): string[] {
    return [...this.entries.values()].map(({ path }) => path).filter((path) => !path.endsWith('/'));
  }

  /** The bytes of a part as they are. Throws like `pieces`. */
  async whole(part: string): Promise<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) throw damaged(part);
    const pieces: Buffer[] = [];
    for await (const piece of this.rawPieces(entry)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /**
   * The part's text as UTF-8 without byte order mark, in pieces. Real bytes are counted against the claim of the
   * directory, whose sum is limited, so that a lying directory gains nothing. Throws `file-damaged` (also when the
   * checksum is not right, unless the reader stops before the end) and `file-encrypted`.
   */
  async *pieces(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (entry === undefined) throw damaged(part);
    let recode: ((piece: Buffer) => Buffer) | undefined;
    for await (const piece of this.rawPieces(entry)) {
      recode ??= recoderFor(piece);
      const text = recode(piece);
      if (text.length > 0) yield text;
    }
  }

  private async *rawPieces(entry: ZipEntry): AsyncGenerator<Buffer> {
    if (entry.encrypted) throw new WorkbookRefusal('file-encrypted');
    const compressed = compressedBytesOf(this.file, entry);
    let bytes = 0;
    let checksum = 0;
    try {
      for await (const piece of inflatedPieces(entry, compressed)) {
        bytes += piece.length;
        if (bytes > entry.inflatedBytes) throw damaged(entry.name);
        checksum = crc32(piece, checksum);
        yield piece;
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
        throw damaged(entry.name);
      throw error;
    }
    if (bytes !== entry.inflatedBytes || checksum !== entry.crc) throw damaged(entry.name);
  }
}

const damaged = (part: string): WorkbookRefusal => new WorkbookRefusal('file-damaged', { detail: part });

async function* inflatedPieces(entry: ZipEntry, compressed: Buffer): AsyncGenerator<Buffer> {
  if (entry.method === STORED) {
    for (let at = 0; at < compressed.length; at += PIECE_BYTES)
      yield compressed.subarray(at, at + PIECE_BYTES);
  } else if (entry.method !== DEFLATED) {
    throw damaged(entry.name);
  } else if (entry.inflatedBytes <= AT_A_STROKE_BYTES) {
    yield inflateAtAStroke(entry, compressed);
  } else {
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
    inflate.end(compressed);
    for await (const piece of inflate) if (Buffer.isBuffer(piece)) yield piece;
  }
}

function inflateAtAStroke(entry: ZipEntry, compressed: Buffer): Buffer {
  try {
    return inflateRawSync(compressed, {
      maxOutputLength: entry.inflatedBytes + 1,
      finishFlush: constants.Z_FINISH,
    });
  } catch {
    throw damaged(entry.name);
  }
}

/** Chosen by the byte order mark of the first piece; without one a part is UTF-8. */
function recoderFor(first: Buffer): (piece: Buffer) => Buffer {
  const mark = first.length < 2 ? 0 : first.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
    return (piece) => Buffer.from(decoder.decode(piece, { stream: true }));
  }
  if (first[0] !== 0xef || first[1] !== 0xbb || first[2] !== 0xbf) return (piece) => piece;
  let begun = false;
  return (piece) => {
    const text = begun ? piece : piece.subarray(3);
    begun = true;
    return text;
  };
}
