import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreeing } from '../../src/web/words/agreeing.js';
import { en } from '../../src/web/words/en.js';
import { zh } from '../../src/web/words/zh.js';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

const blanks = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

/** Latin words that Chinese offices write themselves: programs, file kinds, keys, code of a town. */
const LATIN_IN_CHINESE =
  /\b(Excel|Word|GB|WPS|CSV|xlsx|xls|docx|doc|txt|wps|csv|HTML|GB18030|UTF-8|A4|Ctrl|Shift|Enter|Alt|Esc|Tab|PageUp|PageDown|N|JavaScript|Node|English|AB|bjj|MB|PDF|AB|U|officer|lead|inspector|supervisor|clerk|admin|first-passwords\.json|data\/var)\b/g;

const chinese = new Map(leaves(zh));
const english = new Map(leaves(en));

/** Keys as the pages name them: whole, or with a part that is filled in. */
const named = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('words'))
  .flatMap((path) => [
    ...readFileSync(join('src/web', path), 'utf8').matchAll(/['`]([a-z]\w*\.[\w.${}()[\]-]*)['`]/gi),
  ])
  .map((found) => found[1] ?? '');
const isNamed = (key: string): boolean => {
  const stem = key.replace(/_(one|other)$/, '');
  return named.some((name) => {
    if (!name.includes('${')) return name === stem;
    const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('[\\w-]+')}$`).test(stem);
  });
};

describe('the words of the pages', () => {
  it('has every Chinese text in English, and no English text without a Chinese one', () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
    const singular = (key: string): boolean => chinese.has(key.replace(/_one$/, '_other'));
    expect([...english.keys()].filter((key) => !chinese.has(key) && !singular(key))).toEqual([]);
  });

  it('has no text that no page uses', () => {
    expect([...chinese.keys()].filter((key) => !isNamed(key))).toEqual([]);
  });

  it('leaves no text empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('has the same blanks in both languages', () => {
    const different = [...chinese].filter(
      ([key, text]) => blanks(text).join() !== blanks(english.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('lets English words agree with the number before them', () => {
    const told = '{{count}} [case waits|cases wait] in {{villages}} [village|villages] [1|2]';
    const said = (count: string, villages: string) =>
      agreeing(told.replace('{{count}}', count).replace('{{villages}}', villages));
    expect(said('1', '31')).toBe('1 case waits in 31 villages [1|2]');
    expect(said('1,001', '1')).toBe('1,001 cases wait in 1 village [1|2]');
    // Bounds are never one; what counts has two forms, by its key or in brackets.
    const counted =
      /\{\{(?!max|min|limit)\w+\}\} (\w+ )?(cases|villages|rows|files|persons|entries|lines|days)\b/;
    const once = [...english].filter(([key, text]) => counted.test(text) && !/_(one|other)$/.test(key));
    expect(once).toEqual([]);
  });

  it('leaves no English in the Chinese texts', () => {
    const latin = [...chinese].filter(([, text]) =>
      /[A-Za-z]{2,}/.test(text.replace(/\{\{\w+\}\}/g, '').replace(LATIN_IN_CHINESE, '')),
    );
    expect(latin.filter(([key]) => key !== 'frame.otherLanguage')).toEqual([]);
  });

  it('leaves no Chinese in the English texts', () => {
    const han = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(han.filter(([key]) => key !== 'frame.otherLanguage')).toEqual([]);
  });
});
