import { App } from 'antd';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { FileQueue, type QueuedFile } from './file-queue.js';

/** Long enough to read some names. */
const FAULT_SHOWN_S = 20;

/**
 * Files that are brought where they belong also when whoever dropped them has turned to something else; then it is said
 * what became of them. Closing the window asks first.
 */
export function useGoingFiles(): { readonly queue: FileQueue; readonly files: readonly QueuedFile[] } {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [queue] = useState(() => new FileQueue());
  const files = useSyncExternalStore(queue.subscribe, queue.now);
  const say = useRef<(ended: readonly QueuedFile[]) => void>(() => undefined);
  say.current = (ended) => {
    const failed = ended.filter(({ state }) => state === 'failed').map(({ path }) => path);
    if (failed.length > 0) {
      void message.error(t('evidence.leftFailed', { names: failed.join('、') }), FAULT_SHOWN_S);
    } else void message.success(t('evidence.leftDone'));
  };
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => {
      if (queue.isMoving) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    const letGo = (): void => window.removeEventListener('beforeunload', hold);
    return () => {
      if (!queue.isMoving) letGo();
      else {
        queue.goOn((ended) => {
          letGo();
          say.current(ended);
        });
      }
    };
  }, [queue]);
  return { queue, files };
}
