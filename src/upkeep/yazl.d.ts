/** The part of yazl that backups are written with; the package brings no types. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events';
  import type { PassThrough, Readable } from 'node:stream';

  export interface EntryOptions {
    readonly mtime?: Date;
    readonly mode?: number;
    readonly compress?: boolean;
    readonly compressionLevel?: number;
    readonly forceZip64Format?: boolean;
  }

  export class ZipFile extends EventEmitter {
    readonly outputStream: PassThrough;
    addReadStreamLazy(
      path: string,
      options: EntryOptions,
      open: (give: (error: unknown, stream?: Readable) => void) => void,
    ): void;
    end(): void;
  }
}
