import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, PROJECT, runToEnd } from './support/program.js';

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const readme = read('README.md');

/** First cells of the rows of the table under a heading, without the heading row. */
function firstCells(heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split(/(?<!\\)\|/)[1]?.trim() ?? '');
}

/** All texts between backticks. */
const quoted = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

describe('the README', () => {
  it('names every script of package.json and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = firstCells('Working on it')
      .flatMap(quoted)
      .map((text) => text.replace(/^npm (run )?/, ''));
    expect(named.sort()).toEqual(Object.keys(scripts).sort());
  });

  it('names every verb of the shell with its options, and no other', async () => {
    const { stdout } = await runToEnd([built('cli.js'), 'help', '--json'], {});
    const verbs = JSON.parse(stdout) as { verb: string; usage: string }[];
    const asked = verbs.map(({ verb, usage }) => `${verb} ${usage}`.replace(' [--campaign C]', '').trim());
    const named = firstCells('The shell')
      .flatMap(quoted)
      .map((text) => text.replaceAll('\\|', '|'));
    expect(named.sort()).toEqual(asked.sort());
  });

  it('names every variable that the program and its tests read, and no other', () => {
    const sources = ['src', 'test'].flatMap((folder) =>
      readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => read(join(folder, path))),
    );
    const pattern =
      /(?:process\.env|environment)\[?\.?\(?(?:, )?'?([A-Z][A-Z_]{3,})'?|given\(environment, '([A-Z_]+)'\)/g;
    const used = new Set(
      sources.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')),
    );
    // npm's own: where the user stood when the script was called.
    used.delete('INIT_CWD');
    // The name that a run of the tests gives itself.
    used.delete('LEDGER_TEST_RUN');
    const named = firstCells('Where it keeps things').flatMap(quoted);
    expect([...new Set(named)].sort()).toEqual([...used].sort());
  });

  it('draws the rooms that there are', () => {
    const rooms = readdirSync(join(PROJECT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const section = readme.split(/^## /m).find((part) => part.startsWith('The house')) ?? '';
    const table = section.split('\n').filter((line) => /^\| +\d* +\|/.test(line));
    const drawn = table.flatMap((row) => quoted(row.split('|')[2] ?? ''));
    expect(drawn.sort()).toEqual(rooms.sort());
  });

  it('points to files that exist', () => {
    const paths = quoted(readme).filter((text) => /^(src|test|data|\.ci)\/[\w./-]+$/.test(text));
    const pictures = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    const missing = [...paths, ...pictures]
      .filter((path) => path !== 'data/var')
      .filter((path) => !existsSync(join(PROJECT, path)));
    expect(missing).toEqual([]);
  });
});
