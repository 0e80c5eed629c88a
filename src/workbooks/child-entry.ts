import type { ChildMessage, ChildOrder } from './child-message.js';
import { Refusal } from '../kernel/errors.js';

/** What a module that `runInChild` starts must export as `run`. */
export type ChildTask<TPayload, TMessage, TResult> = (
  payload: TPayload,
  report: (message: TMessage) => void,
) => Promise<TResult>;

// A child without its parent has nobody to answer to.
process.on('disconnect', () => process.exit(1));

process.once('message', (order: ChildOrder) => {
  void obey(order).then((answer) => process.send?.(answer, () => process.disconnect()));
});

async function obey({ module, payload }: ChildOrder): Promise<ChildMessage> {
  try {
    const task: { run: ChildTask<unknown, unknown, unknown> } = await import(module);
    const result = await task.run(payload, (message) => process.send?.({ type: 'message', message }));
    return { type: 'result', result };
  } catch (error) {
    if (error instanceof Refusal) {
      const { kind, code, params, message } = error;
      return { type: 'refusal', kind, code, params, message };
    }
    return {
      type: 'failure',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
