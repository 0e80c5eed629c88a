import { addEventHandler } from 'jest-circus';
import fc from 'fast-check';

// What is found is told at once, with the seed that finds it again: shrinking a ledger would take longer than the test may.
fc.configureGlobal({ endOnFailure: true, includeErrorInReport: true });

/** How long a test or a hook may take that names no time of its own. */
const WITHIN_MS = 180_000;

/** Ends the wait for what does not come to its end: it would hold up every test after it. */
function limit(piece) {
  const { fn, timeout: withinMs = WITHIN_MS } = piece;
  piece.fn = async () => {
    let timer;
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`has not ended within ${withinMs} ms`)), withinMs);
    });
    try {
      return await Promise.race([fn(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

addEventHandler(({ name }, { currentDescribeBlock }) => {
  if (name === 'add_test') limit(currentDescribeBlock.children.at(-1));
  if (name === 'add_hook') limit(currentDescribeBlock.hooks.at(-1));
});
