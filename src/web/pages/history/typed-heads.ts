import { headsIn } from '../../../history/history-head.js';

/**
 * The heads that somebody typed, each once: a line may hold several among other words, as the foot of a paper does. A
 * line in which none is found goes as it is, so that the verdict says that it is none.
 */
export function typedHeads(text: string): string[] {
  const heads = text.split(/\r?\n/).flatMap((line) => {
    const found = headsIn(line.replace(/\s*[::]\s*/g, ':'));
    return found.length > 0 ? found : line.trim() === '' ? [] : [line.trim()];
  });
  return [...new Set(heads)];
}
