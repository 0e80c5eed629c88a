import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { WrongUse } from './verb.js';

/**
 * The first line of standard input, for what must not stand among the arguments where other users of the machine see
 * them. Typed at a terminal it is not shown. Wrong use where nothing comes.
 */
export async function secretLine(asked: string): Promise<string> {
  const { stdin } = process;
  if (stdin.isTTY) process.stderr.write(`${asked}: `);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY });
  try {
    for await (const line of lines) {
      if (line !== '') return line;
      break;
    }
    throw new WrongUse(`${asked}: 标准输入没有内容 · nothing on standard input`);
  } finally {
    lines.close();
    if (stdin.isTTY) process.stderr.write('\n');
  }
}
