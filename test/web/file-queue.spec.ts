import { ATTACHMENT_BOUNDS } from '../../src/attachments/attachment.js';
import { FileQueue, type SendFile } from '../../src/web/pages/cases/file-queue.js';

const dropped = (path: string, size = 1) => {
  const file = new File(['x'], path);
  Object.defineProperty(file, 'size', { value: size });
  return { path, file };
};

/** A sender that a test lets go on or fail, file by file. */
function sender() {
  const ends = new Map<string, { done: () => void; fail: (error: Error) => void }>();
  const send: SendFile = ({ path }, onProgress, signal) =>
    new Promise<void>((resolve, reject) => {
      onProgress(0.5);
      signal.addEventListener('abort', () => reject(new Error('aborted')));
      ends.set(path, { done: resolve, fail: reject });
    });
  return { send, end: (path: string) => ends.get(path), begun: () => [...ends.keys()] };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('files on their way', () => {
  const states = (queue: FileQueue): string[] => queue.now().map(({ path, state }) => `${path} ${state}`);

  it('go two at a time, in the order in which they came, and tell how far they are', async () => {
    const queue = new FileQueue();
    const { send, end, begun } = sender();
    queue.add([dropped('a'), dropped('b'), dropped('c')], send);
    expect(states(queue)).toEqual(['a sending', 'b sending', 'c waiting']);
    expect(queue.now().map(({ part }) => part)).toEqual([0.5, 0.5, 0]);
    end('b')?.done();
    await settled();
    expect(states(queue)).toEqual(['a sending', 'b done', 'c sending']);
    expect(begun()).toEqual(['a', 'b', 'c']);
  });

  it('can be stopped whether they wait or are being sent, and tried again', async () => {
    const queue = new FileQueue();
    const { send, end } = sender();
    queue.add([dropped('a'), dropped('b'), dropped('c')], send);
    queue.cancel('3');
    queue.cancel('1');
    await settled();
    expect(states(queue)).toEqual(['a cancelled', 'b sending', 'c cancelled']);
    queue.retry('1');
    await settled();
    end('a')?.done();
    await settled();
    expect(states(queue)).toEqual(['a done', 'b sending', 'c cancelled']);
  });

  it('keep the reason when they fail, and the others go on', async () => {
    const queue = new FileQueue();
    const { send, end } = sender();
    queue.add([dropped('a'), dropped('b'), dropped('c')], send);
    end('a')?.fail(new Error('refused'));
    await settled();
    expect(states(queue)).toEqual(['a failed', 'b sending', 'c sending']);
    expect(queue.now()[0]?.error).toEqual(new Error('refused'));
  });

  it('are not sent at all when they are empty or larger than the ledger takes', () => {
    const queue = new FileQueue();
    const { send, begun } = sender();
    queue.add([dropped('empty', 0), dropped('large', ATTACHMENT_BOUNDS.bytesMax + 1)], send);
    expect(states(queue)).toEqual(['empty failed', 'large failed']);
    expect(queue.now().map(({ error }) => Reflect.get(Object(error), 'code'))).toEqual([
      'attachment.empty',
      'blob.too-large',
    ]);
    queue.retry('2');
    expect(begun()).toEqual([]);
  });

  it('go on when nobody looks any more, and then say once what became of them', async () => {
    const queue = new FileQueue();
    const { send, end } = sender();
    queue.add([dropped('a'), dropped('b'), dropped('c')], send);
    const told: string[][] = [];
    queue.goOn((files) => told.push(files.map(({ path, state }) => `${path} ${state}`)));
    end('a')?.done();
    end('b')?.fail(new Error('refused'));
    await settled();
    expect([queue.isMoving, told]).toEqual([true, []]);
    end('c')?.done();
    await settled();
    expect([queue.isMoving, told]).toEqual([false, [['a done', 'b failed', 'c done']]]);
  });

  it('are taken off the list when they are over, and all stop when the page goes', async () => {
    const queue = new FileQueue();
    const { send, end } = sender();
    queue.add([dropped('a'), dropped('b'), dropped('c')], send);
    end('a')?.done();
    await settled();
    queue.forgetEnded();
    expect(states(queue)).toEqual(['b sending', 'c sending']);
    queue.stop();
    await settled();
    expect(states(queue)).toEqual(['b cancelled', 'c cancelled']);
  });
});
