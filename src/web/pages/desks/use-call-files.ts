import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AttachmentView } from '../../../attachments/attachment.js';
import { sendAttachment } from '../../api/attachments.js';
import { FileQueue, type QueuedFile } from '../cases/file-queue.js';
import type { DroppedFile } from '../cases/dropped-files.js';

/** Files that come with a call: they are sent while the line is still being typed. */
export interface CallFiles {
  readonly queue: FileQueue;
  /** Those on their way, and those that did not get through. */
  readonly files: readonly QueuedFile[];
  readonly sent: readonly AttachmentView[];
  readonly ids: readonly string[];
  readonly state: 'ready' | 'sending' | 'failed';
  readonly add: (dropped: readonly DroppedFile[]) => void;
  readonly remove: (id: string) => void;
}

/** Sends what is pasted or dropped, and keeps what has arrived. */
export function useCallFiles(): CallFiles {
  const [queue] = useState(() => new FileQueue());
  const files = useSyncExternalStore(queue.subscribe, queue.now);
  const [sent, setSent] = useState<readonly AttachmentView[]>([]);
  useEffect(() => () => queue.stop(), [queue]);
  const is = (...states: readonly QueuedFile['state'][]): boolean =>
    files.some(({ state }) => states.includes(state));
  return {
    queue,
    files: files.filter(({ state }) => state !== 'done'),
    sent,
    ids: sent.map(({ id }) => id),
    state: is('waiting', 'sending') ? 'sending' : is('failed') ? 'failed' : 'ready',
    add: (dropped) =>
      queue.add(dropped, async ({ path, file }, onProgress, signal) => {
        const view = await sendAttachment(path, file, onProgress, signal);
        setSent((before) => [...before.filter(({ id }) => id !== view.id), view]);
      }),
    remove: (id) => setSent((before) => before.filter((one) => one.id !== id)),
  };
}
