/** The part of yazl that backups and papers are written with; the package brings no types. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events';
  import type { PassThrough, Readable } from 'node:stream';

  export interface EntryOptions {
    readonly mtime?: Date;
    readonly mode?: number;
    readonly compress?: boolean;
    readonly compressionLevel?: number;
    readonly forceZip64Format?: boolean;
    readonly forceDosTimestamp?: boolean;
  }

  export class ZipFile extends EventEmitter {
    readonly outputStream: PassThrough;
    addReadStreamLazy(
      path: string,
      options: EntryOptions,
      open: (give: (error: unknown, stream?: Readable) => void) => void,
    ): void;
    addBuffer(content: Buffer, path: string, options: EntryOptions): void;
    end(): void;
  }
}
