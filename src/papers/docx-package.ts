import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Packs the parts of a document in their order. The same parts give the same bytes, on every day and in every zone. */
export function packed(
  parts: readonly (readonly [name: string, content: string | Buffer])[],
): Promise<Buffer> {
  // The first moment that a zip can name. A zip writes a moment by the clock on the wall, so it is made by that as well.
  const mtime = new Date(1980, 0, 1);
  const zip = new ZipFile();
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    zip.addBuffer(bytes, name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}
